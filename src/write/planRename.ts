import type { Run } from '../engines/engine.js';
import type { Model } from '../model/model.js';
import { checkRecords } from './checkRecords.js';
import type { Intent } from './effect.js';
import { isRetracted, readVertices } from './graphState.js';
import { planUpsert } from './planUpsert.js';
import { refuse } from './recordErrors.js';

/** A name for a vertex, in place of one that it is known to have. */
export interface Rename {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

/** Plans to rename vertices; what is called otherwise by now, or retracted, is left alone. */
export async function planRename(run: Run, model: Model, renames: readonly Rename[]): Promise<Intent> {
  const states = await readVertices(
    run,
    model,
    renames.map(({ id }) => id),
  );
  const vertices = renames.flatMap(({ id, from, to }) => {
    const state = states.get(id);
    const stands = state && !isRetracted(state) && state.values['name'] === from;
    return stands ? [{ id, type: state.type, name: to }] : [];
  });
  const checked = checkRecords(model, { vertices, relationships: [] });
  refuse(checked.problems);
  return planUpsert(run, model, checked);
}
