// The whole run: graph, engines, equal answers, measurements, report; every process it started is ended.
import { batchesOf, countsOf } from '../graph/batches.mjs';
import { generateGraph } from '../graph/generate.mjs';
import { embeddedPath } from '../load/cache.mjs';
import { fillEmbedded, fillNeo4j } from '../load/fill.mjs';
import { works as allWorks } from '../works/index.mjs';
import { checkAnswers } from './check.mjs';
import { messagesOf } from './client.mjs';
import { casusIsBuilt, startCasusEmbedded, startCasusOnNeo4j, startFloor, startNeo4jGraphql } from './engines.mjs';
import { measure, measureInTurn } from './measure.mjs';
import { openNeo4j } from './neo4j.mjs';
import { onInterrupt } from './processes.mjs';
import { circumstances, jsonLines, tables } from './report.mjs';
import { engineRows, ratioRows, summary } from './rows.mjs';

const say = (text) => process.stderr.write(`${text}\n`);

export async function benchmark(options) {
  const works = chosen(options.works);
  const opened = [];
  const stopAll = async () => {
    while (opened.length > 0) await opened.pop().stop();
  };
  onInterrupt(stopAll);
  const open = async (start) => {
    const process = await start();
    opened.push(process);
    return process;
  };
  try {
    const built = await casusIsBuilt();
    if (!built) say('casus is not built (npm run build): the others are measured alone');
    const graph = generateGraph(options);
    const { totals, degree } = countsOf(graph);
    const neo4j = await open(() => openNeo4j(options.neo4j));
    const embedded =
      built && options.embedded ? await embeddedPath(`graph-${options.events}-${options.seed}`) : undefined;
    const world = { graph: { ...graph, batches: () => batchesOf(graph) }, degree, totals, built };
    await Promise.all([fillNeo4j(neo4j.uri, world, say), embedded && fillEmbedded(embedded, world, say)]);

    const engines = [];
    for (const start of starters({ ...options, built, uri: neo4j.uri, embedded })) engines.push(await open(start));
    const ready = [];
    for (const work of works) ready.push({ work, messages: await prepared(work, engines, world, options) });
    if (options.check) return;
    const results = [];
    for (const { work, messages } of ready) results.push(...(await measured(work, engines, messages, options)));
    print(await circumstances(options, neo4j.version), results, options.json);
  } finally {
    await stopAll();
  }
}

function chosen(names) {
  if (names.length === 0) return allWorks;
  const unknown = names.find((name) => !allWorks.some((work) => work.name.startsWith(name)));
  if (unknown) throw new Error(`--works: "${unknown}" is none of ${allWorks.map((work) => work.name).join(', ')}`);
  return allWorks.filter((work) => names.some((name) => work.name.startsWith(name)));
}

const starters = ({ built, embedded, peers, uri }) => [
  ...(built ? [() => startCasusOnNeo4j(uri)] : []),
  ...(embedded ? [() => startCasusEmbedded(embedded.path)] : []),
  ...(peers ? [() => startNeo4jGraphql(uri), () => startFloor(uri)] : []),
];

/** The work's messages for each engine, once all answer them alike; everything is warm before anything is measured. */
async function prepared(work, engines, world, options) {
  const parameters = work.parameters(world);
  const messages = new Map();
  for (const engine of engines) messages.set(engine, await messagesOf(engine, work, parameters));
  const checked = await checkAnswers(work, engines, messages);
  say(`${work.name}: ${engines.length} engines gave the same ${checked} answers`);
  if (!options.check)
    for (const engine of engines) await measure(engine, messages.get(engine), { connections: 8, seconds: 1 });
  return messages;
}

async function measured(work, engines, messages, { connections: counts, rounds, seconds }) {
  const results = [];
  for (const connections of counts) {
    const inTurn = await measureInTurn(engines, messages, { rounds, connections, seconds });
    const summaries = new Map([...inTurn].map(([engine, list]) => [engine, summary(list)]));
    results.push({ work, connections, summaries });
  }
  return results;
}

function print(about, results, json) {
  const rows = {
    engineRows: results.flatMap((r) => engineRows(r.work, r.connections, r.summaries)),
    ratioRows: results.flatMap((r) => ratioRows(r.work, r.connections, r.summaries)),
  };
  if (json) process.stdout.write(`${jsonLines(about, rows)}\n`);
  else process.stdout.write(`${about.machine}\n${JSON.stringify(about.versions)}\n\n${tables(rows)}\n`);
}
