import type { Engine } from '../../engines/engine.js';
import type { Writer } from '../../write/writer.js';
import { heldBy, unnamedOf } from './held.js';
import { renamesOf, type NamePlaces } from './namedPlaces.js';
import { noOutcome, type Target } from './target.js';

export interface LocalOptions {
  readonly engine: Engine;
  readonly writer: Writer;
  /** Who imports, as the history tells. */
  readonly by: string;
  readonly namePlaces: NamePlaces;
}

/** Imports into the graph of an engine, whose constraints and indexes are made already. */
export const localTarget = ({ engine, writer, by, namePlaces }: LocalOptions): Target => ({
  ...heldBy(engine),
  write: async (records, reason) =>
    writer.upsert({ ...(await namePlaces.of(records)), imported: true }, { by, reason }),
  retract: (ids, reason) => writer.sweep(ids, { by, reason }),
  nameUnnamed: async (after, reason) => {
    const rows = await unnamedOf(engine, after);
    const renames = await renamesOf(namePlaces, rows, after);
    const outcome = renames.length === 0 ? noOutcome : await writer.rename(renames, { by, reason });
    return { ...outcome, last: rows.at(-1)?.[0] ?? null };
  },
});
