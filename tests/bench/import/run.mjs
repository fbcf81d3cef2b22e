// npm run bench:import: rows per second of `casus import` of a GED file beside a hand-written loader, on both engines.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startNeo4j } from '../../support/neo4j/server.mjs';
import { positive } from '../harness/options.mjs';

const HELP = `Usage: npm run bench:import -- [options]

  --file FILE    a file that casus import takes (default: the world file of UCDP GED, where ../shared/data has it)
  --rows N       its first N rows only (default: all)
  --rounds N     rounds, casus and the loader taking turns in each (default 1)
  --warm-up N    rows that each imports into its Neo4j before it counts (default 5000)
  --no-embedded  leave the embedded engine out
  --no-neo4j     leave Neo4j out
  --help         this text
`;

const ROOT = new URL('../../../', import.meta.url);
const WORLD = fileURLToPath(new URL('../shared/data/ged211_world_1989_2020_14col.csv', ROOT));
const TO_REACH = 0.8;
const TO_REACH_MB = 400;

/** Tells what a process used, on its file descriptor 3, as it ends. */
const USAGE = new URL('usage.mjs', import.meta.url).href;

/** What is measured: the arguments of a Node that imports a file and prints a report as JSON. */
const LOADERS = {
  casus: [
    fileURLToPath(new URL('dist/cli/main.js', ROOT)),
    'import',
    '--json',
    '--on-error',
    'skip',
    '--rejects',
    '/dev/null',
  ],
  loader: [fileURLToPath(new URL('loader.mjs', import.meta.url))],
};

const { values } = parseArgs({
  allowNegative: true,
  options: {
    file: { type: 'string', default: WORLD },
    rows: { type: 'string' },
    rounds: { type: 'string', default: '1' },
    'warm-up': { type: 'string', default: '5000' },
    embedded: { type: 'boolean', default: true },
    neo4j: { type: 'boolean', default: true },
    help: { type: 'boolean', default: false },
  },
});

async function main() {
  if (values.help) return process.stdout.write(HELP);
  if (!existsSync(values.file)) throw new Error(`${values.file} is not there: name a file with --file`);
  if (!existsSync(new URL('dist/cli/main.js', ROOT))) throw new Error('casus is not built: npm run build');
  const rounds = Math.floor(positive('rounds', values.rounds));
  const folder = await mkdtemp(join(tmpdir(), 'casus-bench-import-'));
  try {
    const file = values.rows
      ? await firstRows(values.file, positive('rows', values.rows), folder, 'rows.csv')
      : values.file;
    if (values.embedded) await compare('embedded', file, rounds, embedded(folder));
    const few = await firstRows(values.file, positive('warm-up', values['warm-up']), folder, 'few.csv');
    if (values.neo4j) await compare('Neo4j', file, rounds, neo4j(few));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Gives `work` an embedded graph that holds nothing. */
function embedded(folder) {
  let number = 0;
  return (_args, work) => work({ CASUS_DATA: join(folder, `graph-${++number}`) });
}

/**
 * Gives `work` a Neo4j of its own that holds nothing: one that was filled and emptied before is faster, since it is warm
 * and its files are long.
 */
const neo4j = (few) => async (args, work) => {
  const server = await startNeo4j({ heap: '2g', pageCache: '512m' });
  try {
    const env = { NEO4J_URI: server.uri, NEO4J_PASSWORD: '' };
    await imported(args, few, env);
    await wipe(env);
    return await work(env);
  } finally {
    await server.remove();
  }
};

/** Measures what `inGraph` lets each loader fill, a graph each time. */
async function compare(engine, file, rounds, inGraph) {
  const measured = { casus: [], loader: [] };
  const sizes = {};
  let rows = 0;
  for (let round = 0; round < rounds; round++) {
    const turn = round % 2 === 0 ? ['casus', 'loader'] : ['loader', 'casus'];
    for (const name of turn) {
      await inGraph(LOADERS[name], async (env) => {
        const { report, ...figures } = await imported(LOADERS[name], file, env);
        rows = report.rows.read ?? report.rows;
        measured[name].push(figures);
        sizes[name] = await sizeOf(env);
      });
    }
  }
  if (sizes.casus !== sizes.loader)
    throw new Error(`${engine}: casus wrote ${sizes.casus}, the loader ${sizes.loader}`);
  const figure = (name, of) => median(measured[name].map((figures) => figures[of]));
  const rate = (name) => Math.round(rows / figure(name, 'seconds'));
  const ratio = rate('casus') / rate('loader');
  const told = (name) =>
    `${name} ${rate(name)} rows/s (${figure(name, 'cpuSeconds').toFixed(1)} s of its processor time, ${Math.round(figure(name, 'peakMb'))} MB)`;
  process.stdout.write(
    `${engine}: ${rows} rows, ${sizes.casus}\n  ${told('casus')}, ${told('loader')}\n  ratio ${ratio.toFixed(2)} (to reach: ${TO_REACH}); casus at most ${TO_REACH_MB} MB to reach\n`,
  );
}

/** Times a process from its start to its end: both open the graph, make its indexes and close it. */
async function imported(args, file, env) {
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', USAGE, ...args, file], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  let [stdout, stderr, usage] = ['', '', ''];
  child.stdio[3].on('data', (chunk) => (usage += chunk));
  child.stdout.on('data', (chunk) => (stdout += chunk));
  child.stderr.on('data', (chunk) => (stderr += chunk));
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${args[0]} ended with ${code}: ${stderr || stdout}`);
  const seconds = (performance.now() - started) / 1_000;
  return { report: JSON.parse(stdout), seconds, ...JSON.parse(usage) };
}

async function withEngine(env, work) {
  const [{ readConfig }, { openEngine }] = await Promise.all(
    ['dist/config.js', 'dist/engines/index.js'].map((path) => import(new URL(path, ROOT))),
  );
  const engine = await openEngine(readConfig(env));
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
}

/** The history, which the loader has none of, aside. */
const sizeOf = (env) =>
  withEngine(env, async (engine) => {
    const [vertices] = await engine.read('MATCH (n:Entity) RETURN count(n)');
    const [edges] = await engine.read('MATCH (:Entity)-[r]->() RETURN count(r)');
    return `${vertices} vertices and ${edges} relationships`;
  });

const wipe = (env) =>
  withEngine(env, async (engine) => {
    const text = 'MATCH (n) WITH n LIMIT 10000 DETACH DELETE n RETURN count(n)';
    while (Number((await engine.write((run) => run(text)))[0]) > 0);
  });

async function firstRows(file, count, folder, name) {
  const lines = [];
  for await (const line of createInterface({ input: createReadStream(file) })) if (lines.push(line) > count) break;
  const path = join(folder, name);
  await writeFile(path, `${lines.join('\n')}\n`);
  return path;
}

const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];

try {
  await main();
} catch (error) {
  process.stderr.write(`bench:import: ${error.message}\n`);
  process.exitCode = 1;
}
