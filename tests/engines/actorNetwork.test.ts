// The network of actors, as each engine answers it and as a plain count over the records gives it.
import fc from 'fast-check';
import type { Engine } from '../../src/engines/engine.js';
import type { ActorNetwork, NetworkMetric } from '../../src/generated/schema.js';
import type { GraphRecords, RelationshipRecord, VertexRecord } from '../../src/write/records.js';
import { limits } from '../../src/plan/limits.js';
import { networkMetrics } from '../../src/traversals/networkMetrics.js';
import { randomGraph } from '../random/graph.js';
import { askerOf, dataOf, matchingEvents } from '../support/ask.js';
import { describeEachEngine, openLoaded, recording } from '../support/engines.js';
import { event } from '../support/event.js';

const seed = Number(process.env['CASUS_RANDOM_SEED'] ?? 20260213);
const runs = 40;

interface Asked {
  readonly where?: Readonly<Record<string, unknown>> | null;
  readonly minSharedEvents?: number | null;
  readonly metrics?: readonly NetworkMetric[] | null;
  readonly limit?: number | null;
}

const wheres = fc.constantFrom<Asked['where'][]>(
  undefined,
  {},
  { eventType: { eq: 'BATTLES' } },
  { dateStart: { gte: '2026-02-01' } },
  { OR: [{ fatalitiesBest: { lt: 3 } }, { status: { eq: 'DISPUTED' } }] },
  { participants: { some: { id: { eq: 'actor:1' } } } },
  { locations: { within: 'place:1' } },
  { NOT: { participants: { some: { edge: { side: { eq: 'B' } } } } } },
  { id: { eq: 'nothing:here' } },
);

const questions: fc.Arbitrary<Asked> = fc.record({
  where: wheres,
  minSharedEvents: fc.constantFrom(undefined, null, 1, 2, 3),
  metrics: fc.constantFrom<Asked['metrics'][]>(undefined, [], ['PAGE_RANK'], ['COMMUNITY', 'BETWEENNESS', 'PAGE_RANK']),
  limit: fc.constantFrom(undefined, null, 1, 2, 5, 20, 60),
});

const query = `query ($where: EventFilter, $minSharedEvents: Int, $metrics: [NetworkMetric!], $limit: Int) {
  actorNetwork(where: $where, minSharedEvents: $minSharedEvents, metrics: $metrics, limit: $limit) {
    nodes { actor { id } events degree pageRank betweenness community }
    edges { a b sharedEvents sameSide opposed firstDate lastDate }
    truncated { reason limit atDepth skippedHubs { id } }
  }
}`;

/** Ids in the order of code points, which is not that of JavaScript's strings. */
const byId = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

const truncation = (reason: string, limit: number) => ({ reason, limit, atDepth: null, skippedHubs: [] });

/** The network counted from records, pair by pair and event by event. */
function expected({ vertices, relationships }: GraphRecords, events: ReadonlySet<string>, asked: Asked): unknown {
  const took = new Map<string, Map<string, unknown[]>>();
  for (const { type, from, to, side } of relationships) {
    if (type !== 'PARTICIPATED_IN' || !events.has(to)) continue;
    const sides = took.get(from) ?? new Map<string, unknown[]>();
    took.set(from, sides.set(to, [...(sides.get(to) ?? []), side ?? null]));
  }
  const ranked = [...took].sort(([a, one], [b, other]) => other.size - one.size || byId(a, b));
  const limit = asked.limit ?? limits.networkActorsDefault.value;
  const kept = ranked.slice(0, limit);
  const ids = kept.map(([id]) => id).sort(byId);
  const dates = new Map(vertices.map(({ id, dateStart, dateEnd }) => [id, [dateStart, dateEnd] as [string, string]]));
  const edges = ids
    .flatMap((a, index) => ids.slice(index + 1).map((b) => edgeOf(a, b, took, dates)))
    .filter(({ sharedEvents }) => sharedEvents >= (asked.minSharedEvents ?? 1))
    .sort((one, other) => other.sharedEvents - one.sharedEvents || byId(one.a, other.a) || byId(one.b, other.b));
  const metrics = networkMetrics(
    { order: ids.length, edges: edges.map(({ a, b, sharedEvents }) => [ids.indexOf(a), ids.indexOf(b), sharedEvents]) },
    asked.metrics ?? [],
  );
  return {
    nodes: kept.map(([id, { size }]) => ({
      actor: { id },
      events: size,
      degree: edges.filter(({ a, b }) => a === id || b === id).length,
      pageRank: metrics.PAGE_RANK?.[ids.indexOf(id)] ?? null,
      betweenness: metrics.BETWEENNESS?.[ids.indexOf(id)] ?? null,
      community: metrics.COMMUNITY?.[ids.indexOf(id)] ?? null,
    })),
    edges,
    truncated: ranked.length > limit ? truncation('NODES', limit) : null,
  };
}

