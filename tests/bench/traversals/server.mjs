// casus as a process of its own that tells, when asked, how long its event loop stood still since it was asked last: by the
// clock, and by the time that its thread had a processor, for the clock also counts what others take of it.
import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const { readConfig } = await import(new URL('../../../dist/config.js', import.meta.url));
const { startServer } = await import(new URL('../../../dist/server/startServer.js', import.meta.url));

/** Delays are seen to this many milliseconds, which each of them contains. */
const resolution = 5;
const delay = monitorEventLoopDelay({ resolution });
const server = await startServer(readConfig({ ...process.env, PORT: '0' }));
delay.enable();

/** Nanoseconds that this thread has run; Linux counts them. */
const ran = () => Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ', 1)[0]);
let before = ran();
let longest = 0;
setInterval(() => {
  const now = ran();
  longest = Math.max(longest, now - before);
  before = now;
}, resolution);

process.on('message', () => {
  const ms = (nanoseconds) => nanoseconds / 1e6 - resolution;
  process.send({ p99: ms(delay.percentile(99)), max: ms(delay.max), ran: longest / 1e6 });
  delay.reset();
  longest = 0;
});
process.once('SIGTERM', () => void server.close().then(() => process.exit(0)));
process.send({ url: server.url });
