// Points are named by the GeoNames places that the graph holds, on both engines alike.
import { placeNamer, settlementsOf } from '../../src/ingest/nearestPlace.js';
import type { VertexRecord } from '../../src/write/records.js';
import { describeEachEngine, load, openLoaded } from '../support/engines.js';

const place = (id: string, name: string, latitude: number, more: object = {}): VertexRecord => ({
  id,
  type: 'PLACE',
  name,
  placeType: 'SETTLEMENT',
  point: { latitude, longitude: 38 },
  externalIds: [{ scheme: 'GEONAMES', value: id }],
  ...more,
});
const unnamed = { latitude: 34.05, longitude: 38 };

describeEachEngine('the namer of places', (name) => {
  test('names nothing before GeoNames is there, and then by its settlements and those merged with them', async () => {
    const engine = await openLoaded(name, { vertices: [place('place:mill', 'Mill', 34.04)], relationships: [] });
    try {
      expect((await placeNamer(settlementsOf(engine)))(unnamed)).toBeNull();
      await load(engine, {
        vertices: [
          place('geonames:1', 'Ford', 34.2),
          place('geonames:2', 'Lowland', 34.05, { placeType: 'ADMIN1' }),
          place('geonames:3', 'Nowhere', 34.05, { point: null }),
          place('x:4', 'Other', 34.05, { externalIds: [{ scheme: 'WIKIDATA', value: 'Q4' }] }),
        ],
        relationships: [],
      });
      const nameOf = await placeNamer(settlementsOf(engine));
      expect(nameOf(unnamed)).toBe('near Mill (1.1 km N)');
      expect(nameOf({ latitude: 34.2, longitude: 38 })).toBe('Ford');
      expect(nameOf({ latitude: 40, longitude: 38 })).toBeNull();
    } finally {
      await engine.close();
    }
  });
});
