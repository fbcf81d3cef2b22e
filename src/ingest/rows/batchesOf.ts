import type { PreparedRow } from './preparedRow.js';
import type { SharedRecord } from './sharedRecords.js';

/** A transaction's size: large enough that its own cost does not count, small enough to be kept in memory. */
const rowsMax = 1_000;
const recordsMax = 2_000;

/** Gathers rows until they say about 2,000 different things, or are 1,000. */
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
