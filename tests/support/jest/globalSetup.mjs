import { provideNeo4j } from '../neo4j/provide.mjs';

/** Once before all suites. */
export default () => provideNeo4j(process.env);
