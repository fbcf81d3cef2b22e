// What editors made of edges that an import wrote: it stays when the same data come again, until a row says something else.
import type { Engine } from '../../src/engines/engine.js';
import { gdelt } from '../../src/ingest/gdelt/gdelt.js';
import { importFiles } from '../../src/ingest/importFiles.js';
import { emptyReport, type ImportReport } from '../../src/ingest/importReport.js';
import { jsonl } from '../../src/ingest/jsonl/jsonl.js';
import { stix } from '../../src/ingest/stix/stix.js';
import { localTarget, type LocalOptions } from '../../src/ingest/targets/localTarget.js';
import type { Writer } from '../../src/write/writer.js';
import { describeEachEngine } from '../support/engines.js';
import { openForImports } from '../support/importing.js';
import { scratchFiles } from '../unit/ingest/support/scratch.js';

const write = scratchFiles();
const editor = { by: 'ada', reason: 'checked' };

/** Two actors and what joins them, as lines or as a bundle; `confidence` is what the row of the edge says. */
interface Edge {
  readonly format: string;
  readonly ends: readonly [string, string];
  readonly type: string;
  readonly file: (confidence: number | null, more?: readonly string[]) => string;
}

const actorLine = (id: string, name = id): string =>
  JSON.stringify({ kind: 'vertex', type: 'ACTOR', id: `actor:${id}`, name, actorType: 'ARMED_GROUP' });
const lineOf = (from: string, to: string, confidence: number): string =>
  JSON.stringify({
    ...{ kind: 'relationship', type: 'ALLIED_WITH', from: `actor:${from}`, to: `actor:${to}`, confidence },
  });

const uuid = (number: number): string => `00000000-0000-4000-8000-00000000000${number}`;
const [group, bank] = [`intrusion-set--${uuid(1)}`, `identity--${uuid(2)}`];
const times = { created: '2024-01-01T00:00:00.000Z', modified: '2024-01-01T00:00:00.000Z' };
const targets = (confidence: number): object => ({
  ...{ type: 'relationship', id: `relationship--${uuid(3)}`, relationship_type: 'targets', ...times },
  ...{ source_ref: group, target_ref: bank, confidence },
});

const edges: readonly Edge[] = [
  {
    format: 'jsonl',
    ends: ['actor:a', 'actor:b'],
    type: 'ALLIED_WITH',
    file: (confidence, more = []) =>
      [actorLine('a'), actorLine('b'), ...(confidence === null ? [] : [lineOf('a', 'b', confidence)]), ...more].join(
        '\n',
      ),
  },
  {
    format: 'stix',
    ends: [`stix:${group}`, `stix:${bank}`],
    type: 'OPPOSES',
    file: (confidence, more = []) =>
      JSON.stringify({
        type: 'bundle',
        objects: [
          { type: 'intrusion-set', id: group, name: 'Herons', ...times },
          { type: 'identity', id: bank, name: 'Bank', ...times },
          ...(confidence === null ? [] : [targets(confidence)]),
          ...more.map((name, at) => ({ type: 'identity', id: `identity--${uuid(8 + at)}`, name })),
        ],
      }),
  },
];

