import type { Readable } from 'node:stream';
import type { GraphRecords } from '../write/records.js';

/** Where a row stands in an input. */
export interface RowPlace {
  /** The line it begins at, from 1, or its number as an object. */
  readonly line: number;
  /** Set where `line` is that number: objects of JSON have no lines of their own. */
  readonly counts?: 'object' | undefined;
}

/** What one row of an input says. The first vertex is what the row is about; others are shared with other rows. */
export interface ImportedRow extends RowPlace {
  readonly records: GraphRecords;
  /**
   * Set where the row is no more than a reference, to what the input need not hold: the column it stands in. One that
   * leads nowhere is told, and ends no import.
   */
  readonly reference?: string;
}

/** A row that cannot be taken, and why: names the column, its value, and what would be right. */
export interface RejectedRow extends RowPlace {
  readonly column?: string;
  readonly reason: string;
  /** What the row is about, where its id could be read: it is then known not to be gone from its data set. */
  readonly id?: string;
}

export type Row = ImportedRow | RejectedRow;

/** Of which data set the rows are: every row cites its Source, `source:<dataset>`. */
export interface Dataset {
  /** A name for ids, such as `ucdp-ged`. */
  readonly name: string;
  /** Such as `23.1`; null where none is said. */
  readonly version: string | null;
}

/** The beginning of an input: enough to tell its format. */
export interface Head {
  /** The first characters, at most 65,536, without a byte order mark. */
  readonly text: string;
  readonly fileName: string;
}

/** A kind of input that can be imported. */
export interface Format {
  /** As in `--format`. */
  readonly name: string;
  readonly description: string;
  /** The data set's name where `--dataset` gives none. */
  readonly dataset: string;
  /** Which column holds the id of what a row is about. */
  readonly idColumn: string;
  /** Set where it has the settlements by which places without a name are called. */
  readonly hasSettlements?: true;
  detect(head: Head): boolean;
  /** Whether an input is a copy of a whole graph, which can be restored into an empty one; none is where left out. */
  isCopy?(head: Head): boolean;
  /**
   * Reads rows from decoded text (UTF-8, unzipped, no byte order mark), in constant memory. A row that is wrong is
   * given as rejected; an input that is none of this format at all throws an InputError. What the person should know of
   * the input as a whole is told at its end.
   */
  read(input: Readable, dataset: Dataset, tell?: (note: string) => void): AsyncIterable<Row>;
}

/** An input that cannot be read: one sentence that says what it is, and what would be right. */
export class InputError extends Error {}
