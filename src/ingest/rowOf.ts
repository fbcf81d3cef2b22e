import type { GraphRecords } from '../write/records.js';
import { CellError } from './cells.js';
import type { RejectedRow, Row } from './format.js';

/** The row that `read` makes; where it meets a value that cannot be taken, the rejected row that says why. */
export function rowOf(line: number, read: () => GraphRecords, readId: () => string): Row {
  try {
    return { line, records: read() };
  } catch (error) {
    return rejectedRow(line, error, readId);
  }
}

/** A row rejected for a cell, with its id where `readId` finds one; other errors are thrown on. */
function rejectedRow(line: number, error: unknown, readId: () => string): RejectedRow {
  if (!(error instanceof CellError)) throw error;
  const { column, message: reason } = error;
  const id = idOrNone(readId);
  return { line, ...(column !== undefined && { column }), reason, ...(id !== undefined && { id }) };
}

function idOrNone(readId: () => string): string | undefined {
  try {
    return readId();
  } catch (error) {
    if (error instanceof CellError) return undefined;
    throw error;
  }
}
