// Every format on both engines: the whole documents are written down in expected/.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Engine } from '../../../src/engines/engine.js';
import { exporterOf } from '../../../src/export/exporters.js';
import { openExport, type Wanted } from '../../../src/export/openExport.js';
import { fileName } from '../../../src/export/writeFiles.js';
import { describeEachEngine, load, model, openLoaded } from '../../support/engines.js';
import { serviceOf } from '../../../src/resolvers/service.js';
import { addHistory, tinyGraph } from './graph.js';

const updates = process.env['CASUS_UPDATE_GOLDEN'] === '1';

const documents = [
  ['graphml', undefined],
  ['gexf', undefined],
  ['csv', 'nodes'],
  ['csv', 'relationships'],
  ['cytoscape', undefined],
  ['geojson', undefined],
  ['jsonld', undefined],
  ['stix', undefined],
  ['jsonl', undefined],
] as const;

async function exported(engine: Engine, format: string, wanted: Wanted = {}, part?: string): Promise<string> {
  const opened = await openExport(serviceOf(model, engine), wanted);
  let text = '';
  for await (const piece of opened.text(exporterOf(format), part)) text += piece;
  return text;
}

/** The ids of vertices and edges in an export of a part as lines. */
async function idsOf(engine: Engine, wanted: Wanted): Promise<Readonly<Record<string, string[]>>> {
  const lines = (await exported(engine, 'jsonl', wanted)).trim().split('\n');
  const records = lines.map((line) => JSON.parse(line) as { readonly kind: string; readonly id: string });
  const of = (kind: string): string[] => records.filter((record) => record.kind === kind).map(({ id }) => id);
  return { vertex: of('vertex'), relationship: of('relationship') };
}

describeEachEngine('exports', (name) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openLoaded(name, tinyGraph);
    await addHistory(engine);
  }, 60_000);
  afterAll(() => engine.close());

  test.each(documents)('%s %s is the document in expected/', async (format, part) => {
    const file = resolve('tests/engines/export/expected', fileName(exporterOf(format), part));
    const text = await exported(engine, format, {}, part);
    if (updates) writeFileSync(file, text);
    expect(text).toBe(existsSync(file) ? readFileSync(file, 'utf8') : `${file} is missing`);
  });

  test('a filter gives its events, who took part, where, what holds these places, and who reports them', async () => {
    expect(await idsOf(engine, { where: '{"eventType":{"eq":"BATTLES"}}' })).toEqual({
      vertex: ['actor:army', 'actor:rebels', 'event:battle', 'place:land', 'place:town', 'source:report'],
      relationship: [
        'actor:army~REPORTED_BY~source:report~p. 1',
        'actor:army~PARTICIPATED_IN~event:battle~INITIATOR',
        'actor:rebels~PARTICIPATED_IN~event:battle',
        'event:battle~OCCURRED_AT~place:town',
        'event:battle~REPORTED_BY~source:report~p. 2',
        'place:town~WITHIN~place:land',
      ],
    });
  });

  test('a filter that nothing matches gives an empty part, and no history', async () => {
    expect(await exported(engine, 'jsonl', { where: '{"name":{"eq":"nothing"}}' })).toBe('');
  });

  test('a neighborhood is what the traversal answers', async () => {
    expect(await idsOf(engine, { neighborhood: 'place:town', depth: '1' })).toEqual({
      vertex: ['event:battle', 'place:land', 'place:town'],
      relationship: ['event:battle~OCCURRED_AT~place:town', 'place:town~WITHIN~place:land'],
    });
  });

  test.each<[Wanted, string]>([
    [{ where: '{' }, 'Argument "where": must be an EventFilter as JSON'],
    [{ where: '{"bogus":1}' }, 'Argument "where": Field "bogus" is not defined by type "EventFilter".'],
    [
      { where: '{"eventType":{"eq":"WAR"}}' },
      'Argument "where.eventType.eq": Value "WAR" does not exist in "EventType"',
    ],
    [{ where: '{"dateStart":{"gte":"2024-13-01"}}' }, 'Argument "where.dateStart.gte": '],
    [{ where: '{}', neighborhood: 'place:town' }, 'Argument "neighborhood": must not be given together with where'],
    [{ depth: '2' }, 'Argument "depth": goes with neighborhood'],
    [{ neighborhood: 'place:town', depth: 'two' }, 'Argument "depth": must be a whole number, not "two".'],
    [{ neighborhood: 'place:town', depth: '7' }, 'Argument "depth": must be from 1 to 6'],
    [{ neighborhood: 'place:nowhere' }, 'Argument "neighborhood": there is no entity with the id place:nowhere.'],
  ])('%j is told by name', async (wanted, message) => {
    await expect(openExport(serviceOf(model, engine), wanted)).rejects.toThrow(message);
  });

  test('a bound is for parts: the whole graph is refused, and a part that is larger', async () => {
    const service = serviceOf(model, engine);
    await expect(openExport(service, {}, 5)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await expect(openExport(service, { where: '{}' }, 5)).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED' });
    expect(await openExport(service, { where: '{}' }, 7)).toBeDefined();
  });

  test('a graph that changes while it is exported as a whole is told', async () => {
    const opened = await openExport(serviceOf(model, engine), {});
    const [first] = tinyGraph.vertices;
    if (!first) throw new Error('no vertex');
    await load(engine, { vertices: [{ ...first, confidence: 1 }], relationships: [] });
    const read = async (): Promise<void> => {
      for await (const piece of opened.text(exporterOf('geojson'))) expect(piece).not.toBe('');
    };
    await expect(read()).rejects.toThrow('from revision 4 to 5');
  });
});
