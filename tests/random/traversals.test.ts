// Every traversal against a plain search over the records, on both engines: random graphs, ends and filters.
import fc from 'fast-check';
import type { Engine } from '../../src/engines/engine.js';
import type { RelationshipRecord, VertexRecord } from '../../src/write/records.js';
import { relationshipId } from '../../src/plan/relationshipId.js';
import { KeptSurroundings } from '../../src/traversals/keptSurroundings.js';
import { askerOf, type Ask } from '../support/ask.js';
import { describeEachEngine, openLoaded, recording } from '../support/engines.js';
import { ReadBefore } from '../support/projected.js';
import { chained, common, ends, nearby, routes, type Filter } from './walks.js';

const seed = Number(process.env['CASUS_RANDOM_SEED'] ?? 20260213);
const runs = 60;

const pick = <T>(random: () => number, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

/** A graph dense enough for many paths of equal length, with dates of every precision and one part that stands alone. */
function graph(): { vertices: VertexRecord[]; relationships: RelationshipRecord[] } {
  let state = seed % 2147483647;
  const random = (): number => (state = (state * 48271) % 2147483647) / 2147483647;
  const vertices: VertexRecord[] = [];
  const edges = new Map<string, RelationshipRecord>();
  const ids = (kind: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${kind}:${i}`);
  const [actors, places, events] = [ids('actor', 9), ids('place', 6), ids('event', 22)];
  const maybe = <T>(share: number, value: T): T | null => (random() < share ? value : null);
  for (const id of actors) vertices.push({ id, type: 'ACTOR', name: id, actorType: 'ARMED_GROUP' });
  for (const id of places) vertices.push({ id, type: 'PLACE', name: id, placeType: 'SETTLEMENT' });
  for (const id of events) {
    const day = `2026-0${1 + Math.floor(random() * 4)}-${String(1 + Math.floor(random() * 27)).padStart(2, '0')}`;
    vertices.push({
      id,
      type: 'EVENT',
      name: id,
      kind: 'EVENT',
      eventType: 'BATTLES',
      status: 'REPORTED',
      dateStart: day,
      dateEnd: day,
      datePrecision: pick(random, ['DAY', 'DAY', 'WEEK', 'MONTH', 'YEAR', 'UNKNOWN']),
      confidence: maybe(0.3, 40),
    });
  }
  const join = (type: string, from: string, to: string, role?: string): void => {
    const edge = {
      type,
      from,
      to,
      ...(role && { role }),
      isInferred: random() < 0.1,
      confidence: maybe(0.5, Math.floor(random() * 100)),
    };
    if (from !== to) edges.set(relationshipId({ ...edge, qualifier: role }), edge);
  };
  // The last two events, and their actor, are joined to nothing else.
  for (const event of events.slice(0, -2)) {
    for (let i = 0; i < 2; i++)
      join('PARTICIPATED_IN', pick(random, actors.slice(0, -1)), event, pick(random, ['INITIATOR', 'TARGET']));
    join('OCCURRED_AT', event, pick(random, places));
    if (random() < 0.3) join('CAUSED', event, pick(random, events.slice(0, -2)));
    if (random() < 0.3) join('RESPONDED_TO', event, pick(random, events.slice(0, -2)));
    if (random() < 0.2) join('PART_OF', event, pick(random, events.slice(0, -2)));
  }
  for (const event of events.slice(-2)) join('PARTICIPATED_IN', actors.at(-1) ?? '', event);
  for (const [index, place] of places.slice(1).entries()) join('WITHIN', place, places[Math.floor(index / 2)] ?? '');
  for (let i = 0; i < 4; i++) join('ALLIED_WITH', pick(random, actors.slice(0, -1)), pick(random, actors.slice(0, -1)));
  return { vertices, relationships: [...edges.values()] };
}

const records = graph();
const ids = records.vertices.map(({ id }) => id);
const events = ids.filter((id) => id.startsWith('event:'));

const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 1 });

const filters: fc.Arbitrary<Filter> = fc
  .record({
    relationshipTypes: optional(fc.subarray(['PARTICIPATED_IN', 'OCCURRED_AT', 'WITHIN', 'CAUSED', 'ALLIED_WITH'])),
    entityTypes: optional(fc.subarray(['ACTOR', 'EVENT', 'PLACE'])),
    direction: optional(fc.constantFrom('OUT', 'IN', 'BOTH')),
    dateFrom: optional(fc.constantFrom('2026-01-15', '2026-02-28', '2026-03-02')),
    dateTo: optional(fc.constantFrom('2026-03-02', '2026-03-31', '2026-04-20')),
    minConfidence: optional(fc.constantFrom(30, 60)),
    excludeInferred: optional(fc.boolean()),
    maxDegree: optional(fc.constantFrom(3, 5, 8)),
    timeRespecting: optional(fc.boolean()),
    within: optional(fc.constantFrom('place:0', 'place:1', 'place:4')),
    excludeIds: optional(fc.subarray(ids, { maxLength: 4 })),
  })
  .map((filter) => Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined)) as Filter);

/** Most filters leave something to walk through: at most three conditions, or none. */
const wheres: fc.Arbitrary<Filter> = fc.tuple(filters, fc.nat(3), fc.nat(9)).map(([filter, count, start]) => {
  const entries = Object.entries(filter);
  return Object.fromEntries(
    [...entries, ...entries].slice(start % (entries.length || 1)).slice(0, Math.min(count, entries.length)),
  );
});

const vertex = fc.constantFrom(...ids);
const text = {
  paths: `query($from: ID!, $to: ID!, $maxDepth: Int, $k: Int, $where: TraversalFilter) {
    answer: paths(from: $from, to: $to, maxDepth: $maxDepth, k: $k, where: $where) {
      paths { length nodes { id } relationships { id from { id } to { id } } } truncated { reason } } }`,
  neighborhood: `query($ids: [ID!]!, $depth: Int, $limit: Int, $where: TraversalFilter) {
    answer: neighborhood(ids: $ids, depth: $depth, limit: $limit, where: $where) {
      nodes { id } relationships { id } frontier { node { id } hiddenRelationships } truncated { reason skippedHubs { id } } } }`,
  common: `query($ids: [ID!]!, $where: TraversalFilter) {
    answer: commonNeighbors(ids: $ids, where: $where) { neighbors { node { id } relationships { id } } truncated { reason } } }`,
  chain: `query($id: ID!, $direction: ChainDirection, $depth: Int) {
    answer: eventChain(id: $id, direction: $direction, depth: $depth) {
      nodes { id } relationships { id } frontier { node { id } hiddenRelationships } truncated { reason } } }`,
};

describeEachEngine('traversals', (name) => {
  let engine: Engine;
  let ask: Ask;
  /** As `ask`, but walks share what they see. */
  let askAgain: Ask;
  /** As `ask`, but all that walks may pass is read before. */
  let askProjected: Ask;
  let statements: string[];
  beforeAll(async () => {
    engine = await openLoaded(name, records);
    const recorded = recording(engine);
    statements = recorded.statements;
    ask = askerOf(recorded.engine);
    // So little room that it is given up now and then.
    askAgain = askerOf(engine, undefined, new KeptSurroundings(engine.revisions, 20_000));
    askProjected = askerOf(engine, undefined, new ReadBefore(engine));
  });
  afterAll(() => engine.close());

  async function answer(query: string, variables: Record<string, unknown>, by = ask): Promise<Record<string, unknown>> {
    const { data, errors } = await by({ query, variables });
    expect(errors).toBeUndefined();
    return JSON.parse(JSON.stringify(data?.['answer'])) as Record<string, unknown>;
  }

  const check = <T extends unknown[]>(
    arbitraries: { [K in keyof T]: fc.Arbitrary<T[K]> },
    ask: (...args: T) => Promise<void>,
  ) =>
    fc.assert(
      fc.asyncProperty(fc.tuple(...arbitraries), (args) => ask(...(args as T))),
      { seed, numRuns: runs },
    );

  test.each([
    ['', wheres],
    [' of time', wheres.map((where): Filter => ({ ...where, timeRespecting: true }))],
  ])('paths are the first simple paths in their order%s', (_, filters) =>
    check(
      [vertex, vertex, fc.integer({ min: 1, max: 5 }), fc.constantFrom(1, 3, 25), filters],
      async (from, to, maxDepth, k, where) => {
        const found = await answer(text.paths, { from, to, maxDepth, k, where });
        for (const other of [askAgain, askProjected])
          expect(await answer(text.paths, { from, to, maxDepth, k, where }, other)).toEqual(found);
        const expected = routes(records, where, { from, to, maxDepth });
        expect((found['paths'] as { nodes: { id: string }[] }[]).map(({ nodes }) => nodes.map(({ id }) => id))).toEqual(
          expected.slice(0, k).map(({ vertices }) => vertices),
        );
        expect(
          (found['paths'] as { relationships: { id: string }[] }[]).map(({ relationships }) =>
            relationships.map(({ id }) => id),
          ),
        ).toEqual(expected.slice(0, k).map(({ edges }) => edges));
        const reason = (found['truncated'] as { reason: string } | null)?.reason;
        if (expected.length >= k) expect([undefined, 'DEGREE']).toContain(reason);
        // Two steps more: longer paths of this graph are too many to go through.
        else if (reason === undefined && maxDepth < 4)
          expect(routes(records, where, { from, to, maxDepth: maxDepth + 2 })).toHaveLength(expected.length);
      },
    ),
  );

  test('a neighborhood has what is nearest, its edges, and counts what is hidden', () =>
    check(
      [
        fc.uniqueArray(vertex, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 3 }),
        fc.constantFrom(5, 12, 200),
        wheres,
      ],
      async (starts, depth, limit, where) => {
        const expected = nearby(records, where, { starts, depth, limit });
        for (const by of [ask, askProjected])
          expect(await answer(text.neighborhood, { ids: starts, depth, limit, where }, by)).toEqual(expected);
      },
    ));

  test('common neighbours are ranked by their edges', () =>
    check([fc.uniqueArray(vertex, { minLength: 2, maxLength: 3 }), wheres], async (given, where) => {
      expect((await answer(text.common, { ids: given, where }))['neighbors']).toEqual(common(records, where, given));
    }));

  test('a chain follows causes, responses and parts, through cycles', () =>
    check(
      [fc.constantFrom(...events), fc.constantFrom('CAUSES', 'CONSEQUENCES', 'BOTH'), fc.integer({ min: 1, max: 4 })],
      async (id, direction, depth) => {
        expect(await answer(text.chain, { id, direction, depth })).toEqual(chained(records, { id, direction, depth }));
      },
    ));

  test('nothing is read of vertices and edges whose ids and types alone are selected', async () => {
    const query = `{ answer: neighborhood(ids: ["actor:0"], depth: 2) {
      nodes { kind: __typename id ... on Event { self: id } } relationships { id type __typename } frontier { node { id } } } }`;
    statements.length = 0;
    const told = await ask({ query });
    const walked = statements.length;
    const named = await ask({ query: query.replace('{ id }', '{ id name }') });
    expect(statements.length - walked).toBe(walked + 1);
    expect(JSON.stringify(await ask({ query }, true))).toBe(JSON.stringify(told));
    const frontierOf = ({ data }: typeof told): string[] =>
      (data?.['answer'] as { frontier: { node: { id: string } }[] }).frontier.map(({ node }) => node.id);
    expect(frontierOf(named)).toEqual(frontierOf(told));
  });

  test('the number of statements does not grow with the answer', async () => {
    const count = async (query: string, variables: Record<string, unknown>): Promise<number> => {
      statements.length = 0;
      await answer(query, variables);
      return statements.length;
    };
    expect(await count(text.neighborhood, { ids: ['actor:0'], depth: 1 })).toBeLessThanOrEqual(6);
    expect(await count(text.neighborhood, { ids: ['actor:0'], depth: 3 })).toBeLessThanOrEqual(8);
    expect(await count(text.common, { ids: ['actor:0', 'actor:1'] })).toBeLessThanOrEqual(5);
    expect(await count(text.paths, { from: 'actor:0', to: 'actor:8' })).toBeLessThanOrEqual(12);
    expect(ends(records, 'actor:8')).toHaveLength(2);
  });

  test.each([
    [
      text.paths,
      { from: 'actor:0', to: 'nobody' },
      'NOT_FOUND',
      'Argument "to": there is no entity with the id nobody.',
    ],
    [text.neighborhood, { ids: ['nobody'] }, 'NOT_FOUND', 'Argument "ids": there is no entity with the id nobody.'],
    [
      text.paths,
      { from: 'actor:0', to: 'actor:1', maxDepth: 13 },
      'BAD_USER_INPUT',
      'Argument "maxDepth": must be from 1 to 12 (limits.pathsDepthMax), not 13.',
    ],
    [
      text.paths,
      { from: 'actor:0', to: 'actor:1', k: 26 },
      'BAD_USER_INPUT',
      'Argument "k": must be from 1 to 25 (limits.pathsMax), not 26.',
    ],
    [
      text.neighborhood,
      { ids: ['actor:0'], depth: 7 },
      'BAD_USER_INPUT',
      'Argument "depth": must be from 1 to 6 (limits.neighborhoodDepthMax), not 7.',
    ],
    [
      text.neighborhood,
      { ids: [] },
      'BAD_USER_INPUT',
      'Argument "ids": must be from 1 to 50 ids (limits.traversalStartsMax), not 0.',
    ],
    [
      text.common,
      { ids: ['actor:0', 'actor:0'] },
      'BAD_USER_INPUT',
      'Argument "ids": must be from 2 to 10 different ids, not 1.',
    ],
    [text.chain, { id: 'actor:0' }, 'BAD_USER_INPUT', 'Argument "id": must be the id of an event, not actor:0.'],
    [
      text.paths,
      { from: 'actor:0', to: 'actor:1', where: { within: 'actor:0' } },
      'BAD_USER_INPUT',
      'Argument "where.within": must be the id of a place, not actor:0.',
    ],
    [
      text.paths,
      { from: 'actor:0', to: 'actor:1', where: { dateFrom: '2026-02-01', dateTo: '2026-01-01' } },
      'BAD_USER_INPUT',
      'Argument "where": is an inverted range: dateFrom 2026-02-01 is after dateTo 2026-01-01.',
    ],
  ])('bad input is told: %#', async (query, variables, code, message) => {
    const { errors } = await ask({ query, variables });
    expect(errors?.map((error) => [error.extensions['code'], error.message])).toEqual([[code, message]]);
  });
});
