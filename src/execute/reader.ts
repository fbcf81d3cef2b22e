import type { Statement } from '../compile/statement.js';
import type { Engine } from '../engines/engine.js';
import { ReadJoiner } from './joinReads.js';
import { named } from './valuesOf.js';

/** Runs a statement with the values of its parameters. */
export type Reader = (values: readonly unknown[]) => Promise<readonly unknown[]>;

/** Prepares a statement to run; joined with others like it where the engine gains by that. */
export function readerOf(engine: Engine, { text, params, joined }: Statement): Reader {
  // Reads are joined that are alike but for one id, and ids that were found are too many to compare.
  if (joined && engine.joinsReads && params.every(({ as }) => as !== 'found')) {
    const joiner = new ReadJoiner(engine, joined);
    return (values) => joiner.read(values);
  }
  return (values) => engine.read(text, named(values));
}
