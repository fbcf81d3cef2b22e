/** A row that is not in the graph, and why. */
export interface Rejection {
  readonly file: string;
  readonly line: number;
  readonly column?: string | undefined;
  readonly reason: string;
}

/** A rejection as one sentence. */
export const describeRejection = ({ file, line, column, reason }: Rejection): string =>
  `${file} line ${line}${column === undefined ? '' : `, ${column}`}: ${reason}`;

/** An import that ends early: one sentence that says why. */
export class ImportStopped extends Error {}
