// npm run bench: installs the peers when missing, then hands over to the benchmark itself.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { HELP, readOptions } from './harness/options.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));

function install() {
  if (existsSync(new URL('node_modules/.package-lock.json', import.meta.url))) return;
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts'], { cwd: here, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('npm ci failed in tests/bench');
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) process.stdout.write(HELP);
  else {
    install();
    const { benchmark } = await import('./harness/benchmark.mjs');
    await benchmark(options);
  }
} catch (error) {
  process.stderr.write(`bench: ${error.message}\n`);
  process.exitCode = 1;
}
