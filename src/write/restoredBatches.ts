import type { RestoredRow } from './restoredRow.js';
import { batchSize } from './statements.js';

/**
 * Rows that go to one place, gathered: the edges of a vertex are of several types, so that few in a row go to the same.
 * All that is there before the first edge comes before it. At most one batch of each place waits.
 */
export async function* restoredBatches(rows: AsyncIterable<RestoredRow>): AsyncGenerator<readonly RestoredRow[]> {
  const waiting = new Map<string, RestoredRow[]>();
  let hasEdges = false;
  for await (const row of rows) {
    if (row.ends && !hasEdges) {
      yield* waiting.values();
      waiting.clear();
      hasEdges = true;
    }
    const batch = waiting.get(row.into) ?? [];
    waiting.set(row.into, batch);
    if (batch.push(row) < batchSize) continue;
    yield batch;
    waiting.delete(row.into);
  }
  yield* waiting.values();
}
