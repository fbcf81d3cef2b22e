// A cursor stays good while items come and go around it: no item twice, none left out, on both engines.
import type { Engine } from '../../src/engines/engine.js';
import type { VertexRecord } from '../../src/write/records.js';
import { askerOf, dataOf, type Ask } from '../support/ask.js';
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

  test.each(['its own hit', 'another before it'])(
    'of a search, when %s is gone and hits come around it',
    async (gone) => {
      const ask = askerOf(engine);
      const found = async (paging: string): Promise<{ ids: string[]; cursor: string }> => {
        const { search } = await dataOf<{ search: Page }>(
          ask,
          `{ search(text: "name", ${paging}) { nodes { id } pageInfo { endCursor } } }`,
        );
        return { ids: search.nodes.map(({ id }) => id), cursor: search.pageInfo.endCursor };
      };
      // All have the same score, so that name and id place them.
      const { ids: old } = await found('first: 500');
      expect(old).toHaveLength(20);
      const first = await found('first: 7');
      const id = gone === 'its own hit' ? first.ids.at(-1) : first.ids[2];
      await engine.write((run) => run('MATCH (n:Actor {id: $id}) DETACH DELETE n RETURN 1', { id }));
      expect((await found(`first: 500, after: "${first.cursor}"`)).ids).toEqual(old.slice(7));
      await load(engine, { vertices: between, relationships: [] });
      const rest = (await found(`first: 500, after: "${first.cursor}"`)).ids;
      expect(rest.filter((other) => old.includes(other))).toEqual(old.slice(7));
      expect((await found('first: 500')).ids.slice(-rest.length)).toEqual(rest);
    },
  );
});
