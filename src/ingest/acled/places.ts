import { point, required } from '../cells.js';
import { alpha2OfNumeric, countryCodeOf } from '../countryCode.js';
import { divisionLevels, regionLevel, spotLevel } from '../divisions.js';
import type { PlaceLevel } from '../placeChain.js';
import type { AcledRow } from './columns.js';

/**
 * The places of a row, the largest first. The location is a place of its own even where it is called like its
 * division: ACLED puts an event at a town or a point, whatever it knows only roughly.
 */
export function placesOf(row: AcledRow): PlaceLevel[] {
  const country = required(row, 'country');
  const iso = row.text('iso');
  const countryCode = (iso === null ? null : alpha2OfNumeric(iso)) ?? countryCodeOf(country);
  const divisions = divisionLevels('acled', { name: country, countryCode }, [
    ['adm1', row.text('adm1')],
    ['adm2', row.text('adm2')],
    ['adm3', row.text('adm3')],
  ]);
  const at = point(row, 'latitude', 'longitude');
  const spot = spotLevel('acled', divisions, { name: row.text('location'), at, placeType: 'UNKNOWN' });
  return [...regionLevel('acled', row.text('region')), ...divisions, ...(spot ? [spot] : [])];
}
