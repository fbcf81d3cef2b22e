// npm run bench:traversals: what traversals cost on both engines, on the synthetic graph or on UCDP GED; see ../README.md.
import { fork } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { install } from '../harness/install.mjs';
import { positive } from '../harness/options.mjs';
import { boundsOf, questionsOf } from './questions.mjs';

const HELP = `Usage: npm run bench:traversals -- [options]

Measures the traversals of casus on both engines, one client, and then many clients at the bounds.

  --graph NAME    synthetic, or ged: the world file of UCDP GED from ../shared/data (default synthetic)
  --events N      events of the synthetic graph (default 300000)
  --clients N     clients that ask at the bounds at the same time (default 50)
  --no-embedded   leave the embedded engine out
  --neo4j URI     use this Neo4j, without authentication; it must be empty or hold this very graph; \`none\` leaves it out
  --help          this text
`;

const wholeOf = (values, name) => Math.ceil(positive(name, values[name]));
const say = (line) => process.stdout.write(`${line}\n`);
const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
const ms = (value) => value.toFixed(value < 10 ? 1 : 0).padStart(7);

async function graphOf({ graph, events }) {
  if (graph === 'ged') return (await import('../graph/ged.mjs')).readGed();
  if (graph !== 'synthetic') throw new Error(`--graph must be synthetic or ged, not "${graph}"`);
  const [{ generateGraph }, { batchesOf, countsOf }] = await Promise.all([
    import('../graph/generate.mjs'),
    import('../graph/batches.mjs'),
  ]);
  const generated = generateGraph({ events, seed: 1 });
  return { totals: countsOf(generated).totals, batches: () => batchesOf(generated) };
}

/** The ids of all vertices, those with most edges among the actors, and the years of events. */
function survey(graph) {
  const ids = [];
  const degrees = new Map();
  const years = new Set();
  for (const { vertices, edges, rows } of graph.batches()) {
    for (const row of rows) {
      if (vertices) ids.push(row.id);
      if (vertices === 'Event') years.add(Number(row.dateStart.slice(0, 4)));
      if (edges === 'PARTICIPATED_IN') degrees.set(row.from, (degrees.get(row.from) ?? 0) + 1);
    }
  }
  const hubs = [...degrees].sort((a, b) => b[1] - a[1]).map(([id]) => id);
  return { ids, hubs, years: [...years].sort((a, b) => a - b) };
}

/** Starts casus on an engine; `delay()` tells how long its event loop stood still since it was asked last. */
async function startCasus(env) {
  const child = fork(fileURLToPath(new URL('server.mjs', import.meta.url)), {
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'warn', NEO4J_URI: '', ...env },
  });
  const answered = () =>
    new Promise((resolve, reject) => {
      child.once('message', resolve);
      child.once('exit', (code) => reject(new Error(`casus ended with ${code}`)));
    });
  const { url } = await answered();
  return {
    url,
    delay: () => (child.send('delay'), answered()),
    stop: () => new Promise((resolve) => (child.once('exit', resolve), child.kill('SIGTERM'))),
  };
}

