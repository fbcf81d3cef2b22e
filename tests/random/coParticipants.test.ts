// Who shares events with an actor, as each engine answers it and as a plain count over the records gives it.
import fc from 'fast-check';
import type { Engine } from '../../src/engines/engine.js';
import type { RelationshipRecord } from '../../src/write/records.js';
import { askerOf, dataOf, matchingEvents, type Ask } from '../support/ask.js';
import { describeEachEngine, openLoaded } from '../support/engines.js';
import { randomGraph } from './graph.js';

const seed = Number(process.env['CASUS_RANDOM_SEED'] ?? 20260213);
const runs = 40;

const records = randomGraph(seed);
const participations = records.relationships.filter(({ type }) => type === 'PARTICIPATED_IN');
const actors = records.vertices.filter(({ type }) => type === 'ACTOR').map(({ id }) => id);

type Where = Readonly<Record<string, unknown>>;

const conditions = fc.constantFrom<Where[]>(
  {},
  { eventType: { eq: 'BATTLES' } },
  { dateStart: { gte: '2026-02-01' } },
  { fatalitiesBest: { lt: 3 } },
  { participants: { some: { edge: { side: { eq: 'B' } } } } },
  { locations: { none: { placeType: { eq: 'ADMIN1' } } } },
);

/** A condition, one with another, either of two, or what a condition leaves out. */
const wheres: fc.Arbitrary<Where> = fc.oneof(
  conditions,
  fc.tuple(conditions, conditions).map(([one, other]) => ({ ...one, AND: [other] })),
  fc.tuple(conditions, conditions).map((either) => ({ OR: either })),
  conditions.map((condition) => ({ NOT: condition })),
);

interface CoParticipant {
  readonly node: { readonly id: string };
  readonly sharedEvents: number;
  readonly sameSide: number;
  readonly opposed: number;
}

/** Every other actor of the events, counted pair by pair of participations. */
function expected(actor: string, events: ReadonlySet<string>): CoParticipant[] {
  const of = (id: string): RelationshipRecord[] =>
    participations.filter(({ from, to }) => from === id && events.has(to));
  const counted = actors.flatMap((id): CoParticipant[] => {
    if (id === actor) return [];
    const pairs = of(actor).flatMap((own) =>
      of(id).flatMap((other) => (own.to === other.to ? [{ event: own.to, sides: [own.side, other.side] }] : [])),
    );
    const eventsOf = (stands: (one: unknown, other: unknown) => boolean): number =>
      new Set(pairs.filter(({ sides: [one, other] }) => stands(one, other)).map(({ event }) => event)).size;
    const known = (side: unknown): boolean => side !== undefined && side !== null;
    const sharedEvents = eventsOf(() => true);
    if (sharedEvents === 0) return [];
    return [
      {
        node: { id },
        sharedEvents,
        sameSide: eventsOf((one, other) => known(one) && one === other),
        opposed: eventsOf((one, other) => known(one) && known(other) && one !== other),
      },
    ];
  });
  return counted.sort((a, b) => b.sharedEvents - a.sharedEvents || (a.node.id < b.node.id ? -1 : 1));
}

interface Connection {
  readonly totalCount: number;
  readonly edges: readonly CoParticipant[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

interface Asked {
  readonly actor: string;
  readonly where: Where;
  readonly size: number;
}

/** The list, page by page, in its own order, with the total that each page told. */
async function walk(
  ask: Ask,
  { actor, where, size }: Asked,
  backwards: boolean,
): Promise<{ items: CoParticipant[]; totals: Set<number> }> {
  const [count, cursor] = backwards ? ['last', 'before'] : ['first', 'after'];
  const query = `query ($actor: ID!, $where: EventFilter, $size: Int, $cursor: String) {
    actor(id: $actor) {
      coParticipants(where: $where, ${count}: $size, ${cursor}: $cursor) {
        totalCount
        edges { node { id } sharedEvents sameSide opposed }
        pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      }
    }
  }`;
  const items: CoParticipant[] = [];
  const totals = new Set<number>();
  for (let at: string | null = null; ;) {
    const variables = { actor, where, size, cursor: at };
    const data: { actor: { coParticipants: Connection } } = await dataOf(ask, query, variables);
    const page = data.actor.coParticipants;
    totals.add(page.totalCount);
    if (backwards) items.unshift(...page.edges);
    else items.push(...page.edges);
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
    if (!(backwards ? hasPreviousPage : hasNextPage)) return { items, totals };
    at = backwards ? startCursor : endCursor;
  }
}

describeEachEngine(`co-participants (seed ${seed})`, (name) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openLoaded(name, records);
  }, 120_000);
  afterAll(() => engine.close());

  test('they are those that the records give, in order, page by page', async () => {
    const ask = askerOf(engine);
    let found = 0;
    const cases = fc.record<Asked>({
      actor: fc.constantFrom(...actors.slice(0, 20)),
      where: wheres,
      size: fc.integer({ min: 2, max: 30 }),
    });
    const property = fc.asyncProperty(cases, async (asked) => {
      const items = expected(asked.actor, await matchingEvents(ask, asked.where));
      const answer = { items, totals: new Set([items.length]) };
      expect(await walk(ask, asked, false)).toEqual(answer);
      expect(await walk(ask, asked, true)).toEqual(answer);
      found += items.length;
    });
    await fc.assert(property, { seed, numRuns: runs });
    expect(found).toBeGreaterThan(runs);
  }, 120_000);

  test('an actor that shares no event has none', async () => {
    const where = { id: { eq: 'nothing:here' } };
    expect(await walk(askerOf(engine), { actor: 'actor:0', where, size: 5 }, false)).toEqual({
      items: [],
      totals: new Set([0]),
    });
  });
});

test('the graph has actors with several sides in an event, and with none', () => {
  const sides = new Map<string, Set<unknown>>();
  for (const { from, to, side } of participations)
    sides.set(`${from} ${to}`, (sides.get(`${from} ${to}`) ?? new Set()).add(side));
  expect([...sides.values()].some((stood) => stood.has('A') && stood.has('B'))).toBe(true);
  expect([...sides.values()].some((stood) => stood.has(undefined))).toBe(true);
});
