// npm run bench: installs the peers when missing, then hands over to the benchmark itself.
import { install } from './harness/install.mjs';
import { HELP, readOptions } from './harness/options.mjs';

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
