import type { CitationRecord, ObjectRecord } from '../../write/records.js';
import { count, reject } from '../cells.js';
import type { UcdpColumn, UcdpRow } from './columns.js';

/** Columns of deaths by who died. */
const parts: readonly (readonly [UcdpColumn, string])[] = [
  ['deathsA', 'members of side A'],
  ['deathsB', 'members of side B'],
  ['deathsCivilians', 'civilians'],
  ['deathsUnknown', 'people of unknown status'],
];

/**
 * The estimates of deaths: an empty cell is unknown, a stated 0 is a fact. Estimates that are not in order reject the
 * row: nothing tells which of them is wrong.
 */
export function deathsOf(row: UcdpRow, citation: CitationRecord): ObjectRecord {
  const [low, best, high] = (['low', 'best', 'high'] as const).map((column) => count(row, column));
  inOrder(row, 'low', low, 'best', best);
  inOrder(row, 'best', best, 'high', high);
  inOrder(row, 'low', low, 'high', high);
  const measures = parts.flatMap(([column, unit]) => {
    const value = count(row, column);
    return value === null ? [] : [{ kind: 'KILLED', value, qualifier: 'ABOUT', unit, citation }];
  });
  return { fatalitiesBest: best, fatalitiesLow: low, fatalitiesHigh: high, ...(measures.length > 0 && { measures }) };
}

function inOrder(
  row: UcdpRow,
  smaller: UcdpColumn,
  low: number | null | undefined,
  larger: UcdpColumn,
  high: number | null | undefined,
): void {
  if (low == null || high == null || low <= high) return;
  reject(row, smaller, `it must not be larger than ${row.name(larger)}, which is ${high}`);
}
