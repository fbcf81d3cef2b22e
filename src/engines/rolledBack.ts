import type { Engine, Run } from './engine.js';

/** Carries what a transaction would have done out of it, so that none of it is kept; nothing has failed. */
export class RolledBack extends Error {
  constructor(readonly result: unknown) {
    super('a trial keeps nothing');
  }
}

/** Runs statements in a transaction that keeps nothing of what they do. */
export async function rolledBack<T>(engine: Pick<Engine, 'write'>, work: (run: Run) => Promise<T>): Promise<T> {
  try {
    return await engine.write<T>(async (run) => {
      throw new RolledBack(await work(run));
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.result as T;
    throw error;
  }
}
