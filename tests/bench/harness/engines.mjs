// What is measured: each engine is a server process of its own, in its production settings.
import { access } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { freePort, startNode } from './processes.mjs';

const CASUS = new URL('../../../dist/cli/main.js', import.meta.url);
const script = (path) => fileURLToPath(new URL(path, import.meta.url));
const PRODUCTION = { NODE_ENV: 'production' };

/** Any answer at all means that it listens. */
const listens = (url) => async () => Boolean(await fetch(url, { signal: AbortSignal.timeout(2000) }));

async function start(engine, args, env) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const options = { env: { ...PRODUCTION, ...env, PORT: String(port), HOST: '127.0.0.1' }, ready: listens(url) };
  return { ...engine, url, ...(await startNode(engine.name, args, options)) };
}

export const startNeo4jGraphql = (uri) =>
  start({ name: '@neo4j/graphql', kind: 'neo4j-graphql', store: 'neo4j' }, [script('../peers/neo4j-graphql.mjs')], {
    BENCH_NEO4J_URI: uri,
  });

export const startFloor = (uri) =>
  start({ name: 'floor', kind: 'floor', store: 'neo4j' }, [script('../peers/floor.mjs')], { BENCH_NEO4J_URI: uri });

/** casus as a person starts it; only its log is lowered to warnings, as the peers log nothing. */
const startCasus = (store, env) =>
  start({ name: `casus (${store})`, kind: 'casus', store }, [fileURLToPath(CASUS), 'serve'], {
    LOG_LEVEL: 'warn',
    ...env,
  });

export const startCasusOnNeo4j = (uri) => startCasus('neo4j', { NEO4J_URI: uri });

export const startCasusEmbedded = (path) => startCasus('embedded', { CASUS_DATA: path, NEO4J_URI: undefined });

export const casusIsBuilt = () =>
  access(CASUS).then(
    () => true,
    () => false,
  );
