// Imports into real graphs: what is written, what a second import leaves alone, what a new version takes away.
import type { Engine } from '../../src/engines/engine.js';
import { importFiles } from '../../src/ingest/importFiles.js';
import { jsonl } from '../../src/ingest/jsonl/jsonl.js';
import { emptyReport, type ImportReport } from '../../src/ingest/importReport.js';
import { settlementsOf } from '../../src/ingest/nearestPlace.js';
import { dryTarget } from '../../src/ingest/targets/dryTarget.js';
import { localTarget } from '../../src/ingest/targets/localTarget.js';
import { localTrial } from '../../src/ingest/targets/localTrial.js';
import { namePlacesOf } from '../../src/ingest/targets/namedPlaces.js';
import type { Target } from '../../src/ingest/targets/target.js';
import { unnamedPlace } from '../../src/ingest/unnamedPlace.js';
import type { GraphRecords, VertexRecord } from '../../src/write/records.js';
import { Writer } from '../../src/write/writer.js';
import { describeEachEngine, model, openLoaded } from '../support/engines.js';
import { scratchFiles } from '../unit/ingest/support/scratch.js';
import { eventId, stormFile, storms } from '../unit/ingest/support/storms.js';

const write = scratchFiles();
const editor = { by: 'ada', reason: 'checked' };

const local = (engine: Engine): Target =>
  localTarget({
    engine,
    writer: new Writer(engine, model),
    by: 'test',
    namePlaces: namePlacesOf(settlementsOf(engine)),
  });

const dryOn = (engine: Engine): Target => dryTarget(localTrial({ engine, model }));

async function imported(target: Target, text: string, version?: string, format = storms): Promise<ImportReport> {
  const report = emptyReport();
  await importFiles(
    [write('storms.csv', text)],
    { target, formats: [format], version, signal: new AbortController().signal, onReject: () => undefined },
    report,
  );
  return report;
}

/** Everything in the graph, in one order. */
async function dump(engine: Engine): Promise<readonly string[]> {
  const vertices = await engine.read('MATCH (n) RETURN [labels(n), properties(n)]');
  const edges = await engine.read('MATCH (a)-[r]->(b) RETURN [a.id, type(r), b.id, properties(r)]');
  return [...vertices, ...edges].map((row) => JSON.stringify(row, keysInOrder)).sort();
}

const keysInOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

const one = async (engine: Engine, text: string): Promise<unknown> => (await engine.read(text))[0];

