import type { Run } from '../engines/engine.js';
import { CasusError } from '../errors.js';
import type { Model } from '../model/model.js';
import { findCircles } from './acyclic.js';
import type { EdgeEffect, Effect, VertexEffect } from './effect.js';
import { isRetracted, readIncident, readMergedInto, readVertices } from './graphState.js';
import { readEdge } from './planRetract.js';

export const movedOn = (problem: string): CasusError =>
  new CasusError('CONFLICT', `The graph has moved on since: ${problem}. Undo what came later first, or write anew.`);

/** Throws CONFLICT where what came since keeps the effects of an undo from leaving a whole graph. */
export async function checkUndone(run: Run, model: Model, effects: readonly Effect[]): Promise<void> {
  const edges = effects.filter((effect): effect is EdgeEffect => effect.on === 'edge');
  const vertices = effects.filter((effect): effect is VertexEffect => effect.on === 'vertex');
  const restored = edges.filter(({ kind }) => kind === 'RESTORE');
  await checkThere(run, model, vertices, restored);
  for (const { id } of restored) if (await readEdge(run, model, id)) throw movedOn(`${id} is there again`);
  const [circle] = await findCircles(run, model, edges, new Set());
  if (circle) throw movedOn(`${circle.edge.id} would close a circle`);
  for (const { id, kind } of vertices) if (kind === 'MERGE') await checkLeft(run, model, id, effects);
}

/** Edges come back only between vertices that are there, and redirects lead only to such. */
async function checkThere(
  run: Run,
  model: Model,
  vertices: readonly VertexEffect[],
  restored: readonly EdgeEffect[],
): Promise<void> {
  const back = new Set(vertices.filter(({ kind }) => kind === 'RESTORE' || kind === 'UNMERGE').map(({ id }) => id));
  const needed = new Map<string, string>();
  for (const { from, to } of restored) for (const id of [from, to]) needed.set(id, 'an end of a relationship');
  for (const { kind, fields } of vertices) {
    const into = fields.find(({ name }) => name === 'mergedInto')?.after;
    if (kind !== 'UNMERGE' && typeof into === 'string') needed.set(into, 'which another was merged into');
  }
  const ids = [...needed.keys()].filter((id) => !back.has(id));
  const states = await readVertices(run, model, ids);
  for (const id of ids) {
    const state = states.get(id);
    if (!state || isRetracted(state))
      throw movedOn(`${id}, ${needed.get(id)}, is ${state ? 'retracted' : 'not there'}`);
  }
}

/** A vertex that turns into a redirect again keeps nothing that came to it since: no walk would reach it. */
async function checkLeft(run: Run, model: Model, id: string, effects: readonly Effect[]): Promise<void> {
  const gone = new Set(effects.filter(({ kind }) => kind === 'RETRACT' || kind === 'REDIRECT').map((each) => each.id));
  const edge = (await readIncident(run, model, id)).find((each) => !gone.has(each.id));
  if (edge) throw movedOn(`${id} has the relationship ${edge.id}`);
  const other = (await readMergedInto(run, id)).find((each) => !gone.has(each));
  if (other !== undefined) throw movedOn(`${other} was merged into ${id}`);
}
