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
    `casus is ready at ${server.url}`,
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
}

/**
 * How long the process waits, once the graph is closed, for what still holds it: statements that were given up, which
 * nothing stops on the embedded engine. They only read, and all that was written is on the disk by then.
 */
const leftoversMs = 2_000;

const signals = ['SIGINT', 'SIGTERM'] as const;
