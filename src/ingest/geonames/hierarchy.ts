import { countryName } from '../countryCode.js';
import type { PlaceLevel } from '../placeChain.js';

/** Marks a first-order division that is named by its code, as its own row has not been met. */
const namedByCode = 'name:from-code';

/** What GeoNames writes where a place lies in no first-order division, or in one that is not known. */
const noDivision = new Set(['', '00']);

/** The codes of the country and the first-order division that a place lies in; empty where there is none. */
export interface Area {
  readonly country: string;
  readonly admin1: string;
}

/** The id of a country. */
export const countryId = ({ country }: Area): string => `geonames:country:${country}`;

/** The id of a first-order division. */
export const divisionId = ({ country, admin1 }: Area): string => `geonames:admin1:${country}.${admin1}`;

/** Whether a place lies in a first-order division. */
export const hasDivision = ({ country, admin1 }: Area): boolean => country !== '' && !noDivision.has(admin1);

/** The countries and divisions that places lie in, as every row knows them. */
export class Hierarchy {
  readonly #divisions = new Map<string, string>();

  /** Remembers the name that a division's own row gives it. */
  learn(area: Area, name: string): void {
    this.#divisions.set(divisionId(area), name);
  }

  /** The country, and the division where there is one. */
  levelsOf(area: Area): PlaceLevel[] {
    const countryCode = area.country;
    if (countryCode === '') return [];
    const country = { id: countryId(area), name: countryName(countryCode), placeType: 'COUNTRY', countryCode };
    return hasDivision(area) ? [country, this.#division(area)] : [country];
  }

  #division(area: Area): PlaceLevel {
    const id = divisionId(area);
    const name = this.#divisions.get(id);
    const called = name ?? `${countryName(area.country)} ${area.admin1}`;
    const tags = name === undefined ? { tags: [namedByCode] } : {};
    return { id, name: called, placeType: 'ADMIN1', countryCode: area.country, ...tags };
  }
}
