// A dry run through a running casus tells what one beside the graph does, and what the import then does; it writes nothing.
import { readConfig } from '../../src/config.js';
import type { Engine } from '../../src/engines/engine.js';
import { formats } from '../../src/ingest/formats.js';
import { importFiles, type ImportOptions } from '../../src/ingest/importFiles.js';
import { emptyReport, type ImportReport } from '../../src/ingest/importReport.js';
import { localTarget, type LocalOptions } from '../../src/ingest/targets/localTarget.js';
import { dryTarget } from '../../src/ingest/targets/dryTarget.js';
import { remoteTarget } from '../../src/ingest/targets/remoteTarget.js';
import type { Target } from '../../src/ingest/targets/target.js';
import { describeEachEngine } from '../support/engines.js';
import { dryRunOf, openForImports } from '../support/importing.js';
import { scratchFiles } from '../unit/ingest/support/scratch.js';
import { scrape } from './support/scrape.js';
import { serve, type TestServer } from './support/server.js';

const write = scratchFiles();
const key = 'editor-key-of-16';

const ged = (points: readonly string[], best: number): string =>
  `id,type_of_violence,side_a,side_b,country,latitude,longitude,date_start,best\n${points
    .map((point, index) => `${index + 1},1,Herons,Otters,Syria,${point},2017-02-03,${best}\n`)
    .join('')}`;
const settlements = (name: string): string =>
  `geonameid,name,latitude,longitude,countrycode,admin1code,population,timezone,alternatenames\n1,${name},34.55,38.27,SY,11,51323,Asia/Damascus,\n`;

const stixId = (type: string, number: number): string =>
  `${type}--00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const stix = (day: number, relationship: object): string =>
  JSON.stringify({
    type: 'bundle',
    objects: [
      { type: 'intrusion-set', id: stixId('intrusion-set', 1), name: 'Grey herons' },
      { type: 'identity', id: stixId('identity', 2), name: 'Bank' },
      {
        ...{ type: 'relationship', id: stixId('relationship', 3), relationship_type: 'targets' },
        ...{ source_ref: stixId('intrusion-set', 1), target_ref: stixId('identity', 2), ...relationship },
      },
    ].map((object) => ({
      created: '2024-01-01T00:00:00.000Z',
      modified: `2024-01-0${day}T00:00:00.000Z`,
      ...object,
    })),
  });

const jsonl = (names: readonly string[]): string =>
  [
    ...names.map((name) => ({ kind: 'vertex', id: `actor:${name}`, type: 'ACTOR', name, actorType: 'STATE' })),
    ...names.slice(1).map((name) => ({
      ...{ kind: 'relationship', type: 'SUPPORTS', from: `actor:${names[0]}`, to: `actor:${name}` },
    })),
    { kind: 'vertex', id: 'actor:wrong', type: 'ACTOR', name: 'wrong', actorType: 'BOGUS' },
  ]
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('');

type Files = Readonly<Record<string, string>>;
type Asked = Pick<ImportOptions, 'dataset' | 'version'>;

/** Imports one after the other, with what the later ones find there. */
const imports: readonly [string, Files, Asked][] = [
  ['events without places', { 'a.csv': ged(['34.55,38.27', '34.8,38.27', '10,10'], 1) }, {}],
  ['the same again', { 'a.csv': ged(['34.55,38.27', '34.8,38.27', '10,10'], 1) }, {}],
  [
    'other values, then settlements',
    { 'b.csv': ged(['34.55,38.27', '34.9,38.27'], 2), 'g.csv': settlements('Tadmur') },
    {},
  ],
  ['a settlement by another name', { 'g.csv': settlements('Palmyra') }, {}],
  ['a bundle', { 's.json': stix(1, {}) }, {}],
  ['a later one, of which a relationship is revoked', { 's.json': stix(2, { revoked: true }) }, {}],
  ['an older one', { 's.json': stix(1, {}) }, {}],
  ['a data set', { 'd.jsonl': jsonl(['reed', 'rush', 'sedge']) }, { dataset: 'marsh', version: '1' }],
  ['its new version', { 'd.jsonl': jsonl(['reed', 'sedge', 'fern']) }, { dataset: 'marsh', version: '2' }],
];

describeEachEngine('a dry run through a running casus', (name) => {
  let engine: Engine;
  let options: LocalOptions;
  let server: TestServer;
  beforeAll(async () => {
    ({ engine, options } = await openForImports(name));
    server = await serve(
      { keys: readConfig({ CASUS_KEYS: `ada:editor:${key},bob:reader:a-readers-key-16` }).keys },
      engine,
    );
  });
  afterAll(() => server.close());

  async function imported(target: Target, files: Files, asked: Asked = {}): Promise<ImportReport & { told: string[] }> {
    const [report, told] = [emptyReport(), [] as string[]];
    const onReject: ImportOptions['onReject'] = ({ line, reason }) => told.push(`${line}: ${reason}`);
    const paths = Object.entries(files).map(([file, text]) => write(file, text));
    const signal = new AbortController().signal;
    await importFiles(paths, { target, formats, signal, onReject, onMissing: onReject, ...asked }, report);
    return { ...report, told };
  }

  const remotely = (of = key): Target => dryTarget(remoteTarget({ url: server.url, key: of, pausesMs: [] }));
  const everything = async (): Promise<unknown> => [
    await engine.read('MATCH (n) RETURN properties(n) AS it ORDER BY it.id'),
    await engine.read('MATCH ()-[r]->() RETURN properties(r) AS it ORDER BY it.id'),
    (await server.data('{ search(text: "heron tadmur palmyra bank reed fern") { edges { node { id } } } }')) as unknown,
  ];

  test.each(imports)('%s', async (_, files, asked) => {
    const before = await everything();
    const dry = await imported(remotely(), files, asked);
    expect(await everything()).toEqual(before);
    expect(dry).toEqual(await imported(dryRunOf(options), files, asked));
    const real = await imported(localTarget(options), files, asked);
    // What one batch made and another says again is unchanged only where the first was kept.
    const counted = ({ rows, records, notes, told }: typeof real) => [rows, { ...records, unchanged: 0 }, notes, told];
    expect(counted(dry)).toEqual(counted(real));
  });

  test('is no failure of the engine, and leaves no trace in the history', async () => {
    const count = async (): Promise<unknown> => engine.read('MATCH (c:Change) RETURN count(c)');
    const [{ text: metrics }, changes] = [await scrape(server.url), await count()];
    const failures = (text: string): readonly string[] =>
      text.split('\n').filter((line) => /^casus_engine_errors/.test(line));
    const { records } = await imported(remotely(), { 'x.jsonl': jsonl(['moss', 'peat']) });
    expect(records.created).toBeGreaterThan(2);
    expect(failures((await scrape(server.url)).text)).toEqual(failures(metrics));
    expect(await count()).toEqual(changes);
  });

  test('is for editors only', async () => {
    await expect(imported(remotely('a-readers-key-16'), { 'x.jsonl': jsonl(['moss', 'peat']) })).rejects.toThrow(
      'needs the role editor',
    );
  });
});
