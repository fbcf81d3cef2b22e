// Pages end to end are the whole list, in its order, forwards and backwards, whatever it is sorted by.
import fc from 'fast-check';
import { isInputObjectType } from 'graphql';
import type { Engine } from '../../src/engines/engine.js';
import { askerOf, type Ask } from '../support/ask.js';
import { describeEachEngine, model, openLoaded } from '../support/engines.js';
import { randomGraph } from './graph.js';

const seed = Number(process.env['CASUS_RANDOM_SEED'] ?? 20260213);
const runs = 15;

const lists = { actors: 'ActorOrder', places: 'PlaceOrder', events: 'EventOrder', sources: 'SourceOrder' } as const;

interface Case {
  readonly list: string;
  readonly orderBy: readonly Readonly<Record<string, string>>[];
  readonly size: number;
}

function keysOf(order: string): string[] {
  const type = model.schema.getType(order);
  if (!isInputObjectType(type)) throw new Error(`${order} is no input`);
  return Object.keys(type.getFields());
}

const cases: fc.Arbitrary<Case> = fc.constantFrom(...Object.entries(lists)).chain(([list, order]) =>
  fc.record({
    list: fc.constant(list),
    orderBy: fc.array(
      fc.tuple(fc.constantFrom(...keysOf(order)), fc.constantFrom('ASC', 'DESC')).map(([key, way]) => ({ [key]: way })),
      { maxLength: 3 },
    ),
    size: fc.integer({ min: 5, max: 40 }),
  }),
);

interface Page {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: Readonly<
    Record<'hasNextPage' | 'hasPreviousPage', boolean> & Record<'startCursor' | 'endCursor', string>
  >;
}

const idsOf = ({ nodes }: Page): string[] => nodes.map(({ id }) => id);

/** The ids of a list, page by page, in the list's own order. */
async function walk(ask: Ask, { list, orderBy, size }: Case, backwards: boolean): Promise<string[]> {
  const [count, cursor] = backwards ? ['last', 'before'] : ['first', 'after'];
  const order = list.replace(/s$/, '').replace(/^./, (letter) => letter.toUpperCase());
  const query = `query ($orderBy: [${order}Order!], $size: Int, $cursor: String) {
    ${list}(orderBy: $orderBy, ${count}: $size, ${cursor}: $cursor) {
      nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }`;
  const ids: string[] = [];
  for (let at: string | null = null; ;) {
    const { data, errors } = await ask({ query, variables: { orderBy, size, cursor: at } });
    if (!data) throw new Error(errors?.[0]?.message);
    const page = data[list] as Page;
    if (backwards) ids.unshift(...idsOf(page));
    else ids.push(...idsOf(page));
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
    if (!(backwards ? hasPreviousPage : hasNextPage)) return ids;
    at = backwards ? startCursor : endCursor;
  }
}

describeEachEngine(`pages of generated orders (seed ${seed})`, (name) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openLoaded(name, randomGraph(seed));
  }, 120_000);
  afterAll(() => engine.close());

  test('end to end they are the whole list', async () => {
    const ask = askerOf(engine);
    const property = fc.asyncProperty(cases, async (asked) => {
      const whole = await walk(ask, { ...asked, size: 500 }, false);
      expect(new Set(whole).size).toBe(whole.length);
      expect(await walk(ask, asked, false)).toEqual(whole);
      expect(await walk(ask, asked, true)).toEqual(whole);
    });
    await fc.assert(property, { seed, numRuns: runs });
  }, 120_000);
});
