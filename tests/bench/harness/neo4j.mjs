// The Neo4j that is measured: the project's own launcher for tests, or one that the caller names.
import neo4j from 'neo4j-driver';
import { startNeo4j } from '../../support/neo4j/server.mjs';

/** `{ uri, version, stop }`. The first start on a machine fetches Neo4j. */
export async function openNeo4j(given) {
  if (given) return { uri: given, version: await versionAt(given), stop: async () => {} };
  const server = await startNeo4j({ heap: '2g', pageCache: '512m' });
  return { uri: server.uri, version: await versionAt(server.uri), stop: server.remove };
}

async function versionAt(uri) {
  const driver = neo4j.driver(uri, undefined, { telemetryDisabled: true });
  try {
    return (await driver.getServerInfo()).agent;
  } finally {
    await driver.close();
  }
}
