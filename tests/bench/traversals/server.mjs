// casus as a process of its own that tells, when asked, how long its event loop stood still since it was asked last.
import { monitorEventLoopDelay } from 'node:perf_hooks';

const { readConfig } = await import(new URL('../../../dist/config.js', import.meta.url));
const { startServer } = await import(new URL('../../../dist/server/startServer.js', import.meta.url));

/** Delays are seen to this many milliseconds, which each of them contains. */
const resolution = 5;
const delay = monitorEventLoopDelay({ resolution });
const server = await startServer(readConfig({ ...process.env, PORT: '0' }));
delay.enable();

process.on('message', () => {
  const ms = (nanoseconds) => nanoseconds / 1e6 - resolution;
  process.send({ p99: ms(delay.percentile(99)), max: ms(delay.max) });
  delay.reset();
});
process.once('SIGTERM', () => void server.close().then(() => process.exit(0)));
process.send({ url: server.url });
