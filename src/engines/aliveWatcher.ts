/** How long work goes on before the engine is asked whether it is there. */
const patienceMs = 1_000;

/**
 * Gives work up, with the error that `gone` makes, where it takes long and the engine does not answer a ping either: a
 * connection that was there before tells nothing of an engine that hangs, or of a network that swallows all. One ping
 * under way serves all who wait.
 */
export function aliveWatcher(ping: () => Promise<unknown>): <T>(work: Promise<T>, gone: () => Error) => Promise<T> {
  let asking: Promise<boolean> | undefined;
  const isAlive = (): Promise<boolean> =>
    (asking ??= ping()
      .then(
        () => true,
        () => false,
      )
      .finally(() => (asking = undefined)));
  return (work, gone) =>
    new Promise((resolve, reject) => {
      let ended = false;
      let timer: NodeJS.Timeout;
      const ask = async (): Promise<void> => {
        if (!(await isAlive())) reject(gone());
        else if (!ended) watch();
      };
      const watch = (): void => {
        timer = setTimeout(() => void ask(), patienceMs);
        // Work that a closed engine will never end must not hold the process.
        timer.unref();
      };
      watch();
      work.then(resolve, reject).finally(() => {
        ended = true;
        // It would hold what the work gave until it rings.
        clearTimeout(timer);
      });
    });
}
