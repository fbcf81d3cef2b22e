export interface Neo4jAccess {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  readonly database: string;
}

/** The Neo4j of this worker, or the reason why it has none. Its suites share the one database, one after another. */
export function testNeo4j(): Neo4jAccess | { readonly reason: string } {
  const { NEO4J_TEST_URI: uris = '', NEO4J_TEST_REASON: reason, JEST_WORKER_ID: worker } = process.env;
  const uri = uris.split(' ')[Number(worker ?? 1) - 1];
  if (!uri) return { reason: reason ?? 'NEO4J_TEST_URI is not set' };
  const { NEO4J_TEST_USERNAME: username = '', NEO4J_TEST_PASSWORD: password = '' } = process.env;
  return { uri, username, password, database: process.env['NEO4J_TEST_DATABASE'] ?? 'neo4j' };
}
