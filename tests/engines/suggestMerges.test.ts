// Which entities may be one: on an invented graph, the same pairs with the same scores on both engines.
import type { Engine } from '../../src/engines/engine.js';
import { suggestMerges, type MergeSuggestion } from '../../src/ingest/suggestMerges.js';
import type { RelationshipRecord, VertexRecord } from '../../src/write/records.js';
import { describeEachEngine, model, openLoaded } from '../support/engines.js';
import { event } from '../support/event.js';

const actor = (id: string, name: string, more: object = {}): VertexRecord => ({
  id,
  type: 'ACTOR',
  name,
  actorType: 'ARMED_GROUP',
  ...more,
});
const place = (id: string, name: string, more: object = {}): VertexRecord => ({
  id,
  type: 'PLACE',
  name,
  placeType: 'SETTLEMENT',
  ...more,
});
const source = (id: string, name: string, more: object = {}): VertexRecord => ({
  id,
  type: 'SOURCE',
  name,
  sourceType: 'NEWS_ARTICLE',
  ...more,
});
const known = (scheme: string, value: string): object => ({ externalIds: [{ scheme, value }] });

const vertices: VertexRecord[] = [
  actor('actor:islamic-state', 'Islamic State', { aliases: ['IS', 'Daesh'] }),
  actor('ucdp:actor:is', 'IS'),
  actor('actor:reed', 'Reed Council', known('WIKIDATA', 'Q1')),
  actor('ucdp:actor:9', 'Quite Another', known('WIKIDATA', 'Q1')),
  actor('ucdp:actor:1', 'Government of Lowland', { ...known('UCDP_ACTOR', '1'), actorType: 'GOVERNMENT' }),
  actor('ucdp:actor:2', 'Government of Lowlands', { ...known('UCDP_ACTOR', '2'), actorType: 'GOVERNMENT' }),
  actor('x:1', 'Jabhat al-Marsa'),
  actor('x:2', 'Jabhat an-Marsah'),
  actor('x:3', 'Brigade 101'),
  actor('x:4', 'Brigade 102'),
  actor('x:5', 'Sons of the Weir', { activeFrom: '2010-01-01', activeTo: '2011-01-01' }),
  actor('x:6', 'Sons of the Weir', { activeFrom: '2015-01-01' }),
  actor('x:7', 'Civil Guard'),
  actor('x:8', 'Civil Guard'),
  actor('x:9', 'Lee Marsh', { actorType: 'PERSON' }),
  actor('x:10', 'Lee Marsh', { actorType: 'COALITION' }),
  place('place:ford', 'Ford', { countryCode: 'SY', point: { latitude: 34, longitude: 38 } }),
  place('geonames:1', 'Ford', { countryCode: 'SY', point: { latitude: 34.02, longitude: 38 } }),
  place('geonames:2', 'Ford', { countryCode: 'SY', point: { latitude: 36, longitude: 38 } }),
  place('geonames:3', 'Ford', { countryCode: 'IQ' }),
  place('ucdp:place:1', '-13.433333, 14.866667', {
    placeType: 'UNKNOWN',
    point: { latitude: -13.433333, longitude: 14.866667 },
  }),
  place('ucdp:place:2', '-13.866667, 14.433333', {
    placeType: 'UNKNOWN',
    point: { latitude: -13.866667, longitude: 14.433333 },
  }),
  place('ucdp:place:3', '14.866667, -13.433333', { placeType: 'UNKNOWN' }),
  place('acled:place:1', '-13.433333, 14.866667', {
    placeType: 'UNKNOWN',
    point: { latitude: -13.433333, longitude: 14.866667 },
  }),
  place('gdelt:adm1:delta', 'Delta', { placeType: 'ADMIN1' }),
  place('gdelt:place:delta', 'Delta', { placeType: 'UNKNOWN' }),
  event('event:a', '2026-01-01', { name: 'Raid on the mill' }),
  event('event:b', '2026-01-01', { name: 'Raid on the mill' }),
  event('event:c', '2026-05-01', { name: 'Raid on the mill' }),
  source('source:a', 'The mill burns', { url: 'https://example.org/1', publishedAt: '2026-01-02' }),
  source('source:b', 'The mill burns', { url: 'https://example.org/1', publishedAt: '2026-01-02' }),
  source('source:c', 'The mill burns', { publishedAt: '2026-01-09' }),
];
const relationships: RelationshipRecord[] = [
  { type: 'BASED_IN', from: 'x:7', to: 'place:ford' },
  { type: 'BASED_IN', from: 'x:8', to: 'geonames:3' },
  { type: 'BASED_IN', from: 'x:1', to: 'place:ford' },
  { type: 'BASED_IN', from: 'x:2', to: 'geonames:1' },
  { type: 'WITHIN', from: 'gdelt:place:delta', to: 'gdelt:adm1:delta' },
];

