// The files of ../shared/data, where they are. Numbers are those counted in the files with other tools.
import { createReadStream, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Format, ImportedRow, RejectedRow } from '../../../src/ingest/format.js';
import { gdelt } from '../../../src/ingest/gdelt/gdelt.js';
import { ucdpGed } from '../../../src/ingest/ucdp/ucdpGed.js';
import { edgesOf, isRejected, participants, vertexOf } from './readRows.js';
import { recordProblems } from './recordProblems.js';

const pathOf = (name: string): string => resolve('../shared/data', name);

interface Found {
  readonly rows: number;
  readonly rejected: readonly RejectedRow[];
  /** Ids by what stands before their second colon. */
  readonly ids: Readonly<Record<string, number>>;
  readonly byId: ReadonlyMap<string, ImportedRow>;
  readonly problems: readonly string[];
  /** The sum over events of the deaths that they count. */
  readonly deaths: number;
  /** What the person is told of the file as a whole. */
  readonly notes: readonly string[];
}

/** Reads a file; keeps the rows asked for, and checks every n-th against the schema. */
async function read(format: Format, name: string, keep: readonly string[], every: number): Promise<Found> {
  const ids: Record<string, Set<string>> = {};
  const rejected: RejectedRow[] = [];
  const byId = new Map<string, ImportedRow>();
  const problems: string[] = [];
  const notes: string[] = [];
  let [rows, deaths] = [0, 0];
  let peak = 0;
  const start = performance.now();
  const dataset = { name: format.dataset, version: null };
  for await (const row of format.read(createReadStream(pathOf(name)), dataset, (note) => notes.push(note))) {
    if (isRejected(row)) {
      rejected.push(row);
      continue;
    }
    rows += 1;
    deaths += Number(row.records.vertices[0]?.['fatalitiesBest'] ?? 0);
    for (const { id } of row.records.vertices) (ids[id.split(':').slice(0, 2).join(':')] ??= new Set()).add(id);
    const id = row.records.vertices[0]?.id ?? '';
    if (keep.includes(id)) byId.set(id, row);
    if (rows % every === 0) problems.push(...recordProblems(row.records));
    if (rows % 5_000 === 0) peak = Math.max(peak, process.memoryUsage().rss);
  }
  peak = Math.max(peak, process.memoryUsage().rss);
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `${name}: ${rows} rows in ${seconds.toFixed(1)} s, ${Math.round(peak / 1e6)} MB at most, ids counted and checked`,
  );
  return {
    rows,
    rejected,
    ids: Object.fromEntries(Object.entries(ids).map(([key, set]) => [key, set.size])),
    byId,
    problems,
    deaths,
    notes,
  };
}

function onFile(name: string, body: (name: string) => Promise<void>): void {
  if (existsSync(pathOf(name))) {
    // A minute is not enough where others use the machine.
    test(name, () => body(name), 600_000);
    return;
  }
  process.stderr.write(`skipped: reading ${name}: ../shared/data has no such file\n`);
  test.skip(name, () => undefined);
}

const outOfOrder = (rows: string): string =>
  `Rows whose low estimate of deaths is above the best, or whose high one is below it: ${rows}. The best one counts; their events have the tag ucdp:estimates-out-of-order.`;

onFile('ged_syria_2016_2019.csv', async (name) => {
  const { rows, rejected, ids, byId, problems, deaths, notes } = await read(ucdpGed, name, ['ucdp:event:214797'], 50);
  expect(problems).toEqual([]);
  expect([rows, rejected]).toEqual([16_566, []]);
  expect(deaths).toBe(112_337);
  expect(notes).toEqual([outOfOrder('101')]);
  expect(ids).toMatchObject({
    'ucdp:event': 16_566,
    'ucdp:actor': 94,
    'ucdp:conflict': 120,
    'ucdp:country': 1,
    'ucdp:adm1': 14,
    'ucdp:adm2': 57,
  });

  // A source of 2015 for an event of 2016: both stay as they are.
  const first = byId.get('ucdp:event:214797')?.records;
  if (!first) throw new Error('not read');
  expect(first.vertices[0]).toMatchObject({
    name: 'Government of Syria – Syrian insurgents, 2016-01-01, Teir Maaleh village',
    dateStart: '2016-01-01',
    fatalitiesBest: 4,
  });
  expect(first.vertices.at(-1)).toMatchObject({ publisher: 'SOHR', publishedAt: '2015-01-01' });
  expect(edgesOf(first, 'PART_OF')).toEqual(['ucdp:event:214797 > ucdp:conflict:299']);
});

