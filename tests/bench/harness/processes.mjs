// Servers as child processes: started on a free loopback port, asked until they answer, ended by their own id.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const running = new Set();
const LOG_KEPT = 4000;

export async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

/** Starts `node …args`; `ready()` is asked until it is true. Rejects with the end of the log when the process ends first. */
export async function startNode(name, args, { env = {}, cwd, ready, timeoutMs = 120_000 }) {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let log = '';
  const keep = (chunk) => (log = (log + chunk).slice(-LOG_KEPT));
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const ended = new Promise((done) => child.once('exit', done));
  ended.then(() => running.delete(child));

  const deadline = Date.now() + timeoutMs;
  while (!(await ready(log).catch(() => false))) {
    const gone = child.exitCode !== null || child.signalCode !== null;
    if (gone || Date.now() > deadline) {
      await stop(child, ended);
      throw new Error(`${name} ${gone ? 'ended' : `was not ready after ${timeoutMs / 1000} s`}:\n${log}`);
    }
    await sleep(50);
  }
  return { pid: child.pid, log: () => log, stop: () => stop(child, ended) };
}

async function stop(child, ended) {
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 20_000);
  await ended;
  clearTimeout(timer);
}

/** An interrupted benchmark ends what it started before it ends itself. */
export function onInterrupt(stopAll) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(signal, () => stopAll().finally(() => process.exit(130)));
  process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')));
}
