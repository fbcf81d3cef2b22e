// The whole run: graph, engines, equal answers, measurements, report; every process it started is ended.
import { countsOf } from '../graph/batches.mjs';
import { generateGraph } from '../graph/generate.mjs';
import { loadGraph } from '../load/load-graph.mjs';
import { neo4jTarget } from '../load/neo4j-target.mjs';
import { works as allWorks } from '../works/index.mjs';
import { checkAnswers } from './check.mjs';
import { messagesOf } from './client.mjs';
import { casusIsBuilt, startCasusOnNeo4j, startFloor, startNeo4jGraphql } from './engines.mjs';
import { measure, measureInTurn } from './measure.mjs';
import { openNeo4j } from './neo4j.mjs';
import { endWithParent } from './processes.mjs';
import { circumstances, jsonLines, tables } from './report.mjs';
import { engineRows, ratioRows, summary } from './rows.mjs';

const say = (text) => process.stderr.write(`${text}\n`);

export async function benchmark(options) {
  const works = chosen(options.works);
  endWithParent();
  const opened = [];
  try {
    const graph = generateGraph(options);
    const { totals, degree } = countsOf(graph);
    const neo4j = await openNeo4j(options.neo4j);
    opened.push(neo4j);
    await fill(neo4jTarget(neo4j.uri), graph, totals);

    const engines = [];
    for (const start of await starters(options, neo4j.uri)) {
      const engine = await start();
      opened.push(engine);
      engines.push(engine);
    }
    const results = [];
    for (const work of works) results.push(await runWork(work, engines, { graph, degree }, options));
    if (!options.check) print(await circumstances(options, neo4j.version), results.flat(), options.json);
  } finally {
    for (const process of opened.reverse()) await process.stop();
  }
}

function chosen(names) {
  if (names.length === 0) return allWorks;
  const unknown = names.find((name) => !allWorks.some((work) => work.name.startsWith(name)));
  if (unknown) throw new Error(`--works: "${unknown}" is none of ${allWorks.map((work) => work.name).join(', ')}`);
  return allWorks.filter((work) => names.some((name) => work.name.startsWith(name)));
}

async function fill(target, graph, totals) {
  try {
    await loadGraph(target, graph, totals, say);
  } finally {
    await target.close();
  }
}

async function starters({ peers }, uri) {
  const all = [];
  if (await casusIsBuilt()) all.push(() => startCasusOnNeo4j(uri));
  else say('casus is not built (npm run build): the others are measured alone');
  if (peers) all.push(() => startNeo4jGraphql(uri), () => startFloor(uri));
  return all;
}

async function runWork(work, engines, world, options) {
  const parameters = work.parameters(world);
  const messages = new Map();
  for (const engine of engines) messages.set(engine, await messagesOf(engine, work, parameters));
  const checked = await checkAnswers(work, engines, messages);
  say(`${work.name}: ${engines.length} engines gave the same ${checked} answers`);
  if (options.check) return [];

  for (const engine of engines) await measure(engine, messages.get(engine), { connections: 8, seconds: 1 });
  const results = [];
  for (const connections of options.connections) {
    const { rounds, seconds } = options;
    const measured = await measureInTurn(engines, messages, { rounds, connections, seconds });
    results.push({ work, connections, summaries: new Map([...measured].map(([engine, list]) => [engine, summary(list)])) });
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
