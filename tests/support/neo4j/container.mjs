import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import neo4j from 'neo4j-driver';
import { COMPILE_ONCE } from './java.mjs';
import { freePort } from './process.mjs';

const IMAGE = 'neo4j:5.26-community';
const READY_WITHIN_MS = 120_000;
const run = promisify(execFile);

/** Whether a Docker engine answers: the client alone is not enough. */
export const dockerWorks = () => spawnSync('docker', ['info'], { stdio: 'ignore', timeout: 10_000 }).status === 0;

/**
 * A Neo4j in a container of its own, published on 127.0.0.1 only.
 * @param {import('./server.mjs').Options} options
 * @returns {Promise<import('./server.mjs').Neo4jServer>}
 */
export async function startContainer({ port, heap = '1g', pageCache = '256m', shortLived = false }) {
  const bolt = port ?? (await freePort());
  const uri = `bolt://127.0.0.1:${bolt}`;
  const name = `casus-test-${process.pid}-${bolt}`;
  const settings = [
    'NEO4J_AUTH=none',
    `NEO4J_server_memory_heap_max__size=${heap}`,
    `NEO4J_server_memory_pagecache_size=${pageCache}`,
    ...(shortLived ? [`JAVA_TOOL_OPTIONS=${COMPILE_ONCE}`] : []),
  ].flatMap((setting) => ['--env', setting]);
  await run('docker', ['create', '--name', name, '--publish', `127.0.0.1:${bolt}:7687`, ...settings, IMAGE]);
  const start = async () => {
    await run('docker', ['start', name]);
    await answers(uri);
  };
  const remove = async () => void (await run('docker', ['rm', '--force', '--volumes', name]));
  await start().catch(async (/** @type {unknown} */ error) => {
    await remove();
    throw error;
  });
  return {
    uri,
    start,
    stop: async () => void (await run('docker', ['stop', name])),
    kill: async () => void (await run('docker', ['kill', name])),
    remove,
  };
}

/** @param {string} uri */
async function answers(uri) {
  const driver = neo4j.driver(uri, undefined, { telemetryDisabled: true });
  const deadline = Date.now() + READY_WITHIN_MS;
  try {
    while (!(await driver.getServerInfo().then(Boolean, () => false))) {
      if (Date.now() > deadline) throw new Error('Neo4j in Docker did not answer in time');
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  } finally {
    await driver.close();
  }
}
