// The two Nodes of a run: the one that runs it, and the one that PostGraphile needs, which is one of the benchmark's packages.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PINNED = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url));
const NEEDED = 22;

export const majorOf = (version) => Number(version.replace('v', '').split('.')[0]);

/** `{ command, version }`. */
export const ownNode = () => ({ command: process.execPath, version: process.version });

/** The machine's own Node if it is new enough, else the pinned one where npm has one for this machine, else undefined. */
export function newerNode() {
  if (majorOf(process.version) >= NEEDED) return ownNode();
  if (!existsSync(PINNED)) return undefined;
  return { command: PINNED, version: execFileSync(PINNED, ['--version'], { encoding: 'utf8' }).trim() };
}
