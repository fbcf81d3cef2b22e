// Filters as deep, and orders as long, as `limits` allows are answered by both engines, in the deepest selection too.
import type { Engine } from '../../src/engines/engine.js';
import { readSeed } from '../../src/ingest/seed.js';
import { limits } from '../../src/plan/limits.js';
import { askerOf, dataOf, type Ask } from '../support/ask.js';
import { describeEachEngine, openLoaded } from '../support/engines.js';

type Filter = Readonly<Record<string, unknown>>;

const depth = limits.filterDepthMax.value;
const relations = limits.filterRelationsMax.value;
const sortKeys = limits.orderKeysMax.value;

/** A condition in so many NOTs and ORs, one in the other. */
const nested = (levels: number, inner: Filter): Filter => {
  if (levels === 0) return inner;
  const below = nested(levels - 1, inner);
  return levels % 2 === 0 ? { NOT: below } : { OR: [{ confidence: { eq: 1 } }, below] };
};

/** What holds of an event, or of an actor, if the condition holds at the end of so many steps between the two. */
const across = (steps: number, quantifier: string, inner: Filter, isEvent = true): Filter =>
  steps === 0
    ? inner
    : { [isEvent ? 'participants' : 'events']: { [quantifier]: across(steps - 1, quantifier, inner, !isEvent) } };

const causes = (steps: number, quantifier: string, inner: Filter): Filter =>
  steps === 0 ? inner : { causes: { [quantifier]: causes(steps - 1, quantifier, inner) } };

const unknownId = { externalIds: { none: { value: { eq: 'x' } } } };

/** The events of an actor, in as many lists as a selection may nest. */
const deepest = (list: string): string => {
  let below = `events(${list}) { nodes { id } pageInfo { endCursor } totalCount }`;
  for (const name of ['participants', 'events', 'participants', 'events', 'participants'])
    below = `${name}(first: 1) { nodes { ${below} } }`;
  return `events(first: 1) { nodes { ${below} } }`;
};

/** The cursor behind the page of the innermost list. */
const cursorIn = (answer: unknown): string => /"endCursor":"([^"]+)"/.exec(JSON.stringify(answer))?.[1] ?? '';

describeEachEngine('the bounds of filters and orders', (name) => {
  let engine: Engine;
  let ask: Ask;
  beforeAll(async () => {
    engine = await openLoaded(name, readSeed());
    ask = askerOf(engine);
  }, 60_000);
  afterAll(() => engine.close());

  describe.each(['some', 'none', 'every'])('%s', (quantifier) => {
    const filters: [string, Filter][] = [
      ['logic at the end', across(relations, quantifier, nested(depth, unknownId))],
      ['causes, which are found both ways', causes(relations, quantifier, nested(depth, unknownId))],
      ['logic at the beginning', nested(depth, across(relations, quantifier, unknownId))],
      [
        'logic at the end of an edge',
        across(relations - 1, quantifier, { relationships: { [quantifier]: { to: nested(depth, unknownId) } } }),
      ],
    ];
    test.each(filters)('%s', async (_name, where) => {
      const counted = 'query ($where: EventFilter) { events(where: $where, first: 1) { totalCount } }';
      const { events } = await dataOf<{ events: { totalCount: number } }>(ask, counted, { where });
      expect(events.totalCount).toBeGreaterThanOrEqual(0);
      const deep = `query ($where: EventFilter) { ${deepest('where: $where, first: 1')} }`;
      await dataOf(ask, deep, { where });
      const summed = `query ($where: EventFilter) { eventStats(where: $where, groupBy: [KIND]) { events } timeline(where: $where, interval: YEAR) { events } }`;
      await dataOf(ask, summed, { where });
    });
  });

  test('an order of as many keys as may be, none of which an event needs to have', async () => {
    const orderBy = Array.from({ length: sortKeys }, (_, index) =>
      index % 2 === 0 ? { fatalitiesBest: 'DESC' } : { confidence: 'ASC' },
    );
    const list = 'orderBy: $orderBy, first: 1';
    for (const page of [`events(${list}) { pageInfo { endCursor } }`, deepest(list)]) {
      const first = await dataOf(ask, `query ($orderBy: [EventOrder!]) { ${page} }`, { orderBy });
      const after = cursorIn(first);
      const next = page.replace(list, `${list}, after: $after`);
      const second = await dataOf(ask, `query ($orderBy: [EventOrder!], $after: String) { ${next} }`, {
        orderBy,
        after,
      });
      expect(cursorIn(second)).not.toBe(after);
    }
  });
});
