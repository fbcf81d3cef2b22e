// Actors of an import are those that the graph has by the same id in the same catalogue.
import type { Engine } from '../../../src/engines/engine.js';
import type { GraphRecords, VertexRecord } from '../../../src/write/records.js';
import { Writer, type Written } from '../../../src/write/writer.js';
import { askerOf, dataOf } from '../../support/ask.js';
import { describeEachEngine, model, openLoaded } from '../../support/engines.js';
import { event } from '../../support/event.js';

const actor = (id: string, name: string, ...externalIds: [scheme: string, value: string][]): VertexRecord => ({
  ...{ id, type: 'ACTOR', name, actorType: 'ARMED_GROUP' },
  externalIds: externalIds.map(([scheme, value]) => ({ scheme, value })),
});
const there = [
  actor('actor:one', 'One', ['UCDP_ACTOR', '234']),
  actor('actor:twin-a', 'Twin', ['WIKIDATA', 'Q7']),
  actor('actor:twin-b', 'Twin', ['WIKIDATA', 'Q7']),
  actor('actor:own', 'Own', ['STIX', 'identity--1']),
];
/** As an import says it: an actor that its rows share, and an event that it took part in. */
const imported = (id: string, name: string, ...externalIds: [string, string][]): GraphRecords => ({
  vertices: [{ ...actor(id, name, ...externalIds), shared: true }, event(`event:of-${id}`, '2026-02-01')],
  relationships: [{ type: 'PARTICIPATED_IN', from: id, to: `event:of-${id}` }],
});

interface Found {
  readonly id: string;
  readonly aliases: string[];
  readonly events: { nodes: { id: string }[] };
}

describeEachEngine('actors of an import', (name) => {
  let engine: Engine;
  let writer: Writer;
  beforeEach(async () => {
    engine = await openLoaded(name, { vertices: there, relationships: [] });
    writer = new Writer(engine, model);
  });
  afterEach(() => engine.close());

  const upsert = (records: GraphRecords): Promise<Written> => writer.upsert(records, { by: 'test' });
  const find = async (id: string): Promise<Found | null> => {
    const query = `query ($id: ID!) { actor(id: $id) { id aliases events { nodes { id } } } }`;
    return (await dataOf<{ actor: Found | null }>(askerOf(engine), query, { id })).actor;
  };

  test('are met by their id in another catalogue, and that they are one stands in the history', async () => {
    const records = imported('ucdp:actor:234', 'The One', ['UCDP_ACTOR', '234']);
    Object.assign(records.vertices[0] ?? {}, {
      externalIds: [{ scheme: 'UCDP_ACTOR', value: '234', url: 'https://ucdp.uu.se/actor/234' }],
    });
    // The event and its participation; the name as an alias, and the id that leads on.
    expect(await upsert(records)).toMatchObject({ created: 2, updated: 2, retracted: 0 });
    const one = { id: 'actor:one', aliases: ['The One'], events: { nodes: [{ id: 'event:of-ucdp:actor:234' }] } };
    expect(await find('actor:one')).toEqual(one);
    expect(await find('ucdp:actor:234')).toEqual(one);
    // Whatever url the file gives it, the id is there once.
    const schemes = await engine.read(`MATCH (n:Actor {id: 'actor:one'}) RETURN n.externalIds_scheme`);
    expect(schemes).toEqual([['UCDP_ACTOR']]);
    expect(await upsert(records)).toMatchObject({ created: 0, updated: 0, retracted: 0 });
  });

  test('are two again once that is undone', async () => {
    const { changes } = await upsert(imported('ucdp:actor:234', 'The One', ['UCDP_ACTOR', '234']));
    const text = `MATCH (c:Change) WHERE c.operation = 'CREATE' OR c.effect = 'MERGE' RETURN [c.id, c.effect, c.entityId]`;
    const merges = ((await engine.read(text)) as string[][]).filter(([, effect]) => effect === 'MERGE');
    expect(merges).toEqual([[expect.any(String), 'MERGE', 'ucdp:actor:234']]);
    expect(changes).toContain(merges[0]?.[0]);
    await writer.undo(merges[0]?.[0] ?? '', { by: 'test' });
    expect(await find('ucdp:actor:234')).toEqual({ id: 'ucdp:actor:234', aliases: [], events: { nodes: [] } });
    expect((await find('actor:one'))?.events.nodes).toHaveLength(1);
  });

  test.each<[string, [string, string]]>([
    ['the catalogue is another', ['ACLED_ACTOR', '234']],
    ['several have the id', ['WIKIDATA', 'Q7']],
    ['each producer gives its own', ['STIX', 'identity--1']],
  ])('stay apart where %s', async (_, externalId) => {
    await upsert(imported('other:actor', 'Other', externalId));
    expect(await find('other:actor')).toMatchObject({ id: 'other:actor' });
  });

  test('stay apart where an editor names them', async () => {
    await upsert({ vertices: [actor('actor:new', 'New', ['UCDP_ACTOR', '234'])], relationships: [] });
    expect(await find('actor:new')).toMatchObject({ id: 'actor:new' });
  });
});
