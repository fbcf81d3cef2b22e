import neo4j from 'neo4j-driver';

/** @typedef {{ uri: string, username: string, password: string, database: string }} Access */

/** @param {NodeJS.ProcessEnv} env @returns {Access | null} The Neo4j that the person who runs the tests names. */
export const givenNeo4j = (env) =>
  env.NEO4J_URI
    ? {
        uri: env.NEO4J_URI,
        username: env.NEO4J_USERNAME ?? 'neo4j',
        password: env.NEO4J_PASSWORD ?? '',
        database: env.NEO4J_DATABASE ?? 'neo4j',
      }
    : null;

/**
 * Refuses a graph that holds anything: the suites delete what they find, and it could be somebody's.
 * @param {Access} access
 */
export async function requireEmpty(access) {
  const [count] = await ask(access, 'MATCH (n) RETURN toFloat(count(n)) AS n').catch((/** @type {Error} */ error) => {
    throw new Error(`NEO4J_URI names a Neo4j that does not answer: ${error.message.split('. ')[0]}`);
  });
  if (count !== 0) {
    throw new Error(
      `NEO4J_URI names a graph with ${String(count)} vertices, and the tests delete what they find: name an empty one`,
    );
  }
}

/**
 * Leaves the graph as empty as it was; batches fit into a transaction's memory.
 * @param {Access} access
 */
export async function empty(access) {
  while ((await ask(access, 'MATCH (n) WITH n LIMIT 10000 DETACH DELETE n RETURN toFloat(count(n)) AS n'))[0] !== 0);
}

/** @param {Access} access @param {string} text @returns {Promise<unknown[]>} The column n. */
async function ask({ uri, username, password, database }, text) {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { telemetryDisabled: true });
  try {
    const { records } = await driver.executeQuery(text, {}, { database });
    return records.map((record) => /** @type {unknown} */ (record.get('n')));
  } finally {
    await driver.close();
  }
}
