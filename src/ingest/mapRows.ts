import type { GraphRecords } from '../write/records.js';
import type { RejectedRow, Row } from './format.js';
import { rowOf } from './rowOf.js';
import { TextRow } from './textRow.js';

/**
 * What rows of delimited text say; `idOf` gives the id of what a row is about, alone. A row with a cell that cannot be
 * taken is rejected.
 */
export async function* mapRows<Column extends string>(
  rows: AsyncIterable<TextRow<Column> | RejectedRow>,
  recordsOf: (row: TextRow<Column>) => GraphRecords,
  idOf: (row: TextRow<Column>) => string,
): AsyncGenerator<Row> {
  for await (const row of rows) {
    yield row instanceof TextRow
      ? rowOf(
          row.line,
          () => recordsOf(row),
          () => idOf(row),
        )
      : row;
  }
}
