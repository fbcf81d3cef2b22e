/** What waits for a turn of the event loop. */
const waiting: (() => void)[] = [];

/**
 * Resolves in a later turn of the event loop, in which nothing else resolves so: however many walks have much to do,
 * what else the process does comes in between.
 */
export const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    waiting.push(resolve);
    if (waiting.length === 1) setImmediate(takeTurn);
  });

function takeTurn(): void {
  waiting.shift()?.();
  // One set while immediates run is for the turn after this one.
  if (waiting.length > 0) setImmediate(takeTurn);
}

/** How long a loop may hold the event loop. */
const sliceMs = 10;

/** Goes through items as a loop does, but gives way to others now and then. */
export async function forEachInTurns<T>(items: Iterable<T>, visit: (item: T) => void): Promise<void> {
  let until = performance.now() + sliceMs;
  for (const item of items) {
    if (performance.now() > until) {
      await nextTurn();
      until = performance.now() + sliceMs;
    }
    visit(item);
  }
}
