// Rows that are relationships, through versions of their data set: what goes, and what stays since somebody else says it.
import type { Engine } from '../../src/engines/engine.js';
import { importFiles } from '../../src/ingest/importFiles.js';
import { emptyReport, type ImportReport } from '../../src/ingest/importReport.js';
import { jsonl } from '../../src/ingest/jsonl/jsonl.js';
import { stix } from '../../src/ingest/stix/stix.js';
import { localTarget, type LocalOptions } from '../../src/ingest/targets/localTarget.js';
import type { Target } from '../../src/ingest/targets/target.js';
import { Writer } from '../../src/write/writer.js';
import { describeEachEngine, model } from '../support/engines.js';
import { dryRunOf, openForImports } from '../support/importing.js';
import { scratchFiles } from '../unit/ingest/support/scratch.js';

const write = scratchFiles();
const editor = { by: 'ada', reason: 'checked' };

const actorLine = (id: string): string =>
  JSON.stringify({ kind: 'vertex', type: 'ACTOR', id: `actor:${id}`, name: id, actorType: 'ARMED_GROUP' });
const actors = ['a', 'b', 'c', 'd'].map(actorLine);
const linkOf = (from: string, to: string, more: object = {}) => ({
  ...{ type: 'ALLIED_WITH', from: `actor:${from}`, to: `actor:${to}` },
  ...more,
});
const link = (from: string, to: string, more: object = {}): string =>
  JSON.stringify({ kind: 'relationship', ...linkOf(from, to, more) });
const edgeId = (from: string, to: string, since = ''): string => `actor:${from}~ALLIED_WITH~actor:${to}${since}`;

interface Asked {
  readonly dataset?: string;
  readonly version?: string;
}

