import type { PlaceLevel } from './placeChain.js';
import { slugOf } from './slug.js';
import { unnamedPlace, type PlacePoint } from './unnamedPlace.js';

/** Divisions of a country by their order, and the types of place they are. */
const placeTypes = { adm1: 'ADMIN1', adm2: 'ADMIN2', adm3: 'ADMIN3' } as const;

export interface Country {
  readonly name: string;
  readonly countryCode: string | null;
  readonly externalIds?: readonly object[];
}

/** A country and those of its divisions that a row names; ids hold the path, as names repeat between them. */
export function divisionLevels(
  scheme: string,
  country: Country,
  names: readonly (readonly [keyof typeof placeTypes, string | null])[],
): PlaceLevel[] {
  const { countryCode } = country;
  const path = [slugOf(country.name)];
  const levels: PlaceLevel[] = [{ ...country, id: `${scheme}:country:${path.join('/')}`, placeType: 'COUNTRY' }];
  for (const [order, name] of names) {
    if (name === null) continue;
    path.push(slugOf(name));
    levels.push({ id: `${scheme}:${order}:${path.join('/')}`, name, placeType: placeTypes[order], countryCode });
  }
  return levels;
}

/** A region of the world, where a row names one. */
export const regionLevel = (scheme: string, name: string | null): PlaceLevel[] =>
  name === null ? [] : [{ id: `${scheme}:region:${slugOf(name)}`, name, placeType: 'REGION' }];

/**
 * A place of its own in the smallest division that a row names. One without a name is known by its point, and marked
 * `unnamed`; without a point too there is none, and the division is all we know.
 */
export function spotLevel(
  scheme: string,
  divisions: readonly PlaceLevel[],
  spot: {
    readonly name: string | null;
    readonly at: PlacePoint | null;
    readonly placeType: string;
  },
): PlaceLevel | null {
  const { name, at, placeType } = spot;
  const parent = divisions.at(-1);
  const path = parent?.id.split(':')[2];
  const countryCode = parent?.['countryCode'];
  const point = at && { point: at };
  if (name !== null) return { id: `${scheme}:place:${path}/${slugOf(name)}`, name, placeType, countryCode, ...point };
  if (!at) return null;
  return {
    id: `${scheme}:place:${path}/${at.latitude},${at.longitude}`,
    ...unnamedPlace(at),
    placeType: 'UNKNOWN',
    countryCode,
    ...point,
  };
}