function edgeOf(
  a: string,
  b: string,
  took: ReadonlyMap<string, ReadonlyMap<string, readonly unknown[]>>,
  dates: ReadonlyMap<string, readonly [string, string]>,
) {
  const [one, other] = [took.get(a), took.get(b)];
  const shared = [...(one?.keys() ?? [])].filter((event) => other?.has(event));
  const standing = (stands: (side: unknown, against: unknown) => boolean): number =>
    shared.filter((event) =>
      one?.get(event)?.some((side) => other?.get(event)?.some((against) => side && against && stands(side, against))),
    ).length;
  return {
    a,
    b,
    sharedEvents: shared.length,
    sameSide: standing((side, against) => side === against),
    opposed: standing((side, against) => side !== against),
    firstDate: shared.map((event) => dates.get(event)?.[0] ?? '').sort()[0] ?? null,
    lastDate:
      shared
        .map((event) => dates.get(event)?.[1] ?? '')
        .sort()
        .at(-1) ?? null,
  };
}

const actor = (id: string): VertexRecord => ({ id, type: 'ACTOR', name: id, actorType: 'STATE_FORCES' });
const took = (from: string, to: string, side?: string, role?: string): RelationshipRecord => ({
  type: 'PARTICIPATED_IN',
  from,
  to,
  ...(side && { side }),
  ...(role && { role }),
});

/** Actors whose ids UTF-16 would sort otherwise, one of them twice in an event, and one with nobody beside it. */
const small: GraphRecords = {
  vertices: [
    ...['actor:\u{1F6F0}', 'actor:\uFB00', 'actor:a', 'actor:alone'].map(actor),
    event('event:1', '2020-01-01', { dateEnd: '2020-01-09' }),
    event('event:2', '2020-01-02', { dateEnd: '2020-01-03' }),
    event('event:3', '2021-01-01'),
  ],
  relationships: [
    took('actor:\u{1F6F0}', 'event:1', 'A', 'INITIATOR'),
    took('actor:\u{1F6F0}', 'event:1', 'B', 'TARGET'),
    took('actor:\uFB00', 'event:1', 'A'),
    took('actor:a', 'event:1'),
    took('actor:\u{1F6F0}', 'event:2', 'A'),
    took('actor:\uFB00', 'event:2', 'B'),
    took('actor:alone', 'event:3', 'A'),
  ],
};

/** One event with so many actors that they make more pairs than an answer may have, and another with the last two. */
const crowd = Array.from({ length: 110 }, (_, index) => `actor:${String(index).padStart(3, '0')}`);
const crowded: GraphRecords = {
  vertices: [...crowd.map(actor), event('event:all', '2020-01-01'), event('event:last', '2020-02-01')],
  relationships: [
    ...crowd.map((id) => took(id, 'event:all')),
    ...crowd.slice(-2).map((id) => took(id, 'event:last', 'A')),
  ],
};

const answerOf = async (engine: Engine, variables: Asked): Promise<ActorNetwork> =>
  (await dataOf<{ actorNetwork: ActorNetwork }>(askerOf(engine), query, { ...variables })).actorNetwork;

