import { decoded, point, required } from '../cells.js';
import { countryCodeOf } from '../countryCode.js';
import type { PlaceLevel } from '../placeChain.js';
import { slugOf } from '../slug.js';
import { geoPrecisions } from './codes.js';
import type { UcdpRow } from './columns.js';
import { placeTypeOf } from './placeType.js';

/** The places of a row, the largest first; the event happened at the last, as exactly as the precision says. */
export interface UcdpPlaces {
  readonly levels: readonly PlaceLevel[];
  readonly geoPrecision: string | null;
  /** The name to call the place by, the country's where it has none of its own. */
  readonly called: string;
}

/** Region, country, divisions, and the place itself. */
export function placesOf(row: UcdpRow): UcdpPlaces {
  const geoPrecision = decoded(row, 'wherePrec', geoPrecisions);
  const divisions = divisionsOf(row);
  const name = row.text('where');
  const at = point(row, 'latitude', 'longitude');
  const same = name === null ? -1 : sameAs(name, divisions, geoPrecision);
  // What lies inside the division that the row puts the event at says nothing about the event.
  const levels = same === -1 ? divisions : divisions.slice(0, same + 1);
  const spot = same === -1 ? spotOf(name, at, divisions) : levels.pop();
  return {
    levels: [...regionOf(row), ...levels, ...(spot ? [{ ...spot, ...(at && { point: at }) }] : [])],
    geoPrecision,
    called: name ?? divisions.at(-1)?.name ?? '',
  };
}

function regionOf(row: UcdpRow): PlaceLevel[] {
  const name = row.text('region');
  return name === null ? [] : [{ id: `ucdp:region:${slugOf(name)}`, name, placeType: 'REGION' }];
}

/** The country and those of its divisions that the row names; ids hold the path, as names repeat between them. */
function divisionsOf(row: UcdpRow): PlaceLevel[] {
  const country = required(row, 'country');
  const countryCode = countryCodeOf(country);
  const number = row.text('countryId');
  const externalIds = number === null ? {} : { externalIds: [{ scheme: 'GLEDITSCH_WARD', value: number }] };
  const path = [slugOf(country)];
  const levels: PlaceLevel[] = [
    { id: `ucdp:country:${path.join('/')}`, name: country, placeType: 'COUNTRY', countryCode, ...externalIds },
  ];
  for (const column of ['adm1', 'adm2'] as const) {
    const name = row.text(column);
    if (name === null) continue;
    path.push(slugOf(name));
    const placeType = column === 'adm1' ? 'ADMIN1' : 'ADMIN2';
    levels.push({ id: `ucdp:${column}:${path.join('/')}`, name, placeType, countryCode });
  }
  return levels;
}

/** Which division a row means by the name of its place, -1 where none: of two that share it, the one as exact. */
function sameAs(name: string, divisions: readonly PlaceLevel[], geoPrecision: string | null): number {
  const slugs = divisions.map((level) => slugOf(level.name));
  const isWide = geoPrecision === 'ADMIN1' || geoPrecision === 'COUNTRY';
  return isWide ? slugs.indexOf(slugOf(name)) : slugs.lastIndexOf(slugOf(name));
}

/**
 * A place of its own in the smallest division. One without a name is known by its point, and marked `unnamed`; without
 * a point too there is none, and the division is all we know.
 */
function spotOf(
  name: string | null,
  at: { latitude: number; longitude: number } | null,
  divisions: readonly PlaceLevel[],
): PlaceLevel | null {
  const parent = divisions.at(-1);
  const path = parent?.id.split(':')[2];
  const countryCode = parent?.['countryCode'];
  if (name !== null) {
    return { id: `ucdp:place:${path}/${slugOf(name)}`, name, placeType: placeTypeOf(name), countryCode };
  }
  return (
    at && {
      id: `ucdp:place:${path}/${at.latitude},${at.longitude}`,
      name: `${at.latitude}, ${at.longitude}`,
      placeType: 'UNKNOWN',
      tags: ['unnamed'],
      countryCode,
    }
  );
}
