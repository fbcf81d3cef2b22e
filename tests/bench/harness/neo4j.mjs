// The Neo4j that is measured: the project's own launcher for tests, or one that the caller names.
import neo4j from 'neo4j-driver';
import { startNeo4j } from '../../support/neo4j/server.mjs';

/** What a synthetic event takes in the store, with its edges, indexes and history: 6.1 GB for a million. */
const STORE_KB_PER_EVENT = 7;

/** `{ uri, version, stop }`, its page cache as large as a store of so many events. The first start on a machine fetches Neo4j. */
export async function openNeo4j(given, events = 0, shortLived = false) {
  if (given) return { uri: given, version: await versionAt(given), stop: async () => {} };
  const pageCacheMb = Math.max(512, Math.ceil((events * STORE_KB_PER_EVENT) / 1000));
  const server = await startNeo4j({ heap: '2g', pageCache: `${pageCacheMb}m`, shortLived });
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
