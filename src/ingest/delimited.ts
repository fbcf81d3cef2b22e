import { parse, type CsvError } from 'csv-parse';
import { pipeline, type Readable } from 'node:stream';
import { Columns, isHeader, isHxl, type Layout } from './columns.js';
import { cellsOf, delimiterOf, readHead } from './delimiter.js';
import { InputError, type RejectedRow } from './format.js';
import { TextRow } from './textRow.js';

/** A record as csv-parse gives it; `lines` counts those read up to its end. */
interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** The largest record, in bytes: a quote that is never closed would otherwise hold all that follows it. */
const largestRecord = 1_048_576;

/** What is wrong with a record that csv-parse cannot read; others are told in its own words. */
const problems: Readonly<Record<string, string>> = {
  CSV_INVALID_CLOSING_QUOTE: 'a quote inside a quoted cell must be doubled, or be followed by the end of the cell',
  INVALID_OPENING_QUOTE: 'a cell that holds a quote must be quoted as a whole, and the quote doubled',
  CSV_QUOTE_NOT_CLOSED: 'a quoted cell that begins here is never closed: all that follows was read as part of it',
};

/**
 * Rows of comma, semicolon or tab separated text, in constant memory. The delimiter is told from the first line; the
 * header row names the columns, a row of HXL tags below it is skipped. A row with too few or too many cells is given
 * as rejected. Throws an InputError where the text has no header row that fits.
 */
export async function* readDelimited<Column extends string>(
  input: Readable,
  layout: Layout<Column>,
): AsyncGenerator<TextRow<Column> | RejectedRow> {
  const { first, all } = await readHead(input, layout.quoted ?? true);
  const { delimiter = delimiterOf(first) } = layout;
  // What is parted otherwise than by tabs was saved anew, by a program that quotes.
  const quoted = delimiter !== '\t' || (layout.quoted ?? true);
  const named = cellsOf(first, delimiter);
  let columns = first === '' || !isHeader(layout, named) ? withoutHeader(layout, first, named) : undefined;
  const failures: CsvError[] = [];
  let lastLine = 0;
  for await (const { record, info } of parsed(all, delimiter, quoted, failures)) {
    yield* rejectedBefore(failures, info.lines, lastLine + 1);
    const line = info.lines - breaksIn(record);
    lastLine = info.lines;
    if (!columns) columns = new Columns(layout, record);
    else if (record.length === 1 && record[0]?.trim() === '') continue;
    else if (isHxl(record)) continue;
    else if (record.length !== columns.count) yield { line, reason: ragged(columns.count, record.length) };
    else yield new TextRow(line, record, columns);
  }
  yield* rejectedBefore(failures, Infinity, lastLine + 1);
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

/** Line breaks inside the cells of a record, which begins that many lines before it ends. */
const breaksIn = (record: readonly string[]): number =>
  record.reduce((sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0);

async function* parsed(
  chunks: AsyncIterable<Buffer | string>,
  delimiter: string,
  quoted: boolean,
  failures: CsvError[],
): AsyncGenerator<Parsed> {
  const parser = parse({
    delimiter,
    ...(!quoted && { quote: false }),
    info: true,
    skip_empty_lines: true,
    relax_column_count: true,
    max_record_size: largestRecord,
    skip_records_with_error: true,
    on_skip: (error) => {
      if (error?.code === 'CSV_MAX_RECORD_SIZE') {
        throw new InputError(
          `A row that ends after line ${Number(error['lines'])} is larger than ${largestRecord} bytes: a quote before it is not closed.`,
        );
      }
      if (error) failures.push(error);
      return undefined;
    },
  });
  // An error of either stream is thrown by the iteration below.
  pipeline(chunks, parser, () => undefined);
  yield* parser as AsyncIterable<Parsed>;
}

/** Records that could not be read, up to a line, each once; one whose line is not known began at `from`. */
function* rejectedBefore(failures: CsvError[], end: number, from: number): Generator<RejectedRow> {
  let last: unknown;
  for (let error = failures[0]; error && Number(error['lines']) < end; error = failures[0]) {
    failures.shift();
    if (error['records'] === last) continue;
    last = error['records'];
    const line = error.code === 'CSV_QUOTE_NOT_CLOSED' ? from : Number(error['lines']);
    yield { line, reason: problems[error.code] ?? error.message };
  }
}
