// The benchmark's own packages, which a checkout need not have.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const home = new URL('../', import.meta.url);

/** Installs them when missing. */
export function install() {
  if (existsSync(new URL('node_modules/.package-lock.json', home))) return;
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts'], {
    cwd: fileURLToPath(home),
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) throw new Error('npm ci failed in tests/bench');
}