describeEachEngine('relationships that are rows', (name) => {
  let engine: Engine;
  let writer: Writer;
  let options: LocalOptions;
  beforeEach(async () => {
    ({ engine, writer, options } = await openForImports(name));
  });
  afterEach(() => engine.close());

  async function imported(
    lines: readonly string[],
    { dataset = 'pacts', version }: Asked,
    target: Target = localTarget(options),
  ): Promise<ImportReport> {
    const report = emptyReport();
    const path = write('pacts.jsonl', lines.join('\n'));
    const signal = new AbortController().signal;
    const given = { target, formats: [jsonl, stix], dataset, version, signal, onReject: () => undefined };
    await importFiles([path], given, report);
    return report;
  }

  const edges = (): Promise<readonly unknown[]> =>
    engine.read('MATCH (:Actor)-[r]->(:Actor) RETURN r.id AS id ORDER BY id');
  const whyGone = async (id: string): Promise<unknown> =>
    (await engine.read('MATCH (n:RetractedRelationship {id: $id}) RETURN n.retractionReason', { id }))[0];

  test('go with the version that no longer has them, come back with one that has, and can be taken back', async () => {
    const all = [
      link('a', 'b'),
      link('b', 'c', { dateStart: '2020-01-01' }),
      link('b', 'c', { dateStart: '2021-01-01' }),
    ];
    await imported([...actors, ...all], { version: '1' });
    const again = await imported([...actors, ...all], { version: '2' });
    expect([again.records.retracted, again.rows.unchanged, again.notes]).toEqual([0, 7, []]);
    const dropped = edgeId('b', 'c', '~2020-01-01');
    const dry = dryRunOf(options);
    expect((await imported([...actors, all[0] ?? '', all[2] ?? ''], { version: '3' }, dry)).records.retracted).toBe(1);
    const third = await imported([...actors, all[0] ?? '', all[2] ?? ''], { version: '3' });
    expect([third.records.retracted, await edges()]).toEqual([1, [edgeId('a', 'b'), edgeId('b', 'c', '~2021-01-01')]]);
    expect(await whyGone(dropped)).toBe('not in pacts 3');
    await imported([...actors, ...all], { version: '4' });
    expect(await edges()).toEqual([edgeId('a', 'b'), dropped, edgeId('b', 'c', '~2021-01-01')]);
    expect((await imported(actors, { version: '5' })).records.retracted).toBe(3);
  });

  test('go with their vertices, as one act', async () => {
    await imported([...actors, link('a', 'b'), link('c', 'd')], { version: '1' });
    const report = await imported([...actors.slice(0, 3)], { version: '2' });
    expect([report.records.retracted, await edges()]).toEqual([4, []]);
    const [act] = await engine.read("MATCH (c:Change {entityId: 'actor:d', effect: 'RETRACT'}) RETURN c.id");
    await writer.undo(String(act), editor);
    expect(await edges()).toEqual([edgeId('c', 'd')]);
  });

  test('stay where no version is named', async () => {
    await imported([...actors, link('a', 'b')], { version: '1' });
    expect((await imported(actors, {})).records.retracted).toBe(0);
    expect(await edges()).toEqual([edgeId('a', 'b')]);
  });

  test('stay where another data set, or an editor, says so too, whoever came first', async () => {
    const upsert = (from: string, to: string): Promise<unknown> =>
      writer.upsert({ vertices: [], relationships: [linkOf(from, to)] }, editor);
    await imported(actors, { dataset: 'actors' });
    await upsert('a', 'b');
    await imported([link('a', 'c')], { dataset: 'others', version: '1' });
    await imported([...actors, link('a', 'b'), link('a', 'c'), link('a', 'd'), link('b', 'c'), link('b', 'd')], {
      version: '1',
    });
    await upsert('a', 'd');
    await imported([link('a', 'c'), link('b', 'c')], { dataset: 'others', version: '2' });
    const before = await engine.read('MATCH (c:Change) RETURN count(c)');
    await imported([link('a', 'c'), link('b', 'c')], { dataset: 'others', version: '3' });
    expect(await engine.read('MATCH (c:Change) RETURN count(c)')).toEqual(before);
    await imported(actors, { version: '2' });
    expect(await edges()).toEqual([edgeId('a', 'b'), edgeId('a', 'c'), edgeId('a', 'd'), edgeId('b', 'c')]);
  });

  test('stay where an end was merged, or is met, and the row is there under its old id', async () => {
    await imported([...actors, link('a', 'b'), link('c', 'b'), link('c', 'd')], { version: '1' });
    await writer.merge('actor:a', ['actor:c'], editor);
    expect(await edges()).toEqual([edgeId('a', 'b'), edgeId('a', 'd')]);
    const same = await imported([...actors, link('c', 'b'), link('c', 'd')], { version: '2' });
    expect([same.records.retracted, await edges()]).toEqual([0, [edgeId('a', 'b'), edgeId('a', 'd')]]);
    const fewer = await imported([...actors, link('c', 'b')], { version: '3' });
    expect([fewer.records.retracted, await edges()]).toEqual([1, [edgeId('a', 'b')]]);
  });

  test('go, where what was done to them was undone', async () => {
    await imported([...actors, link('a', 'b'), link('c', 'd')], { version: '1' });
    const { changes } = await writer.merge('actor:a', ['actor:c'], editor);
    await writer.undo(changes[0] ?? '', editor);
    const retracted = await writer.retract(['actor:b'], editor);
    await writer.undo(retracted.changes[0] ?? '', editor);
    expect(await edges()).toEqual([edgeId('a', 'b'), edgeId('c', 'd')]);
    expect([(await imported(actors, { version: '2' })).records.retracted, await edges()]).toEqual([2, []]);
  });

  test('which come again are looked for, and nothing else is; one that changed is written, whatever came with it', async () => {
    const all = [link('a', 'b'), link('b', 'c'), link('c', 'd')];
    await imported([...actors, ...all], {});
    await writer.merge('actor:b', ['actor:d'], editor);
    const statements: string[] = [];
    const recorded: Engine['write'] = (work) =>
      engine.write((run) =>
        work((text, params) => {
          statements.push(text);
          return run(text, params);
        }),
      );
    const target = localTarget({ ...options, writer: new Writer({ ...engine, write: recorded }, model) });
    const again = await imported(all.slice(0, 2), {}, target);
    expect([again.rows.unchanged, again.rows.written]).toEqual([2, 0]);
    const matched = statements.flatMap((text) => /^MATCH \((?:n:Merged|n:Entity)[^\n]*/m.exec(text)?.[0] ?? []);
    expect(matched).toEqual(['MATCH (n:Merged {id: id})', 'MATCH (n:Entity {id: id})-[r:ALLIED_WITH]->(m)']);
    // Of the edge that two rows are since the merge, one says something else.
    const changed = [link('a', 'b'), link('c', 'b', { confidence: 40 }), link('c', 'd')];
    const other = await imported(changed, {}, target);
    expect([other.records.updated, other.records.unchanged]).toEqual([1, 1]);
    expect((await imported(changed, {}, target)).records).toMatchObject({ updated: 0, unchanged: 2 });
    expect(await engine.read('MATCH ()-[r {confidence: 40}]->() RETURN r.id')).toEqual([edgeId('c', 'b')]);
  });

  test('may be retracted twice, as an answer that is lost is asked for again', async () => {
    await imported([...actors, link('a', 'b')], { version: '1' });
    const target = localTarget(options);
    const retract = (...ids: string[]): Promise<unknown> => target.retract(ids, 'not in pacts 2');
    expect(await retract(edgeId('a', 'b'))).toMatchObject({ retracted: 1, unchanged: 0 });
    expect(await retract(edgeId('a', 'b'))).toMatchObject({ retracted: 0, unchanged: 1 });
    await expect(retract(edgeId('a', 'c'))).rejects.toThrow(`There is no relationship ${edgeId('a', 'c')}.`);
  });

  test('a merge of one that an editor stated with one of a data set leaves one that stays', async () => {
    await imported([...actors, link('a', 'b')], { version: '1' });
    await writer.upsert({ vertices: [], relationships: [linkOf('c', 'b')] }, editor);
    await writer.merge('actor:a', ['actor:c'], editor);
    await imported(actors, { version: '2' });
    expect(await edges()).toEqual([edgeId('a', 'b')]);
  });

  test('stay where a row of one of them, or of their vertex, was rejected', async () => {
    await imported([...actors, link('a', 'b'), link('b', 'c'), link('c', 'd'), link('d', 'b')], { version: '1' });
    const wrong = { confidence: 101 };
    const broken = JSON.stringify({ ...(JSON.parse(actorLine('c')) as object), ...wrong });
    const lines = [...actors.filter((line) => !line.includes('actor:c')), broken, link('b', 'a', wrong)];
    const report = await imported(lines, { version: '2' });
    expect([report.rows.rejected, report.records.retracted]).toEqual([2, 1]);
    expect(await edges()).toEqual([edgeId('a', 'b'), edgeId('b', 'c'), edgeId('c', 'd')]);
    expect(report.notes).toEqual([]);
  });

  test('are rejected by their own lines in a dry run, also after those that cannot be tried in it', async () => {
    await imported([...actors, JSON.stringify({ kind: 'vertex', type: 'PLACE', id: 'place:p', name: 'P' })], {});
    const paths = [
      write('more.jsonl', actorLine('e')),
      write('links.jsonl', [link('e', 'a'), link('b', 'c'), link('a', 'd').replace('actor:d', 'place:p')].join('\n')),
    ];
    const lines: number[] = [];
    const target = dryRunOf(options);
    const signal = new AbortController().signal;
    const onReject = ({ line }: { readonly line: number }): unknown => lines.push(line);
    await importFiles(paths, { target, formats: [jsonl], signal, onReject }, emptyReport());
    expect(lines).toEqual([3]);
  });

  test('of STIX: relationships, and what a report cites', async () => {
    const uuid = (number: number): string => `00000000-0000-4000-8000-00000000000${number}`;
    const common = { spec_version: '2.1', created: '2024-01-01T00:00:00Z', modified: '2024-01-01T00:00:00Z' };
    const [group, campaign] = [`intrusion-set--${uuid(1)}`, `campaign--${uuid(2)}`];
    const objects = [
      { type: 'intrusion-set', id: group, name: 'Group' },
      { type: 'campaign', id: campaign, name: 'Campaign' },
    ];
    const said = {
      ...{ type: 'relationship', id: `relationship--${uuid(3)}`, relationship_type: 'attributed-to' },
      ...{ source_ref: campaign, target_ref: group },
    };
    const report = (refs: readonly string[]) => ({
      ...{ type: 'report', id: `report--${uuid(4)}`, name: 'Report', published: '2024-01-01T00:00:00Z' },
      object_refs: refs,
    });
    const bundle = (...all: readonly object[]): string[] => [
      JSON.stringify({
        ...{ type: 'bundle', id: `bundle--${uuid(5)}` },
        objects: all.map((object) => ({ ...common, ...object })),
      }),
    ];
    const kinds = (): Promise<readonly unknown[]> =>
      engine.read("MATCH ()-[r]->() WHERE r.dataset = 'groups' RETURN type(r) AS type ORDER BY type");
    const asked = (version: string): Asked => ({ dataset: 'groups', version });
    await imported(bundle(...objects, said, report([group, campaign])), asked('1'));
    expect(await kinds()).toEqual(['PARTICIPATED_IN', 'REPORTED_BY', 'REPORTED_BY']);
    const wrong = { ...said, confidence: 101 };
    const second = await imported(bundle(...objects, wrong, report([group])), asked('2'));
    expect([second.rows.rejected, second.records.retracted]).toEqual([1, 1]);
    expect(await kinds()).toEqual(['PARTICIPATED_IN', 'REPORTED_BY']);
    // What is no longer so, and what no edge says, is none of the version: what it said before goes, and comes back with it.
    for (const no of [{ revoked: true }, { relationship_type: 'related-to' }]) {
      const without = await imported(bundle(...objects, { ...said, ...no }, report([group])), asked('3'));
      expect([without.rows.rejected, without.records.retracted]).toEqual([0, 1]);
      expect(await kinds()).toEqual(['REPORTED_BY']);
      await imported(bundle(...objects, said, report([group])), asked('4'));
      expect(await kinds()).toEqual(['PARTICIPATED_IN', 'REPORTED_BY']);
    }
  });

  test('of STIX: actors that name one report stay two, those that name one group of ATT&CK are one', async () => {
    const group = (number: number, ...references: object[]): object => ({
      ...{ type: 'intrusion-set', id: `intrusion-set--00000000-0000-4000-8000-00000000000${number}` },
      ...{ spec_version: '2.1', name: `Group ${number}`, external_references: references },
    });
    const inReport = { source_name: 'ACME Threat Intel', external_id: 'Bulletin 2017-03' };
    const inAttack = { source_name: 'mitre-attack', external_id: 'G0007' };
    const objects = [group(1, inReport), group(2, inReport, inAttack), group(3, inAttack)];
    for (const [at, object] of objects.entries())
      await imported([JSON.stringify(object)], { dataset: `groups-${at}`, version: '1' });
    const names = 'MATCH (n:Actor) WHERE n.mergedInto IS NULL RETURN [n.name, n.aliases] AS row ORDER BY row';
    expect(await engine.read(names)).toEqual([
      ['Group 1', []],
      ['Group 2', ['Group 3']],
    ]);
    const tagged =
      "MATCH (n:Actor) WHERE 'ACME Threat Intel:Bulletin 2017-03' IN n.tags RETURN n.name AS name ORDER BY name";
    expect(await engine.read(tagged)).toEqual(['Group 1', 'Group 2']);
  });
});
