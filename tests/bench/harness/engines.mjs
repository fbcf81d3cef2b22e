// What is measured: each engine is a server process of its own, in its production settings.
import { access, cp } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { majorOf, newerNode, ownNode } from './node.mjs';
import { freePort, startProcess } from './processes.mjs';

const CACHE_OFF = { CASUS_CACHE_MB: '0' };
const script = (path) => fileURLToPath(new URL(path, import.meta.url));
const CASUS = script('../../../dist/cli/main.js');

export const casusIsBuilt = () =>
  access(CASUS).then(
    () => true,
    () => false,
  );

/**
 * Every engine that this checkout and machine can run: `{ name, kind, store, node, args, env(stores) }`, where `kind` says
 * how it is asked. casus stands there without its cache of answers, as a person starts it, and, `beside` PostGraphile alone,
 * on that peer's Node.
 */
export async function enginesHere() {
  const [own, newer] = [ownNode(), newerNode()];
  const variants = [
    { suffix: '', node: own, env: CACHE_OFF },
    { suffix: ', cache', node: own, env: {}, cache: true },
    ...(newer && majorOf(newer.version) > majorOf(own.version)
      ? [{ suffix: `, node ${majorOf(newer.version)}`, node: newer, env: CACHE_OFF, beside: 'postgraphile' }]
      : []),
  ];
  const casus = (await casusIsBuilt()) ? ['neo4j', 'embedded'].flatMap((store) => variants.map(casusOn(store))) : [];
  const onNeo4j = { store: 'neo4j', node: own, env: ({ neo4j }) => ({ BENCH_NEO4J_URI: neo4j.uri }) };
  return [
    ...casus,
    { name: '@neo4j/graphql', kind: 'neo4j-graphql', args: [script('../peers/neo4j-graphql.mjs')], ...onNeo4j },
    { name: 'floor', kind: 'floor', args: [script('../peers/floor.mjs')], ...onNeo4j },
    ...(newer ? [postgraphileOn(newer)] : []),
  ];
}

const postgraphileOn = (node) => ({
  name: 'PostGraphile',
  kind: 'postgraphile',
  store: 'postgres',
  node,
  args: [script('../peers/postgraphile.mjs')],
  env: ({ postgres }) => ({ BENCH_POSTGRES_URL: postgres.url }),
});

/** casus as a person starts it; only its log is lowered to warnings, as the peers log nothing. */
const casusOn =
  (store) =>
  ({ suffix, node, env, cache = false, beside }) => ({
    name: `casus (${store}${suffix})`,
    kind: 'casus',
    variant: suffix,
    store,
    node,
    cache,
    beside,
    args: [CASUS, 'serve'],
    env: async (stores) => ({
      LOG_LEVEL: 'warn',
      CASUS_CACHE_MB: undefined,
      ...env,
      ...(await storeOf[store](stores)),
    }),
  });

const storeOf = {
  neo4j: ({ neo4j }) => ({ NEO4J_URI: neo4j.uri }),
  embedded: async ({ embedded }) => ({ CASUS_DATA: await embedded.own(), NEO4J_URI: undefined }),
};

/** Any answer at all means that it listens. */
const listens = (url) => async () => Boolean(await fetch(url, { signal: AbortSignal.timeout(2000) }));

/** The engine as a running server: with `url`, `pid` and `stop()`. */
export async function startEngine(engine, stores) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const server = await startProcess(engine.name, engine.node.command, {
    args: engine.args,
    env: { NODE_ENV: 'production', ...(await engine.env(stores)), PORT: String(port), HOST: '127.0.0.1' },
    ready: listens(url),
  });
  return { ...engine, url, ...server };
}

/** An embedded graph belongs to one process: the first gets the graph itself, each other a copy in `folder`. */
export function embeddedGraphs(path, folder) {
  let copies = 0;
  return async function own() {
    if (copies++ === 0) return path;
    const copy = `${folder}/graph-${copies}`;
    for (const part of ['', '.wal']) await cp(path + part, copy + part, { recursive: true }).catch(ignoreMissing);
    return copy;
  };
}

const ignoreMissing = (error) => {
  if (error.code !== 'ENOENT') throw error;
};
