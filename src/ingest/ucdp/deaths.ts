import type { CitationRecord, ObjectRecord } from '../../write/records.js';
import { count } from '../cells.js';
import type { UcdpColumn, UcdpRow } from './columns.js';

/** Columns of deaths by who died. */
const parts: readonly (readonly [UcdpColumn, string])[] = [
  ['deathsA', 'members of side A'],
  ['deathsB', 'members of side B'],
  ['deathsCivilians', 'civilians'],
  ['deathsUnknown', 'people of unknown status'],
];

/** What a row states of deaths, and the codes and tags that go with it. */
export interface Deaths {
  readonly values: ObjectRecord;
  /** Estimates that contradict the best one, verbatim. */
  readonly codes: readonly (readonly [scheme: string, value: string])[];
  readonly tags: readonly string[];
}

/** The tag of events whose estimates contradict one another. */
export const outOfOrder = 'ucdp:estimates-out-of-order';

/**
 * The estimates of deaths: an empty cell is unknown, a stated 0 is a fact. UCDP's files hold rows (1 in 120) whose low
 * estimate is above the best, or whose high one is below it: the best one counts, and the other is unknown then. It
 * stays verbatim in `codes`, and a tag tells such events.
 */
export function deathsOf(row: UcdpRow, citation: CitationRecord): Deaths {
  const [low = null, best = null, high = null] = (['low', 'best', 'high'] as const).map((column) => count(row, column));
  const above = (a: number | null, b: number | null): boolean => a !== null && b !== null && a > b;
  const lowIsOff = above(low, best) || above(low, high);
  const highIsOff = above(best, high) || (best === null && above(low, high));
  const measures = parts.flatMap(([column, unit]) => {
    const value = count(row, column);
    return value === null ? [] : [{ kind: 'KILLED', value, qualifier: 'ABOUT', unit, citation }];
  });
  return {
    values: {
      fatalitiesBest: best,
      fatalitiesLow: lowIsOff ? null : low,
      fatalitiesHigh: highIsOff ? null : high,
      ...(measures.length > 0 && { measures }),
    },
    codes: [
      ...(lowIsOff ? [['UCDP_LOW', String(low)] as const] : []),
      ...(highIsOff ? [['UCDP_HIGH', String(high)] as const] : []),
    ],
    tags: lowIsOff || highIsOff ? [outOfOrder] : [],
  };
}
