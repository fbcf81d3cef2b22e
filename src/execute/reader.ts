import type { Statement } from '../compile/statement.js';
import type { Engine } from '../engines/engine.js';
import { ReadJoiner } from './joinReads.js';

/** Runs a statement with the values of its parameters. */
export type Reader = (values: readonly unknown[]) => Promise<readonly unknown[]>;

/** Prepares a statement to run; joined with others like it where the engine gains by that. */
export function readerOf(engine: Engine, { text, joined }: Statement): Reader {
  if (joined && engine.joinsReads) {
    const joiner = new ReadJoiner(engine, joined);
    return (values) => joiner.read(values);
  }
  return (values) => engine.read(text, Object.fromEntries(values.map((value, index) => [`p${index}`, value])));
}