onFile('ged211_world_1989_2020_14col.csv', async (name) => {
  const { rows, rejected, ids, byId, problems, deaths, notes } = await read(
    ucdpGed,
    name,
    ['ucdp:event:244657'],
    2_000,
  );
  expect(problems).toEqual([]);
  expect([rows, rejected]).toEqual([176_579, []]);
  expect(deaths).toBe(1_797_771);
  expect(notes).toEqual([outOfOrder('1,462')]);
  expect(ids).toMatchObject({ 'ucdp:event': 176_579, 'ucdp:country': 121, 'ucdp:conflict': 1_200 });

  // An event in Afghanistan under a conflict of Iraq: both stay as they are.
  const first = byId.get('ucdp:event:244657');
  if (!first) throw new Error('not read');
  expect(first.line).toBe(2);
  expect(edgesOf(first.records, 'PART_OF')).toEqual(['ucdp:event:244657 > ucdp:conflict:iraq-government']);
  expect(vertexOf(first.records, 'ucdp:country:afghanistan')).toMatchObject({ countryCode: 'AF' });
  expect(vertexOf(first.records, 'ucdp:place:afghanistan/34.531094,69.162796')).toMatchObject({
    name: '34.531094, 69.162796',
    tags: ['unnamed'],
  });
});

onFile('ged231_sample_1000.csv', async (name) => {
  const { rows, rejected, ids, byId, problems, deaths, notes } = await read(ucdpGed, name, ['ucdp:event:21300'], 5);
  expect(problems).toEqual([]);
  expect([rows, rejected]).toEqual([1_000, []]);
  expect(deaths).toBe(9_561);
  expect(notes).toEqual([outOfOrder('13')]);
  // UCK and DPR are two groups each: ids tell them apart.
  expect(ids).toMatchObject({ 'ucdp:actor': 273, 'ucdp:conflict': 221, 'ucdp:country': 59, 'ucdp:region': 5 });

  const old = byId.get('ucdp:event:21300')?.records;
  if (!old) throw new Error('not read');
  expect(old.vertices[0]).toMatchObject({
    dateStart: '1989-05-10',
    dateEnd: '1989-05-16',
    datePrecision: 'WEEK',
    confidence: 60,
  });
  expect(old.vertices.at(-1)).toMatchObject({ publishedAt: '1989-05-17', sourceType: 'NEWS_ARTICLE' });
  expect(edgesOf(old, 'OCCURRED_AT')).toEqual(['ucdp:event:21300 > ucdp:adm1:angola/lunda-sul-province']);
});

onFile('gdelt20_export_2015-10-27.csv', async (name) => {
  const { rows, rejected, ids, byId, problems } = await read(gdelt, name, ['gdelt:event:479491239'], 5);
  expect(problems).toEqual([]);
  expect([rows, rejected]).toEqual([2_116, []]);
  expect(ids).toMatchObject({ 'gdelt:event': 2_116, 'gdelt:country': 89, 'gdelt:source': 569 });

  const first = byId.get('gdelt:event:479491239')?.records;
  if (!first) throw new Error('not read');
  expect(participants(first)).toEqual([{ from: 'gdelt:actor:bus', role: 'TARGET', side: null }]);
  expect(edgesOf(first, 'OCCURRED_AT')).toEqual(['gdelt:event:479491239 > gdelt:place:1167861']);
});
