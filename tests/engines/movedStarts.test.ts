// Traversals that name a vertex which was merged or retracted since.
import type { Engine } from '../../src/engines/engine.js';
import { Writer } from '../../src/write/writer.js';
import { admin, askerOf, dataOf, type Ask } from '../support/ask.js';
import { describeEachEngine, model, openLoaded, recording, type Recording } from '../support/engines.js';
import type { GraphRecords } from '../../src/write/records.js';

const actor = (id: string) => ({ id, type: 'ACTOR', name: id, actorType: 'ARMED_GROUP' });
const place = (id: string) => ({ id, type: 'PLACE', name: id, placeType: 'SETTLEMENT' });
const event = (id: string) => ({
  ...{ id, type: 'EVENT', name: id, kind: 'EVENT', eventType: 'BATTLES', status: 'REPORTED' },
  ...{ dateStart: '2026-01-01', dateEnd: '2026-01-01', datePrecision: 'DAY' },
});

/** `…:old` are merged into `…:new`; event:gone is retracted. */
const graph: GraphRecords = {
  vertices: [
    ...['actor:old', 'actor:new', 'actor:other'].map(actor),
    ...['place:old', 'place:new'].map(place),
    ...['event:old', 'event:new', 'event:after', 'event:gone'].map(event),
  ],
  relationships: [
    { type: 'PARTICIPATED_IN', from: 'actor:old', to: 'event:new' },
    { type: 'PARTICIPATED_IN', from: 'actor:other', to: 'event:new' },
    { type: 'PARTICIPATED_IN', from: 'actor:other', to: 'event:gone' },
    { type: 'OCCURRED_AT', from: 'event:new', to: 'place:old' },
    { type: 'CAUSED', from: 'event:old', to: 'event:after' },
  ],
};

const author = { by: 'test', reason: 'test' };

describeEachEngine('a traversal from an id that led elsewhere', (name) => {
  let engine: Engine;
  let record: Recording;
  let ask: Ask;
  beforeAll(async () => {
    engine = await openLoaded(name, graph);
    const writer = new Writer(engine, model);
    for (const kind of ['actor', 'place', 'event']) await writer.merge(`${kind}:new`, [`${kind}:old`], author);
    await writer.retract(['event:gone'], author);
    record = recording(engine);
    ask = askerOf(record.engine);
  }, 120_000);
  afterAll(() => engine.close());

  const data = (query: string): Promise<Record<string, Record<string, unknown>>> => dataOf(ask, query);
  const error = async (query: string): Promise<unknown> => (await ask({ query, caller: admin })).errors?.[0]?.message;

  test('neighborhood: from the survivor, which is given once', async () => {
    const query = (ids: string) => `{ neighborhood(ids: ${ids}) { nodes { id } relationships { id } } }`;
    const answer = await data(query('["actor:old"]'));
    expect(answer['neighborhood']).toEqual({
      nodes: [{ id: 'actor:new' }, { id: 'event:new' }],
      relationships: [{ id: 'actor:new~PARTICIPATED_IN~event:new' }],
    });
    expect(await data(query('["actor:old", "actor:new"]'))).toEqual(answer);
  });

  test('node and nodes: a relationship by the ids its ends had', async () => {
    const old = ['actor:old~PARTICIPATED_IN~event:new', 'event:new~OCCURRED_AT~place:old', 'actor:old', 'a~CAUSED~b'];
    const query = `{ nodes(ids: ${JSON.stringify(old)}) { id } node(id: "event:old~CAUSED~event:after") { id } }`;
    expect(await data(query)).toEqual({
      nodes: [
        { id: 'actor:new~PARTICIPATED_IN~event:new' },
        { id: 'event:new~OCCURRED_AT~place:new' },
        { id: 'actor:new' },
        null,
      ],
      node: { id: 'event:new~CAUSED~event:after' },
    });
  });

  test('nothing more is asked where every id is found', async () => {
    const statements = async (id: string): Promise<number> => {
      record.statements.length = 0;
      await data(`{ neighborhood(ids: ["${id}"]) { nodes { id } } }`);
      return record.statements.length;
    };
    expect((await statements('actor:old')) - (await statements('actor:new'))).toBe(2);
  });

  test('paths: from the one survivor to the other, and none between an id and its survivor', async () => {
    const query = (from: string, to: string) =>
      `{ paths(from: "${from}", to: "${to}") { paths { length nodes { id } } truncated { reason } } }`;
    expect(await data(query('actor:old', 'place:old'))).toEqual({
      paths: {
        paths: [{ length: 2, nodes: [{ id: 'actor:new' }, { id: 'event:new' }, { id: 'place:new' }] }],
        truncated: null,
      },
    });
    expect(await data(query('actor:old', 'actor:new'))).toEqual({
      paths: { paths: [{ length: 0, nodes: [{ id: 'actor:new' }] }], truncated: null },
    });
  });

  test('commonNeighbors: of survivors; two ids of one entity are too few', async () => {
    const query = (ids: string) => `{ commonNeighbors(ids: ${ids}) { neighbors { node { id } } } }`;
    expect(await data(query('["actor:old", "actor:other"]'))).toEqual({
      commonNeighbors: { neighbors: [{ node: { id: 'event:new' } }] },
    });
    expect(await error(query('["actor:old", "actor:new"]'))).toBe(
      'Argument "ids": must be of at least 2 entities; all of these were merged into actor:new.',
    );
  });

  test('eventChain: from the survivor', async () => {
    expect(await data('{ eventChain(id: "event:old") { nodes { id } } }')).toEqual({
      eventChain: { nodes: [{ id: 'event:new' }, { id: 'event:after' }] },
    });
    expect(await error('{ eventChain(id: "actor:old") { nodes { id } } }')).toBe(
      'Argument "id": must be the id of an event, not actor:old.',
    );
  });

  test('where.within: inside the survivor', async () => {
    const query = (within: string) =>
      `{ neighborhood(ids: ["actor:other"], where: { within: "${within}" }) { nodes { id } } }`;
    expect(await data(query('place:old'))).toEqual({
      neighborhood: { nodes: [{ id: 'actor:other' }, { id: 'event:new' }] },
    });
    expect(await error(query('actor:old'))).toBe('Argument "where.within": must be the id of a place, not actor:old.');
  });

  test('a retracted vertex stands alone', async () => {
    expect(
      await data(
        '{ neighborhood(ids: ["event:gone"]) { nodes { id name } relationships { id } truncated { reason } } }',
      ),
    ).toEqual({
      neighborhood: { nodes: [{ id: 'event:gone', name: 'event:gone' }], relationships: [], truncated: null },
    });
    expect(await data('{ eventChain(id: "event:gone") { nodes { id } frontier { node { id } } } }')).toEqual({
      eventChain: { nodes: [{ id: 'event:gone' }], frontier: [] },
    });
    expect(
      await data('{ paths(from: "event:gone", to: "actor:other") { paths { length } truncated { reason } } }'),
    ).toEqual({
      paths: { paths: [], truncated: null },
    });
    expect(await data('{ commonNeighbors(ids: ["event:gone", "actor:other"]) { neighbors { node { id } } } }')).toEqual(
      {
        commonNeighbors: { neighbors: [] },
      },
    );
  });

  test('an id that nothing ever had is NOT_FOUND', async () => {
    expect(await error('{ paths(from: "actor:old", to: "actor:nobody") { paths { length } } }')).toBe(
      'Argument "to": there is no entity with the id actor:nobody.',
    );
  });
});
