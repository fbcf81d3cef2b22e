import type { Row } from './format.js';

/** Passes rows on, and when all are read tells how many of them are about something with a tag, if any. */
export async function* countTagged(
  rows: AsyncIterable<Row>,
  tag: string,
  tell: (count: string) => void,
): AsyncGenerator<Row> {
  let count = 0;
  for await (const row of rows) {
    const tags = 'records' in row ? row.records.vertices[0]?.['tags'] : undefined;
    if (Array.isArray(tags) && tags.includes(tag)) count++;
    yield row;
  }
  if (count > 0) tell(count.toLocaleString('en'));
}
