// All that walks may pass is read once, and then no path needs to be asked for, while nothing is written.
import { projectedBytes } from '../../src/traversals/projection.js';
import type { GraphRecords } from '../../src/write/records.js';
import { askerOf, dataOf, type Ask } from '../support/ask.js';
import { describeEachEngine, load, openLoaded, recording, type Recording } from '../support/engines.js';
import { ReadBefore } from '../support/projected.js';

const actor = (id: string) => ({ id, type: 'ACTOR' as const, name: id, actorType: 'STATE' });
const place = (id: string) => ({ id, type: 'PLACE' as const, name: id, placeType: 'SETTLEMENT' });
const allied = (from: string, to: string) => ({ type: 'ALLIED_WITH' as const, from, to });
const operates = (from: string, to: string) => ({ type: 'OPERATES_IN' as const, from, to });
// Ids that a plain comparison of their units would put in another order than both engines do.
const chain = ['actor:0', 'actor:é', 'actor:\u{1F600}', 'actor:\uFF21', 'actor:4', 'actor:5'];
const records: GraphRecords = {
  vertices: [...chain.map(actor), place('place:0'), place('place:1')],
  relationships: [
    ...chain.slice(1).map((id, index) => allied(chain[index] ?? '', id)),
    operates('actor:0', 'place:0'),
    operates('actor:5', 'place:0'),
    operates('actor:0', 'place:1'),
  ],
};
const query = `query ($from: ID!, $to: ID!, $where: TraversalFilter, $maxDepth: Int) {
  paths(from: $from, to: $to, where: $where, k: 3, maxDepth: $maxDepth) {
    paths { nodes { id } relationships { id } } truncated { reason } } }`;
interface Answer {
  readonly paths: {
    readonly paths: readonly { readonly nodes: readonly { readonly id: string }[] }[];
    readonly truncated: { readonly reason: string } | null;
  };
}
type Where = Readonly<Record<string, unknown>>;

describeEachEngine('a projection', (name) => {
  let record: Recording;
  let kept: ReadBefore;
  let ask: Ask;
  let askPlain: Ask;
  const withRoom = (bytes?: number): void => {
    kept = new ReadBefore(record.engine, bytes);
    ask = askerOf(record.engine, undefined, kept);
  };
  beforeEach(async () => {
    record = recording(await openLoaded(name, records));
    askPlain = askerOf(record.engine);
    withRoom();
  });
  afterEach(() => record.engine.close());

  const answer = async (where: Where = {}, ends = {}, by = ask): Promise<Answer['paths']> => {
    const variables = { from: 'actor:0', to: 'actor:5', where, ...ends };
    return (await dataOf<Answer>(by, query, variables)).paths;
  };
  const paths = async (where?: Where, ends?: object): Promise<string[]> =>
    (await answer(where, ends)).paths.map(({ nodes }) => nodes.map(({ id }) => id.replace(/^\w+:/, '')).join(' '));
  const walked = ['0 0 5', '0 é \u{1F600} \uFF21 4 5'];

  test('paths are as they were, and only their edges are asked for', async () => {
    expect(await paths()).toEqual(walked);
    record.statements.length = 0;
    expect(await paths()).toEqual(walked);
    expect(record.statements.filter((text) => !text.includes('RETURN 1'))).toHaveLength(1);
    expect(kept.loads).toBe(1);
    expect(kept.bytes).toBeGreaterThan(0);
  });

  test.each<[string, Where, object]>([
    ['a direction', { direction: 'OUT' }, {}],
    ['the other one', { direction: 'IN' }, { from: 'actor:5', to: 'actor:0' }],
    ['types of edges', { relationshipTypes: ['ALLIED_WITH'] }, {}],
    ['types of vertices', { entityTypes: ['ACTOR'] }, {}],
    ['an end that the filter leaves out', { entityTypes: ['ACTOR'] }, { to: 'place:0' }],
    ['both ends left out', { entityTypes: ['ACTOR'] }, { from: 'place:1', to: 'place:0' }],
    ['ids left out', { excludeIds: ['place:0'] }, {}],
    ['hubs left out', { maxDegree: 2 }, {}],
    ['the order of time', { timeRespecting: true }, {}],
    ['a depth that ends a search', {}, { from: 'place:1', to: 'actor:\uFF21', maxDepth: 2 }],
    ['one vertex', {}, { to: 'actor:0' }],
  ])('an answer is the same with %s', async (_, where, ends) => {
    const found = await answer(where, ends);
    expect(found).toEqual(await answer(where, ends, askPlain));
    expect(found).toEqual(await answer(where, ends));
  });

  test('a neighborhood takes no step in the graph, and asks for its edges alone', async () => {
    const around = `{ neighborhood(ids: ["actor:0"], depth: 2, limit: 5, where: { maxDegree: 2 }) {
      nodes { id } relationships { id } frontier { node { id } hiddenRelationships } truncated { reason skippedHubs { id } } } }`;
    const walked = await dataOf(askPlain, around);
    expect(await dataOf(ask, around)).toEqual(walked);
    record.statements.length = 0;
    expect(await dataOf(ask, around)).toEqual(walked);
    expect(record.statements.filter((text) => !text.includes('RETURN 1'))).toHaveLength(1);
  });

  test('what was written is in the next path', async () => {
    expect(await paths()).toEqual(walked);
    await load(record.engine, { vertices: [], relationships: [allied('actor:é', 'actor:5')] });
    expect(await paths()).toEqual(['0 0 5', '0 é 5', walked[1]]);
    expect(await paths()).toEqual(['0 0 5', '0 é 5', walked[1]]);
  });

  test('what is written when it was read for the most part is in the next path all the same', async () => {
    const { read } = record.engine;
    let written = false;
    const engine = {
      ...record.engine,
      read: async (text: string, params = {}) => {
        const rows = await read(text, params);
        if (text.includes('AS starts') && !written) {
          written = true;
          await load(record.engine, { vertices: [], relationships: [allied('actor:é', 'actor:5')] });
        }
        return rows;
      },
    };
    ask = askerOf(record.engine, undefined, new ReadBefore(engine));
    expect(await paths()).toEqual(['0 0 5', '0 é 5', walked[1]]);
    expect(written).toBe(true);
  });

  test('an id that nobody has is not found', async () => {
    await paths();
    const { errors } = await ask({ query, variables: { from: 'actor:0', to: 'actor:9' } });
    expect(errors?.[0]?.extensions['code']).toBe('NOT_FOUND');
  });

  test('where it has no room, paths are walked', async () => {
    withRoom(8 * projectedBytes.vertex);
    expect(await paths()).toEqual(walked);
    expect(await paths()).toEqual(walked);
    // For its vertices, but not for what leads from one to the next; whether there is now is not asked again soon.
    expect(kept.loads).toBe(1);
    record.statements.length = 0;
    expect(await paths()).toEqual(walked);
    expect(record.statements.length).toBeGreaterThan(1);
  });
});
