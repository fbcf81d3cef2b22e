// A copy of the whole graph: exported, restored and exported again it is the same to the last byte.
import { Readable } from 'node:stream';
import type { Engine } from '../../../src/engines/engine.js';
import { exporterOf } from '../../../src/export/exporters.js';
import { openExport } from '../../../src/export/openExport.js';
import { readSeed } from '../../../src/ingest/seed.js';
import { forgetBefore } from '../../../src/live/keepHistory.js';
import { serviceOf } from '../../../src/resolvers/service.js';
import { restoreGraph } from '../../../src/write/restoreGraph.js';
import { isRestoring } from '../../../src/write/restoring.js';
import { askerOf, dataOf } from '../../support/ask.js';
import { describeEachEngine, model, openLoaded } from '../../support/engines.js';
import { addHistory, tinyGraph } from './graph.js';

async function copyOf(engine: Engine): Promise<string> {
  let text = '';
  for await (const piece of (await openExport(serviceOf(model, engine), {})).text(exporterOf('jsonl'))) text += piece;
  return text;
}

/** Restores a text that comes in pieces, cut anywhere: in the middle of a character too. */
function restore(engine: Engine, text: string) {
  const bytes = Buffer.from(text);
  const pieces = Array.from({ length: Math.ceil(bytes.length / 101) }, (_, index) => index * 101);
  return restoreGraph(
    engine,
    model,
    Readable.from(
      pieces.map((start) => bytes.subarray(start, start + 101)),
      { objectMode: false },
    ).setEncoding('utf8'),
  );
}

const head = '{"kind":"graph","revision":3,"seq":0}';
const actor = (id: string): string =>
  JSON.stringify({ kind: 'vertex', type: 'ACTOR', id, name: 'A', actorType: 'STATE', createdAt: 'x', updatedAt: 'x' });
const edge = (from: string, to: string): string =>
  JSON.stringify({ kind: 'relationship', type: 'MEMBER_OF', from, to, id: `${from}~MEMBER_OF~${to}` });

