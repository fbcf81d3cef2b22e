import type { RowPlace } from './format.js';

/** A row that is not in the graph, and why. */
export interface Rejection extends RowPlace {
  readonly file: string;
  readonly column?: string | undefined;
  readonly reason: string;
}

/** Such as `line 3`, or `object 3`. */
export const describePlace = ({ line, counts }: RowPlace): string => `${counts ?? 'line'} ${line}`;

/** A rejection as one sentence. */
export const describeRejection = ({ file, column, reason, ...place }: Rejection): string =>
  `${file} ${describePlace(place)}${column === undefined ? '' : `, ${column}`}: ${reason}`;

/** An import that ends early: one sentence that says why. */
export class ImportStopped extends Error {}
