// Ids sort by code points in every answer of a traversal, as they do in lists; JavaScript's strings sort otherwise.
import type { Engine } from '../../src/engines/engine.js';
import { askerOf, dataOf, type Ask } from '../support/ask.js';
import { describeEachEngine, openLoaded } from '../support/engines.js';

const [ligature, satellite] = ['actor:\uFB00', 'actor:\u{1F6F0}'];
const middles = [satellite, ligature];
const records = {
  vertices: ['actor:from', ...middles, 'actor:to'].map((id) => ({
    id,
    type: 'ACTOR',
    name: id,
    actorType: 'ARMED_GROUP',
  })),
  relationships: middles.flatMap((middle) => [
    { type: 'ALLIED_WITH', from: 'actor:from', to: middle },
    { type: 'ALLIED_WITH', from: middle, to: 'actor:to' },
  ]),
};

const ids = (items: readonly { id: string }[]): string[] => items.map(({ id }) => id);

describeEachEngine('order of ids', (name) => {
  let engine: Engine;
  let ask: Ask;
  beforeAll(async () => {
    engine = await openLoaded(name, records);
    ask = askerOf(engine);
  });
  afterAll(() => engine.close());

  test('of a neighborhood, its edges, and what its limit keeps', async () => {
    const query = `query ($limit: Int) { neighborhood(ids: ["actor:from"], limit: $limit) {
      nodes { id } relationships { from { id } to { id } } } }`;
    interface Around {
      neighborhood: { nodes: { id: string }[]; relationships: { to: { id: string } }[] };
    }
    const { neighborhood: whole } = await dataOf<Around>(ask, query);
    expect(ids(whole.nodes)).toEqual(['actor:from', ligature, satellite]);
    expect(ids(whole.relationships.map(({ to }) => to))).toEqual([ligature, satellite]);
    const { neighborhood: cut } = await dataOf<Around>(ask, query, { limit: 2 });
    expect(ids(cut.nodes)).toEqual(['actor:from', ligature]);
  });

  test('of paths that are equal otherwise', async () => {
    const query = `query ($k: Int) { paths(from: "actor:from", to: "actor:to", k: $k) { paths { nodes { id } } } }`;
    for (const k of [1, 2]) {
      const { paths } = await dataOf<{ paths: { paths: { nodes: { id: string }[] }[] } }>(ask, query, { k });
      expect(paths.paths.map(({ nodes }) => nodes[1]?.id)).toEqual([ligature, satellite].slice(0, k));
    }
  });
});
