// GeoNames imported after the events: places that are called by their coordinates get the names they would have had.
import type { Engine } from '../../src/engines/engine.js';
import { geonames } from '../../src/ingest/geonames/geonames.js';
import { importFiles } from '../../src/ingest/importFiles.js';
import { emptyReport, type ImportReport } from '../../src/ingest/importReport.js';
import { localTarget, type LocalOptions } from '../../src/ingest/targets/localTarget.js';
import type { Target } from '../../src/ingest/targets/target.js';
import { ucdpGed } from '../../src/ingest/ucdp/ucdpGed.js';
import { unnamedPlace } from '../../src/ingest/unnamedPlace.js';
import type { Writer } from '../../src/write/writer.js';
import { describeEachEngine } from '../support/engines.js';
import { dryRunOf, openForImports } from '../support/importing.js';
import { scratchFiles } from '../unit/ingest/support/scratch.js';

const write = scratchFiles();
const points = ['34.55,38.27', '34.569,38.27', '34.8,38.27', '34.9,38.27', '10,10'];
const events = `id,type_of_violence,side_a,side_b,country,latitude,longitude,date_start,best\n${points
  .map((point, index) => `${index + 1},1,A,B,Syria,${point},2017-02-03,${index}\n`)
  .join('')}`;
const settlements = `geonameid,name,latitude,longitude,countrycode,admin1code,population,timezone,alternatenames
1,Tadmur,34.55,38.27,SY,11,51323,Asia/Damascus,Palmyra
2,Arak,34.65,38.57,SY,11,0,Asia/Damascus,\n`;
const idOf = (point: string): string => `ucdp:place:syria/${point}`;
const [inTadmur = '', nearTadmur = '', third = '', fourth = ''] = points.map(idOf);
const note = (count: string): string => `Places without a name, now called by the nearest settlement: ${count}.`;
const editor = { by: 'ada', reason: 'checked' };

