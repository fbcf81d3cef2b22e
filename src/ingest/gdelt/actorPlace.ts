import { listCodes } from '../listCodes.js';
import type { GdeltRow } from './columns.js';

type ActorNumber = 1 | 2;

/**
 * Where GDELT placed an actor, in words. It takes that from names near the actor's in the article: it is neither where
 * the actor is based nor where the event led, and so no edge to a place.
 */
export function placedIn(row: GdeltRow, n: ActorNumber): string | null {
  const name = row.text(`actor${n}GeoName`);
  if (name === null) return null;
  const point = [row.text(`actor${n}GeoLatitude`), row.text(`actor${n}GeoLongitude`)];
  return `GDELT places it in ${name}${point.includes(null) ? '' : ` (${point.join(', ')})`}.`;
}

/** The codes of that place, the largest first, each where it says more than the one before. */
export function placeCodesOf(row: GdeltRow, n: ActorNumber): { scheme: string; value: string }[] {
  const codes = listCodes([
    [`GDELT_ACTOR${n}_GEO_COUNTRY`, row.text(`actor${n}GeoCountry`)],
    [`GDELT_ACTOR${n}_GEO_ADM1`, row.text(`actor${n}GeoAdm1`)],
    [`GDELT_ACTOR${n}_GEO_FEATURE`, row.text(`actor${n}GeoFeature`)],
  ]);
  return codes.filter(({ value }, index) => value !== codes[index - 1]?.value);
}
