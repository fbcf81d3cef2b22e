/**
 * Asks once for all who wait. Whoever comes while a question is under way waits for the next one: only that is sure to
 * see what was there when he asked. Where a question fails, so do those who wait: they would find it out anew.
 */
export function inRounds<T>(ask: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  let next: Promise<T> | undefined;
  const start = (): Promise<T> => {
    next = undefined;
    const round = ask().finally(() => {
      if (running === round) running = undefined;
    });
    round.catch(() => (next = undefined));
    return (running = round);
  };
  return () => (running ? (next ??= running.then(start)) : start());
}