describeEachEngine('places that are named later', (name) => {
  let engine: Engine;
  let writer: Writer;
  let options: LocalOptions;
  let target: Target;
  beforeEach(async () => {
    ({ engine, writer, options } = await openForImports(name));
    target = localTarget(options);
  });
  afterEach(() => engine.close());

  const imported = async (into: Target, ...texts: string[]): Promise<ImportReport> => {
    const report = emptyReport();
    const paths = texts.map((text, index) => write(`${index}.csv`, text));
    const signal = new AbortController().signal;
    await importFiles(paths, { target: into, formats: [ucdpGed, geonames], signal }, report);
    return report;
  };
  const names = async (): Promise<unknown> =>
    Object.fromEntries(
      (await engine.read("MATCH (p:Place) WHERE 'unnamed' IN p.tags RETURN [p.id, p.name]")) as [string, string][],
    );
  const counts = ({ records: { created, updated, retracted } }: ImportReport) => ({ created, updated, retracted });
  const named = {
    [inTadmur]: 'Tadmur',
    [nearTadmur]: 'near Tadmur (2.1 km N)',
    [third]: 'near Tadmur (28 km N)',
    [fourth]: 'near Tadmur (39 km N)',
    [idOf('10,10')]: '10, 10',
  };
  const byCoordinates = {
    ...named,
    ...Object.fromEntries(points.map((point) => [idOf(point), point.replace(',', ', ')])),
  };

  test('by an import of GeoNames, which tells and can be repeated; the events again change nothing', async () => {
    await imported(target, events);
    expect(await names()).toEqual(byCoordinates);
    const report = await imported(target, settlements);
    expect(await names()).toEqual(named);
    expect([report.records.updated, report.notes]).toEqual([4, [note('4')]]);
    const changes = 'MATCH (c:Change) RETURN count(c)';
    const before = await engine.read(changes);
    for (const text of [settlements, events]) {
      const again = await imported(target, text);
      expect([again.rows.written, counts(again), again.notes]).toEqual([
        0,
        { created: 0, updated: 0, retracted: 0 },
        [],
      ]);
    }
    // A row that says something new of its event says nothing new of its place.
    await imported(target, events.replace('2017-02-03,1', '2017-02-03,7'));
    expect(await names()).toEqual(named);
    expect(await engine.read(`MATCH (p:Place) WHERE 'unnamed' IN p.tags AND size(p.aliases) > 0 RETURN p.id`)).toEqual(
      [],
    );
    expect(before).not.toEqual(await engine.read(changes));
  });

  test('the history tells of it, and it can be undone', async () => {
    await imported(target, events);
    await imported(target, settlements);
    const change = `MATCH (c:Change {entityId: '${inTadmur}', operation: 'UPDATE'}) RETURN [c.id, c.by, c.reason]`;
    const [[id, by, reason] = []] = (await engine.read(change)) as [string, string, string][];
    expect([by, reason]).toEqual(['test', 'called by the nearest settlement of GeoNames']);
    await writer.undo(id ?? '', editor);
    expect(await names()).toEqual({ ...named, [inTadmur]: '34.55, 38.27' });
  });

  test('also where both files are imported at once, the events first', async () => {
    const dry = await imported(dryRunOf(options), events, settlements);
    expect(await engine.read('MATCH (n:Entity) RETURN n.id')).toEqual([]);
    const real = await imported(target, events, settlements);
    expect(await names()).toEqual(named);
    expect([counts(dry), dry.notes]).toEqual([counts(real), [note('4')]]);
  });

  test('a dry run counts them, and names none', async () => {
    await imported(target, events);
    const dry = await imported(dryRunOf(options), settlements);
    expect(await names()).toEqual(byCoordinates);
    const real = await imported(target, settlements);
    expect([counts(dry), dry.fields, dry.notes]).toEqual([counts(real), { name: 4 }, real.notes]);
  });

  test('a dry run with GeoNames first counts them as made with their names', async () => {
    const dry = await imported(dryRunOf(options), settlements, events);
    expect([counts(dry), dry.notes]).toEqual([counts(await imported(target, settlements, events)), []]);
    expect(await names()).toEqual(named);
  });

  test('not where an editor named or retracted them', async () => {
    await imported(target, events);
    await writer.upsert({ vertices: [{ id: third, type: 'PLACE', name: 'The well' }], relationships: [] }, editor);
    await writer.retract([fourth], editor);
    expect((await imported(target, settlements)).records.updated).toBe(2);
    expect(await names()).toEqual({
      ...{ [inTadmur]: 'Tadmur', [nearTadmur]: named[nearTadmur] },
      ...{ [third]: 'The well', [idOf('10,10')]: '10, 10' },
    });
    expect(await engine.read(`MATCH (n:Retracted {id: '${fourth}'}) RETURN n.name`)).toEqual(['34.9, 38.27']);
  });

  test('not where an editor was quicker', async () => {
    await imported(target, events);
    const renames = [inTadmur, third, fourth].map((id) => ({ id, from: 'Another', to: 'Tadmur' }));
    expect(await writer.rename(renames, editor)).toMatchObject({ updated: 0, changes: [] });
    expect(await names()).toEqual(byCoordinates);
  });

  test('an import that ends in between is gone on with by the next', async () => {
    const many = Array.from({ length: 2_100 }, (_, index) => {
      const point = { latitude: 34.55, longitude: 38.27 + index / 10_000 };
      return { id: `p:${index}`, type: 'PLACE', placeType: 'UNKNOWN', ...unnamedPlace(point), point };
    });
    await target.write({ vertices: many, relationships: [] }, 'test');
    const killed: Target = {
      ...target,
      nameUnnamed: (after, reason) =>
        after === '' ? target.nameUnnamed(after, reason) : Promise.reject(new Error('killed')),
    };
    await expect(imported(killed, settlements)).rejects.toThrow('killed');
    const left = "MATCH (p:Place) WHERE 'unnamed' IN p.tags AND p.name CONTAINS ', ' RETURN count(p)";
    expect(await engine.read(left)).toEqual([100]);
    expect((await imported(target, settlements)).notes).toEqual([note('100')]);
    expect(await engine.read(left)).toEqual([0]);
  });
});
