import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../../../src/config.js';
import { startServer, type RunningServer } from '../../../src/server/startServer.js';

/** Bundles the playground where that is not done yet: the pages are read from dist/web. */
export function buildPages(): void {
  execFileSync(process.execPath, [fileURLToPath(new URL('../../../src/web/build.mjs', import.meta.url))]);
}

/** A casus of its own for one suite: the seed graph in memory, on a free port. */
export function startCasus(): Promise<RunningServer> {
  return startServer(readConfig({ CASUS_DATA: ':memory:', PORT: '0', LOG_LEVEL: 'error' }));
}