describeEachEngine(`actorNetwork (seed ${seed})`, (name) => {
  describe('on a random graph', () => {
    const records = randomGraph(seed);
    let engine: Engine;
    beforeAll(async () => {
      engine = await openLoaded(name, records);
    }, 120_000);
    afterAll(() => engine.close());

    test('it is the one that the records give', async () => {
      let pairs = 0;
      const property = fc.asyncProperty(questions, async (asked) => {
        const events = await matchingEvents(askerOf(engine), asked.where);
        const answer = await answerOf(engine, asked);
        expect(answer).toEqual(expected(records, events, asked));
        pairs += answer.edges.length;
      });
      await fc.assert(property, { seed, numRuns: runs });
      expect(pairs).toBeGreaterThan(runs);
    }, 120_000);

    test.each([
      ['everything', query, 3],
      ['actors and their events', '{ actorNetwork { nodes { actor { id name } events } } }', 2],
      ['events alone', '{ actorNetwork(metrics: [PAGE_RANK]) { nodes { events } } }', 1],
      ['pairs alone', '{ actorNetwork { edges { a b sharedEvents } } }', 2],
      ['a metric', '{ actorNetwork(metrics: [COMMUNITY]) { nodes { community } } }', 2],
      ['a metric not asked for', '{ actorNetwork { nodes { community events } } }', 1],
      ['no event', '{ actorNetwork(where: { name: { eq: "no" } }) { nodes { actor { id } } edges { a } } }', 1],
      ['an id, that may have been merged,', '{ actorNetwork(where: { id: { eq: "no:1" } }) { nodes { events } } }', 2],
    ])('%s takes as many statements as it must', async (_, document, count) => {
      const { engine: recorded, statements } = recording(engine);
      const { errors } = await askerOf(recorded)({ query: document });
      expect(errors).toBeUndefined();
      expect(statements).toHaveLength(count);
    });

    test.each([
      [{ minSharedEvents: 0 }, 'Argument "minSharedEvents": must be 1 or more, not 0.'],
      [{ limit: 0 }, 'Argument "limit": must be from 1 to 500 (limits.networkActorsMax), not 0.'],
      [{ limit: 501 }, 'Argument "limit": must be from 1 to 500 (limits.networkActorsMax), not 501.'],
      [
        { where: { dateStart: { gte: '2026-02-02', lte: '2026-02-01' } } },
        'Argument "where.dateStart": is an inverted range: the lower bound 2026-02-02 is above the upper bound 2026-02-01.',
      ],
    ])('%j is bad input', async (variables, message) => {
      const { errors } = await askerOf(engine)({ query, variables });
      expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }]);
    });
  });

  test('several edges to an event count once, sides are compared where stated, and ids sort by code point', async () => {
    const engine = await openLoaded(name, small);
    try {
      const nothing = { pageRank: null, betweenness: null, community: null };
      expect(await answerOf(engine, {})).toEqual({
        nodes: [
          { actor: { id: 'actor:\uFB00' }, events: 2, degree: 2, ...nothing },
          { actor: { id: 'actor:\u{1F6F0}' }, events: 2, degree: 2, ...nothing },
          { actor: { id: 'actor:a' }, events: 1, degree: 2, ...nothing },
          { actor: { id: 'actor:alone' }, events: 1, degree: 0, ...nothing },
        ],
        edges: [
          edge('actor:\uFB00', 'actor:\u{1F6F0}', 2, { sameSide: 1, opposed: 2 }),
          edge('actor:a', 'actor:\uFB00', 1, {}),
          edge('actor:a', 'actor:\u{1F6F0}', 1, {}),
        ],
        truncated: null,
      });
      const { edges, nodes } = await answerOf(engine, { minSharedEvents: 2 });
      expect([edges.length, nodes.map(({ degree }) => degree)]).toEqual([1, [1, 1, 0, 0]]);
    } finally {
      await engine.close();
    }
  }, 120_000);

  test('pairs beyond the bound are cut, those that share least first', async () => {
    const engine = await openLoaded(name, crowded);
    try {
      const { nodes, edges, truncated } = await answerOf(engine, { limit: 110 });
      const { value: most } = limits.networkRelationshipsMax;
      expect(truncated).toEqual(truncation('RELATIONSHIPS', most));
      expect([nodes.length, edges.length]).toEqual([110, most]);
      expect(edges[0]).toMatchObject({ a: 'actor:108', b: 'actor:109', sharedEvents: 2, sameSide: 1, opposed: 0 });
      expect(edges.slice(1, 3)).toMatchObject([
        { a: 'actor:000', b: 'actor:001' },
        { a: 'actor:000', b: 'actor:002' },
      ]);
      expect(nodes.reduce((sum, { degree }) => sum + degree, 0)).toBe(2 * most);
      const fewer = await answerOf(engine, {});
      expect([fewer.nodes.length, fewer.edges.length]).toEqual([100, 4950]);
      expect(fewer.truncated).toEqual(truncation('NODES', limits.networkActorsDefault.value));
    } finally {
      await engine.close();
    }
  }, 120_000);
});

/** An edge of the small graph: its pairs share the first event, so it lasts from that one's first day to its last. */
const edge = (a: string, b: string, sharedEvents: number, { sameSide = 0, opposed = 0 }) => ({
  a,
  b,
  sharedEvents,
  sameSide,
  opposed,
  firstDate: '2020-01-01',
  lastDate: '2020-01-09',
});
