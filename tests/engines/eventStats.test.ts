// Events counted by keys and by time, as each engine answers and as a plain count over the records gives it.
import fc from 'fast-check';
import type { Engine } from '../../src/engines/engine.js';
import type { EventGroupBy, EventStat, TimeBucket, TimeInterval } from '../../src/generated/schema.js';
import type { GraphRecords, RelationshipRecord, VertexRecord } from '../../src/write/records.js';
import { limits } from '../../src/plan/limits.js';
import { randomGraph } from '../random/graph.js';
import { askerOf, dataOf, matchingEvents } from '../support/ask.js';
import { describeEachEngine, joinAnyhow, openLoaded, recording } from '../support/engines.js';
import { event } from '../support/event.js';
import { countedByKeys, countedByTime } from './eventCounts.js';

const seed = Number(process.env['CASUS_RANDOM_SEED'] ?? 20260213);
const runs = 60;

const groupings: EventGroupBy[] = [
  'EVENT_TYPE',
  'KIND',
  'STATUS',
  'YEAR',
  'MONTH',
  'ACTOR',
  'DYAD',
  'PLACE',
  'COUNTRY',
  'SOURCE',
];
const intervals: TimeInterval[] = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'];

type Where = Readonly<Record<string, unknown>> | null | undefined;

const wheres = fc.constantFrom<Where[]>(
  undefined,
  null,
  {},
  { eventType: { eq: 'BATTLES' } },
  { dateStart: { gte: '2025-12-31' } },
  { OR: [{ fatalitiesBest: { lt: 3 } }, { status: { eq: 'DISPUTED' } }] },
  { participants: { some: { edge: { side: { eq: 'A' } } } } },
  { locations: { within: 'place:1' } },
  { fatalitiesBest: { isNull: true } },
  { id: { eq: 'nothing:here' } },
);

const statsQuery = `query ($where: EventFilter, $groupBy: [EventGroupBy!]!, $first: Int) {
  eventStats(where: $where, groupBy: $groupBy, first: $first) {
    keys { by value entity { id } }
    events fatalitiesBest fatalitiesLow fatalitiesHigh fatalitiesUnknown firstDate lastDate
  }
}`;

const timelineQuery = `query ($where: EventFilter, $interval: TimeInterval!) {
  timeline(where: $where, interval: $interval) { start end events fatalitiesBest byType { eventType count } }
}`;

const part = (from: string, to: string): RelationshipRecord => ({ type: 'PART_OF', from, to });

/** The random graph, with events that are part of one another in a circle, as no write of ours leaves them. */
const random = randomGraph(seed);
const circle = [part('event:1', 'event:2'), part('event:2', 'event:3'), part('event:3', 'event:1')];
const records: GraphRecords = {
  vertices: random.vertices,
  relationships: [...random.relationships.filter(({ type, from, to }) => type !== 'PART_OF' || from !== to), ...circle],
};

const statsOf = async (engine: Engine, variables: Readonly<Record<string, unknown>>): Promise<EventStat[]> =>
  (await dataOf<{ eventStats: EventStat[] }>(askerOf(engine), statsQuery, variables)).eventStats;

const timelineOf = async (engine: Engine, where: Where, interval: TimeInterval): Promise<TimeBucket[]> =>
  (await dataOf<{ timeline: TimeBucket[] }>(askerOf(engine), timelineQuery, { where, interval })).timeline;

/** The records of the events that match. */
async function matching(engine: Engine, where: Where): Promise<VertexRecord[]> {
  const ids = await matchingEvents(askerOf(engine), where);
  return records.vertices.filter(({ id }) => ids.has(id));
}

/** A campaign, two steps above an event: the step between is somewhere else and in another year. */
const campaign: GraphRecords = {
  vertices: [
    { id: 'actor:a', type: 'ACTOR', name: 'a', actorType: 'STATE_FORCES' },
    event('event:campaign', '2019-12-31', { kind: 'CAMPAIGN', dateEnd: '2021-01-04', fatalitiesBest: 9 }),
    event('event:between', '2020-12-31', { fatalitiesBest: 4 }),
    event('event:raid', '2019-12-30', { fatalitiesBest: 3 }),
    event('event:apart', '2021-01-04', { eventType: 'PROTESTS' }),
  ],
  relationships: [
    ...['event:campaign', 'event:raid', 'event:apart'].map((to) => ({ type: 'PARTICIPATED_IN', from: 'actor:a', to })),
    part('event:raid', 'event:between'),
    part('event:between', 'event:campaign'),
  ],
};

