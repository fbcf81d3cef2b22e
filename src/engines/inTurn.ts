/**
 * Lets work begin when the work asked for before has ended, however it ended. Writes lock one another out anyway; those
 * that wait here hold no transaction and no connection, which reads would be short of. A failure of which `others` makes
 * an error is that of all who wait by then: each would find it out anew, one after the other.
 */
export function inTurn(
  others: (error: unknown) => unknown = () => undefined,
): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  let asked = 0;
  let failure: { readonly upTo: number; readonly error: unknown } = { upTo: 0, error: undefined };
  return (work) => {
    const place = ++asked;
    const turn = last.then(async () => {
      if (place <= failure.upTo) throw failure.error;
      try {
        return await work();
      } catch (error) {
        const told = others(error);
        if (told !== undefined) failure = { upTo: asked, error: told };
        throw error;
      }
    });
    last = turn.catch(() => undefined);
    return turn;
  };
}
