// The Neo4j that is measured: the project's own launcher for tests, or one that the caller names.
import { access } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import neo4j from 'neo4j-driver';
import { freePort, startNode } from './processes.mjs';

const SERVE = new URL('../../support/neo4j/serve.mjs', import.meta.url);

/** `{ uri, version, stop }`. The first start downloads Neo4j, hence the long wait. */
export async function openNeo4j(given) {
  if (given) return { uri: given, version: await versionAt(given), stop: async () => {} };
  await access(SERVE);
  const port = await freePort();
  const uri = `bolt://127.0.0.1:${port}`;
  const ready = async () => Boolean(await versionAt(uri));
  const server = await startNode('Neo4j', [fileURLToPath(SERVE), '--port', String(port)], {
    ready,
    timeoutMs: 540_000,
  });
  return { uri, version: await versionAt(uri), stop: server.stop };
}

async function versionAt(uri) {
  const driver = neo4j.driver(uri, undefined, { telemetryDisabled: true });
  try {
    return (await driver.getServerInfo()).agent;
  } finally {
    await driver.close();
  }
}
