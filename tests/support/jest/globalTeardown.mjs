import { releaseNeo4j } from '../neo4j/provide.mjs';

/** Once after all suites. */
export default releaseNeo4j;
