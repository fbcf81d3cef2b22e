import type { Run } from '../engines/engine.js';
import { CasusError } from '../errors.js';
import type { Model } from '../model/model.js';
import { partsOf } from '../plan/relationshipId.js';
import { retractEdge, type Effect, type Intent, type VertexEffect } from './effect.js';
import {
  isRetracted,
  nearEnd,
  nearOf,
  readEdges,
  readIncident,
  readMerged,
  readVertices,
  type EdgeState,
  type VertexState,
} from './graphState.js';

/** Plans to retract vertices, each with its edges, and edges; those that are retracted already are left alone. */
export async function planRetract(run: Run, model: Model, ids: readonly string[]): Promise<Intent> {
  const unique = [...new Set(ids)];
  const vertexIds = unique.filter((id) => !partsOf(id));
  const states = await readVertices(run, model, vertexIds);
  await refuseUnknown(
    run,
    model,
    vertexIds.filter((id) => !states.has(id)),
  );
  const effects: Effect[] = [];
  const taken = new Set<string>();
  let unchanged = 0;
  for (const id of unique) {
    const state = states.get(id);
    if (state && isRetracted(state)) unchanged++;
    else if (state) effects.push(...(await retractVertex(run, model, state, taken)));
    else {
      const edge = await readEdge(run, model, id);
      if (!edge) throw new CasusError('NOT_FOUND', `There is no relationship ${id}.`);
      if (!taken.has(id)) effects.push(retractEdge(edge));
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

/** A vertex and all its edges; `taken` are the edges that are retracted already. */
export async function retractVertex(
  run: Run,
  model: Model,
  { id, type, values }: VertexState,
  taken: Set<string>,
): Promise<Effect[]> {
  const hasStatus = 'status' in values;
  const vertex: VertexEffect = {
    on: 'vertex',
    kind: 'RETRACT',
    id,
    type,
    fields: hasStatus ? [{ name: 'status', before: values['status'], after: 'RETRACTED' }] : [],
    values,
  };
  const edges = (await readIncident(run, model, id)).filter((edge) => !taken.has(edge.id));
  for (const edge of edges) taken.add(edge.id);
  return [vertex, ...edges.map((edge) => retractEdge(edge, vertex))];
}

/** An edge by its id, from the end that has few of its type. */
export async function readEdge(run: Run, model: Model, id: string): Promise<EdgeState | undefined> {
  const parts = partsOf(id);
  if (!parts || !model.joins.has(parts.type)) return undefined;
  const way = nearEnd(model, parts.type);
  const edges = await readEdges(run, model, parts.type, way, [nearOf(model, parts)]);
  return edges.find((edge) => edge.id === id);
}
