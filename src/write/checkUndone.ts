import type { Run } from '../engines/engine.js';
import { CasusError } from '../errors.js';
import type { Model } from '../model/model.js';
import { findCircles } from './acyclic.js';
import type { EdgeEffect, Effect, VertexEffect } from './effect.js';
import { isRetracted, readEdgesById, readIncident, readMergedInto, readVertices } from './graphState.js';
import { brokenRules } from './rules.js';

export const movedOn = (problem: string): CasusError =>
  new CasusError('CONFLICT', `The graph has moved on since: ${problem}. Undo what came later first, or write anew.`);

/** Throws CONFLICT where what came since keeps the effects of an undo from leaving a whole graph. */
export async function checkUndone(run: Run, model: Model, effects: readonly Effect[]): Promise<void> {
  const edges = effects.filter((effect): effect is EdgeEffect => effect.on === 'edge');
  const vertices = effects.filter((effect): effect is VertexEffect => effect.on === 'vertex');
  for (const { id, values } of effects.filter(({ kind }) => kind === 'UPDATE'))
    for (const { field, problem } of brokenRules(values)) throw movedOn(`${field} of ${id} ${problem}`);
  const restored = edges.filter(({ kind }) => kind === 'RESTORE');
  await checkThere(run, model, vertices, restored);
  const [again] = await readEdgesById(
    run,
    model,
    restored.map(({ id }) => id),
  );
  if (again) throw movedOn(`${again[0]} is there again`);
  const [circle] = await findCircles(run, model, edges, new Set());
  if (circle) throw movedOn(`${circle.edge.id} would close a circle`);
  const gone = vertices.filter(({ kind }) => kind === 'MERGE').map(({ id }) => id);
  await checkLeft(run, model, gone, effects);
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

/** Vertices that turn into redirects again keep nothing that came to them since: no walk would reach it. */
async function checkLeft(run: Run, model: Model, ids: readonly string[], effects: readonly Effect[]): Promise<void> {
  const gone = new Set(effects.filter(({ kind }) => kind === 'RETRACT' || kind === 'REDIRECT').map(({ id }) => id));
  for (const [id, edges] of await readIncident(run, model, ids)) {
    const edge = edges.find((each) => !gone.has(each.id));
    if (edge) throw movedOn(`${id} has the relationship ${edge.id}`);
  }
  for (const [id, others] of await readMergedInto(run, ids)) {
    const other = others.find((each) => !gone.has(each));
    if (other !== undefined) throw movedOn(`${other} was merged into ${id}`);
  }
}
