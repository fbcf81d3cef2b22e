import { releaseNeo4j } from '../neo4j/provide.mjs';

const ENDS_WITHIN_MS = 10_000;

/**
 * Once after all suites.
 * A run that does not end by itself then fails: a test left something open, and CI would wait for it until its limit.
 */
export default async () => {
  await releaseNeo4j();
  setTimeout(() => {
    process.stderr.write('A test left a server, a connection or a timer open.\n');
    process.exit(1);
  }, ENDS_WITHIN_MS).unref();
};
