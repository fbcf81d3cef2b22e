import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../../../src/config.js';
import { startServer, type RunningServer } from '../../../src/server/startServer.js';

/** Bundles the playground where that is not done yet: the pages are read from dist/web. */
export function buildPages(): void {
  execFileSync(process.execPath, [fileURLToPath(new URL('../../../src/web/build.mjs', import.meta.url))]);
}

/** The key of an editor of `startCasus`. */
export const editorKey = 'editor-key-of-16';

/** A casus of its own for one suite: the seed graph in memory, on a free port, and one key. */
export function startCasus(): Promise<RunningServer> {
  const CASUS_KEYS = `jane:editor:${editorKey}`;
  return startServer(readConfig({ CASUS_DATA: ':memory:', CASUS_KEYS, PORT: '0', LOG_LEVEL: 'error' }));
}
