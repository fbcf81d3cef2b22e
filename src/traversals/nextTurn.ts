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

/** How long loops may hold the event loop. */
const sliceMs = 10;

/** When the first loop of this turn of the event loop looked at the time. */
let began: number | undefined;

/** Whether loops have held this turn for so long that others should have one. */
function isSpent(): boolean {
  const now = performance.now();
  if (began === undefined) {
    began = now;
    setImmediate(() => (began = undefined));
  }
  return now - began > sliceMs;
}

/**
 * Goes through items as a loop does, but gives way to others now and then. Loops that follow one another without waiting
 * for anything else share a turn, and its time.
 */
export async function forEachInTurns<T>(items: Iterable<T>, visit: (item: T) => void): Promise<void> {
  for (const item of items) {
    while (isSpent()) await nextTurn();
    visit(item);
  }
}