async function ask(url, query, variables) {
  const started = performance.now();
  const response = await fetch(new URL('/graphql', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  return { took: performance.now() - started, data, codes: (errors ?? []).map(({ extensions }) => extensions.code) };
}

async function oneClient(casus, questions) {
  for (const { work, goal, worst, query, requests } of questions) {
    await ask(casus.url, query, requests[0]);
    const times = [];
    const codes = [];
    for (const variables of requests) {
      const answer = await ask(casus.url, query, variables);
      times.push(answer.took);
      codes.push(...answer.codes);
    }
    times.sort((a, b) => a - b);
    const errors = codes.length > 0 ? `  ${codes.length} errors: ${[...new Set(codes)].join(', ')}` : '';
    say(
      `  ${work.padEnd(36)}${ms(at(times, 0.5))}${ms(at(times, 0.9))}${ms(times.at(-1))}${ms(goal)}${worst ? ms(worst) : '       '}${errors}`,
    );
  }
}

async function manyClients(casus, { ids }, clients) {
  const limits = `{ limits { pathsDepthMax pathsMax neighborhoodDepthMax subgraphNodesMax } }`;
  const bounds = (await ask(casus.url, limits)).data.limits;
  const step = Math.floor(ids.length / (clients + 1));
  const pairs = Array.from({ length: Math.ceil(clients / 2) }, (_, index) => ({
    from: ids[index * step],
    to: ids[(index + 1) * step + 1],
  }));
  const depth = { paths: bounds.pathsDepthMax, neighborhood: bounds.neighborhoodDepthMax };
  const requests = boundsOf({ pairs, depth, k: bounds.pathsMax, limit: bounds.subgraphNodesMax }).slice(0, clients);
  await casus.delay();
  const answers = await Promise.all(requests.map(({ query, variables }) => ask(casus.url, query, variables)));
  const delay = await casus.delay();
  const times = answers.map(({ took }) => took).sort((a, b) => a - b);
  const truncated = answers.map(({ data }) => Object.values(data ?? {})[0]?.truncated?.reason).filter(Boolean);
  const counts = Object.entries(tally(truncated)).map(([reason, number]) => `${number} ${reason}`);
  say(
    `  ${clients} clients at the bounds: median ${ms(at(times, 0.5)).trim()}, slowest ${ms(times.at(-1)).trim()} ms; truncated: ${counts.join(', ') || 'none'}; errors: ${answers.flatMap(({ codes }) => codes).join(', ') || 'none'}`,
  );
  say(
    `  event loop: longest ${ms(delay.max).trim()} ms, of them ${ms(delay.ran).trim()} at most with a processor; p99 ${ms(delay.p99).trim()} ms (goal 50)`,
  );
}

function tally(values) {
  const numbers = {};
  for (const value of values) numbers[value] = (numbers[value] ?? 0) + 1;
  return numbers;
}

/** By hand, between the same pairs: one of the shortest paths, whichever; and the one that casus gives, the first of them in order. */
const BY_HAND = [
  ['shortestPath by hand, any', 'shortestPath', ''],
  [
    'by hand, the first of all',
    'allShortestPaths',
    'WITH p, [n IN nodes(p) | n.id] AS ids, reduce(sum = 0, n IN nodes(p)[1..-1] | sum + COUNT { (n)--() }) AS cost ORDER BY cost, ids LIMIT 1',
  ],
];

async function byHand(uri, { requests }) {
  const { default: neo4j } = await import('neo4j-driver');
  const driver = neo4j.driver(uri, undefined, { telemetryDisabled: true });
  for (const [name, paths, first] of BY_HAND) {
    const text = `MATCH (a:Entity {id: $from}), (b:Entity {id: $to}) MATCH p = ${paths}((a)-[*..6]-(b)) ${first} RETURN [n IN nodes(p) | n.id], [r IN relationships(p) | r.id]`;
    const times = [];
    for (const { from, to } of [requests[0], ...requests]) {
      const started = performance.now();
      await driver.executeQuery(text, { from, to }, { database: 'neo4j' });
      times.push(performance.now() - started);
    }
    times.shift();
    times.sort((a, b) => a - b);
    say(`  ${name.padEnd(36)}${ms(at(times, 0.5))}${ms(at(times, 0.9))}${ms(times.at(-1))}`);
  }
  await driver.close();
}

/** Waits until all that walks may pass is in memory. */
async function hasProjection(url) {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await wait(200)) {
    const metrics = await (await fetch(new URL('/metrics', url))).text();
    if (/^casus_projections\S* 1$/m.test(metrics)) return;
  }
  throw new Error('casus has not read the graph for paths within a minute');
}

/** As a person starts it, casus keeps what walks pass: between and around other vertices than those asked before. */
async function measureKept(env, seen, questions, options) {
  const casus = await startCasus(env);
  try {
    const [{ query, requests }] = questionsOf(seen, 2);
    for (const variables of requests) await ask(casus.url, query, variables);
    await hasProjection(casus.url);
    await oneClient(
      casus,
      questions.map((question) => ({ ...question, work: `${question.work}, kept` })),
    );
    await manyClients(casus, seen, options.clients);
  } finally {
    await casus.stop();
  }
}

async function measure(name, env, seen, options) {
  const questions = questionsOf(seen);
  say(`${name.padEnd(38)} median    p90  worst   goal  worst (ms)`);
  // Without what is kept: it is told what a traversal costs, and some are asked twice.
  const casus = await startCasus({ ...env, CASUS_CACHE_MB: '0' });
  try {
    await oneClient(casus, questions);
    if (env.NEO4J_URI) await byHand(env.NEO4J_URI, questions[0]);
    await manyClients(casus, seen, options.clients);
  } finally {
    await casus.stop();
  }
  await measureKept(env, seen, questions.slice(0, 2), options);
}

/** Fills the engines that are asked for; what is measured comes later, when the graph in this process is gone. */
async function fill(options, neo4j) {
  const [{ embeddedPath }, { fillEmbedded, fillNeo4j }] = await Promise.all(
    ['../load/cache.mjs', '../load/fill.mjs'].map((file) => import(file)),
  );
  const graph = await graphOf(options);
  const filled = { graph, totals: graph.totals, built: true };
  const seen = survey(graph);
  say(`${options.graph}: ${graph.totals.entities} vertices, ${graph.totals.edges} edges; hub ${seen.hubs[0]}`);
  const place = options.embedded && (await embeddedPath(options.graph === 'ged' ? 'ged' : `graph-${options.events}-1`));
  if (place) await fillEmbedded(place, filled, say);
  if (neo4j) await fillNeo4j(neo4j.uri, filled, say);
  return { seen, place };
}

/** This process is the client: a graph of millions of objects, when it is cleared away, would hold it up for seconds. */
function clearAway() {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}

async function main(options) {
  install();
  const { openNeo4j } = await import('../harness/neo4j.mjs');
  const neo4j = options.neo4j !== 'none' && (await openNeo4j(options.neo4j));
  try {
    const { seen, place } = await fill(options, neo4j);
    clearAway();
    if (place) await measure('embedded', { CASUS_DATA: place.path }, seen, options);
    if (neo4j) await measure(neo4j.version, { NEO4J_URI: neo4j.uri }, seen, options);
  } finally {
    if (neo4j) await neo4j.stop();
  }
}

try {
  const { values } = parseArgs({
    allowNegative: true,
    options: {
      graph: { type: 'string', default: 'synthetic' },
      events: { type: 'string', default: '300000' },
      clients: { type: 'string', default: '50' },
      embedded: { type: 'boolean', default: true },
      neo4j: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) process.stdout.write(HELP);
  else await main({ ...values, events: wholeOf(values, 'events'), clients: wholeOf(values, 'clients') });
} catch (error) {
  process.stderr.write(`bench: ${error.message}\n`);
  process.exitCode = 1;
}
