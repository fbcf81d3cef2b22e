// Of paths that are equally long and cost the same the one whose ids come first, even where time lets only some of them pass.
import type { Engine } from '../../src/engines/engine.js';
import type { RelationshipRecord, VertexRecord } from '../../src/write/records.js';
import { askerOf, dataOf, type Ask } from '../support/ask.js';
import { describeEachEngine, openLoaded } from '../support/engines.js';
import { event } from '../support/event.js';

/** one and two, two and three fight in five events and three; each path through them has the same cost. */
const between = {
  'event:b1': '2026-01-20',
  'event:a1': '2026-03-01',
  'event:c1': '2026-01-01',
  'event:d1': '2026-01-20',
  'event:e1': '2026-02-20',
};
const behind = { 'event:b2': '2026-02-10', 'event:a2': '2026-01-15', 'event:c2': '2026-02-10' };
const dates = { 'event:start': '2026-01-10', ...between, ...behind, 'event:target': '2026-04-01' };

const vertices: VertexRecord[] = [
  ...['actor:one', 'actor:two', 'actor:three'].map((id) => ({ id, type: 'ACTOR', name: id, actorType: 'ARMED_GROUP' })),
  ...Object.entries(dates).map(([id, date]) => event(id, date)),
];
const joined = (actor: string, events: object): RelationshipRecord[] =>
  Object.keys(events).map((to) => ({ type: 'PARTICIPATED_IN', from: actor, to }));
const relationships = [
  ...joined('actor:one', { 'event:start': '', ...between }),
  ...joined('actor:two', { ...between, ...behind }),
  ...joined('actor:three', { ...behind, 'event:target': '' }),
];

const query = `query ($from: ID!, $to: ID!, $k: Int, $where: TraversalFilter) {
  paths(from: $from, to: $to, k: $k, where: $where) { paths { nodes { id } } } }`;

/**
 * From a region through two places alike, each with an event, to one force, and by its fight on the 5th to another that has
 * many: only what happened at the second place lies before.
 */
const fights = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`event:other-${index}`, '2026-05-05']));
const region: { vertices: VertexRecord[]; relationships: RelationshipRecord[] } = {
  vertices: [
    ...['place:region', 'place:a', 'place:b'].map((id) => ({ id, type: 'PLACE', name: id, placeType: 'SETTLEMENT' })),
    ...['actor:force', 'actor:far'].map((id) => ({ id, type: 'ACTOR', name: id, actorType: 'ARMED_GROUP' })),
    ...Object.entries({
      ...fights,
      'event:at-a': '2026-05-09',
      'event:at-b': '2026-05-01',
      'event:fight': '2026-05-05',
    }).map(([id, date]) => event(id, date)),
  ],
  relationships: [
    ...['a', 'b'].flatMap((place): RelationshipRecord[] => [
      { type: 'WITHIN', from: `place:${place}`, to: 'place:region' },
      { type: 'OCCURRED_AT', from: `event:at-${place}`, to: `place:${place}` },
    ]),
    ...joined('actor:force', { 'event:at-a': '', 'event:at-b': '', 'event:fight': '' }),
    ...joined('actor:far', { 'event:fight': '', ...fights }),
  ],
};

describeEachEngine('paths that cost the same', (name) => {
  let engine: Engine;
  let ask: Ask;
  beforeAll(async () => {
    engine = await openLoaded(name, {
      vertices: [...vertices, ...region.vertices],
      relationships: [...relationships, ...region.relationships],
    });
    ask = askerOf(engine);
  });
  afterAll(() => engine.close());

  async function events(from: string, to: string, where: object, k = 1): Promise<string[]> {
    const { paths } = await dataOf<{ paths: { paths: { nodes: { id: string }[] }[] } }>(ask, query, {
      from,
      to,
      k,
      where,
    });
    return paths.paths.map(({ nodes }) => [nodes[2], nodes[4]].map((node) => node?.id.slice(6)).join(' '));
  }

  test('the ids decide, from the start on', async () => {
    expect(await events('event:start', 'event:target', {})).toEqual(['a1 a2']);
    expect(await events('event:target', 'event:start', {})).toEqual(['a2 a1']);
    expect(await events('event:start', 'event:target', {}, 4)).toEqual(['a1 a2', 'a1 b2', 'a1 c2', 'b1 a2']);
  });

  test.each([
    ['event:start', 'actor:one', ['ACTOR']],
    ['actor:one', 'event:start', ['ACTOR']],
    ['event:start', 'actor:one', ['PLACE']],
  ])('an edge from %s to %s is a path, whatever a filter of %s says of its ends', async (from, to, entityTypes) => {
    for (const direction of ['BOTH', from === 'actor:one' ? 'OUT' : 'IN']) {
      const { paths } = await dataOf<{ paths: { paths: { nodes: { id: string }[] }[] } }>(ask, query, {
        ...{ from, to, where: { entityTypes, direction } },
      });
      expect(paths.paths.map(({ nodes }) => nodes.map(({ id }) => id))).toEqual([[from, to]]);
    }
  });

  test('a place whose events come too late is passed over, however far behind it that shows', async () => {
    const expected = ['place:region', 'place:b', 'event:at-b', 'actor:force', 'event:fight', 'actor:far'];
    const routes = async (where: object): Promise<string[][]> => {
      const variables = { from: 'place:region', to: 'actor:far', k: 9, where };
      const { paths } = await dataOf<{ paths: { paths: { nodes: { id: string }[] }[] } }>(ask, query, variables);
      return paths.paths.map(({ nodes }) => nodes.map(({ id }) => id));
    };
    expect(await routes({ timeRespecting: true })).toEqual([expected]);
    expect(await routes({})).toEqual([expected.map((id) => id.replace(/b$/, 'a')), expected]);
  });

  test('in the order of time only those that can go on count', async () => {
    const where = { timeRespecting: true };
    expect(await events('event:start', 'event:target', where)).toEqual(['b1 b2']);
    expect(await events('event:start', 'event:target', where, 9)).toEqual(['b1 b2', 'b1 c2', 'd1 b2', 'd1 c2']);
    expect(await events('event:target', 'event:start', where)).toEqual([]);
  });
});