describeEachEngine('a copy of the graph', (name) => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await openLoaded(name);
  });
  afterEach(() => engine.close());

  test('is the same after it is restored, and what it holds is found as before', async () => {
    await engine.close();
    engine = await openLoaded(name, tinyGraph);
    await addHistory(engine);
    const copy = await copyOf(engine);
    await engine.close();
    engine = await openLoaded(name);
    expect(await restore(engine, copy)).toEqual({ vertices: 10, relationships: 9, changes: 15, revision: 4 });
    expect(await copyOf(engine)).toBe(copy);
    const query =
      '{ search(text: "army") { nodes { id } } actor(id: "actor:army") { aliases events { nodes { id } } } }';
    expect(await dataOf(askerOf(engine), query)).toEqual({
      search: { nodes: [{ id: 'actor:army' }] },
      actor: { aliases: ['=SUM(A1)', 'The "Army"', 'Older', 'Old name'], events: { nodes: [{ id: 'event:battle' }] } },
    });
    const gone = '{ search(text: "gone") { nodes { id } } }';
    expect(await dataOf(askerOf(engine), gone)).toEqual({ search: { nodes: [] } });
  }, 120_000);

  test('of the seed graph is the same', async () => {
    await engine.close();
    engine = await openLoaded(name, readSeed());
    const copy = await copyOf(engine);
    await engine.close();
    engine = await openLoaded(name);
    const { revision } = await restore(engine, copy);
    expect(revision).toBe(1);
    expect(await copyOf(engine)).toBe(copy);
  }, 120_000);

  test('is not restored into a graph that holds something', async () => {
    for (const [labels, what] of [
      ['Person', 'vertices that are none of casus (Person)'],
      ['Entity:Actor', 'entities, or their history'],
    ]) {
      await engine.write((run) => run(`MATCH (n) DELETE n`));
      await engine.write((run) => run(`CREATE (n:${labels} {id: 'actor:a'})`));
      await expect(restore(engine, head)).rejects.toMatchObject({
        code: 'CONFLICT',
        message: `The graph is not empty: it holds ${what}; restore into an empty one, which CASUS_DATA or NEO4J_DATABASE names.`,
      });
    }
    expect(await engine.read('MATCH (n) RETURN n.id')).toEqual(['actor:a']);
  });

  test('of which a part is missing is told, and the graph stays marked', async () => {
    const lines = [head, actor('actor:a'), edge('actor:a', 'actor:nobody'), edge('actor:a', 'actor:a')].join('\n');
    await expect(restore(engine, lines)).rejects.toThrow(
      'Line 3 cannot be restored: of the 2 MEMBER_OF edges from here on, 1 name a vertex that no line before them holds.',
    );
    expect(await engine.read('MATCH (g:CasusGraph) RETURN g.restoring')).toEqual([true]);
    expect(await engine.read('MATCH (:Entity)-[r]->() RETURN r.id')).toEqual([]);
    expect(await isRestoring(engine)).toBe(true);
    await expect(restore(engine, head)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: `A restore into this graph was broken off, or still runs: a part of a copy is there. ${engine.howToEmpty} Then restore again.`,
    });
  });

  test('that is cut off at the end of a line is told', async () => {
    await expect(restore(engine, head.replace('"seq":0', '"seq":7'))).rejects.toThrow(
      'Line 1 is the last, and the change 7 did not come: the copy is cut off.',
    );
    expect(await isRestoring(engine)).toBe(true);
  });

  test.each([1, 0.5, 0])('that is cut off is told, its history forgotten too: %d of its lines', async (part) => {
    await engine.close();
    engine = await openLoaded(name, tinyGraph);
    await forgetBefore(engine, '2999-01-01T00:00:00.000Z');
    const lines = (await copyOf(engine)).trimEnd().split('\n');
    const left = lines.slice(0, 1 + Math.floor((lines.length - 2) * part));
    await engine.close();
    engine = await openLoaded(name);
    await expect(restore(engine, left.join('\n'))).rejects.toThrow(
      `Line ${left.length} is the last, and none was of the kind end: the copy is cut off.`,
    );
    expect(await isRestoring(engine)).toBe(true);
  });

  test('in which a line is missing is told', async () => {
    const ended = head.replace('}', ',"format":2}');
    const end = '{"kind":"end","vertices":2,"relationships":0,"changes":0}';
    await expect(restore(engine, [ended, actor('actor:a'), end].join('\n'))).rejects.toThrow(
      'Line 3 counts 2 vertices, and 1 came: the copy is not whole.',
    );
    expect(await isRestoring(engine)).toBe(true);
  });

  test('of which the history has a gap is told', async () => {
    const change = (seq: number): string => JSON.stringify({ kind: 'change', id: `change:${seq}`, seq });
    const graph = head.replace('"seq":0', '"seq":7,"keptFrom":4');
    await expect(restore(engine, [graph, change(5), change(6), change(7)].join('\n'))).rejects.toThrow(
      'Line 2 is the change 5, where 4 must come: some of the history is missing.',
    );
  });

  test('written before copies had an end is restored', async () => {
    const lines = [head, actor('actor:a'), edge('actor:a', 'actor:a')].join('\n');
    expect(await restore(engine, lines)).toEqual({ vertices: 1, relationships: 1, changes: 0, revision: 3 });
    expect(await isRestoring(engine)).toBe(false);
  });

  test('that is taken while changes are forgotten is refused at its end, which it then lacks', async () => {
    await engine.close();
    engine = await openLoaded(name, tinyGraph);
    const opened = await openExport(serviceOf(model, engine), {});
    await forgetBefore(engine, '2999-01-01T00:00:00.000Z');
    let text = '';
    const read = async (format: string): Promise<void> => {
      for await (const piece of opened.text(exporterOf(format))) text += piece;
    };
    // A format without history lacks nothing.
    await read('graphml');
    await expect(read('jsonl')).rejects.toMatchObject({
      code: 'CONFLICT',
      message:
        'A part of the history was forgotten while the graph was exported (CASUS_HISTORY_DAYS); export it again.',
    });
    expect(text).not.toContain('"kind":"end"');
  });

  test('of which all changes were forgotten is whole', async () => {
    const forgotten = head.replace('"seq":0', '"seq":7,"keptFrom":8');
    expect(await restore(engine, forgotten)).toEqual({ vertices: 0, relationships: 0, changes: 0, revision: 3 });
    expect(await isRestoring(engine)).toBe(false);
  });

  test.each([
    ['{', 'Line 1 is no JSON object: '],
    ['[1]', 'Line 1 has the kind missing, which is none of graph, vertex, relationship'],
    [actor('actor:a'), 'Line 1 comes before the line of the kind graph'],
    [`${head}\n${head}`, 'Line 2 is a second line of the kind graph'],
    ['', 'none was of the kind graph'],
    [head.replace('}', ',"format":3}'), 'Line 1 is of the format 3; this casus knows formats up to 2.'],
    [`${head}\n{"kind":"end"}\n${actor('actor:a')}`, 'Line 3 comes after the line of the kind end'],
    [`${head}\n\n{"kind":"vertex","type":"WEAPON","id":"a"}`, 'Line 3 has the type "WEAPON", which is no EntityType.'],
    [`${head}\n{"kind":"vertex","type":"ACTOR"}`, 'Line 2 has the id missing, where a text must stand.'],
    [
      `${head}\n{"kind":"relationship","type":"HATES","from":"a","to":"b"}`,
      'the type "HATES", which is no RelationshipType',
    ],
    [`${head}\n{"kind":"relationship","type":"MEMBER_OF","from":"a","id":"x"}`, 'Line 2 has the to missing'],
    [`${head}\n{"kind":"constructor"}`, 'Line 2 has the kind "constructor", which is none of'],
  ])('%s is refused with its line', async (text, message) => {
    await expect(restore(engine, text)).rejects.toThrow(message);
  });
});