describeEachEngine('importing', (name) => {
  let engine: Engine;
  let target: Target;
  beforeEach(async () => {
    engine = await openLoaded(name);
    target = local(engine);
  });
  afterEach(() => engine.close());

  test('rows become vertices and edges; the second import leaves no trace', async () => {
    const report = await imported(target, stormFile(1_200));
    // 1,200 storms, 20 harbours, the coast and the source; OCCURRED_AT and REPORTED_BY of each, WITHIN of each harbour.
    expect(report.records).toEqual({
      created: 1_222 + 2_400 + 20,
      updated: 0,
      unchanged: expect.any(Number) as number,
      retracted: 0,
    });
    expect(await one(engine, 'MATCH (n:Event) RETURN count(n)')).toBe(1_200);
    expect(await one(engine, "MATCH (:Place {id: 'storm:place:harbour-3'})<-[r:OCCURRED_AT]-() RETURN count(r)")).toBe(
      60,
    );
    expect(await one(engine, 'MATCH (c:Change) RETURN [c.by, c.reason, c.operation] LIMIT 1')).toEqual([
      'test',
      'import of storms.csv',
      'CREATE',
    ]);
    const before = await dump(engine);
    const second = await imported(target, stormFile(1_200));
    expect(second.rows).toEqual({ read: 1_200, written: 0, unchanged: 1_200, older: 0, rejected: 0 });
    expect(await dump(engine)).toEqual(before);
  }, 60_000);

  test("an editor's correction stays until the file says something else", async () => {
    await imported(target, stormFile(20));
    const writer = new Writer(engine, model);
    await writer.upsert(
      { vertices: [{ id: eventId('5'), type: 'EVENT', name: 'The great storm' }], relationships: [] },
      editor,
    );
    const at = (number: string): string => `storm:place:harbour-${number}`;
    await writer.upsert(
      {
        vertices: [],
        relationships: [{ type: 'OCCURRED_AT', from: eventId('7'), to: at('7'), confidence: 90 }],
      },
      editor,
    );
    await writer.retract([eventId('6'), `${eventId('8')}~OCCURRED_AT~${at('8')}`], editor);
    await imported(target, stormFile(20));
    expect(await engine.read('MATCH ()-[r:OCCURRED_AT {confidence: 90}]->() RETURN count(r)')).toEqual([1]);
    expect(await engine.read(`MATCH (:Event {id: '${eventId('8')}'})-[r:OCCURRED_AT]->() RETURN count(r)`)).toEqual([
      0,
    ]);
    const nameOf = (number: string): Promise<unknown> =>
      one(engine, `MATCH (n:Event {id: '${eventId(number)}'}) RETURN n.name`);
    expect([await nameOf('5'), await nameOf('6')]).toEqual(['The great storm', undefined]);
    const changed = await imported(target, stormFile(20).replace('storm,5,2021-06-11', 'storm,5,2021-06-12'));
    expect([changed.rows.written, changed.rows.unchanged]).toEqual([1, 19]);
    expect(await nameOf('5')).toBe('Storm 5');
  });

  test('a row that moved leaves its old place', async () => {
    await imported(target, stormFile(20));
    const report = await imported(
      target,
      stormFile(20).replace('storm,5,2021-06-11,harbour-5', 'storm,5,2021-06-11,harbour-6'),
    );
    expect(report.records.retracted).toBe(1);
    expect(
      await one(engine, `MATCH (:Event {id: '${eventId('5')}'})-[:OCCURRED_AT]->(p) RETURN collect(p.id)`),
    ).toEqual(['storm:place:harbour-6']);
  });

  test('a new version takes away what it no longer has, and one that has it again brings it back', async () => {
    await imported(target, stormFile(30), '1');
    const second = await imported(target, stormFile(28), '2');
    expect([second.rows.unchanged, second.rows.written]).toEqual([28, 0]);
    const state = (): Promise<unknown> =>
      one(engine, `MATCH (n:Entity {id: '${eventId('30')}'}) RETURN [n:Retracted, n.retractionReason]`);
    expect(await state()).toEqual([true, 'not in storms 2']);
    expect(await one(engine, 'MATCH (n:Place) RETURN count(n)')).toBe(21);
    const third = await imported(target, stormFile(30), '3');
    expect([third.rows.unchanged, third.rows.written]).toEqual([28, 2]);
    expect(await state()).toEqual([false, null]);
  });

  test('a vertex that a new version shares with others stays, though it was a row of its own', async () => {
    const actor = { kind: 'vertex', type: 'ACTOR', id: 'actor:a', name: 'A', actorType: 'STATE', citations: [] };
    const run = (version: string, line: object): Promise<ImportReport> =>
      imported(target, JSON.stringify(line), version, jsonl);
    await run('1', actor);
    expect((await run('2', { ...actor, shared: true })).records.retracted).toBe(0);
    const before = await dump(engine);
    expect((await run('2', { ...actor, shared: true })).records).toMatchObject({
      created: 0,
      updated: 0,
      retracted: 0,
    });
    expect(await dump(engine)).toEqual(before);
  });

  test('a new version without a row takes nothing away', async () => {
    await imported(target, stormFile(3), '1');
    const before = await dump(engine);
    const { records, notes } = await imported(target, stormFile(0), '2');
    expect([records.retracted, notes]).toEqual([0, ['Nothing of storms is retracted: the files have no row.']]);
    expect(await dump(engine)).toEqual(before);
  });

  test('a new version with no row about an entity of its own, such as a file of mentions, takes no entity away', async () => {
    await imported(target, stormFile(3), '1');
    const cites = {
      ...{ kind: 'relationship', type: 'REPORTED_BY', from: eventId('1'), to: 'source:storms' },
      locator: 'p. 2',
    };
    const { rows, records, notes } = await imported(target, JSON.stringify(cites), '2', {
      ...jsonl,
      dataset: 'storms',
    });
    const note = 'No entity of storms is retracted: the files have no row about one.';
    expect([rows.written, records.retracted, notes]).toEqual([1, 0, [note]]);
  });

  test('a row of a merged vertex adds to the survivor, which stays what it is, and is written once', async () => {
    await imported(target, stormFile(20));
    const writer = new Writer(engine, model);
    const { changes } = await writer.merge(eventId('6'), [eventId('5')], editor);
    const stateOf = (number: string): Promise<unknown> =>
      one(
        engine,
        `MATCH (n:Event {id: '${eventId(number)}'})-[:OCCURRED_AT]->(p) WITH n, p.id AS place ORDER BY place
         WITH n, collect(place) AS places RETURN [n.dateEnd, n.dataset, n.importHash, places]`,
      );
    const [dateEnd, ...rest] = (await stateOf('6')) as unknown[];
    expect([dateEnd, rest[2]]).toEqual(['2021-07-11', ['storm:place:harbour-5', 'storm:place:harbour-6']]);
    const changed = stormFile(20).replace('storm,5,2021-06-11', 'storm,5,2021-08-12');
    const again = await imported(target, changed);
    expect([again.rows.written, again.records.updated, again.records.retracted]).toEqual([1, 1, 0]);
    expect(await stateOf('6')).toEqual(['2021-08-12', ...rest]);
    const before = await dump(engine);
    expect((await imported(target, changed)).rows).toEqual({
      read: 20,
      written: 0,
      unchanged: 20,
      older: 0,
      rejected: 0,
    });
    expect(await dump(engine)).toEqual(before);
    // What the survivor was told is told to the vertex itself, once it is one again.
    await writer.undo(changes[0] ?? '', editor);
    expect((await imported(target, changed)).rows.written).toBe(1);
    expect(await stateOf('5')).toMatchObject({ 0: '2021-08-12', 3: ['storm:place:harbour-5'] });
    expect((await imported(target, changed)).rows.written).toBe(0);
  });

  test('a file may hold what was merged before its survivor: its row counts, and the other adds to it', async () => {
    const lines = (of: string): string =>
      ['a', 'b']
        .map((id) => ({ kind: 'vertex', type: 'ACTOR', id: `actor:${id}`, name: `${id} ${of}`, actorType: 'STATE' }))
        .map((line) => JSON.stringify({ ...line, aliases: [`alias of ${line.name}`], citations: [] }))
        .join('\n');
    await imported(target, lines('once'), undefined, jsonl);
    await new Writer(engine, model).merge('actor:b', ['actor:a'], editor);
    const { rows } = await imported(target, lines('now'), undefined, jsonl);
    expect(rows).toEqual({ read: 2, written: 2, unchanged: 0, older: 0, rejected: 0 });
    expect(await one(engine, "MATCH (n:Actor {id: 'actor:b'}) RETURN [n.name, n.aliases]")).toEqual([
      'b now',
      ['alias of b now', 'alias of a now', 'a now'],
    ]);
    const before = await dump(engine);
    await imported(target, lines('now'), undefined, jsonl);
    expect(await dump(engine)).toEqual(before);
  });

  test('a new version leaves a survivor while a row of what was merged into it is there', async () => {
    const without = (...lines: readonly string[]): string =>
      stormFile(20)
        .split('\n')
        .filter((line) => !lines.some((start) => line.startsWith(start)))
        .join('\n');
    await imported(target, stormFile(20), '1');
    await new Writer(engine, model).merge(eventId('6'), [eventId('5')], editor);
    const isRetracted = (): Promise<unknown> =>
      one(engine, `MATCH (n:Entity {id: '${eventId('6')}'}) RETURN n.retractedAt IS NOT NULL`);
    const versions = [without('storm,6,'), without('storm,5,', 'storm,6,'), without('storm,6,'), without('storm,5,')];
    const retracted: unknown[] = [];
    for (const [index, text] of versions.entries()) {
      await imported(target, text, String(index + 2));
      retracted.push(await isRetracted());
    }
    expect(retracted).toEqual([false, true, false, false]);
  });

  test('a place without a name is named by what lies near it, once GeoNames is there', async () => {
    const place = (id: string, more: object): VertexRecord => ({
      id,
      type: 'PLACE',
      placeType: 'SETTLEMENT',
      name: id,
      ...more,
    });
    const port = place('geonames:1', {
      name: 'Port',
      point: { latitude: 10, longitude: 20 },
      externalIds: [{ scheme: 'GEONAMES', value: '1' }],
    });
    const unnamed = (id: string, latitude: number): VertexRecord =>
      place(id, { ...unnamedPlace({ latitude, longitude: 20 }), point: { latitude, longitude: 20 } });
    await target.write({ vertices: [unnamed('p:early', 10)], relationships: [] }, 'test');
    await target.write({ vertices: [port], relationships: [] }, 'test');
    await local(engine).write(
      {
        vertices: [unnamed('p:here', 10), unnamed('p:far', 40), place('p:named', { point: port['point'] })],
        relationships: [],
      },
      'test',
    );
    expect(await engine.read('MATCH (n:Place) RETURN [n.id, n.name] AS row ORDER BY n.id')).toEqual([
      ['geonames:1', 'Port'],
      ['p:early', '10, 20'],
      ['p:far', '40, 20'],
      ['p:here', 'Port'],
      ['p:named', 'p:named'],
    ]);
  });

  test('a dry run counts edges once that several batches have to what an earlier one would have made', async () => {
    const dry = dryOn(engine);
    const harbour = { id: 'p:harbour', type: 'PLACE', name: 'Harbour', placeType: 'SETTLEMENT' };
    const coast = { ...harbour, id: 'p:coast', placeType: 'REGION' };
    const within = { type: 'WITHIN', from: harbour.id, to: coast.id };
    const cited = { ...harbour, citations: [{ source: 's:paper', locator: '¶2' }] };
    const paper = { id: 's:paper', type: 'SOURCE', name: 'A paper', sourceType: 'NEWS_ARTICLE' };
    const batches: GraphRecords[] = [
      { vertices: [harbour, coast, paper], relationships: [] },
      { vertices: [], relationships: [within] },
      { vertices: [cited], relationships: [within] },
      { vertices: [cited], relationships: [within] },
    ];
    const outcomes = async (to: Target): Promise<unknown[]> => {
      const found: unknown[] = [];
      for (const batch of batches) {
        const { created, updated, retracted } = await to.write(batch, 'test');
        found.push({ created, updated, retracted });
      }
      return found;
    };
    expect(await outcomes(dry)).toEqual(await outcomes(target));
  });

  test('a dry run counts what an import does, and writes nothing', async () => {
    const first = `${stormFile(1_200)}link,1,1199\nlink,2,5000\nstorm,9001,2021-02-30,harbour-1,1\n`;
    const later = `${stormFile(1_190).replaceAll('-11,', '-12,')}storm,9002,2021-02-03,harbour-new,1\n`;
    for (const [text, version] of [
      [first, '1'],
      [later, '2'],
    ] as const) {
      const dry = dryOn(engine);
      const before = await dump(engine);
      const { fields, ...expected } = await imported(dry, text, version);
      expect(await dump(engine)).toEqual(before);
      const real = await imported(target, text, version);
      expect({ ...expected.rows, ...expected.records, unchanged: 0 }).toEqual({
        ...real.rows,
        ...real.records,
        unchanged: 0,
      });
      expect(fields).toEqual(text === first ? {} : { dateStart: 1_190, dateEnd: 1_190 });
    }
  }, 60_000);
});
