// Events that may lie in a window of days, wherever events are filtered.
import type { Engine } from '../../src/engines/engine.js';
import { askerOf, dataOf } from '../support/ask.js';
import { describeEachEngine, openLoaded } from '../support/engines.js';
import { event } from '../support/event.js';
import type { VertexRecord } from '../../src/write/records.js';

const dated = (id: string, dateStart: string, datePrecision: string, dateEnd = dateStart): VertexRecord =>
  event(`event:${id}`, dateStart, { dateEnd, datePrecision });

// 2026-02-12 is a Thursday: its week is 9 to 15 February.
const vertices = [
  dated('day', '2026-02-12', 'DAY'),
  dated('days', '2026-02-12', 'DAY', '2026-02-20'),
  dated('week', '2026-02-12', 'WEEK'),
  dated('month', '2026-02-12', 'MONTH'),
  dated('months', '2026-02-12', 'MONTH', '2026-04-02'),
  dated('unknown', '2026-02-12', 'UNKNOWN'),
  dated('year', '2026-02-12', 'YEAR'),
];

const records = {
  vertices: [
    ...vertices,
    ...['a', 'b'].map((id) => ({ id: `actor:${id}`, type: 'ACTOR', name: id, actorType: 'UNKNOWN' })),
  ],
  relationships: vertices.flatMap(({ id }) =>
    ['actor:a', 'actor:b'].map((from) => ({ type: 'PARTICIPATED_IN', from, to: id })),
  ),
};

const all = ['day', 'days', 'month', 'months', 'unknown', 'week', 'year'];

interface Window {
  readonly from?: string | null;
  readonly to?: string | null;
}

describeEachEngine('a window of days', (name) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openLoaded(name, records);
  });
  afterAll(() => engine.close());

  test.each<[Window, string[]]>([
    [{ from: '2026-02-12', to: '2026-02-12' }, all],
    [{ from: '2026-02-13', to: '2026-02-13' }, ['days', 'month', 'months', 'week', 'year']],
    [{ from: '2026-02-15', to: '2026-02-15' }, ['days', 'month', 'months', 'week', 'year']],
    [{ from: '2026-02-16', to: '2026-02-20' }, ['days', 'month', 'months', 'year']],
    [{ from: '2026-02-21', to: '2026-02-28' }, ['month', 'months', 'year']],
    [{ from: '2026-03-01', to: '2026-03-01' }, ['months', 'year']],
    [{ from: '2026-04-30' }, ['months', 'year']],
    [{ from: '2026-05-01' }, ['year']],
    [{ from: '2027-01-01' }, []],
    [{ to: '2026-02-11' }, ['month', 'months', 'week', 'year']],
    [{ to: '2026-02-09' }, ['month', 'months', 'week', 'year']],
    [{ to: '2026-02-08' }, ['month', 'months', 'year']],
    [{ to: '2026-01-31' }, ['year']],
    [{ to: '2025-12-31' }, []],
    [{ from: '2025-01-01', to: '9999-12-31' }, all],
    [{}, all],
  ])('%j', async (during, ids) => {
    const query = `query ($where: EventFilter!) {
      events(where: $where, orderBy: [{ name: ASC }]) { totalCount nodes { id } }
      eventStats(where: $where, groupBy: [KIND]) { events }
      actor(id: "actor:a") { events(where: $where) { totalCount } coParticipants(where: $where) { edges { sharedEvents } } }
    }`;
    const behindEdge = `query ($where: ActorEventFilter!) { actors(where: { events: { some: $where } }) { totalCount } }`;
    const where = { during };
    const answer = await dataOf<Answer>(askerOf(engine), query, { where });
    expect(answer.events.nodes.map(({ id }) => id.slice('event:'.length)).sort()).toEqual(ids);
    const count = ids.length;
    expect([
      answer.events.totalCount,
      answer.eventStats[0]?.events ?? 0,
      answer.actor.events.totalCount,
      answer.actor.coParticipants.edges[0]?.sharedEvents ?? 0,
    ]).toEqual([count, count, count, count]);
    const taking = await dataOf<{ actors: { totalCount: number } }>(askerOf(engine), behindEdge, { where });
    expect(taking.actors.totalCount).toBe(count > 0 ? 2 : 0);
    const against = await dataOf<Answer>(askerOf(engine), query, { where: { NOT: where } });
    expect(against.events.totalCount).toBe(all.length - count);
  });

  test('that ends before it begins, or has a bound of null, is told', async () => {
    const query = 'query ($during: DateWindow!) { events(where: { during: $during }) { totalCount } }';
    const told = async (during: Window): Promise<string | undefined> =>
      (await askerOf(engine)({ query, variables: { during } })).errors?.[0]?.message;
    expect(await told({ from: '2026-02-13', to: '2026-02-12' })).toBe(
      'Argument "where.during": is an inverted range: the lower bound 2026-02-13 is above the upper bound 2026-02-12.',
    );
    expect(await told({ from: null })).toBe('Argument "where.during.from": must not be null; leave it out.');
  });
});

interface Answer {
  readonly events: { readonly totalCount: number; readonly nodes: readonly { readonly id: string }[] };
  readonly eventStats: readonly { readonly events: number }[];
  readonly actor: {
    readonly events: { readonly totalCount: number };
    readonly coParticipants: { readonly edges: readonly { readonly sharedEvents: number }[] };
  };
}
