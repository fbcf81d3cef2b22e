import { LRUCache } from 'lru-cache';
import type { RelationshipRecord, VertexRecord } from '../../write/records.js';
import type { Prepared } from './preparedRow.js';

/** Shared records remembered: countries and actors of a file come again and again, and a text is some hundred bytes. */
const remembered = 20_000;

/** Shared records that the target has just as they are: sending them with every batch would only take time. */
export class RecentlySent {
  readonly #texts = new LRUCache<string, string>({ max: remembered });

  has(prepared: Prepared<VertexRecord | RelationshipRecord>): boolean {
    return prepared.isShared && this.#texts.get(keyOf(prepared)) === prepared.text;
  }

  add(prepared: Prepared<VertexRecord | RelationshipRecord>): void {
    if (prepared.isShared) this.#texts.set(keyOf(prepared), prepared.text);
  }

  forget(): void {
    this.#texts.clear();
  }
}

/** One entry a vertex; two edges of a type between the same ends would take turns, which costs time and no more. */
const keyOf = ({ record }: Prepared<VertexRecord | RelationshipRecord>): string =>
  'from' in record ? `${String(record.from)} ${record.type} ${String(record.to)}` : String(record['id']);
