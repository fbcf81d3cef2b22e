import type { GraphRecords } from '../write/records.js';
import { CellError } from './cells.js';
import type { Row } from './format.js';

/** The row that `read` makes; where it meets a value that cannot be taken, the rejected row that says why. */
export function rowOf(line: number, read: () => GraphRecords): Row {
  try {
    return { line, records: read() };
  } catch (error) {
    if (!(error instanceof CellError)) throw error;
    return { line, ...(error.column !== undefined && { column: error.column }), reason: error.message };
  }
}
