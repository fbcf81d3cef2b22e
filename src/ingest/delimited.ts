import type { Readable } from 'node:stream';
import { Columns, isHeader, isHxl, type Layout } from './columns.js';
import { csvRecords } from './csvRecords.js';
import { cellsOf, delimiterOf, readHead } from './delimiter.js';
import { InputError, type RejectedRow } from './format.js';
import { TextRow } from './textRow.js';

/**
 * Rows of comma, semicolon or tab separated text, in constant memory. The delimiter is told from the first line; the
 * header row names the columns, a row of HXL tags below it is skipped. A row with too few or too many cells is given
 * as rejected. Throws an InputError where the text has no header row that fits.
 */
export async function* readDelimited<Column extends string>(
  input: Readable,
  layout: Layout<Column>,
): AsyncGenerator<TextRow<Column> | RejectedRow> {
  const { lines, all } = await readHead(input, layout.quoted ?? true);
  const first = tellingLine(layout, lines);
  const { delimiter = delimiterOf(first) } = layout;
  // What is parted otherwise than by tabs was saved anew, by a program that quotes.
  const quoted = delimiter !== '\t' || (layout.quoted ?? true);
  const named = cellsOf(first, delimiter);
  let columns = first === '' || !isHeader(layout, named) ? withoutHeader(layout, first, named) : undefined;
  const fits = (cells: readonly string[]): boolean => !columns || cells.length === columns.count;
  for await (const row of csvRecords(all, { delimiter, quoted, fits })) {
    if ('reason' in row) {
      yield row;
      continue;
    }
    const { line, cells } = row;
    if (cells.every((cell) => cell.trim() === '')) continue;
    if (!columns) columns = new Columns(layout, cells);
    else if (isHxl(cells)) continue;
    else if (!fits(cells)) yield { line, reason: ragged(columns.count, cells.length) };
    else yield new TextRow(line, cells, columns);
  }
}

/** The line that tells the columns: the header row; where there is none, the fullest of the first rows, as any may be cut. */
function tellingLine<Column extends string>(layout: Layout<Column>, lines: readonly string[]): string {
  const [first = ''] = lines;
  const cells = (line: string): readonly string[] => cellsOf(line, layout.delimiter);
  if (!layout.headerless || isHeader(layout, cells(first))) return first;
  return lines.reduce((fullest, line) => (cells(line).length > cells(fullest).length ? line : fullest), first);
}

/** The columns of a file that starts with its first row; an InputError where that is no row of the layout. */
function withoutHeader<Column extends string>(
  layout: Layout<Column>,
  first: string,
  cells: readonly string[],
): Columns<Column> {
  const { headerless, what } = layout;
  if (first === '') throw new InputError(`The input is empty; ${what} was expected.`);
  const found = cells.length;
  // Names what a header lacks, where there is one.
  if (!headerless) return new Columns(layout, cells);
  if (found * 2 > headerless.length) return new Columns(layout, headerless);
  throw new InputError(`The first line has ${found} columns and names none; ${what} has ${headerless.length}.`);
}

const ragged = (expected: number, found: number): string =>
  `the row has ${found} columns where ${expected} are expected`;
