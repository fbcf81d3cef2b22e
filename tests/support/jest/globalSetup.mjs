import { provideNeo4j } from '../neo4j/provide.mjs';

/**
 * Once before all suites.
 * @param {{ readonly maxWorkers: number }} run
 */
export default ({ maxWorkers }) => provideNeo4j(process.env, maxWorkers);
