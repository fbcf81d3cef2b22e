import type { Run } from '../engines/engine.js';
import { CasusError } from '../errors.js';
import type { Model } from '../model/model.js';
import { partsOf, relationshipId } from '../plan/relationshipId.js';
import { withoutRows } from './edgeRows.js';
import { retractEdge, type Effect, type Intent, type VertexEffect } from './effect.js';
import {
  isRetracted,
  readEdgesById,
  readIncident,
  readKeptEdges,
  readMerged,
  readVertices,
  type EdgeState,
  type VertexState,
} from './graphState.js';

/**
 * Plans to retract vertices, each with its edges, and edges; those that are retracted already are left alone. `imported`:
 * an import does it, and one whose rows have such an edge again brings it back.
 */
export async function planRetract(
  run: Run,
  model: Model,
  ids: readonly string[],
  { imported }: { readonly imported: boolean },
): Promise<Intent> {
  const unique = [...new Set(ids)];
  const [edgeIds, vertexIds] = [unique.filter((id) => partsOf(id)), unique.filter((id) => !partsOf(id))];
  const states = await readVertices(run, model, vertexIds);
  await refuseUnknown(
    run,
    model,
    vertexIds.filter((id) => !states.has(id)),
  );
  const named = await readEdgesById(run, model, edgeIds);
  const missing = edgeIds.filter((id) => !named.has(id));
  await refuseMoved(run, model, missing);
  const kept = await readKeptEdges(run, missing);
  for (const id of missing) if (!kept.has(id)) throw new CasusError('NOT_FOUND', `There is no relationship ${id}.`);
  const incident = await readIncident(run, model, vertexIds);
  const effects: Effect[] = [];
  const taken = new Set<string>();
  const leaving = (edge: EdgeState): EdgeState => (imported ? withoutRows(edge) : edge);
  let unchanged = missing.length;
  for (const id of unique) {
    const [state, edge] = [states.get(id), named.get(id)];
    if (state && isRetracted(state)) unchanged++;
    else if (state) effects.push(...retractVertex(state, (incident.get(id) ?? []).map(leaving), taken));
    else if (edge && !taken.has(id)) {
      effects.push(retractEdge(leaving(edge)));
      taken.add(id);
    }
  }
  return { effects, unchanged };
}

/** Throws for an id that nothing has, or that was merged. */
export async function refuseUnknown(run: Run, model: Model, ids: readonly string[]): Promise<void> {
  const [first] = ids;
  if (first === undefined) return;
  const survivor = (await readMerged(run, model, [first])).get(first)?.mergedInto;
  if (survivor !== undefined)
    throw new CasusError('BAD_USER_INPUT', `${first} was merged into ${survivor}: name that one, or undo the merge.`);
  throw new CasusError('NOT_FOUND', `There is no entity ${first}.`);
}

/** Throws for an edge that is there by another id since an end of it was merged. */
async function refuseMoved(run: Run, model: Model, ids: readonly string[]): Promise<void> {
  const edges = ids.flatMap((id) => {
    const parts = partsOf(id);
    return parts ? [{ id, parts }] : [];
  });
  const merged = await readMerged(run, model, [...new Set(edges.flatMap(({ parts: { from, to } }) => [from, to]))]);
  const resolve = (id: string): string => merged.get(id)?.mergedInto ?? id;
  const moved = edges
    .map(({ id, parts }) => ({
      id,
      now: relationshipId({ ...parts, from: resolve(parts.from), to: resolve(parts.to) }),
    }))
    .filter(({ id, now }) => id !== now);
  const there = await readEdgesById(
    run,
    model,
    moved.map(({ now }) => now),
  );
  for (const { id, now } of moved)
    if (there.has(now))
      throw new CasusError('BAD_USER_INPUT', `${id} became ${now} by a merge: name that one, or undo the merge.`);
}

/** A vertex and its edges; `taken` are the edges that are retracted already. */
export function retractVertex(
  { id, type, values }: VertexState,
  incident: readonly EdgeState[],
  taken: Set<string>,
): Effect[] {
  const hasStatus = 'status' in values;
  const vertex: VertexEffect = {
    on: 'vertex',
    kind: 'RETRACT',
    id,
    type,
    fields: hasStatus ? [{ name: 'status', before: values['status'], after: 'RETRACTED' }] : [],
    values,
  };
  const edges = incident.filter((edge) => !taken.has(edge.id));
  for (const edge of edges) taken.add(edge.id);
  return [vertex, ...edges.map((edge) => retractEdge(edge, vertex))];
}
