import type { PreparedRow } from './preparedRow.js';
import type { SharedRecord } from './sharedRecords.js';

/**
 * A transaction's size: a commit costs what some 1,000 records do (Neo4j brings its full-text indexes up to date in it),
 * and other writes wait for as long as it takes.
 */
const rowsMax = 1_000;
const recordsMax = 8_000;

/** Gathers rows until they say about 8,000 different things, or are 1,000. */
export async function* batchesOf(rows: AsyncIterable<PreparedRow>): AsyncGenerator<readonly PreparedRow[]> {
  let batch: PreparedRow[] = [];
  let own = 0;
  const shared = new Set<SharedRecord>();
  for await (const row of rows) {
    batch.push(row);
    for (const list of [row.vertices, row.relationships]) {
      for (const prepared of list) {
        if (prepared.shared) shared.add(prepared.shared);
        else own += 1;
      }
    }
    if (batch.length >= rowsMax || own + shared.size >= recordsMax) {
      yield batch;
      batch = [];
      own = 0;
      shared.clear();
    }
  }
  if (batch.length > 0) yield batch;
}
