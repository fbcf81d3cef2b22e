// Servers as child processes: started on a free loopback port, asked until they answer, ended by their own id.
import { execFile, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const running = new Set();
const LOG_KEPT = 4000;

export async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

/** Starts a command; `ready()` is asked until it is true. Rejects with the end of the log when the process ends first. */
export async function startProcess(name, command, options) {
  const { args, env = {}, ready, signal = 'SIGTERM', spawnOptions = {}, timeoutMs = 120_000 } = options;
  const child = spawn(command, args, {
    ...spawnOptions,
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
      await stop(child, ended, signal);
      throw new Error(`${name} ${gone ? 'ended' : `was not ready after ${timeoutMs / 1000} s`}:\n${log}`);
    }
    await sleep(20);
  }
  return { pid: child.pid, log: () => log, stop: () => stop(child, ended, signal) };
}

async function stop(child, ended, signal) {
  child.kill(signal);
  const timer = setTimeout(() => child.kill('SIGKILL'), 20_000);
  await ended;
  clearTimeout(timer);
}

/** The memory that a process occupies, in MB. */
export async function memoryOf(pid) {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)]);
  return Number(stdout) / 1024;
}

const onTheWay = [];

/** An interrupted benchmark ends what it started, the last first, before it ends itself. */
export function onInterrupt(stop) {
  onTheWay.unshift(stop);
  if (onTheWay.length > 1) return;
  const endAll = async () => {
    for (const end of onTheWay) await end();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(signal, () => endAll().finally(() => process.exit(130)));
  process.once('exit', () => running.forEach((child) => child.kill('SIGKILL')));
}
