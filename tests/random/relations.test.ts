// Conditions on what relations lead to, each within another, as each engine answers them and as a plain walk over the
// records does. CASUS_RANDOM_SEED says which.
import fc from 'fast-check';
import type { Engine } from '../../src/engines/engine.js';
import { limits } from '../../src/plan/limits.js';
import { askerOf, dataOf, type Ask } from '../support/ask.js';
import { asksAfterIds, describeEachEngine, openLoaded, recording, type Recording } from '../support/engines.js';
import { randomGraph } from './graph.js';

const seed = Number(process.env['CASUS_RANDOM_SEED'] ?? 20260213);
/** Neo4j plans each filter anew, which takes it longest. */
const runs = { grafeo: 60, neo4j: 12 };

const { vertices, relationships } = randomGraph(seed);
const vertexOf = new Map(vertices.map((vertex) => [vertex.id, vertex]));

type Type = 'ACTOR' | 'EVENT' | 'PLACE';
type Ids = readonly string[];

/** What lies along an edge type of a vertex, one way. */
const next = (type: string, near: 'from' | 'to', far: 'from' | 'to') => {
  const found = new Map<string, string[]>();
  for (const edge of relationships) {
    if (edge.type === type) found.set(edge[near], [...(found.get(edge[near]) ?? []), edge[far]]);
  }
  return (id: string): Ids => found.get(id) ?? [];
};
const out = (type: string) => next(type, 'from', 'to');
const back = (type: string) => next(type, 'to', 'from');

const contained = back('WITHIN');
const eventsAt = back('OCCURRED_AT');
const eventsWithin = (id: string, levels = 8): Ids => [
  ...eventsAt(id),
  ...(levels > 0 ? contained(id).flatMap((inner) => eventsWithin(inner, levels - 1)) : []),
];
const both = (one: (id: string) => Ids, other: (id: string) => Ids) => (id: string) => [...one(id), ...other(id)];

interface Relation {
  readonly to: Type;
  readonly reached: (id: string) => Ids;
}

const relations: Readonly<Record<Type, Readonly<Record<string, Relation>>>> = {
  ACTOR: {
    events: { to: 'EVENT', reached: out('PARTICIPATED_IN') },
    members: { to: 'ACTOR', reached: back('MEMBER_OF') },
    memberOf: { to: 'ACTOR', reached: out('MEMBER_OF') },
  },
  EVENT: {
    participants: { to: 'ACTOR', reached: back('PARTICIPATED_IN') },
    locations: { to: 'PLACE', reached: out('OCCURRED_AT') },
    subEvents: { to: 'EVENT', reached: back('PART_OF') },
    partOf: { to: 'EVENT', reached: out('PART_OF') },
    causes: { to: 'EVENT', reached: both(back('CAUSED'), out('RESPONDED_TO')) },
  },
  PLACE: {
    events: { to: 'EVENT', reached: eventsWithin },
    contains: { to: 'PLACE', reached: contained },
  },
};

const quantifiers = ['some', 'none', 'every'] as const;

type Filter = Readonly<Record<string, unknown>>;

/** A filter, with the vertices that it is true of: `null` where nobody knows, as for a confidence that is not there. */
interface Condition {
  readonly filter: Filter;
  readonly holds: (id: string) => boolean | null;
}

const leaf = fc.constantFrom(0, 50, 90).map((least): Condition => ({
  filter: { confidence: { gte: least } },
  holds: (id) => {
    const confidence = vertexOf.get(id)?.['confidence'];
    return typeof confidence === 'number' ? confidence >= least : null;
  },
}));

function related(type: Type, depth: number): fc.Arbitrary<Condition> {
  return fc
    .tuple(fc.constantFrom(...Object.entries(relations[type])), fc.constantFrom(...quantifiers))
    .chain(([[name, { to, reached }], quantifier]) =>
      conditions(to, depth - 1).map(({ filter, holds }): Condition => {
        const among = (id: string): boolean[] => reached(id).map((far) => holds(far) === true);
        const holdsFor = {
          some: (id: string) => among(id).includes(true),
          none: (id: string) => !among(id).includes(true),
          every: (id: string) => !among(id).includes(false),
        };
        return { filter: { [name]: { [quantifier]: filter } }, holds: holdsFor[quantifier] };
      }),
    );
}

function conditions(type: Type, depth: number): fc.Arbitrary<Condition> {
  if (depth === 0) return leaf;
  const deeper = related(type, depth);
  return fc.oneof(
    { arbitrary: deeper, weight: 4 },
    { arbitrary: leaf, weight: 1 },
    {
      arbitrary: deeper.map(({ filter, holds }): Condition => ({ filter: { NOT: filter }, holds: (id) => !holds(id) })),
      weight: 1,
    },
    {
      arbitrary: fc.tuple(deeper, deeper).map(([one, other]): Condition => ({
        filter: { OR: [one.filter, other.filter] },
        holds: (id) => one.holds(id) === true || other.holds(id) === true,
      })),
      weight: 1,
    },
  );
}

