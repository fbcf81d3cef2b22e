import { LRUCache } from 'lru-cache';
import type { RelationshipRecord, VertexRecord } from '../../write/records.js';
import { canonical } from './hashes.js';

/** Records remembered: those of a file's countries and actors come again and again, and each is some hundred bytes. */
const remembered = 20_000;

/** What is known of a record that many rows share: one object for all records that say the same. */
export interface SharedRecord {
  readonly canonical: string;
  /** The round of sending in which the target got it, if any. */
  sentIn: object | undefined;
}

/** Tells shared records that came before from new ones: what is forgotten is sent again, which costs time and no more. */
export class SharedRecords {
  readonly #records = new LRUCache<string, SharedRecord>({ max: remembered });

  of(record: VertexRecord | RelationshipRecord): SharedRecord {
    const text = JSON.stringify(record);
    let shared = this.#records.get(text);
    if (!shared) this.#records.set(text, (shared = { canonical: canonical(record), sentIn: undefined }));
    return shared;
  }
}
