// The benchmark's own packages, which a checkout need not have.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const home = new URL('../', import.meta.url);

const changedAt = (file) => statSync(new URL(file, home), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Installs them when missing, or older than what is to be installed. */
export function install() {
  if (changedAt('node_modules/.package-lock.json') >= changedAt('package-lock.json')) return;
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts'], {
    cwd: fileURLToPath(home),
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error('npm ci failed in tests/bench');
}