const most = limits.filterRelationsMax.value;

/** Lists of a type, and one below the items of another list: their filters, and who is let through by their parents. */
const lists: Readonly<
  Record<Type, { readonly list: string; readonly above: { readonly type: Type; readonly list: string } }>
> = {
  ACTOR: { list: 'actors', above: { type: 'EVENT', list: 'participants' } },
  EVENT: { list: 'events', above: { type: 'ACTOR', list: 'events' } },
  PLACE: { list: 'places', above: { type: 'PLACE', list: 'contains' } },
};

const idsOf = (type: Type): string[] => vertices.filter((vertex) => vertex.type === type).map(({ id }) => id);

interface Listed {
  readonly nodes: readonly { readonly id: string }[];
  readonly totalCount: number;
}

const idsIn = ({ nodes }: Listed): string[] => nodes.map(({ id }) => id).sort();

describeEachEngine(`relations within relations (seed ${seed})`, (name) => {
  let recorded: Recording;
  let engine: Engine;
  let ask: Ask;
  beforeAll(async () => {
    engine = await openLoaded(name, { vertices, relationships });
    recorded = recording(engine);
    ask = askerOf(recorded.engine);
  }, 120_000);
  afterAll(() => engine.close());

  describe.each<Type>(['ACTOR', 'EVENT', 'PLACE'])('%s', (type) => {
    const { list, above } = lists[type];
    const input = `${type[0] ?? ''}${type.slice(1).toLowerCase()}Filter`;

    test(`${runs[name]} filters of ${list}`, async () => {
      const query = `query ($where: ${input}!) { list: ${list}(where: $where, first: 500) { totalCount nodes { id } } }`;
      let some = 0;
      await fc.assert(
        fc.asyncProperty(related(type, most), async ({ filter, holds }) => {
          const { list: found } = await dataOf<{ list: Listed }>(ask, query, { where: filter });
          const expected = idsOf(type).filter(holds).sort();
          expect(idsIn(found)).toEqual(expected);
          expect(found.totalCount).toBe(expected.length);
          if (expected.length > 0 && expected.length < idsOf(type).length) some++;
        }),
        { seed, numRuns: runs[name] },
      );
      expect(some).toBeGreaterThan(runs[name] / 4);
    }, 120_000);

    test(`${runs[name] / 2} filters of ${above.list} of the items of a list`, async () => {
      const parents = lists[above.type].list;
      const below = relations[above.type][above.list];
      const query = `query ($where: ${input}!) { list: ${parents}(first: 500) { nodes { id list: ${above.list}(where: $where, first: 50) { totalCount nodes { id } } } } }`;
      await fc.assert(
        fc.asyncProperty(related(type, most), async ({ filter, holds }) => {
          const { list: found } = await dataOf<{ list: { nodes: { id: string; list: Listed }[] } }>(ask, query, {
            where: filter,
          });
          for (const { id, list: inner } of found.nodes) {
            const expected = (below?.reached(id) ?? []).filter(holds).sort();
            expect(inner.totalCount).toBe(expected.length);
            if (expected.length <= 50) expect(idsIn(inner)).toEqual(expected);
          }
        }),
        { seed, numRuns: runs[name] / 2 },
      );
    }, 120_000);
  });

  test('what a relation leads to is asked once for all vertices, and not once for each way there', async () => {
    recorded.statements.length = 0;
    const where = {
      participants: { every: { events: { some: { participants: { none: { confidence: { gte: 50 } } } } } } },
    };
    await dataOf(ask, 'query ($where: EventFilter) { events(where: $where) { totalCount } }', { where });
    expect(recorded.statements).toHaveLength(2);
    for (const text of recorded.statements) expect(text.match(/PARTICIPATED_IN/g)?.length).toBeLessThan(3);
    const sums = 'query ($where: EventFilter) { timeline(where: $where, interval: YEAR) { events } }';
    recorded.statements.length = 0;
    await dataOf(ask, sums, { where });
    expect(recorded.statements).toHaveLength(2);
  });

  test('no statement more where it is asked of each vertex once, or begins at one that is named', async () => {
    for (const where of [
      { participants: { some: { name: { startsWith: 'Z' } } } },
      { participants: { some: { events: { some: { id: { eq: 'event:1' } } } } } },
    ]) {
      recorded.statements.length = 0;
      await dataOf(ask, 'query ($where: EventFilter) { events(where: $where) { nodes { id } } }', { where });
      expect(recorded.statements.filter((text) => !asksAfterIds(text))).toHaveLength(1);
    }
    recorded.statements.length = 0;
    const one =
      '{ place(id: "place:1") { contains(where: { events: { some: { confidence: { gte: 50 } } } }) { totalCount } } }';
    await dataOf(ask, one);
    expect(recorded.statements).toHaveLength(1);
  });
});
