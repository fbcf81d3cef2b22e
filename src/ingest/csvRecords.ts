import { parse, type CsvError, type Info, type Parser } from 'csv-parse';
import { pipeline } from 'node:stream';
import type { Delimiter } from './delimiter.js';
import type { RejectedRow } from './format.js';
import { Rereadable } from './rereadable.js';

/** The cells of a row, and the line it begins at. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface CsvOptions {
  readonly delimiter: Delimiter;
  /** Whether cells may be quoted. */
  readonly quoted: boolean;
  /** Whether a row has as many cells as it must. */
  readonly fits: (cells: readonly string[]) => boolean;
}

/** What csv-parse counts up to the end of a record, or to the place of an error. */
type Counts = Pick<Info, 'bytes' | 'lines' | 'empty_lines' | 'records'>;

/** A record as csv-parse gives it. */
interface Parsed {
  readonly record: readonly string[];
  readonly info: Counts;
}

/** The largest row, in bytes; and where a row has line breaks, beyond what any text in a cell has. */
const largestRecord = 1_048_576;
const largestText = { bytes: 65_536, lines: 100 };

/** What is wrong with a line that csv-parse cannot read; others are told in its own words. */
const problems: Readonly<Record<string, string>> = {
  CSV_INVALID_CLOSING_QUOTE: 'a quote inside a quoted cell must be doubled, or be followed by the end of the cell',
  INVALID_OPENING_QUOTE: 'a cell that holds a quote must be quoted as a whole, and the quote doubled',
  CSV_MAX_RECORD_SIZE: `the line is larger than ${largestRecord} bytes`,
};

const notClosed = 'a quoted cell that begins here is not closed as it must be; what follows was read line by line';

/**
 * The records of delimited text, in constant memory. Of one that cannot be read, or whose line breaks are those of
 * other rows that a stray quote has swallowed, the first line alone is rejected: reading begins anew below it.
 */
export async function* csvRecords(
  chunks: AsyncIterable<Buffer | string>,
  options: CsvOptions,
): AsyncGenerator<CsvRecord | RejectedRow> {
  const text = new Rereadable(chunks);
  try {
    for (;;) {
      const reason = yield* recordsUntilWrong(text, options);
      if (reason === undefined) return;
      yield { line: await text.skipLine(), reason };
    }
  } finally {
    text.close();
  }
}

/** Gives records until one is wrong, and then why; undefined at the end of the text. */
async function* recordsUntilWrong(
  text: Rereadable,
  { delimiter, quoted, fits }: CsvOptions,
): AsyncGenerator<CsvRecord, string | undefined> {
  let failure: (CsvError & Counts) | undefined;
  const parser = parserOf(delimiter, quoted, (error) => (failure ??= error as CsvError & Counts));
  // What follows a failure is read anew. An error of either stream is thrown by the iteration below.
  pipeline(
    text.pieces(() => failure !== undefined),
    parser,
    () => undefined,
  );
  let last: Counts = { bytes: 0, lines: 0, empty_lines: 0, records: 0 };
  for await (const { record: cells, info } of parser as AsyncIterable<Parsed>) {
    // The parser runs ahead of what it gives.
    if (failure && failure.records < info.records) break;
    const breaks = breaksIn(cells);
    if (breaks > 0 && (breaks > largestText.lines || info.bytes - last.bytes > largestText.bytes || !fits(cells)))
      return notClosed;
    const empty = info.empty_lines - last.empty_lines;
    const line = text.line + empty;
    text.advance(info.bytes, empty + breaks + 1);
    last = info;
    yield { line, cells };
  }
  return failure && reasonOf(failure, last);
}

/** Why a record is wrong that begins below the last one. */
function reasonOf(failure: CsvError & Counts, last: Counts): string {
  const lines = failure.lines - last.lines - (failure.empty_lines - last.empty_lines);
  const isOpen = lines > 1 || failure.code === 'CSV_QUOTE_NOT_CLOSED';
  return isOpen ? notClosed : (problems[failure.code] ?? failure.message);
}

/** Line breaks inside the cells of a record. */
const breaksIn = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0);

const parserOf = (delimiter: string, quoted: boolean, onFailure: (error: CsvError) => void): Parser =>
  parse({
    delimiter,
    ...(!quoted && { quote: false }),
    info: true,
    skip_empty_lines: true,
    relax_column_count: true,
    max_record_size: largestRecord,
    skip_records_with_error: true,
    on_skip: (error) => {
      if (error) onFailure(error);
      return undefined;
    },
  });