describeEachEngine(`eventStats and timeline (seed ${seed})`, (name) => {
  describe('on a random graph', () => {
    let engine: Engine;
    beforeAll(async () => {
      const relationships = records.relationships.filter((edge) => !circle.includes(edge));
      engine = await openLoaded(name, { ...records, relationships });
      await joinAnyhow(engine, circle);
    }, 120_000);
    afterAll(() => engine.close());

    test('groups are those that the records give', async () => {
      let groups = 0;
      let partsLeftOut = 0;
      const asked = fc.record({
        where: wheres,
        groupBy: fc.shuffledSubarray(groupings, { minLength: 1, maxLength: 3 }),
        first: fc.constantFrom(undefined, null, 1, 7, 1000),
      });
      const property = fc.asyncProperty(asked, async ({ where, groupBy, first }) => {
        const counted = countedByKeys(records, await matching(engine, where), groupBy);
        const expected = counted.stats.slice(0, first ?? limits.eventStatsDefault.value);
        expect(await statsOf(engine, { where, groupBy, first })).toEqual(expected);
        groups += expected.length;
        partsLeftOut += counted.partsLeftOut;
      });
      await fc.assert(property, { seed, numRuns: runs });
      expect(groups).toBeGreaterThan(runs);
      expect(partsLeftOut).toBeGreaterThan(runs);
    }, 300_000);

    test.each(groupings)('grouped by %s alone, they are those that the records give', async (by) => {
      const expected = countedByKeys(records, await matching(engine, undefined), [by]).stats;
      expect(expected.length).toBeGreaterThan(0);
      expect(await statsOf(engine, { groupBy: [by] })).toEqual(expected.slice(0, limits.eventStatsDefault.value));
    });

    test.each(intervals)('a timeline by %s is the one that the records give', async (interval) => {
      for (const where of [undefined, { dateStart: { gte: '2025-12-31' } }, { id: { eq: 'nothing:here' } }] as Where[])
        expect(await timelineOf(engine, where, interval)).toEqual(
          countedByTime(await matching(engine, where), interval),
        );
    });

    test('one document answers by whatever keys and interval its variables say, and each time anew', async () => {
      const ask = askerOf(engine);
      const query = `query ($one: EventGroupBy!, $groupBy: [EventGroupBy!]!, $interval: TimeInterval!) {
        eventStats(groupBy: [$one, KIND]) { keys { by } events }
        again: eventStats(groupBy: $groupBy, first: 1) { keys { by value } }
        timeline(interval: $interval) { start end }
      }`;
      const events = await matching(engine, undefined);
      for (const [one, groupBy, interval] of [
        ['YEAR', ['YEAR'], 'YEAR'],
        ['ACTOR', ['ACTOR', 'YEAR'], 'MONTH'],
        ['PLACE', ['YEAR', 'ACTOR'], 'WEEK'],
        ['YEAR', ['KIND'], 'YEAR'],
      ] as [EventGroupBy, EventGroupBy[], TimeInterval][]) {
        const { stats } = countedByKeys(records, events, [one, 'KIND']);
        const [first] = countedByKeys(records, events, groupBy).stats;
        expect(await dataOf(ask, query, { one, groupBy, interval })).toEqual({
          eventStats: stats
            .slice(0, limits.eventStatsDefault.value)
            .map(({ events: count }) => ({ keys: [{ by: one }, { by: 'KIND' }], events: count })),
          again: [{ keys: first?.keys.map(({ by, value }) => ({ by, value })) }],
          timeline: countedByTime(events, interval).map(({ start, end }) => ({ start, end })),
        });
      }
    });

    test.each([
      ['groups by what events state', '{ eventStats(groupBy: [YEAR]) { keys { value } events fatalitiesBest } }', 2],
      ['groups by entities', '{ eventStats(groupBy: [ACTOR, PLACE]) { keys { value } events } }', 2],
      ['entities', '{ eventStats(groupBy: [ACTOR, PLACE]) { keys { entity { id name } } events } }', 3],
      ['a timeline', '{ timeline(interval: WEEK) { start events } }', 1],
    ])('%s take as many statements as they must', async (_, query, count) => {
      const { engine: recorded, statements } = recording(engine);
      const { errors } = await askerOf(recorded)({ query });
      expect(errors).toBeUndefined();
      expect(statements).toHaveLength(count);
    });

    test.each([
      [{ groupBy: [] }, 'Argument "groupBy": must name from 1 to 3 different keys, not none.'],
      [{ groupBy: ['YEAR', 'YEAR'] }, 'Argument "groupBy": must name from 1 to 3 different keys, not YEAR, YEAR.'],
      [
        { groupBy: ['YEAR', 'KIND', 'ACTOR', 'PLACE'] },
        'Argument "groupBy": must name from 1 to 3 different keys, not YEAR, KIND, ACTOR, PLACE.',
      ],
      [
        { groupBy: ['YEAR'], first: 1001 },
        'Argument "first": must be from 0 to 1000 (limits.eventStatsMax), not 1001.',
      ],
      [
        { groupBy: ['YEAR'], where: { dateStart: { gte: '2026-02-02', lte: '2026-02-01' } } },
        'Argument "where.dateStart": is an inverted range: the lower bound 2026-02-02 is above the upper bound 2026-02-01.',
      ],
    ])('%j is bad input', async (variables, message) => {
      const { errors } = await askerOf(engine)({ query: statsQuery, variables });
      expect(errors).toMatchObject([{ message, extensions: { code: 'BAD_USER_INPUT' } }]);
    });
  });

  describe('on a campaign', () => {
    let engine: Engine;
    beforeAll(async () => {
      engine = await openLoaded(name, campaign);
    }, 120_000);
    afterAll(() => engine.close());

    const counts = async (groupBy: EventGroupBy, where?: Where): Promise<unknown> =>
      (await statsOf(engine, { groupBy: [groupBy], where })).map((stat) => [
        stat.keys[0]?.value,
        stat.events,
        stat.fatalitiesBest,
        stat.fatalitiesUnknown,
      ]);

    test('a part is not counted with its whole, and counts where the whole does not', async () => {
      expect(await counts('ACTOR')).toEqual([['actor:a', 2, 9, 1]]);
      expect(await counts('YEAR')).toEqual([
        ['2019', 1, 9, 0],
        ['2020', 1, 4, 0],
        ['2021', 1, null, 1],
      ]);
      expect(await counts('EVENT_TYPE', { kind: { eq: 'EVENT' } })).toEqual([
        ['BATTLES', 1, 4, 0],
        ['PROTESTS', 1, null, 1],
      ]);
    });

    test('weeks are those of ISO 8601, also around the new year', async () => {
      const weeks = await timelineOf(engine, undefined, 'WEEK');
      expect(weeks).toHaveLength(54);
      expect([weeks[0], weeks.at(-2), weeks.at(-1)]).toMatchObject([
        { start: '2019-12-30', end: '2020-01-05', events: 2, fatalitiesBest: 12 },
        { start: '2020-12-28', end: '2021-01-03', events: 1, fatalitiesBest: 4 },
        { start: '2021-01-04', end: '2021-01-10', events: 1, fatalitiesBest: null },
      ]);
      expect(weeks[1]).toMatchObject({ events: 0, fatalitiesBest: null, byType: [] });
    });
  });

  test('a timeline of too many buckets is refused, and answered by a longer interval', async () => {
    const engine = await openLoaded(name, {
      vertices: [event('event:old', '0099-12-31'), event('event:new', '2026-02-13')],
      relationships: [],
    });
    try {
      const { errors } = await askerOf(engine)({ query: timelineQuery, variables: { interval: 'DAY' } });
      expect(errors).toMatchObject([{ extensions: { code: 'LIMIT_EXCEEDED' } }]);
      expect(errors?.[0]?.message).toContain('From 0099-12-31 to 2026-02-13 there are too many buckets of a DAY');
      const years = await timelineOf(engine, undefined, 'YEAR');
      expect(years).toHaveLength(1928);
      expect([years[0], years.at(-1)]).toMatchObject([
        { start: '0099-01-01', end: '0099-12-31', events: 1 },
        { start: '2026-01-01', end: '2026-12-31', events: 1 },
      ]);
    } finally {
      await engine.close();
    }
  }, 120_000);
});
