// STIX bundles one after the other: an older one changes nothing of what a newer one said, and references lead nowhere.
import type { Engine } from '../../src/engines/engine.js';
import { importFiles } from '../../src/ingest/importFiles.js';
import { emptyReport, type ImportReport } from '../../src/ingest/importReport.js';
import type { Rejection } from '../../src/ingest/importStopped.js';
import { stix } from '../../src/ingest/stix/stix.js';
import { localTarget, type LocalOptions } from '../../src/ingest/targets/localTarget.js';
import type { Target } from '../../src/ingest/targets/target.js';
import type { Writer } from '../../src/write/writer.js';
import { describeEachEngine } from '../support/engines.js';
import { dryRunOf, openForImports } from '../support/importing.js';
import { scratchFiles } from '../unit/ingest/support/scratch.js';

const write = scratchFiles();
const editor = { by: 'ada', reason: 'checked' };

const idOf = (type: string, number: number): string =>
  `${type}--00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const thing = (type: string, number: number, day: number, more: object): object => ({
  type,
  id: idOf(type, number),
  created: '2024-01-01T00:00:00.000Z',
  modified: `2024-01-${String(day).padStart(2, '0')}T00:00:00.000Z`,
  ...more,
});
const [group, bank, other] = [idOf('intrusion-set', 1), idOf('identity', 2), idOf('identity', 3)];
const named = (day: number, name: string): object => thing('intrusion-set', 1, day, { name });
const link = (number: number, day: number, confidence: number): object =>
  thing('relationship', number, day, {
    ...{ relationship_type: 'targets', source_ref: group, target_ref: bank, confidence },
  });
const report = (day: number, refs: readonly string[]): object =>
  thing('report', 5, day, { name: `Report of day ${day}`, published: '2024-01-01T00:00:00.000Z', object_refs: refs });
const ends = [named(1, 'Herons'), thing('identity', 2, 1, { name: 'Bank' }), thing('identity', 3, 1, { name: 'Shop' })];

describeEachEngine('STIX bundles one after the other', (name) => {
  let engine: Engine;
  let writer: Writer;
  let options: LocalOptions;
  beforeEach(async () => {
    ({ engine, writer, options } = await openForImports(name));
  });
  afterEach(() => engine.close());

  async function imported(
    objects: readonly object[],
    target: Target = localTarget(options),
    missing: Rejection[] = [],
  ): Promise<ImportReport> {
    const done = emptyReport();
    const path = write('bundle.json', JSON.stringify({ type: 'bundle', objects }));
    const signal = new AbortController().signal;
    // The first row that is rejected ends the import.
    await importFiles([path], { target, formats: [stix], signal, onMissing: (one) => missing.push(one) }, done);
    return done;
  }

  const dryOn = (): Target => dryRunOf(options);
  const one = async (text: string): Promise<unknown> => (await engine.read(text))[0];
  const nameOf = (ref: string): Promise<unknown> => one(`MATCH (n:Entity {id: 'stix:${ref}'}) RETURN n.name`);
  const edges = (type: string): Promise<readonly unknown[]> =>
    engine.read(`MATCH (n)-[r:${type}]->(m) WHERE n.id STARTS WITH 'stix:' AND m.id STARTS WITH 'stix:'
      RETURN [n.id, m.id, r.confidence] AS edge ORDER BY n.id, m.id`);
  const counts = ({ rows }: ImportReport): unknown => [rows.written, rows.unchanged, rows.older, rows.rejected];

  test('an object older than what is there changes nothing, and the report counts it', async () => {
    await imported([...ends, link(4, 9, 90)]);
    await imported([named(9, 'Grey Herons')]);
    const revision = await one('MATCH (g:CasusGraph) RETURN g.revision');
    const old = [named(5, 'Old Herons'), link(4, 5, 50)];
    expect(counts(await imported(old, dryOn()))).toEqual([0, 0, 2, 0]);
    expect(counts(await imported(old))).toEqual([0, 0, 2, 0]);
    expect(await nameOf(group)).toBe('Grey Herons');
    expect(await edges('OPPOSES')).toEqual([[`stix:${group}`, `stix:${bank}`, 90]]);
    expect(await one('MATCH (g:CasusGraph) RETURN g.revision')).toBe(revision);
    // What stands beside it in the bundle is taken.
    expect(counts(await imported([...old, thing('identity', 3, 2, { name: 'Big shop' })]))).toEqual([1, 0, 2, 0]);
    expect(await nameOf(other)).toBe('Big shop');
  });

  test('one of the same time, or later, is taken, also where it says the same', async () => {
    await imported([...ends, link(4, 5, 50)]);
    expect(counts(await imported([named(1, 'Herring'), link(4, 5, 60)]))).toEqual([2, 0, 0, 0]);
    // Said again later: what was said between is older now.
    await imported([named(8, 'Herring'), link(4, 8, 60)]);
    expect(counts(await imported([named(7, 'Harriers'), link(4, 7, 70)]))).toEqual([0, 0, 2, 0]);
    expect(await nameOf(group)).toBe('Herring');
    expect(await edges('OPPOSES')).toEqual([[`stix:${group}`, `stix:${bank}`, 60]]);
  });

  test('a relationship is as old after its retraction, and after that was undone', async () => {
    await imported([...ends, link(4, 9, 90)]);
    const id = `stix:${group}~OPPOSES~stix:${bank}`;
    const { changes } = await writer.retract([id], editor);
    expect(counts(await imported([link(4, 5, 50)]))).toEqual([0, 0, 1, 0]);
    expect(await edges('OPPOSES')).toEqual([]);
    await writer.undo(changes[0] ?? '', editor);
    expect(counts(await imported([link(4, 5, 50)]))).toEqual([0, 0, 1, 0]);
    expect(await edges('OPPOSES')).toEqual([[`stix:${group}`, `stix:${bank}`, 90]]);
  });

  test('of two relationships that are one edge the later one counts, in whatever order', async () => {
    const [early, late] = [link(4, 5, 50), link(6, 7, 70)];
    await imported([...ends, late, early]);
    expect(await edges('OPPOSES')).toEqual([[`stix:${group}`, `stix:${bank}`, 70]]);
    for (const both of [
      [early, late],
      [late, early],
    ])
      expect(counts(await imported(both))).toEqual([0, 1, 1, 0]);
    expect(await edges('OPPOSES')).toEqual([[`stix:${group}`, `stix:${bank}`, 70]]);
  });

  const between = (number: number, day: number, more: object): object =>
    thing('relationship', number, day, { source_ref: group, target_ref: bank, relationship_type: 'supports', ...more });
  const stated = async (): Promise<unknown> =>
    (
      await engine.read(
        `MATCH (n:Actor)-[r]->(m:Actor) RETURN type(r) + ' ' + coalesce(r.dateStart, '') AS text ORDER BY text`,
      )
    ).map((text) => String(text).trim());

  test('one that is revoked later takes its edge away, and what is older does not bring it back', async () => {
    const taken = async (more: object, target?: Target): Promise<unknown> => {
      const done = await imported([between(4, 9, more)], target);
      return [done.records.retracted, done.rows.rejected];
    };
    for (const more of [
      { revoked: true },
      { relationship_type: 'related-to' },
      { relationship_type: 'x', revoked: true },
    ]) {
      await imported([...ends, between(4, 5, {})]);
      expect([await taken(more, dryOn()), await stated()]).toEqual([[1, 0], ['SUPPORTS']]);
      expect([await taken(more), await stated()]).toEqual([[1, 0], []]);
      // Again, it has nothing to take.
      expect(await taken(more)).toEqual([0, 0]);
      expect(counts(await imported([between(4, 5, {})]))).toEqual([0, 0, 1, 0]);
      expect(await stated()).toEqual([]);
      expect(counts(await imported([between(4, 10, {})]))).toEqual([1, 0, 0, 0]);
      expect(await stated()).toEqual(['SUPPORTS']);
      expect([await taken(more), await stated()]).toEqual([[0, 0], ['SUPPORTS']]);
      await engine.close();
      ({ engine, writer, options } = await openForImports(name));
    }
    // Where neither the edge nor its ends were ever there, nothing is missing.
    expect(await taken({ revoked: true })).toEqual([0, 0]);
  });

  test('one that says another edge now has it in place of the former, whichever bundle comes last', async () => {
    await imported([...ends, between(4, 5, {})]);
    for (const [day, more, edge] of [
      [6, { relationship_type: 'targets' }, 'OPPOSES'],
      [7, { relationship_type: 'reports-to' }, 'COMMANDS'],
      [8, { start_time: '2020-01-01T00:00:00Z' }, 'SUPPORTS 2020-01-01'],
      [9, { start_time: '2021-01-01T00:00:00Z' }, 'SUPPORTS 2021-01-01'],
    ] as const) {
      expect((await imported([between(4, day, more)])).records).toMatchObject({ created: 1, retracted: 1 });
      expect(await stated()).toEqual([edge]);
    }
    for (const more of [{}, { relationship_type: 'cooperates-with' }, { revoked: true }])
      expect(counts(await imported([between(4, 8, more)]))).toEqual([0, 0, 1, 0]);
    expect(await stated()).toEqual(['SUPPORTS 2021-01-01']);
    const [change] = await engine.read('MATCH (c:Change) RETURN c.id ORDER BY c.seq DESC SKIP 1 LIMIT 1');
    await writer.undo(String(change), editor);
    expect(await stated()).toEqual(['SUPPORTS 2020-01-01', 'SUPPORTS 2021-01-01']);
  });

  const [source, target] = [`stix:${group}`, `stix:${bank}`];
  const ended = async (): Promise<unknown> =>
    engine.read(`MATCH (n:Actor)-[r]->(m:Actor) RETURN [n.id, type(r), m.id] AS edge ORDER BY edge`);
  const shop = { target_ref: other };

  test.each([
    ['another target', shop, [[source, 'SUPPORTS', `stix:${other}`]]],
    ['another source', { source_ref: other }, [[`stix:${other}`, 'SUPPORTS', target]]],
    ['its ends exchanged', { source_ref: bank, target_ref: group }, [[target, 'SUPPORTS', source]]],
    ['another target and type', { ...shop, relationship_type: 'targets' }, [[source, 'OPPOSES', `stix:${other}`]]],
    ['another target, and revoked', { ...shop, revoked: true }, []],
    ['another target, and no edge', { ...shop, relationship_type: 'related-to' }, []],
  ])('one that has %s now takes the former edge away', async (_, more, left) => {
    await imported([...ends, between(4, 5, {})]);
    const former = [[source, 'SUPPORTS', target]];
    const dry = await imported([between(4, 6, more)], dryOn());
    expect(await ended()).toEqual(former);
    const done = await imported([between(4, 6, more)]);
    expect(done.records).toMatchObject({ created: left.length, retracted: 1 });
    expect(dry.records).toMatchObject({ created: left.length, retracted: 1 });
    expect(await ended()).toEqual(left);
    // Neither the same again nor what was said before changes anything.
    expect((await imported([between(4, 6, more)])).rows).toMatchObject({ written: 0, unchanged: 1 });
    expect(counts(await imported([between(4, 5, {})]))).toEqual([0, 0, 1, 0]);
    expect(await ended()).toEqual(left);
    // Said anew, the former is back, and what came in its stead has gone.
    await imported([between(4, 7, {})]);
    expect(await ended()).toEqual(former);
  });

  test('one with a new end takes the former edge away, and a dry run of both tells it', async () => {
    await imported([...ends, between(4, 5, {})]);
    const now = [thing('identity', 7, 6, { name: 'Mill' }), between(4, 6, { target_ref: idOf('identity', 7) })];
    const dry = await imported(now, dryOn());
    const done = await imported(now);
    for (const { records } of [dry, done]) expect(records).toMatchObject({ retracted: 1 });
    expect(dry.records.created).toBe(done.records.created);
    expect(await ended()).toEqual([[source, 'SUPPORTS', `stix:${idOf('identity', 7)}`]]);
  });

  test('places one within the other the other way round are no circle', async () => {
    const places = [8, 9].map((number) => thing('location', number, 1, { name: `Place ${number}`, region: 'europe' }));
    const within = (day: number, from: number, to: number): object => ({
      ...thing('relationship', 4, day, { relationship_type: 'located-at' }),
      ...{ source_ref: idOf('location', from), target_ref: idOf('location', to) },
    });
    await imported([...places, within(1, 8, 9)]);
    await imported([within(2, 9, 8)]);
    expect(
      await engine.read(`MATCH (n)-[:WITHIN]->(m) WHERE m.id STARTS WITH 'stix:' RETURN [n.id, m.id] AS edge`),
    ).toEqual([[`stix:${idOf('location', 9)}`, `stix:${idOf('location', 8)}`]]);
  });

  test('between other vertices stays what an editor, another object or another data set says as well', async () => {
    const former = [source, 'SUPPORTS', target];
    const moved = (number: number, day: number): object => between(number, day, shop);
    await imported([...ends, between(4, 5, {})]);
    await writer.upsert(
      { vertices: [], relationships: [{ type: 'SUPPORTS', from: source, to: target, confidence: 9 }] },
      editor,
    );
    await imported([moved(4, 6)]);
    expect(await ended()).toEqual([former, [source, 'SUPPORTS', `stix:${other}`]]);
    // In one bundle: the one moves away, the other still says it.
    await writer.retract([`${source}~SUPPORTS~${target}`], editor);
    await imported([between(6, 7, {})]);
    await imported([moved(6, 8), between(9, 8, {})]);
    expect(await ended()).toEqual([former, [source, 'SUPPORTS', `stix:${other}`]]);
  });

  test('an edge that a merge moved goes as well, between other vertices', async () => {
    const mill = `stix:${idOf('identity', 7)}`;
    await imported([...ends, thing('identity', 7, 1, { name: 'Mill' }), between(4, 5, {})]);
    await writer.merge(mill, [target], editor);
    expect(await ended()).toEqual([[source, 'SUPPORTS', mill]]);
    await imported([between(4, 6, shop)]);
    expect(await ended()).toEqual([[source, 'SUPPORTS', `stix:${other}`]]);
  });

  test('what another object, an editor or another data set says stays', async () => {
    const revoked = between(4, 9, { revoked: true });
    const id = `stix:${group}~SUPPORTS~stix:${bank}`;
    await imported([...ends, between(4, 5, {})]);
    // A second that says the same is revoked as such: the first stands, in the same bundle and in a later one.
    await imported([between(6, 7, {})]);
    await imported([between(4, 5, {}), between(6, 9, { revoked: true })]);
    expect(await stated()).toEqual(['SUPPORTS']);
    await imported([between(6, 9, { revoked: true })]);
    expect(await stated()).toEqual([]);
    await imported([between(4, 5, {})]);
    expect(await stated()).toEqual(['SUPPORTS']);
    await writer.upsert(
      { vertices: [], relationships: [{ type: 'SUPPORTS', from: `stix:${group}`, to: `stix:${bank}`, confidence: 9 }] },
      editor,
    );
    await imported([revoked]);
    expect(await stated()).toEqual(['SUPPORTS']);
    await writer.retract([id], editor);
    await imported([revoked, between(6, 8, {})]);
    expect(await stated()).toEqual(['SUPPORTS']);
  });

  test('an edge that a merge moved goes as well', async () => {
    await imported([...ends, between(4, 5, {})]);
    await writer.merge(`stix:${other}`, [`stix:${bank}`], editor);
    expect(await stated()).toEqual(['SUPPORTS']);
    await imported([between(4, 6, { relationship_type: 'targets' })]);
    expect(await stated()).toEqual(['OPPOSES']);
    await imported([between(4, 7, { revoked: true })]);
    expect(await stated()).toEqual([]);
  });

  test('an older report brings no references back', async () => {
    await imported([...ends, report(9, [group])]);
    expect(counts(await imported([report(5, [group, bank])]))).toEqual([0, 0, 3, 0]);
    expect(await nameOf(idOf('report', 5))).toBe('Report of day 9');
    expect(await edges('REPORTED_BY')).toEqual([[`stix:${group}`, `stix:${idOf('report', 5)}`, null]]);
  });

  test('an object that was merged is as old as what its own id was told last, until that is undone', async () => {
    await imported([named(1, 'Herons'), thing('intrusion-set', 9, 1, { name: 'Egrets' })]);
    const { changes } = await writer.merge(`stix:${idOf('intrusion-set', 9)}`, [`stix:${group}`], editor);
    const aliases = (): Promise<unknown> =>
      one(`MATCH (n:Entity {id: 'stix:${idOf('intrusion-set', 9)}'}) RETURN n.aliases`);
    await imported([named(9, 'Grey Herons')]);
    expect(counts(await imported([named(5, 'Old Herons')]))).toEqual([0, 0, 1, 0]);
    expect(await aliases()).toEqual(['Herons', 'Grey Herons']);
    const told = await one('MATCH (c:Change) RETURN c.id ORDER BY c.seq DESC LIMIT 1');
    for (const change of [String(told), changes[0] ?? '']) await writer.undo(change, editor);
    expect(counts(await imported([named(5, 'Old Herons')]))).toEqual([1, 0, 0, 0]);
    expect(await nameOf(group)).toBe('Old Herons');
  });

  test('a report stays without what it refers to and nobody has, which is told and ends nothing', async () => {
    const missing: Rejection[] = [];
    const done = await imported([report(1, [group, bank]), named(1, 'Herons'), report(2, [other])], undefined, missing);
    expect(counts(done)).toEqual([2, 0, 0, 1]);
    expect(missing.map(({ line, column, reason }) => [line, column, reason])).toEqual([
      [3, 'object_refs', `names "stix:${other}", which is neither in what was imported nor in the graph`],
    ]);
    expect(await nameOf(idOf('report', 5))).toBe('Report of day 2');
    await expect(imported([link(4, 1, 50)])).rejects.toThrow(/names "stix:identity--.*2", which is neither/);
  });
});
