// A vertex with more around it than one answer holds: further calls leave out what is known, until all was told.
import type { Engine } from '../../src/engines/engine.js';
import { askerOf, dataOf, type Ask } from '../support/ask.js';
import { describeEachEngine, openLoaded } from '../support/engines.js';
import { event } from '../support/event.js';

const many = 130;
const limit = 50;
const hub = 'actor:hub';
const events = Array.from({ length: many }, (_, index) => `event:${index}`);

const records = {
  vertices: [
    ...[hub, 'actor:beyond'].map((id) => ({ id, type: 'ACTOR', name: id, actorType: 'ARMED_GROUP' })),
    ...events.map((id) => event(id, '2026-02-01')),
  ],
  relationships: [
    ...events.map((to) => ({ type: 'PARTICIPATED_IN', from: hub, to })),
    { type: 'PARTICIPATED_IN', from: 'actor:beyond', to: 'event:7' },
  ],
};

const query = `query ($ids: [ID!]!, $where: TraversalFilter, $limit: Int) {
  neighborhood(ids: $ids, limit: $limit, where: $where) {
    nodes { id } frontier { node { id } hiddenRelationships } truncated { reason }
  }
}`;

interface Answer {
  readonly neighborhood: {
    readonly nodes: readonly { readonly id: string }[];
    readonly frontier: readonly { readonly node: { readonly id: string }; readonly hiddenRelationships: number }[];
    readonly truncated: { readonly reason: string } | null;
  };
}

describeEachEngine('a neighborhood that goes on', (name) => {
  let engine: Engine;
  let ask: Ask;
  beforeAll(async () => {
    engine = await openLoaded(name, records);
    ask = askerOf(engine);
  });
  afterAll(() => engine.close());

  test('each call gives what those before it have not, and says how much is left', async () => {
    const seen: string[] = [hub];
    const hidden: (number | undefined)[] = [];
    const reasons: (string | undefined)[] = [];
    for (let call = 0; call < 3; call++) {
      const variables = { ids: [hub], limit, where: { entityTypes: ['EVENT'], excludeIds: seen } };
      const { neighborhood } = await dataOf<Answer>(ask, query, variables);
      expect(neighborhood.nodes[0]?.id).toBe(hub);
      seen.push(...neighborhood.nodes.slice(1).map(({ id }) => id));
      hidden.push(neighborhood.frontier.find(({ node }) => node.id === hub)?.hiddenRelationships);
      reasons.push(neighborhood.truncated?.reason);
    }
    expect(seen.sort()).toEqual([hub, ...events].sort());
    expect(hidden).toEqual([81, 32, undefined]);
    expect(reasons).toEqual(['NODES', 'NODES', undefined]);
  });

  test('what is left out is walked through by no traversal', async () => {
    const paths = `query ($where: TraversalFilter) { paths(from: "${hub}", to: "actor:beyond", where: $where) { paths { length } truncated { reason } } }`;
    const found = (where: object) => dataOf<{ paths: { paths: unknown[] } }>(ask, paths, { where });
    expect((await found({ excludeIds: ['event:8', hub, 'actor:beyond'] })).paths.paths).toEqual([{ length: 2 }]);
    expect((await found({ excludeIds: ['event:7'] })).paths.paths).toEqual([]);
  });

  test('more ids than may be left out are refused', async () => {
    const { errors } = await ask({
      query,
      variables: { ids: [hub], where: { excludeIds: Array.from({ length: 10_001 }, (_, index) => `event:${index}`) } },
    });
    expect(errors?.[0]?.message).toBe(
      'Argument "where.excludeIds" has 10001 ids. The bound is 10000 (limits.excludeIdsMax).',
    );
    expect(errors?.[0]?.extensions['code']).toBe('LIMIT_EXCEEDED');
  });
});
