import type { PreparedRow } from './preparedRow.js';

/** A transaction's size: large enough that its own cost does not count, small enough to be kept in memory. */
const rowsMax = 1_000;
const recordsMax = 2_000;

/** Gathers rows until they say about 2,000 different things, or are 1,000. */
export async function* batchesOf(rows: AsyncIterable<PreparedRow>): AsyncGenerator<readonly PreparedRow[]> {
  let batch: PreparedRow[] = [];
  const texts = new Set<string>();
  for await (const row of rows) {
    batch.push(row);
    for (const { text } of row.vertices) texts.add(text);
    for (const { text } of row.relationships) texts.add(text);
    if (batch.length >= rowsMax || texts.size >= recordsMax) {
      yield batch;
      batch = [];
      texts.clear();
    }
  }
  if (batch.length > 0) yield batch;
}
