import type { Engine, Run } from '../../engines/engine.js';
import { rolledBack } from '../../engines/rolledBack.js';
import type { Model } from '../../model/model.js';
import { readCypher } from '../../model/project.js';
import { Writer, type Written } from '../../write/writer.js';
import { settlementsOf } from '../nearestPlace.js';
import { heldBy, unnamedOf } from './held.js';
import type { Trial, Tried, TriedChange } from './trial.js';

/** A change as cypher/ingest/changes.cypher gives it. */
type ChangeRow = readonly [
  ...[entityId: string | null, relationshipId: string | null, effect: string],
  ...[fields: string, relationshipIds: readonly string[] | null],
];

const author = { by: 'a trial' };

/** Tries writes on the graph of an engine: each as an import does it, in a transaction of its own that is rolled back. */
export function localTrial({ engine, model }: { readonly engine: Engine; readonly model: Model }): Trial {
  const tried = async (work: (writer: Writer) => Promise<Written>): Promise<Tried> => {
    let changes: readonly TriedChange[] = [];
    const trial: Engine = {
      ...engine,
      write: (written) =>
        rolledBack(engine, async (run) => {
          const result = await written(run);
          changes = await changesOf(run, result as Written);
          return result;
        }),
    };
    const { unchanged, older } = await work(new Writer(trial, model));
    return { unchanged, older, changes };
  };
  return {
    ...heldBy(engine),
    tryWrite: (records) => tried((writer) => writer.upsert({ ...records, imported: true }, author)),
    tryRetract: (ids) => tried((writer) => writer.sweep(ids, author)),
    settlements: settlementsOf(engine),
    unnamed: (after) => unnamedOf(engine, after),
  };
}

async function changesOf(run: Run, { changes }: Written): Promise<readonly TriedChange[]> {
  if (changes.length === 0) return [];
  const rows = (await run(readCypher('cypher/ingest/changes.cypher'), { ids: changes })) as readonly ChangeRow[];
  return rows.map(([entityId, relationshipId, effect, fields, relationshipIds]) => [
    ...([entityId, relationshipId, effect] as const),
    effect === 'UPDATE' ? (JSON.parse(fields) as { readonly name: string }[]).map(({ name }) => name) : [],
    relationshipIds,
  ]);
}
