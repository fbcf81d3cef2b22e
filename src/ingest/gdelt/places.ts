import { decoded, point } from '../cells.js';
import { countryCodeOf } from '../countryCode.js';
import type { PlaceLevel } from '../placeChain.js';
import { slugOf } from '../slug.js';
import { geoTypes } from './codes.js';
import type { GdeltRow } from './columns.js';

/** How exactly a place is known: a city is one that the article names, not the place itself. */
const geoPrecisions = { COUNTRY: 'COUNTRY', ADMIN1: 'ADMIN1', PLACE: 'NEAR' } as const;

export interface GdeltPlaces {
  /** The largest first; empty where GDELT found none. */
  readonly levels: readonly PlaceLevel[];
  readonly geoPrecision: string | null;
}

/** Where it happened. Full names go from the place over its province to the country: `Aleppo, Halab, Syria`. */
export function placesOf(row: GdeltRow): GdeltPlaces {
  const type = decoded(row, 'geoType', geoTypes) ?? 'NONE';
  const fullName = row.text('geoName');
  const country = row.text('geoCountry');
  if (type === 'NONE' || fullName === null || country === null) return { levels: [], geoPrecision: null };
  const parts = type === 'COUNTRY' ? [fullName] : fullName.split(', ');
  const countryText = parts.at(-1) ?? fullName;
  const countryCode = countryCodeOf(countryText);
  const countryLevel = { id: `gdelt:country:${slugOf(country)}`, name: countryText, placeType: 'COUNTRY', countryCode };
  const levels: PlaceLevel[] = [countryLevel];
  const adm1 = row.text('geoAdm1');
  // A province is called by its own name where that stands behind the place's.
  const province = parts.slice(1, -1).join(', ') || (type === 'ADMIN1' ? parts[0] : '');
  if (adm1 !== null && province) {
    levels.push({ id: `gdelt:adm1:${slugOf(adm1)}`, name: province, placeType: 'ADMIN1', countryCode });
  }
  if (type === 'PLACE') levels.push(spotOf(row, parts[0] ?? fullName, levels, countryCode));
  return { levels: withPoint(row, levels), geoPrecision: geoPrecisions[type] };
}

/** A place by its number in GNIS (United States) or GNS (elsewhere); by its name where it has none. */
function spotOf(row: GdeltRow, name: string, levels: readonly PlaceLevel[], countryCode: string | null): PlaceLevel {
  const feature = row.text('feature');
  const isNumber = feature !== null && /^-?\d+$/.test(feature);
  const path = levels.at(-1)?.id.split(':')[2] ?? '';
  return {
    id: `gdelt:place:${isNumber ? feature : `${path}/${slugOf(name)}`}`,
    name,
    placeType: 'UNKNOWN',
    countryCode,
    ...(isNumber && { externalIds: [{ scheme: row.text('geoType') === '3' ? 'GNIS' : 'GNS', value: feature }] }),
  };
}

/** The point is that of the smallest place. */
function withPoint(row: GdeltRow, levels: readonly PlaceLevel[]): PlaceLevel[] {
  const at = point(row, 'latitude', 'longitude');
  return levels.map((level, index) => (at && index === levels.length - 1 ? { ...level, point: at } : level));
}
