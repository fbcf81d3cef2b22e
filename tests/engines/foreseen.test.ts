// What a traversal found is named while its edges are asked for: by then it is known which vertices they join.
import type { Engine } from '../../src/engines/engine.js';
import { askerOf, type Ask } from '../support/ask.js';
import { describeEachEngine, openLoaded, recording } from '../support/engines.js';

const ids = ['actor:a', 'actor:b', 'actor:c'];
const records = {
  vertices: ids.map((id) => ({ id, type: 'ACTOR', name: `The name of ${id}`, actorType: 'STATE' })),
  relationships: [
    { type: 'ALLIED_WITH', from: 'actor:a', to: 'actor:b' },
    { type: 'ALLIED_WITH', from: 'actor:b', to: 'actor:c' },
  ],
};
const node = (id: string) => ({ name: `The name of ${id}` });

/** What each traversal asks for, how its statement for edges is known, and what it answers. */
const cases = [
  {
    query: '{ paths(from: "actor:a", to: "actor:c") { paths { nodes { name } relationships { type } } } }',
    edges: '$steps',
    answer: {
      paths: { paths: [{ nodes: ids.map(node), relationships: [{ type: 'ALLIED_WITH' }, { type: 'ALLIED_WITH' }] }] },
    },
  },
  {
    query:
      '{ neighborhood(ids: ["actor:a"]) { nodes { name } relationships { type } frontier { hiddenRelationships } } }',
    edges: '$others',
    answer: {
      neighborhood: {
        nodes: ['actor:a', 'actor:b'].map(node),
        relationships: [{ type: 'ALLIED_WITH' }],
        frontier: [{ hiddenRelationships: 1 }],
      },
    },
  },
  {
    query:
      '{ commonNeighbors(ids: ["actor:a", "actor:c"]) { neighbors { node { name } relationships { type } } truncated { reason } } }',
    edges: '$others',
    answer: {
      commonNeighbors: {
        neighbors: [{ node: node('actor:b'), relationships: [{ type: 'ALLIED_WITH' }, { type: 'ALLIED_WITH' }] }],
        truncated: null,
      },
    },
  },
];

/** How a statement that reads what is selected is known: its names are the compiler's. */
const isReading = (text: string): boolean => text.includes('(n0:');

/** An engine that answers one statement only when what is selected of vertices has been asked for. */
function holding(engine: Engine, edges: string): Engine {
  let begin: (() => void) | undefined;
  const asked = new Promise<void>((resolve) => (begin = resolve));
  const read: Engine['read'] = async (text, params) => {
    if (isReading(text)) begin?.();
    else if (text.includes(edges)) await asked;
    return engine.read(text, params);
  };
  return { ...engine, read };
}

describeEachEngine('what was found is read while its edges are asked for', (name) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openLoaded(name, records);
  });
  afterAll(() => engine.close());

  test.each(cases)('$query', async ({ query, edges, answer }) => {
    const { engine: recorded, statements } = recording(holding(engine, edges));
    const ask: Ask = askerOf(recorded);
    expect(await ask({ query })).toEqual({ data: answer });
    expect(statements.filter(isReading)).toHaveLength(1);
    expect(await ask({ query }, true)).toEqual({ data: answer });
  });

  test('what costs more than a request may read is refused before anything is read of it', async () => {
    const nested = `{ neighborhood(ids: ["actor:a"]) { nodes { name ... on Actor {
      events(first: 500) { nodes { participants(first: 500) { nodes { id } } } } } } } }`;
    const { engine: recorded, statements } = recording(engine);
    const { errors } = await askerOf(recorded)({ query: nested });
    expect(errors?.[0]?.message).toMatch(/limits\.costMax/);
    expect(statements.filter(isReading)).toEqual([]);
  });
});
