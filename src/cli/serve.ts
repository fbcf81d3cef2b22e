import { pino } from 'pino';
import { readConfig } from '../config.js';
import { startServer } from '../server/startServer.js';

/** Serves until SIGINT or SIGTERM; then finishes what runs. A second signal ends at once. */
export async function serve(): Promise<void> {
  const config = readConfig(process.env);
  const log = pino({ level: config.logLevel });
  const server = await startServer(config, log);
  log.info(
    { playground: `${server.url}/graphql`, engine: config.neo4j ? 'neo4j' : 'grafeo' },
    server.ready
      ? `casus is ready at ${server.url}`
      : `casus listens at ${server.url}, and is ready as soon as the engine answers`,
  );
  const stop = (signal: NodeJS.Signals): void => {
    for (const name of signals) process.removeListener(name, stop);
    log.info({ signal }, 'stopping');
    void server
      .close()
      .then(
        () => log.info('stopped'),
        (error: unknown) => {
          log.error({ err: error }, 'stopped, but not as it should be');
          process.exitCode = 1;
        },
      )
      .then(() => setTimeout(() => process.exit(), leftoversMs).unref());
  };
  for (const name of signals) process.on(name, stop);
  if (process.env['npm_lifecycle_event'] !== undefined) whenLeft(() => stop('SIGTERM'));
}

/**
 * npm runs casus under a shell, and a signal that npm hands on may end the shell alone: casus would go on without anybody
 * who could stop it, and hold its port and its graph.
 */
function whenLeft(act: () => void): void {
  const { ppid } = process;
  const timer = setInterval(() => {
    if (process.ppid === ppid) return;
    clearInterval(timer);
    act();
  }, 250).unref();
}

/**
 * How long the process waits, once the graph is closed, for what still holds it: statements that were given up, which
 * nothing stops on the embedded engine. They only read, and all that was written is on the disk by then.
 */
const leftoversMs = 2_000;

const signals = ['SIGINT', 'SIGTERM'] as const;
