import { periods, type Precision } from '../model/interval.js';

/** The bounds of a window of days. */
export type WindowBound = 'from' | 'to';

/** The end of a period that a bound is moved to, and the property that it is compared with. */
export const windowEnds = {
  from: { end: 'earliest', property: 'dateEnd', operator: '>=' },
  to: { end: 'latest', property: 'dateStart', operator: '<=' },
} as const;

/**
 * Whether a vertex may lie on the bound of a window or on the inner side of it: what is dated to a period may lie
 * anywhere in it, so its day is compared with the bound moved to the end of the period around it.
 */
export function mayLie(vertex: string, bound: WindowBound, param: (precision: Precision | '') => string): string {
  const { property, operator } = windowEnds[bound];
  const cases = (Object.keys(periods) as Precision[]).map(
    (precision) => `WHEN '${precision}' THEN ${param(precision)}`,
  );
  return `${vertex}.${property} ${operator} CASE ${vertex}.datePrecision ${cases.join(' ')} ELSE ${param('')} END`;
}
