import { namePoints } from '../../../src/ingest/nearestPlace.js';

const place = (id: string, name: string, latitude: number, longitude: number) => ({ id, name, latitude, longitude });
const kabul = place('geonames:1', 'Kabul', 34.53, 69.17);
const at = (latitude: number, longitude: number) => ({ latitude, longitude });

describe('a point is named by the nearest place', () => {
  const nameOf = namePoints([kabul, place('geonames:2', 'Fiji', 0, 179.9), place('geonames:3', 'Polar', 89.95, 0)]);

  test.each([
    [at(34.53, 69.17), 'Kabul'],
    [at(34.535, 69.17), 'Kabul'],
    [at(34.549, 69.17), 'near Kabul (2.1 km N)'],
    [at(34.511, 69.17), 'near Kabul (2.1 km S)'],
    [at(34.53, 69.193), 'near Kabul (2.1 km E)'],
    [at(34.53, 69.147), 'near Kabul (2.1 km W)'],
    [at(34.5435, 69.154), 'near Kabul (2.1 km NW)'],
    [at(34.5165, 69.186), 'near Kabul (2.1 km SE)'],
    [at(34.62, 69.17), 'near Kabul (10 km N)'],
    [at(34.6195, 69.17), 'near Kabul (10 km N)'],
    [at(34.971, 69.17), 'near Kabul (49 km N)'],
    [at(34.99, 69.17), null],
    [at(-34.53, -69.17), null],
    [at(0, -179.9), 'near Fiji (22 km E)'],
    [at(89.95, 180), 'near Polar (11 km N)'],
  ])('%j: %s', (point, name) => expect(nameOf(point)).toBe(name));
});

test('of places equally near, the one whose id comes first, in whatever order they come', () => {
  const twins = ['geonames:9', 'geonames:10', 'geonames:11'].map((id) => place(id, id, 10, 10));
  expect(namePoints(twins)(at(10, 10))).toBe('geonames:10');
  expect(namePoints([...twins].reverse())(at(10, 10))).toBe('geonames:10');
});

test('without places there are no names', () => expect(namePoints([])(at(0, 0))).toBeNull());
