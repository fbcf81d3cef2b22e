// Relay's rules over HTTP: pages of any size make up the whole list, both ways, and every id can be fetched again.
import { readSeed } from '../../src/ingest/seed.js';
import { serve, type TestServer } from './support/server.js';

let server: TestServer;
beforeAll(async () => {
  server = await serve();
});
afterAll(() => server.close());

interface Connection {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
}

/** A connection: how it is reached, and the arguments it takes besides paging. */
interface Listed {
  readonly name: string;
  readonly root?: string;
  readonly field: string;
  readonly args?: string;
  /** What tells its items apart where they have no id. */
  readonly node?: string;
  readonly forwardsOnly?: boolean;
}

const islamicState = 'node(id: "actor:islamic-state")';
const article = 'node(id: "source:us-drone-strikes-isis-syria-2026-02")';
const connections: Listed[] = [
  { name: 'actors', field: 'actors' },
  { name: 'actors by name', field: 'actors', args: 'orderBy: [{ name: DESC }]' },
  { name: 'actors by count', field: 'actors', args: 'orderBy: [{ eventCount: DESC }, { name: ASC }]' },
  { name: 'actors by a key that is mostly null', field: 'actors', args: 'orderBy: [{ activeFrom: ASC }]' },
  { name: 'places', field: 'places', args: 'where: { placeType: { ne: REGION } }' },
  { name: 'events by date', field: 'events', args: 'orderBy: [{ dateStart: DESC }]' },
  {
    name: 'events by deaths, mostly unknown',
    field: 'events',
    args: 'orderBy: [{ fatalitiesBest: DESC }, { confidence: ASC }]',
  },
  {
    name: 'events at a place',
    field: 'events',
    args: 'where: { locations: { within: "place:syria" } }, orderBy: [{ kind: ASC }]',
  },
  { name: 'sources', field: 'sources' },
  { name: 'edges of any type', field: 'relationships', args: 'orderBy: [{ role: ASC }]' },
  { name: 'search', field: 'search', args: 'text: "islamic state"', forwardsOnly: true },
  {
    name: 'Actor.events',
    root: islamicState,
    field: '... on Actor { c: events',
    args: 'orderBy: [{ dateStart: ASC }]',
  },
  { name: 'Actor.members', root: 'node(id: "actor:islamic-state-prisoners")', field: '... on Actor { c: members' },
  { name: 'Actor.relationships', root: islamicState, field: '... on Actor { c: relationships' },
  {
    name: 'Actor.citations',
    root: islamicState,
    field: '... on Actor { c: citations',
    node: 'id: locator source { id }',
  },
  { name: 'Place.events', root: 'node(id: "place:syria")', field: '... on Place { c: events' },
  {
    name: 'Place.events directly there',
    root: 'node(id: "place:syria")',
    field: '... on Place { c: events',
    args: 'includeWithin: false',
  },
  {
    name: 'Place.contains',
    root: 'node(id: "place:syria")',
    field: '... on Place { c: contains',
    args: 'orderBy: [{ name: ASC }]',
  },
  {
    name: 'Event.participants',
    root: 'node(id: "event:prisoner-transfer-2026")',
    field: '... on Event { c: participants',
  },
  { name: 'Event.locations', root: 'node(id: "event:prisoner-transfer-2026")', field: '... on Event { c: locations' },
  {
    name: 'Event.subEvents',
    root: 'node(id: "event:fight-against-islamic-state")',
    field: '... on Event { c: subEvents',
  },
  {
    name: 'Event.consequences',
    root: 'node(id: "event:palmyra-ambush-2025-12-13")',
    field: '... on Event { c: consequences',
  },
  { name: 'Source.mentions', root: article, field: '... on Source { c: mentions' },
];

async function page({ root, field, args = '', node = 'id' }: Listed, paging: string): Promise<Connection> {
  const selection = `edges { cursor node { ${node} } } nodes { ${node} } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount`;
  const given = [args, paging].filter((part) => part !== '').join(', ');
  const asked = `${root ? field : `c: ${field}`}${given === '' ? '' : `(${given})`} { ${selection} }`;
  const answer = await server.data<Record<string, Connection & { c: Connection }>>(
    root ? `{ n: ${root} { ${asked} } } }` : `{ ${asked} }`,
  );
  return (root ? answer['n']?.c : answer['c']) as Connection;
}

const names = ({ edges }: Connection): string[] => edges.map(({ node }) => JSON.stringify(node));

