import type { GraphRecords } from '../write/records.js';
import { CellError, required } from './cells.js';
import type { RejectedRow, Row } from './format.js';
import { rejectedRow } from './rowOf.js';
import { SeenRows } from './seenRows.js';
import { TextRow } from './textRow.js';

/**
 * What rows of delimited text say; `idOf` gives the id of what a row is about, alone. A row with a cell that cannot be
 * taken is rejected; so is one whose id an earlier row has with other values, while the same row again is dropped.
 */
export async function* mapRows<Column extends string>(
  rows: AsyncIterable<TextRow<Column> | RejectedRow>,
  idColumn: Column,
  recordsOf: (row: TextRow<Column>) => GraphRecords,
  idOf: (row: TextRow<Column>) => string,
): AsyncGenerator<Row> {
  const seen = new SeenRows();
  for await (const row of rows) {
    if (!(row instanceof TextRow)) {
      yield row;
      continue;
    }
    try {
      const records = recordsOf(row);
      const id = required(row, idColumn);
      const before = seen.add(id, row.line, row.values);
      if (!before) yield { line: row.line, records };
      else if (!before.equal) throw new CellError(row.name(idColumn), again(row.name(idColumn), id, before.line));
    } catch (error) {
      yield rejectedRow(row.line, error, () => idOf(row));
    }
  }
}

const again = (column: string, id: string, line: number): string =>
  `${column} ${id} stands in line ${line} already, with other values; an id must be that of one row`;
