// A cursor stays good while items come and go around it: no item twice, none left out, on both engines.
import type { Engine } from '../../src/engines/engine.js';
import type { VertexRecord } from '../../src/write/records.js';
import { askerOf, type Ask } from '../support/ask.js';
import { describeEachEngine, load, openLoaded } from '../support/engines.js';

const actor = (number: number, name: string): VertexRecord => ({
  id: `actor:n${number}`,
  type: 'ACTOR',
  name,
  actorType: 'UNKNOWN',
});

/** Even numbers, two of each name, so that the id must tell them apart. */
const before = Array.from({ length: 20 }, (_, index) => actor(index * 2, `name ${Math.floor(index / 2)}`));
/** Odd numbers: each falls between two that were there. */
const between = Array.from({ length: 20 }, (_, index) => actor(index * 2 + 1, `name ${Math.floor(index / 2)}`));

interface Page {
  readonly nodes: readonly { readonly id: string; readonly name: string }[];
  readonly pageInfo: { readonly endCursor: string; readonly startCursor: string };
}

const order = 'orderBy: [{ name: DESC }, { activeFrom: ASC }]';

async function ids(ask: Ask, paging: string): Promise<{ ids: string[]; page: Page }> {
  const { data } = await ask({
    query: `{ actors(${paging}, ${order}) { nodes { id name } pageInfo { startCursor endCursor } } }`,
  });
  const page = (data as unknown as { actors: Page }).actors;
  return { ids: page.nodes.map(({ id }) => id), page };
}

describeEachEngine('cursors among inserts and deletions', (name) => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await openLoaded(name, { vertices: before, relationships: [] });
  }, 60_000);
  afterEach(() => engine.close());

  test.each([
    ['forwards', 'first: 7', 'after', 'endCursor'],
    ['backwards', 'last: 7', 'before', 'startCursor'],
  ] as const)('%s', async (_name, size, argument, end) => {
    const ask = askerOf(engine);
    const { ids: old } = await ids(ask, 'first: 500');
    const first = await ids(ask, size);
    await load(engine, { vertices: between, relationships: [] });
    const { ids: all } = await ids(ask, 'first: 500');
    expect(all).toHaveLength(40);
    const rest = (
      await ids(ask, `${size === 'first: 7' ? 'first' : 'last'}: 500, ${argument}: "${first.page.pageInfo[end]}"`)
    ).ids;
    const border = size === 'first: 7' ? all.indexOf(first.ids.at(-1) ?? '') : all.indexOf(first.ids[0] ?? '');
    expect(rest).toEqual(size === 'first: 7' ? all.slice(border + 1) : all.slice(0, border));
    expect([...first.ids, ...rest].filter((id) => old.includes(id)).sort()).toEqual([...old].sort());
  });

  test('the item a cursor names may be gone', async () => {
    const ask = askerOf(engine);
    const { ids: all } = await ids(ask, 'first: 500');
    const first = await ids(ask, 'first: 7');
    await engine.write((run) => run('MATCH (n:Actor {id: $id}) DETACH DELETE n RETURN 1', { id: first.ids.at(-1) }));
    const next = await ids(ask, `first: 7, after: "${first.page.pageInfo.endCursor}"`);
    expect(next.ids).toEqual(all.slice(7, 14));
  });
});