/** Every page from one end to the other; each is checked for itself. */
async function pages(listed: Listed, size: number, backwards: boolean): Promise<Connection[]> {
  const read: Connection[] = [];
  let cursor: string | null = null;
  do {
    const at: string = cursor === null ? '' : `, ${backwards ? 'before' : 'after'}: "${cursor}"`;
    const current: Connection = await page(listed, `${backwards ? 'last' : 'first'}: ${size}${at}`);
    const { pageInfo, edges, nodes } = current;
    expect(nodes).toEqual(edges.map(({ node }) => node));
    expect([pageInfo.startCursor, pageInfo.endCursor]).toEqual([
      edges[0]?.cursor ?? null,
      edges.at(-1)?.cursor ?? null,
    ]);
    const [further, behind] = backwards
      ? [pageInfo.hasPreviousPage, pageInfo.hasNextPage]
      : [pageInfo.hasNextPage, pageInfo.hasPreviousPage];
    expect(behind).toBe(cursor !== null);
    read.push(current);
    cursor = further ? (backwards ? pageInfo.startCursor : pageInfo.endCursor) : null;
  } while (cursor !== null);
  return backwards ? read.reverse() : read;
}

/** Sizes that meet every border: one, a few, all but one, all, one more. */
const sizesOf = (count: number): number[] =>
  [...new Set([1, 2, 3, 7, count - 1, count, count + 1])].filter((size) => size > 0 && count / size <= 60);

describe.each(connections.map((listed) => [listed.name, listed] as const))('%s', (_name, listed) => {
  test('pages of any size make up the list, both ways', async () => {
    const whole = await page(listed, 'first: 500');
    const all = names(whole);
    expect(all.length).toBe(whole.totalCount);
    expect(all.length).toBeGreaterThan(0);
    for (const size of sizesOf(all.length)) {
      for (const backwards of listed.forwardsOnly ? [false] : [false, true]) {
        const read = await pages(listed, size, backwards);
        expect({ size, backwards, items: read.flatMap(names) }).toEqual({ size, backwards, items: all });
        for (const { totalCount } of read) expect(totalCount).toBe(all.length);
      }
    }
  });

  test('cursors are unique, and the same on every page', async () => {
    const whole = await page(listed, 'first: 500');
    const cursors = whole.edges.map(({ cursor }) => cursor);
    expect(new Set(cursors).size).toBe(cursors.length);
    const first = await page(listed, 'first: 2');
    expect(first.edges).toEqual(whole.edges.slice(0, 2));
    const behind = await page(listed, `first: 2, after: "${cursors.at(-1)}"`);
    expect([behind.edges, behind.pageInfo.hasNextPage]).toEqual([[], false]);
  });
});

test('first: 0 and last: 0 are empty pages that know what follows', async () => {
  const listed: Listed = { name: 'actors', field: 'actors' };
  expect(await page(listed, 'first: 0')).toMatchObject({
    edges: [],
    pageInfo: { hasNextPage: true, hasPreviousPage: false, endCursor: null },
  });
  expect(await page(listed, 'last: 0')).toMatchObject({
    edges: [],
    pageInfo: { hasNextPage: false, hasPreviousPage: true, endCursor: null },
  });
});

describe('object identification', () => {
  test('every id of the graph fetches its object again, through node and through nodes', async () => {
    const { relationships } = await server.data<{ relationships: { nodes: { id: string }[] } }>(
      '{ relationships(first: 500) { nodes { id } } }',
    );
    const { vertices } = readSeed();
    const ids = [...vertices.map(({ id }) => id), ...relationships.nodes.map(({ id }) => id)];
    expect(ids.length).toBeGreaterThan(300);
    const query = 'query($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }';
    const found: { id: string; __typename: string }[] = [];
    for (let start = 0; start < ids.length; start += 500) {
      const { nodes } = await server.data<{ nodes: typeof found }>(query, { ids: ids.slice(start, start + 500) });
      found.push(...nodes);
    }
    expect(found.map(({ id }) => id)).toEqual(ids);
    for (const { id, __typename } of found)
      expect(__typename.toUpperCase()).toBe(id.includes('~') ? 'RELATIONSHIP' : id.split(':')[0]?.toUpperCase());
    for (const id of ids.filter((_, index) => index % 25 === 0)) {
      const { node } = await server.data('query($id: ID!) { node(id: $id) { id __typename } }', { id });
      expect(node).toEqual(found[ids.indexOf(id)]);
    }
  });
});
