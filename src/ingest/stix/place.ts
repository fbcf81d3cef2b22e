import type { ObjectRecord, VertexRecord } from '../../write/records.js';
import { alpha2OfAlpha3, countryCodeOf, countryName } from '../countryCode.js';
import { unnamedPlace, type PlacePoint } from '../unnamedPlace.js';
import type { Bundle } from './bundle.js';
import { numberOf, textOf, type StixObject } from './stixObject.js';
import { vertexOf } from './vertex.js';
import { wrongValue } from './wrongValue.js';

/** PlaceType by the most exact property that a location has. */
const exactness: readonly (readonly [property: string, placeType: string])[] = [
  ['street_address', 'SITE'],
  ['city', 'SETTLEMENT'],
  ['administrative_area', 'ADMIN1'],
  ['country', 'COUNTRY'],
  ['region', 'REGION'],
];

/** A location as a Place; one without a name has the most exact of its properties, and else its point, as its name. */
export function placeOf(object: StixObject, bundle: Bundle): VertexRecord {
  const point = pointOf(object);
  const country = countryOf(object);
  const { name, tags } = nameOf(object, country.countryCode, point);
  const [, placeType = 'UNKNOWN'] = exactness.find(([property]) => textOf(object, property) !== undefined) ?? [];
  return vertexOf(object, 'PLACE', bundle, {
    name,
    placeType,
    ...(country.countryCode !== undefined && { countryCode: country.countryCode }),
    ...(point && { point }),
    externalIds: subdivisionOf(object),
    tags: [...tags, ...country.tags, ...detailsOf(object)],
  });
}

function pointOf(object: StixObject): PlacePoint | undefined {
  const latitude = numberOf(object, 'latitude', -90, 90);
  const longitude = numberOf(object, 'longitude', -180, 180);
  if (latitude === undefined && longitude === undefined) return undefined;
  if (latitude === undefined) throw wrongValue('latitude', 'a number where there is a longitude', latitude);
  if (longitude === undefined) throw wrongValue('longitude', 'a number where there is a latitude', longitude);
  return { latitude, longitude };
}

/** The standard has alpha-2 codes; some write alpha-3 or a name. What is no country of ISO 3166-1 stays as a tag. */
function countryOf(object: StixObject): { readonly countryCode?: string; readonly tags: readonly string[] } {
  const text = textOf(object, 'country');
  if (text === undefined) return { tags: [] };
  const code = text.toUpperCase();
  const countryCode = /^[A-Z]{2}$/.test(code) ? code : (alpha2OfAlpha3(code) ?? countryCodeOf(text));
  return countryCode === null ? { tags: [`country:${text}`] } : { countryCode, tags: [] };
}

function subdivisionOf(object: StixObject): ObjectRecord[] {
  const area = textOf(object, 'administrative_area');
  return area !== undefined && /^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(area) ? [{ scheme: 'ISO_3166_2', value: area }] : [];
}

/** Properties that name a location without a name, the most exact first; its country comes after them. */
const naming = ['name', 'street_address', 'city', 'administrative_area'];

function nameOf(
  object: StixObject,
  countryCode: string | undefined,
  point: PlacePoint | undefined,
): { readonly name: string; readonly tags: readonly string[] } {
  const stated = naming.map((property) => textOf(object, property)).find((text) => text !== undefined);
  const country = countryCode === undefined ? textOf(object, 'country') : countryName(countryCode);
  const name = stated ?? country ?? textOf(object, 'region');
  if (name !== undefined) return { name, tags: [] };
  if (!point) throw wrongValue('name', 'a text where there is neither a point nor an area', object['name']);
  return unnamedPlace(point);
}

/** What else it says of where it is. */
function detailsOf(object: StixObject): string[] {
  const [region, area, city] = ['region', 'administrative_area', 'city'].map((name) => textOf(object, name));
  const precision = numberOf(object, 'precision', 0, Infinity);
  return [
    ...(region === undefined ? [] : [`region:${region}`]),
    ...(area === undefined ? [] : [`administrative-area:${area}`]),
    ...(city === undefined ? [] : [`city:${city}`]),
    ...(precision === undefined ? [] : [`precision:${precision}m`]),
  ];
}
