// What traversals say of their bounds, where it is easily said wrongly: nothing is told to be missing that is not there.
import type { Engine } from '../../src/engines/engine.js';
import type { RelationshipRecord, VertexRecord } from '../../src/write/records.js';
import { askerOf, dataOf, type Ask } from '../support/ask.js';
import { describeEachEngine, openLoaded, recording } from '../support/engines.js';
import { event } from '../support/event.js';

const actor = (id: string): VertexRecord => ({ id, type: 'ACTOR', name: id, actorType: 'ARMED_GROUP' });
const allied = (from: string, to: string): RelationshipRecord => ({ type: 'ALLIED_WITH', from, to });
const took = (from: string, to: string): RelationshipRecord => ({ type: 'PARTICIPATED_IN', from, to });
const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** A triangle; a pair; two chains that nothing joins; a hub between two actors, who are joined the long way too. */
const actors = ['a', 'b', 'c', 'one', 'two', 'left', 'left-end', 'right', 'right-end', 'hub', 'x', 'y', 'from', 'to'];
const own = numbers(12).map((index) => event(`event:own-${index}`, '2026-02-01'));
/** Ten events, each of which cites one source at eight places. */
const cited = numbers(10).map((index) => ({
  ...event(`event:cited-${index}`, '2026-02-01'),
  citations: numbers(8).map((page) => ({ source: 'source:one', locator: `page ${page}` })),
}));
const records = {
  vertices: [
    ...actors.map((name) => actor(`actor:${name}`)),
    actor('actor:busy'),
    ...own,
    { id: 'source:one', type: 'SOURCE', name: 'One' },
    ...cited,
    event('event:early', '2026-01-01'),
    { ...event('event:late', '2026-03-01'), datePrecision: 'WEEK' },
  ],
  relationships: [
    ...[
      ['a', 'b'],
      ['a', 'c'],
      ['b', 'c'],
      ['one', 'two'],
      ['left', 'left-end'],
      ['right', 'right-end'],
      ['from', 'hub'],
      ['hub', 'to'],
      ['from', 'x'],
      ['x', 'y'],
      ['y', 'to'],
    ].map(([from, to]) => allied(`actor:${from}`, `actor:${to}`)),
    ...numbers(6).map((index) => took('actor:hub', `event:own-${index}`)),
    ...own.map(({ id }) => took('actor:busy', id)),
    ...['event:early', 'event:late'].map((id) => took('actor:x', id)),
  ],
};

interface Paths {
  paths: { paths: { length: number }[]; truncated: { reason: string; skippedHubs: { id: string }[] } | null };
}

describeEachEngine('bounds of traversals', (name) => {
  let engine: Engine;
  let ask: Ask;
  let statements: string[];
  beforeAll(async () => {
    engine = await openLoaded(name, records);
    const recorded = recording(engine);
    statements = recorded.statements;
    ask = askerOf(recorded.engine);
  });
  afterAll(() => engine.close());

  const paths = async (from: string, to: string, options: object): Promise<[number[], unknown]> => {
    const query = `query ($from: ID!, $to: ID!, $k: Int, $maxDepth: Int, $where: TraversalFilter) {
      paths(from: $from, to: $to, k: $k, maxDepth: $maxDepth, where: $where) {
        paths { length } truncated { reason skippedHubs { id } } } }`;
    const { paths: found } = await dataOf<Paths>(ask, query, { from, to, ...options });
    return [found.paths.map(({ length }) => length), found.truncated];
  };

  test('DEPTH is told where a path is longer, and only there', async () => {
    expect(await paths('actor:a', 'actor:b', { k: 5, maxDepth: 2 })).toEqual([[1, 2], null]);
    expect(await paths('actor:a', 'actor:b', { k: 5, maxDepth: 1 })).toEqual([
      [1],
      { reason: 'DEPTH', skippedHubs: [] },
    ]);
    expect(await paths('actor:one', 'actor:two', { k: 2, maxDepth: 1 })).toEqual([[1], null]);
    expect(await paths('actor:left', 'actor:right', { k: 1, maxDepth: 2 })).toEqual([[], null]);
    expect(await paths('actor:from', 'actor:to', { k: 3, maxDepth: 2 })).toEqual([
      [2],
      { reason: 'DEPTH', skippedHubs: [] },
    ]);
  });

  test('an end of the path is no hub that was left out', async () => {
    const where = { maxDegree: 10 };
    expect(await paths('actor:busy', 'event:own-11', { k: 2, where })).toEqual([[1], null]);
    expect(await paths('event:own-11', 'actor:busy', { k: 2, where })).toEqual([[1], null]);
  });

  test('a hub that is left out is told, though another way was found', async () => {
    expect(await paths('actor:from', 'actor:to', { k: 1, where: { maxDegree: 4 } })).toEqual([
      [3],
      { reason: 'DEGREE', skippedHubs: [{ id: 'actor:hub' }] },
    ]);
  });

  test('a way back in time is not looked for', async () => {
    statements.length = 0;
    const where = { timeRespecting: true };
    expect(await paths('event:late', 'event:early', { where })).toEqual([[], null]);
    expect(statements).toHaveLength(1);
    expect(await paths('event:early', 'event:late', { where })).toEqual([[2], null]);
  });

  test('parallel edges of common neighbours are counted, not combined', async () => {
    const query = `query ($ids: [ID!]!) { commonNeighbors(ids: $ids) {
      neighbors { node { id } relationships { id } } truncated { reason } } }`;
    const { commonNeighbors } = await dataOf<{
      commonNeighbors: { neighbors: { node: { id: string }; relationships: unknown[] }[]; truncated: unknown };
    }>(ask, query, { ids: cited.map(({ id }) => id) });
    expect(commonNeighbors.truncated).toBeNull();
    expect(commonNeighbors.neighbors.map(({ node, relationships }) => [node.id, relationships.length])).toEqual([
      ['source:one', 80],
    ]);
  });

  test('dates of any precision match a window that has no end', async () => {
    const query = `{ neighborhood(ids: ["actor:x"], where: { dateTo: "9999-12-31" }) { nodes { id } } }`;
    const { neighborhood } = await dataOf<{ neighborhood: { nodes: { id: string }[] } }>(ask, query);
    expect(neighborhood.nodes.map(({ id }) => id)).toContain('event:late');
  });
});
