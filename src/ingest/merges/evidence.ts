import { distance } from 'geokdbush';
import { ownCatalogues } from '../../model/catalogues.js';
import type { EntityRow, MergeCandidate } from './mergeCandidate.js';

/** What else than names speaks for or against two entities being one, and how much. */
export interface Evidence {
  readonly delta: number;
  readonly why: string;
}

type Look = (a: MergeCandidate, b: MergeCandidate) => Evidence | undefined;

/** Both have something, and it is the same, or is not. */
const same =
  (what: string, equal: number, different: number, valueOf: (row: EntityRow) => string | null): Look =>
  (a, b) => {
    const [one, other] = [valueOf(a.row), valueOf(b.row)];
    if (one === null || other === null) return undefined;
    return one === other
      ? { delta: equal, why: `same ${what}` }
      : { delta: different, why: `different ${what}: ${one}, ${other}` };
  };

const countries: Look = (a, b) => {
  if (a.countries.length === 0 || b.countries.length === 0) return undefined;
  const common = a.countries.find((code) => b.countries.includes(code));
  return common === undefined
    ? { delta: -0.3, why: `different countries: ${a.countries.join(' ')}, ${b.countries.join(' ')}` }
    : { delta: 0.03, why: `same country ${common}` };
};

/** A catalogue that has an id for each, and not the same, takes them for two. */
const catalogues: Look = (a, b) => {
  const scheme = [...a.catalogues].find((name) => b.catalogues.has(name) && !ownCatalogues.has(name));
  return scheme === undefined ? undefined : { delta: -0.3, why: `different ids in ${scheme}` };
};

/** A town is not the province that it lies in, nor a battle its campaign, though both are called alike. */
const parts: Look = (a, b) =>
  a.wholes.includes(b.row.id) || b.wholes.includes(a.row.id)
    ? { delta: -0.4, why: 'one is a part of the other' }
    : undefined;

interface Span {
  readonly from: string | null;
  readonly to: string | null;
}

/** Spans of days that have one in common, or none; an end that is not known is open. */
const spans =
  (what: string, disjoint: number, spanOf: (row: EntityRow) => Span): Look =>
  (a, b) => {
    const [one, other] = [spanOf(a.row), spanOf(b.row)];
    if ([one, other].some(({ from, to }) => from === null && to === null)) return undefined;
    const begins = ({ from }: Span, { to }: Span): boolean => (from ?? '') <= (to ?? '9999');
    return begins(one, other) && begins(other, one)
      ? { delta: 0.02, why: `${what} overlap` }
      : { delta: disjoint, why: `${what} do not overlap` };
  };

/** Kinds of places that a point stands for, and not only a middle of. */
const pointLike = new Set(['SETTLEMENT', 'MILITARY_BASE', 'SITE']);
const closeKm = 10;
const farKm = 50;

const distances: Look = ({ row: a }, { row: b }) => {
  if (a.longitude === null || a.latitude === null || b.longitude === null || b.latitude === null) return undefined;
  if (![a, b].every(({ placeType }) => placeType !== null && pointLike.has(placeType))) return undefined;
  const km = distance(a.longitude, a.latitude, b.longitude, b.latitude);
  if (km <= closeKm) return { delta: 0.03, why: `${km.toFixed(1)} km apart` };
  return km > farKm ? { delta: -0.4, why: `${Math.round(km)} km apart` } : undefined;
};

/** A type that says something; UNKNOWN does not. */
const known = (type: string | null): string | null => (type === 'UNKNOWN' ? null : type);

const personOrNot = ({ actorType }: EntityRow): string | null =>
  known(actorType) === null ? null : actorType === 'PERSON' ? 'a person' : 'no person';

/** What is looked at, by EntityType value. */
const looks: Readonly<Record<string, readonly Look[]>> = {
  ACTOR: [
    countries,
    spans('active years', -0.1, ({ activeFrom: from, activeTo: to }) => ({ from, to })),
    same('type', 0, -0.05, ({ actorType }) => known(actorType)),
    same('kind', 0, -0.3, personOrNot),
  ],
  PLACE: [countries, distances, same('type', 0, -0.15, ({ placeType }) => known(placeType))],
  EVENT: [
    spans('days', -0.4, ({ dateStart: from, dateEnd: to }) => ({ from, to })),
    same('kind', 0, -0.3, ({ kind }) => kind),
  ],
  SOURCE: [
    same('address', 0.05, -0.1, ({ url }) => url),
    same('day of publication', 0.02, -0.2, ({ publishedAt }) => publishedAt),
  ],
};

/** All that speaks for or against; what changes nothing is left out. */
export const evidenceOf = (type: string, a: MergeCandidate, b: MergeCandidate): Evidence[] =>
  [catalogues, parts, ...(looks[type] ?? [])].flatMap((look) => look(a, b) ?? []).filter(({ delta }) => delta !== 0);
