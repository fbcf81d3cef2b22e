import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { neo4jJars } from './jars.mjs';
import { COMPILE_ONCE, java } from './java.mjs';

const MAIN = fileURLToPath(new URL('Main.java', import.meta.url));
const OPENED = ['java.nio', 'java.io', 'sun.nio.ch'].flatMap((name) => [
  '--add-opens',
  `java.base/${name}=ALL-UNNAMED`,
]);
const READY_WITHIN_MS = 120_000;
const STOPPED_WITHIN_MS = 30_000;

/** A port of 127.0.0.1 that was free a moment ago. */
export async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

/**
 * A Neo4j in a process of its own on this machine's Java, with a home folder that goes with it.
 * @param {import('./server.mjs').Options} options
 * @returns {Promise<import('./server.mjs').Neo4jServer>}
 */
export async function startProcess({ port, heap = '1g', pageCache = '256m', shortLived = false }) {
  const lib = await neo4jJars();
  const bolt = port ?? (await freePort());
  const home = await mkdtemp(join(tmpdir(), 'casus-neo4j-'));
  const conf = join(home, 'conf', 'neo4j.conf');
  await mkdir(join(home, 'conf'));
  await writeFile(conf, settings(bolt, pageCache));
  const args = [
    `-Xmx${heap}`,
    ...(shortLived ? [COMPILE_ONCE] : []),
    ...OPENED,
    '-cp',
    join(lib, '*'),
    MAIN,
    home,
    conf,
  ];
  let running = await launch(args).catch(async (/** @type {unknown} */ error) => {
    await rm(home, { recursive: true, force: true });
    throw error;
  });
  const stop = () => end(running);
  return {
    uri: `bolt://127.0.0.1:${bolt}`,
    stop,
    start: async () => void (running = await launch(args)),
    kill: () => end(running, 'SIGKILL'),
    remove: async () => {
      await stop();
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** Small and quiet: no HTTP, no password, no reports, and logs that do not take 256 MB before the first write. */
const settings = (/** @type {number} */ port, /** @type {string} */ pageCache) => `server.bolt.enabled=true
server.bolt.listen_address=127.0.0.1:${port}
server.http.enabled=false
dbms.security.auth_enabled=false
dbms.usage_report.enabled=false
server.memory.pagecache.size=${pageCache}
db.tx_log.preallocate=false
internal.server.bolt.thread_pool_shutdown_wait_time=1s
db.shutdown_transaction_end_timeout=1s
`;

/** @param {string[]} args */
async function launch(args) {
  const child = spawn(java, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  let said = '';
  const keep = (/** @type {Buffer} */ chunk) => (said = (said + chunk.toString()).slice(-8000));
  child.stderr.on('data', keep);
  child.stdin.on('error', () => undefined);
  const ready = new Promise((resolve) => {
    child.stdout.on('data', (/** @type {Buffer} */ chunk) => keep(chunk).includes('ready\n') && resolve(true));
  });
  const failed = [once(child, 'exit'), once(AbortSignal.timeout(READY_WITHIN_MS), 'abort')];
  if (await Promise.race([ready, ...failed.map((event) => event.then(() => false))])) return child;
  child.kill('SIGKILL');
  const cause = said.split('\n').findLast((line) => /^(Caused by|Exception|error)/.test(line));
  throw new Error(`Neo4j did not start: ${cause ?? (said.trim().slice(0, 200) || 'it took too long')}`);
}

/**
 * Ends by closing standard input, which stops Neo4j cleanly; a signal is for those who want it at once.
 * @param {import('node:child_process').ChildProcessWithoutNullStreams} child @param {NodeJS.Signals} [signal]
 */
async function end(child, signal) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  if (signal) child.kill(signal);
  else child.stdin.end();
  const hung = setTimeout(() => child.kill('SIGKILL'), STOPPED_WITHIN_MS);
  await ended;
  clearTimeout(hung);
}
