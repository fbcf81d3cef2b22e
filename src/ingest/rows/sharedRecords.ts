import { LRUCache } from 'lru-cache';
import type { RelationshipRecord, VertexRecord } from '../../write/records.js';
import { canonical } from './hashes.js';

/** Records remembered: those of a file's countries and actors come again and again. Four times as many: 3% fewer are sent. */
const remembered = 5_000;

/** What is known of a record that many rows share: one object for all records that say the same. */
export interface SharedRecord {
  readonly canonical: string;
  /** The round of sending in which the target got it, if any. */
  sentIn: object | undefined;
}

interface Known<T> {
  readonly record: T;
  readonly shared: SharedRecord;
}

/** Tells shared records that came before from new ones: what is forgotten is sent again, which costs time and no more. */
export class SharedRecords {
  readonly #records = new LRUCache<string, Known<VertexRecord | RelationshipRecord>>({ max: remembered });

  /** What is known of a record, and the first of those that say the same: the others need not be held. */
  of<T extends VertexRecord | RelationshipRecord>(record: T): Known<T> {
    const text = JSON.stringify(record);
    let known = this.#records.get(text) as Known<T> | undefined;
    if (!known) {
      known = { record, shared: { canonical: canonical(record), sentIn: undefined } };
      this.#records.set(text, known);
    }
    return known;
  }
}
