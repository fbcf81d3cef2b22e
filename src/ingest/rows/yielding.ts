import { nextTurn } from '../../traversals/nextTurn.js';

/** Rows made ready in one go: some milliseconds of work. */
const atOnce = 25;

/** Gives rows as they come, and now and then a turn to whatever waits, such as a target that has answered. */
export async function* yielding<T>(rows: AsyncIterable<T>): AsyncGenerator<T> {
  let given = 0;
  for await (const row of rows) {
    yield row;
    if (++given % atOnce === 0) await nextTurn();
  }
}