const told = ({ score, into, from, why }: MergeSuggestion): unknown[] => [score, into.id, from.id, why.join('; ')];

describeEachEngine('suggested merges', (name) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openLoaded(name, { vertices, relationships });
  });
  afterAll(() => engine.close());
  const suggest = (minScore: number, types?: string[], limit = 100): Promise<MergeSuggestion[]> =>
    suggestMerges(engine, model, { minScore, limit, ...(types && { types }) });

  test('of all types, the most certain first', async () => {
    expect((await suggest(0.8)).map(told)).toEqual([
      [1, 'actor:reed', 'ucdp:actor:9', 'same id WIKIDATA Q1'],
      [0.99, 'place:ford', 'geonames:1', 'same name; same country SY; 2.2 km apart'],
      [0.99, 'source:a', 'source:b', 'same name; same address; same day of publication'],
      [0.97, 'event:a', 'event:b', 'same name; days overlap'],
      [0.95, 'acled:place:1', 'ucdp:place:1', 'same name'],
      [0.9, 'actor:islamic-state', 'ucdp:actor:is', 'IS is a name of both'],
      [0.87, 'x:1', 'x:2', 'Jabhat al-Marsa is like Jabhat an-Marsah; same country SY'],
      [0.85, 'x:5', 'x:6', 'same name; active years do not overlap'],
    ]);
  });

  test('below, those against which something speaks', async () => {
    const pairs = (await suggest(0.5, ['ACTOR'])).map(told);
    expect(pairs).toContainEqual([0.65, 'x:7', 'x:8', 'same name; different countries: SY, IQ']);
    expect(pairs).toContainEqual([
      0.6,
      'x:10',
      'x:9',
      'same name; different type: COALITION, PERSON; different kind: no person, a person',
    ]);
    const ids = pairs.map(([, into, from]) => `${String(into)} ${String(from)}`);
    expect(ids).toContain('ucdp:actor:1 ucdp:actor:2');
    expect(ids).not.toContain('x:3 x:4');
  });

  test('a town that lies in its province is hardly one with it', async () => {
    const pairs = (await suggest(0.5, ['PLACE'])).map(told);
    const why = 'same name; one is a part of the other';
    expect(pairs).toContainEqual([0.55, 'gdelt:adm1:delta', 'gdelt:place:delta', why]);
  });

  test('names that are coordinates are alike only where they are the same', async () => {
    const pairs = (await suggest(0.1, ['PLACE'])).map(({ into, from }) => `${into.id} ${from.id}`);
    expect(pairs.filter((pair) => pair.includes('ucdp:place'))).toEqual(['acled:place:1 ucdp:place:1']);
  });

  test('of one type, and no more than asked for', async () => {
    expect((await suggest(0.8, ['PLACE'])).map(told)).toHaveLength(2);
    expect((await suggest(0.8, undefined, 2)).map(({ score }) => score)).toEqual([1, 0.99]);
  });
});
