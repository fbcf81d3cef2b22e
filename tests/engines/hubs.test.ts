// Paths between actors with more edges than are fetched: what lies between two hubs is asked for as a pair.
import type { Engine } from '../../src/engines/engine.js';
import type { RelationshipRecord, VertexRecord } from '../../src/write/records.js';
import { askerOf, dataOf, type Ask } from '../support/ask.js';
import { describeEachEngine, openLoaded, recording } from '../support/engines.js';
import { event } from '../support/event.js';

/** Events of each hub alone: more than a path search fetches of one vertex without need. */
const many = 5_100;

const joined = (actor: string, id: string): RelationshipRecord => ({ type: 'PARTICIPATED_IN', from: actor, to: id });
const own = (hub: string): string[] => Array.from({ length: many }, (_, index) => `event:${hub}-${index}`);
const [starts, ends] = [own('one'), own('two')];
const [start = '', target = ''] = [starts[0], ends[0]];

/** `early` has the fewest edges but lies before the start; `placed` has more, and lies between. */
const vertices: VertexRecord[] = [
  ...['actor:one', 'actor:two'].map((id) => ({ id, type: 'ACTOR', name: id, actorType: 'ARMED_GROUP' })),
  { id: 'place:here', type: 'PLACE', name: 'place:here', placeType: 'SETTLEMENT' },
  ...starts.map((id) => event(id, '2026-02-01')),
  ...ends.map((id) => event(id, '2026-03-01')),
  event('event:early', '2026-01-01'),
  event('event:placed', '2026-02-15'),
];
const relationships: RelationshipRecord[] = [
  ...[...starts, 'event:early', 'event:placed'].map((id) => joined('actor:one', id)),
  ...[...ends, 'event:early', 'event:placed'].map((id) => joined('actor:two', id)),
  { type: 'OCCURRED_AT', from: 'event:placed', to: 'place:here' },
];

const query = `query ($from: ID!, $to: ID!, $k: Int, $depth: Int, $where: TraversalFilter) {
  paths(from: $from, to: $to, k: $k, maxDepth: $depth, where: $where) {
    paths { nodes { id } relationships { id from { id } to { id } } } truncated { reason skippedHubs { id } } } }`;

interface Answer {
  paths: {
    paths: { nodes: { id: string }[]; relationships: { id: string; from: { id: string }; to: { id: string } }[] }[];
    truncated: { reason: string; skippedHubs: { id: string }[] } | null;
  };
}

describeEachEngine('paths through hubs', (name) => {
  let engine: Engine;
  let ask: Ask;
  let statements: string[];
  beforeAll(async () => {
    engine = await openLoaded(name, { vertices, relationships });
    const recorded = recording(engine);
    statements = recorded.statements;
    ask = askerOf(recorded.engine);
  });
  afterAll(() => engine.close());

  const between = (variables: object = {}): Promise<Answer> =>
    dataOf<Answer>(ask, query, { from: start, to: target, depth: 4, ...variables });
  const middles = ({ paths: { paths } }: Answer): (string | undefined)[] => paths.map(({ nodes }) => nodes[2]?.id);

  test('the vertex with fewest edges comes first, then the next', async () => {
    statements.length = 0;
    const found = await between({ k: 3 });
    expect(middles(found)).toEqual(['event:early', 'event:placed']);
    expect(found.paths.paths[0]?.nodes.map(({ id }) => id)).toEqual([
      start,
      'actor:one',
      'event:early',
      'actor:two',
      target,
    ]);
    expect(found.paths.paths[0]?.relationships).toEqual(
      [start, 'event:early']
        .map((to) => edge('actor:one', to))
        .concat(['event:early', target].map((to) => edge('actor:two', to))),
    );
    expect(statements.some((text) => text.includes('other1'))).toBe(true);
  });

  test('in the order of time the one that lies between is found, though it has more edges', async () => {
    expect(middles(await between({ k: 3, where: { timeRespecting: true } }))).toEqual(['event:placed']);
  });

  test('a condition on edges holds for those of both hubs', async () => {
    expect(middles(await between({ where: { relationshipTypes: ['OCCURRED_AT'] } }))).toEqual([]);
    expect(middles(await between({ where: { direction: 'OUT' } }))).toEqual([]);
  });

  test('edges that the filter leaves out are nothing that lies beyond the depth', async () => {
    const where = { relationshipTypes: ['ALLIED_WITH'] };
    const { paths } = await between({ from: 'actor:one', to: 'actor:two', depth: 2, where });
    expect(paths).toEqual({ paths: [], truncated: null });
  });

  test('a hub that may not be walked through ends the search, and is named', async () => {
    const { paths } = await between({ where: { maxDegree: 1_000 } });
    expect(paths.paths).toEqual([]);
    expect(paths.truncated?.reason).toBe('DEGREE');
    expect(paths.truncated?.skippedHubs.map(({ id }) => id)).toEqual(['actor:one']);
  });

  test('hubs have their common neighbours', async () => {
    const common = `{ commonNeighbors(ids: ["actor:one", "actor:two"]) { neighbors { node { id } relationships { id } } } }`;
    const { commonNeighbors } = await dataOf<{
      commonNeighbors: { neighbors: { node: { id: string }; relationships: { id: string }[] }[] };
    }>(ask, common);
    expect(commonNeighbors.neighbors).toEqual(
      ['event:early', 'event:placed'].map((id) => ({
        node: { id },
        relationships: ['actor:one', 'actor:two'].map((actor) => ({ id: `${actor}~PARTICIPATED_IN~${id}` })),
      })),
    );
  });
});

const edge = (from: string, to: string) => ({
  id: `${from}~PARTICIPATED_IN~${to}`,
  from: { id: from },
  to: { id: to },
});
