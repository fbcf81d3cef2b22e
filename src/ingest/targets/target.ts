import type { RecordPlace } from '../../write/recordErrors.js';
import type { GraphRecords } from '../../write/records.js';
import type { Restored } from '../../write/restoreGraph.js';

/** What a write did, in vertices and edges. */
export interface Outcome {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly retracted: number;
  /** Records that a write left out, as the graph holds what was said later. */
  readonly older?: readonly RecordPlace[];
  /** How many times each field would change, by name; of a dry run only. */
  readonly fields?: Readonly<Record<string, number>>;
}

/** Of what did nothing. */
export const noOutcome: Outcome = { created: 0, updated: 0, unchanged: 0, retracted: 0 };

/** What naming a page of places did. */
export interface NamedPage extends Outcome {
  /** The last id of the page, to go on after; null where nothing is left. */
  readonly last: string | null;
}

/** What an import asks the graph that it goes into. */
export interface Held {
  /** Which of these ids exist, each with the hash of the row it was imported from, or null. */
  find(ids: readonly string[]): Promise<ReadonlyMap<string, string | null>>;
  /** A page of the ids of what is there of a data set, in order, after `after`; empty after the last. */
  idsOf(dataset: string, after: string): Promise<readonly string[]>;
  /** A page of the ids of the edges that are rows of a data set, and which nobody else has stated, as `idsOf`. */
  edgeIdsOf(dataset: string, after: string): Promise<readonly string[]>;
  /** The ids that were merged into some of these, by the ids of these. */
  mergedInto(ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
}

/** Where an import goes. Everything may be asked again: the same call twice changes nothing the second time. */
export interface Target extends Held {
  /** Writes all of the records or none; throws RecordErrors where some cannot be written. */
  write(records: GraphRecords, reason: string): Promise<Outcome>;
  retract(ids: readonly string[], reason: string): Promise<Outcome>;
  /** Names, after `after`, a page of the places that are still called by their coordinates by the nearest settlement. */
  nameUnnamed(after: string, reason: string): Promise<NamedPage>;
  /**
   * Restores a copy of a whole graph where nothing is there yet, and gives how much that was; undefined where something
   * is, with nothing read. Left out where copies cannot be restored. `wrote` is told of rows as they are written.
   */
  restore?(text: AsyncIterable<string>, wrote: (rows: number) => void): Promise<Restored | undefined>;
}
