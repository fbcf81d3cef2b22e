import type { RecordPlace } from '../../write/recordErrors.js';
import type { GraphRecords } from '../../write/records.js';
import type { PointRow, Settlements } from '../nearestPlace.js';
import type { Held } from './target.js';

/** A change that would have been made; its fields are named where it is an update. */
export type TriedChange = readonly [
  entityId: string | null,
  relationshipId: string | null,
  effect: string,
  fields: readonly string[],
  /** Edges that would have been created with the vertex. */
  relationshipIds: readonly string[] | null,
];

/** What a write would have done. */
export interface Tried {
  readonly unchanged: number;
  readonly older: readonly RecordPlace[];
  readonly changes: readonly TriedChange[];
}

/** A graph that writes are tried on, which keeps nothing of them: each knows nothing of those before it. */
export interface Trial extends Held {
  /** Throws RecordErrors where some of the records cannot be written. */
  readonly tryWrite: (records: GraphRecords) => Promise<Tried>;
  readonly tryRetract: (ids: readonly string[]) => Promise<Tried>;
  readonly settlements: Settlements;
  /** A page of the places that their data sets give no name, whatever they are called by now. */
  readonly unnamed: (after: string) => Promise<readonly PointRow[]>;
}
