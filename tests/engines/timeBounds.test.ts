// A traversal whose time is up tells what it found by then, whichever statement took too long: never an error.
import type { Engine } from '../../src/engines/engine.js';
import { limits } from '../../src/plan/limits.js';
import { askerOf, dataOf } from '../support/ask.js';
import { describeEachEngine, openLoaded } from '../support/engines.js';
import { event } from '../support/event.js';

const records = {
  vertices: [
    { id: 'actor:a', type: 'ACTOR', name: 'A', actorType: 'ARMED_GROUP' },
    event('event:one', '2026-01-01'),
    event('event:two', '2026-01-02'),
  ],
  relationships: ['event:one', 'event:two'].map((to) => ({ type: 'PARTICIPATED_IN', from: 'actor:a', to })),
};

const timeMs = 1_000;
const truncated = { reason: 'TIME', limit: timeMs };
const described = `{ neighborhood(ids: ["actor:a"]) {
  nodes { id } relationships { id } frontier { hiddenRelationships } truncated { reason limit } } }`;

describeEachEngine('the time of a traversal', (name) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openLoaded(name, records);
    // An engine that has planned it already gets to the end of the walk within so short a time.
    await dataOf(askerOf(engine), described);
    Object.assign(limits.traversalTimeMs, { value: timeMs });
  });
  afterAll(() => engine.close());

  /** Asks an engine that never answers statements in which a text stands. */
  function askedOf<T>(hangs: string, query: string): Promise<T> {
    const read: Engine['read'] = (text, params) =>
      text.includes(hangs) ? new Promise(() => undefined) : engine.read(text, params);
    return dataOf<T>(askerOf({ ...engine, read }), query);
  }

  test('before anything was found', async () => {
    const start = 'MATCH (node:Entity {id: id})';
    const told = 'truncated { reason limit }';
    expect(
      await Promise.all([
        askedOf(start, `{ neighborhood(ids: ["actor:a"]) { nodes { id } relationships { id } ${told} } }`),
        askedOf(start, `{ paths(from: "actor:a", to: "event:one") { paths { length } ${told} } }`),
        askedOf(start, `{ commonNeighbors(ids: ["event:one", "event:two"]) { neighbors { node { id } } ${told} } }`),
      ]),
    ).toEqual([
      { neighborhood: { nodes: [], relationships: [], truncated } },
      { paths: { paths: [], truncated } },
      { commonNeighbors: { neighbors: [], truncated } },
    ]);
  });

  test('while what was found is described', async () => {
    const nodes = ['actor:a', 'event:one', 'event:two'].map((id) => ({ id }));
    const relationships = ['event:one', 'event:two'].map((id) => ({ id: `actor:a~PARTICIPATED_IN~${id}` }));
    const where = 'where: { relationshipTypes: [PARTICIPATED_IN] }';
    const counted = described.replace('["actor:a"]', `["actor:a"], ${where}`);
    const [edges, counts] = await Promise.all([askedOf('$others', described), askedOf('COUNT { MATCH', counted)]);
    expect(edges).toMatchObject({ neighborhood: { nodes, relationships: [], truncated } });
    expect(counts).toEqual({ neighborhood: { nodes, relationships, frontier: [], truncated } });
  });
});
