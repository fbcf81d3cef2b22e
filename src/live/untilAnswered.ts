import { setTimeout as wait } from 'node:timers/promises';
import { CasusError } from '../errors.js';

/** How long an engine that is away is left alone before it is asked again. */
const pauseMs = 200;

const passes = (error: unknown): boolean =>
  error instanceof CasusError && (error.code === 'ENGINE_UNAVAILABLE' || error.code === 'TIMEOUT');

/** Repeats reads until the engine answers them; throws what else goes wrong, and once the signal is given. */
export async function untilAnswered<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!passes(error) || signal.aborted) throw error;
      await wait(pauseMs, undefined, { signal });
    }
  }
}
