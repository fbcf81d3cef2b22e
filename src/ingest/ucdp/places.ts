import { decoded, numberId, point, required } from '../cells.js';
import { countryCodeOf } from '../countryCode.js';
import { divisionLevels, regionLevel, spotLevel } from '../divisions.js';
import type { PlaceLevel } from '../placeChain.js';
import { slugOf } from '../slug.js';
import { geoPrecisions } from './codes.js';
import type { UcdpRow } from './columns.js';
import { placeTypeOf } from './placeType.js';

/** The places of a row, the largest first; the event happened at the last, as exactly as the precision says. */
export interface UcdpPlaces {
  readonly levels: readonly PlaceLevel[];
  readonly geoPrecision: string | null;
  /** The name to call the place by, that of the division where it has none of its own. */
  readonly called: string;
}

/** Region, country, divisions, and the place itself, which may be one of the divisions. */
export function placesOf(row: UcdpRow): UcdpPlaces {
  const geoPrecision = decoded(row, 'wherePrec', geoPrecisions);
  const divisions = divisionsOf(row);
  const name = row.text('where');
  const at = point(row, 'latitude', 'longitude');
  const same = name === null ? -1 : sameAs(name, divisions, geoPrecision);
  // What lies inside the division that the row puts the event at says nothing about the event.
  const levels = same === -1 ? divisions : divisions.slice(0, same + 1);
  const spot =
    same === -1 ? spotLevel('ucdp', divisions, { name, at, placeType: placeTypeOf(name ?? '') }) : levels.pop();
  return {
    levels: [
      ...regionLevel('ucdp', row.text('region')),
      ...levels,
      ...(spot ? [{ ...spot, ...(at && { point: at }) }] : []),
    ],
    geoPrecision,
    called: name ?? divisions.at(-1)?.name ?? '',
  };
}

function divisionsOf(row: UcdpRow): PlaceLevel[] {
  const name = required(row, 'country');
  const number = numberId(row, 'countryId', 'it must be the number of the country in the list of Gleditsch and Ward');
  const country = {
    name,
    countryCode: countryCodeOf(name),
    ...(number !== null && { externalIds: [{ scheme: 'GLEDITSCH_WARD', value: number }] }),
  };
  return divisionLevels('ucdp', country, [
    ['adm1', row.text('adm1')],
    ['adm2', row.text('adm2')],
  ]);
}

/** Which division a row means by the name of its place, -1 where none: of two that share it, the one as exact. */
function sameAs(name: string, divisions: readonly PlaceLevel[], geoPrecision: string | null): number {
  const slugs = divisions.map((level) => slugOf(level.name));
  const isWide = geoPrecision === 'ADMIN1' || geoPrecision === 'COUNTRY';
  return isWide ? slugs.indexOf(slugOf(name)) : slugs.lastIndexOf(slugOf(name));
}
