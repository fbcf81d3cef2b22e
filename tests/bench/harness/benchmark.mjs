// The whole run: graph, engines, equal answers, measurements, report; every process it started is ended.
import { inManyDocuments } from '../works/documents.mjs';
import { works as everyWork } from '../works/index.mjs';
import { chosen } from './choose.mjs';
import { coldStart } from './cold-start.mjs';
import { casusIsBuilt, enginesHere } from './engines.mjs';
import { growth } from './growth.mjs';
import { memoryOf } from './processes.mjs';
import { circumstances, report } from './report.mjs';
import { figureRow, ratioRows, row, tailRows } from './rows.mjs';
import { soak } from './soak.mjs';
import { measured, prepared } from './work.mjs';
import { openWorld } from './world.mjs';

const say = (text) => process.stderr.write(`${text}\n`);

export async function benchmark(options) {
  if (!(await casusIsBuilt())) say('casus is not built (npm run build): the others are measured alone');
  const engines = chosen('engines', await enginesFor(options), options.engines);
  const works = chosen('works', worksFor(options), options.works);
  const { rows, versions } = await wayOf(options)(engines, works, options);
  if (options.check) return;
  const about = await circumstances(options, engines, versions);
  process.stdout.write(`${report(about, rows, options.json)}\n`);
}

/** Growth and soak are about casus alone, on the Node that runs it here. */
async function enginesFor({ peers, embedded, growth: sizes, soak: minutes }) {
  const all = await enginesHere();
  if (!all.some(({ kind }) => kind === 'postgraphile'))
    say('PostGraphile needs Node 22 and is left out: npm has it for Linux');
  const ownAlone = sizes.length > 0 || minutes !== undefined;
  return all
    .filter(({ kind }) => kind === 'casus' || (peers && !ownAlone))
    .filter(({ store }) => store !== 'embedded' || embedded)
    .filter(({ node }) => node.version === process.version || !ownAlone);
}

const worksFor = ({ documents }) => [
  ...everyWork,
  ...everyWork.filter(({ rotates }) => rotates).map((work) => inManyDocuments(work, documents)),
];

function wayOf({ growth: sizes, soak: minutes }) {
  if (sizes.length > 0) return growthOf;
  return minutes === undefined ? comparison : soakOf;
}

async function within(engines, options, task) {
  const world = await openWorld(engines, options, say);
  try {
    return await task(world);
  } finally {
    await world.stop();
  }
}

async function comparison(engines, works, options) {
  const compared = await within(engines, options, async (world) => {
    const asked = [];
    for (const work of works) asked.push({ work, messages: await prepared(work, world, options, say) });
    const rows = [];
    if (!options.check) {
      for (const { work, messages } of asked) rows.push(...(await rowsOf(work, messages, options)));
      for (const engine of world.engines) rows.push(await memoryRow(engine));
    }
    return { rows, versions: world.versions };
  });
  if (!options.check) compared.rows.push(...(await coldStart(engines)));
  return compared;
}

async function rowsOf(work, messages, { connections: counts, rounds, seconds }) {
  const rows = [];
  for (const connections of counts.filter((count) => work.connections?.includes(count) ?? true)) {
    const summaries = await measured(messages, { connections, rounds, seconds });
    const figures = [...summaries].map(([engine, summary]) => figureRow(work, connections, engine, summary));
    rows.push(...figures, ...ratioRows(work, connections, summaries), ...tailRows(work, connections, summaries));
  }
  return rows;
}

const memoryRow = async (engine) =>
  row({
    work: 'memory after the works',
    engine,
    ours: await memoryOf(engine.pid),
    unit: 'MB',
    better: 'lower',
    rounds: 1,
  });

const growthOf = (engines, works, options) =>
  growth(
    works.filter(({ documents }) => !documents),
    options,
    (events, task) => within(engines, { ...options, events }, task),
    say,
  );

const soakOf = (engines, works, options) =>
  within(engines, options, async (world) => {
    const asked = [];
    for (const work of works) asked.push(await prepared(work, world, options, say));
    return { rows: await soak(world.engines, asked, options.soak, say), versions: world.versions };
  });
