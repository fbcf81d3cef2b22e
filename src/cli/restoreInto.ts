import type { Service } from '../resolvers/service.js';
import { restoreGraph, type Restored } from '../write/restoreGraph.js';
import { brokenOff, isRestoring, mendOf } from '../write/restoring.js';

export interface RestoreOptions {
  readonly text: AsyncIterable<string>;
  /** Told of rows as they are written. */
  readonly wrote: (rows: number) => void;
  readonly say: (line: string) => void;
}

/** Restores a copy into the graph; says what is to be done where that breaks off and leaves a part. */
export async function restoreInto(
  { engine, model }: Pick<Service, 'engine' | 'model'>,
  { text, wrote, say }: RestoreOptions,
): Promise<Restored> {
  const wasRestoring = await isRestoring(engine);
  try {
    return await restoreGraph(engine, model, text, wrote);
  } catch (error) {
    if (!wasRestoring && (await isRestoring(engine))) say(`${brokenOff} ${mendOf(engine)}`);
    throw error;
  }
}