describeEachEngine('edges that editors corrected', (name) => {
  let engine: Engine;
  let writer: Writer;
  let options: LocalOptions;
  beforeEach(async () => {
    ({ engine, writer, options } = await openForImports(name));
  });
  afterEach(() => engine.close());

  async function imported(text: string, version?: string): Promise<ImportReport> {
    const report = emptyReport();
    const [target, signal] = [localTarget(options), new AbortController().signal];
    const given = { target, formats: [jsonl, stix, gdelt], dataset: 'pacts', version, signal };
    await importFiles([write('data', text)], given, report);
    return report;
  }

  const confidences = (type: string): Promise<readonly unknown[]> =>
    engine.read(`MATCH ()-[r:${type}]->() RETURN r.confidence ORDER BY r.id`);
  const revision = async (): Promise<unknown> => (await engine.read('MATCH (g:CasusGraph) RETURN g.revision'))[0];

  describe.each(edges)('in $format', ({ ends: [from, to], type, file }) => {
    const id = `${from}~${type}~${to}`;
    const correct = (confidence: number): Promise<unknown> =>
      writer.upsert({ vertices: [], relationships: [{ type, from, to, confidence }] }, editor);

    test('a correction stays, until the row says something else', async () => {
      await imported(file(50));
      await correct(90);
      const before = await revision();
      const { rows } = await imported(file(50));
      expect([rows.unchanged, rows.written, await revision()]).toEqual([3, 0, before]);
      await imported(file(50, type === 'OPPOSES' ? ['Shop'] : [actorLine('c')]), '2');
      expect(await confidences(type)).toEqual([90]);
      await imported(file(60), '3');
      expect(await confidences(type)).toEqual([60]);
      await imported(file(50), '4');
      expect(await confidences(type)).toEqual([50]);
    });

    test('a retraction stays, until the row says something else', async () => {
      await imported(file(50));
      await writer.retract([id], editor);
      const before = await revision();
      const { rows } = await imported(file(50));
      expect([rows.unchanged, rows.written, await revision()]).toEqual([3, 0, before]);
      await imported(file(50), '2');
      expect(await confidences(type)).toEqual([]);
      await imported(file(60), '3');
      expect(await confidences(type)).toEqual([60]);
    });

    test('so does that of an end, with all its edges', async () => {
      await imported(file(50));
      await writer.retract([to], editor);
      const { rows } = await imported(file(50), '2');
      expect([rows.unchanged, rows.rejected, await confidences(type)]).toEqual([3, 0, []]);
    });

    test('what an editor stated anew after a retraction stays as well', async () => {
      await imported(file(50));
      await writer.retract([id], editor);
      await correct(70);
      await imported(file(50));
      expect(await confidences(type)).toEqual([70]);
    });

    test('a correction stays after a retraction was undone', async () => {
      await imported(file(50));
      await correct(90);
      for (const ids of [[id], [from]]) {
        const { changes } = await writer.retract(ids, editor);
        await writer.undo(changes[0] ?? '', editor);
      }
      await imported(file(50));
      expect(await confidences(type)).toEqual([90]);
    });

    test('an undo of what an import wrote stays', async () => {
      await imported(file(null));
      await imported(file(50));
      await imported(file(60));
      const last = async (): Promise<string> =>
        String((await engine.read('MATCH (c:Change) RETURN c.id ORDER BY c.seq DESC LIMIT 1'))[0]);
      await writer.undo(await last(), editor);
      await imported(file(60));
      expect(await confidences(type)).toEqual([50]);
      const [made] = await engine.read("MATCH (c:Change {effect: 'CREATE', relationshipId: $id}) RETURN c.id", { id });
      await writer.undo(String(made), editor);
      await imported(file(60));
      expect(await confidences(type)).toEqual([]);
    });

    test('what a version left out comes back with the next that has it', async () => {
      await imported(file(50), '1');
      await imported(file(null), '2');
      expect(await confidences(type)).toEqual([]);
      await imported(file(50), '3');
      expect(await confidences(type)).toEqual([50]);
    });
  });

  const all = [...['a', 'b', 'c'].map((id) => actorLine(id)), lineOf('a', 'b', 50), lineOf('c', 'b', 60)].join('\n');
  const stated = (from: string, confidence: number): Promise<unknown> =>
    writer.upsert({ vertices: [], relationships: [{ type: 'ALLIED_WITH', from, to: 'actor:b', confidence }] }, editor);

  test('two that a merge made one stay as corrected, and as retracted, whichever row names them', async () => {
    await imported(all);
    await stated('actor:a', 90);
    await writer.merge('actor:a', ['actor:c'], editor);
    const before = await revision();
    await imported(all);
    expect([await confidences('ALLIED_WITH'), await revision()]).toEqual([[90], before]);
    await writer.retract(['actor:a~ALLIED_WITH~actor:b'], editor);
    await imported(all);
    expect(await confidences('ALLIED_WITH')).toEqual([]);
    await imported(all.replace('60', '65'));
    expect(await confidences('ALLIED_WITH')).toEqual([65]);
  });

  test("one that a merge moved stays as corrected, and is the row's again once the merge is undone", async () => {
    const lines = all.replace(lineOf('a', 'b', 50), '');
    await imported(lines);
    const { changes } = await writer.merge('actor:a', ['actor:c'], editor);
    await stated('actor:a', 90);
    await imported(lines);
    expect(await confidences('ALLIED_WITH')).toEqual([90]);
    const [told] = await engine.read('MATCH (c:Change) RETURN c.id ORDER BY c.seq DESC LIMIT 1');
    for (const change of [String(told), changes[0] ?? '']) await writer.undo(change, editor);
    await stated('actor:c', 95);
    await imported(lines);
    expect(await confidences('ALLIED_WITH')).toEqual([95]);
  });

  test('two rows of one edge stay as corrected, until one of them changes', async () => {
    const lines = [actorLine('a'), actorLine('b'), lineOf('a', 'b', 50), lineOf('a', 'b', 60)];
    await imported(lines.join('\n'));
    await stated('actor:a', 90);
    await imported(lines.join('\n'));
    expect(await confidences('ALLIED_WITH')).toEqual([90]);
    await imported(lines.join('\n').replace('50', '55'));
    expect(await confidences('ALLIED_WITH')).toEqual([60]);
  });

  test('an import that takes participants away brings them back with their rows', async () => {
    const participant = JSON.stringify({
      ...{ kind: 'relationship', type: 'PARTICIPATED_IN', from: 'actor:a', to: 'event:e', confidence: 50 },
    });
    const event = (more: object): string =>
      JSON.stringify({
        ...{ kind: 'vertex', type: 'EVENT', id: 'event:e', name: 'E', eventType: 'BATTLES', dateStart: '2026-01-01' },
        ...more,
      });
    await imported([actorLine('a'), event({}), participant].join('\n'));
    await imported(event({ complete: ['PARTICIPATED_IN'] }));
    expect(await confidences('PARTICIPATED_IN')).toEqual([]);
    await imported(participant);
    expect(await confidences('PARTICIPATED_IN')).toEqual([50]);
    // One that an editor no longer names stays away.
    await writer.upsert(
      { vertices: [{ id: 'event:e', type: 'EVENT', complete: ['PARTICIPATED_IN'] }], relationships: [] },
      editor,
    );
    await imported(participant);
    expect(await confidences('PARTICIPATED_IN')).toEqual([]);
  });

  test('a mention of an event, retracted or corrected, stays so', async () => {
    const event = { id: 'gdelt:event:1', type: 'EVENT', name: 'E', eventType: 'BATTLES', dateStart: '2026-01-01' };
    await writer.upsert({ vertices: [event], relationships: [] }, editor);
    const mention = (sentence: number, confidence: number): string =>
      [
        ...['1', '20260101000000', '20260101000000', '1', 'paper.example', 'https://paper.example/1'],
        ...[String(sentence), '-1', '-1', '-1', '1', String(confidence), '1000', '0', '', ''],
      ].join('\t');
    const lines = [mention(1, 30), mention(2, 40)].join('\n');
    await imported(lines);
    const ids = (await engine.read(
      "MATCH (:Event)-[r:REPORTED_BY]->() WHERE r.locator STARTS WITH 'sentence' RETURN r.id ORDER BY r.locator",
    )) as readonly [string, string];
    const [first, second] = ids;
    const [from = '', , to = ''] = second.split('~');
    await writer.retract([first], editor);
    await writer.upsert(
      { vertices: [], relationships: [{ type: 'REPORTED_BY', from, to, locator: 'sentence 2', confidence: 90 }] },
      editor,
    );
    await imported(lines);
    expect(await confidences('REPORTED_BY')).toEqual([90]);
    await imported([mention(1, 35), mention(2, 45)].join('\n'));
    expect(await confidences('REPORTED_BY')).toEqual([35, 45]);
  });
});
