import type { GraphRecords } from '../../write/records.js';

/** Who writes, and why: both stand in the history. */
export interface Author {
  readonly by: string;
  readonly reason?: string;
}

/** What a write did to the graph. */
export interface Written {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly retracted: number;
  /** Ids of the changes. */
  readonly changes: readonly string[];
}

/** What an import needs of the Writer; it throws RecordErrors for records that cannot be written. */
export interface RecordWriter {
  upsert(records: GraphRecords, author: Author): Promise<Written>;
  retract(ids: readonly string[], author: Author): Promise<Written>;
}
