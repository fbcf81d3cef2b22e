import { periods, windowBounds, type Interval, type WindowBound, type WindowPeriod } from '../model/interval.js';

/** Prints the bound itself, or moved to one end of a period around it. */
type PrintBound = (period: WindowPeriod | undefined, end: keyof Interval) => string;

/**
 * Whether a vertex may lie on the bound of a window or on the inner side of it: what is dated to a period may lie
 * anywhere in it, so its day is compared with the bound moved to the end of the period around it. The plain comparison
 * before it says no more, but an index can answer it.
 */
export function mayLie(vertex: string, bound: WindowBound, print: PrintBound): string {
  const { property, operator, end } = windowBounds[bound];
  const compared = `${vertex}.${property} ${operator}`;
  const cases = Object.keys(periods).map((name) => `WHEN '${name}' THEN ${print(name as WindowPeriod, end)}`);
  const exact = `CASE ${vertex}.datePrecision ${cases.join(' ')} ELSE ${print(undefined, end)} END`;
  return `${compared} ${print('WIDEST', end)} AND ${compared} ${exact}`;
}
