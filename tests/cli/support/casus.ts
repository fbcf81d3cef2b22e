// Runs the built command line as a person would, in an empty folder and with nothing set that is not told.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export type Environment = Readonly<Record<string, string>>;

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Serving {
  readonly url: string;
  readonly child: ChildProcess;
  /** The log so far, one JSON line each. */
  log(): string;
  /** Waits for the process to end. */
  ended(): Promise<Ran>;
}

const main = resolve('dist/cli/main.js');
const startsWithinMs = 30_000;

/** A folder of its own, and how it is taken away. */
export async function scratch(): Promise<{ path: (name: string) => string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'casus-cli-'));
  return { path: (name) => join(folder, name), remove: () => rm(folder, { recursive: true, force: true }) };
}

function launch(
  args: readonly string[],
  env: Environment,
): { child: ChildProcess; ended: () => Promise<Ran>; stdout: () => string } {
  if (!existsSync(main)) throw new Error('dist/cli/main.js is not built: run npm run build');
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [main, ...args], { env: { PATH, HOME, ...env }, cwd: tmpdir() });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const closed = once(child, 'close') as Promise<[number | null]>;
  return { child, stdout: () => stdout, ended: async () => ({ code: (await closed)[0], stdout, stderr }) };
}

/** Runs a command to its end. */
export const casus = (args: readonly string[], env: Environment = {}): Promise<Ran> =>
  launch(args, { CASUS_DATA: ':memory:', ...env }).ended();

/** Starts `casus serve` on a free port and waits until it listens; throws what it said where it does not. */
export async function serveCasus(env: Environment): Promise<Serving> {
  const { child, ended, stdout } = launch(['serve'], { PORT: '0', ...env });
  const listening = /casus is ready at (http:[^"]+)"/;
  const deadline = Date.now() + startsWithinMs;
  while (!listening.test(stdout())) {
    if (child.exitCode !== null) throw new Error(JSON.stringify(await ended()));
    if (Date.now() > deadline) throw new Error(`casus does not listen: ${stdout()}`);
    await new Promise((wait) => setTimeout(wait, 25));
  }
  return { url: listening.exec(stdout())?.[1] ?? '', child, log: stdout, ended };
}
