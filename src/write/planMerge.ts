import type { Run } from '../engines/engine.js';
import { badInput, CasusError } from '../errors.js';
import type { Model } from '../model/model.js';
import { findCircles } from './acyclic.js';
import { withoutRows } from './edgeRows.js';
import { deltaOf, retractEdge, type EdgeEffect, type Effect, type Intent, type VertexEffect } from './effect.js';
import {
  isRetracted,
  readIncident,
  readMergedInto,
  readVertices,
  type EdgeState,
  type VertexState,
} from './graphState.js';
import { edgeIdOf, datasetChange } from './planEdges.js';
import { refuseUnknown } from './planRetract.js';
import { unitedLists } from './planVertices.js';
import { brokenRules } from './rules.js';
import type { Values } from './values.js';

/** Lists that a survivor takes over from what is merged into it. */
const takenOver = ['aliases', 'externalIds', 'tags'] as const;

/** Plans to make vertices one: one act, so that undoing any of its changes undoes it all. */
export async function planMerge(run: Run, model: Model, into: string, from: readonly string[]): Promise<Intent> {
  if (from.length === 0) throw badInput('from', 'must name at least one entity.');
  if (from.includes(into)) throw badInput('from', `must not name ${into}, which the others are merged into.`);
  const states = await readVertices(run, model, [into, ...from]);
  await refuseUnknown(
    run,
    model,
    [into, ...from].filter((id) => !states.has(id)),
  );
  const [survivor, ...merged] = [...new Set([into, ...from])].map((id) => states.get(id) as VertexState) as [
    VertexState,
    ...VertexState[],
  ];
  for (const state of [survivor, ...merged]) {
    if (isRetracted(state)) throw new CasusError('BAD_USER_INPUT', `${state.id} is retracted: undo that first.`);
    if (state.type !== survivor.type)
      throw new CasusError(
        'BAD_USER_INPUT',
        `${state.id} is of type ${state.type}, and ${into} of type ${survivor.type}: only entities of one type can be merged.`,
      );
  }
  const head: Effect = { ...mergeInto(survivor, merged), kind: 'UPDATE' };
  const rest: Effect[] = [];
  const earlier = await readMergedInto(
    run,
    merged.map(({ id }) => id),
  );
  for (const state of merged) {
    for (const id of [state.id, ...(earlier.get(state.id) ?? [])]) rest.push(redirect(state, id, into, head));
  }
  const edges = await moveEdges(run, model, survivor, merged, head);
  const [circle] = await findCircles(run, model, edges, new Set());
  if (circle)
    throw new CasusError(
      'BAD_USER_INPUT',
      `Merging would close a circle of ${circle.edge.type}: ${[circle.edge.from, ...circle.way].join(' → ')}.`,
    );
  return { effects: [head, ...rest, ...edges], operation: 'MERGE' };
}

function mergeInto({ id, type, values }: VertexState, merged: readonly VertexState[]): VertexEffect {
  const after: Record<string, unknown> = { ...values };
  for (const other of merged) {
    for (const name of takenOver)
      after[name] = unitedLists((after[name] ?? []) as unknown[], (other.values[name] ?? []) as unknown[]);
    const names = [other.values['name']].filter((name) => name !== values['name']);
    after['aliases'] = unitedLists(after['aliases'] as unknown[], names);
  }
  return { on: 'vertex', kind: 'UPDATE', id, type, fields: deltaOf(values, after), values: after };
}

/** A vertex turns into a redirect, or a redirect to it is led on. */
const redirect = ({ id, type, values }: VertexState, named: string, into: string, of: Effect): Effect => ({
  on: 'vertex',
  kind: named === id ? 'MERGE' : 'REDIRECT',
  id: named,
  type,
  fields: [{ name: 'mergedInto', before: named === id ? undefined : id, after: into }],
  values,
  of,
});

/** The edges of the merged vertices go to the survivor; one that it has already takes over their citations. */
async function moveEdges(
  run: Run,
  model: Model,
  survivor: VertexState,
  merged: readonly VertexState[],
  of: Effect,
): Promise<(EdgeEffect & { of?: Effect })[]> {
  const gone = new Set(merged.map(({ id }) => id));
  const resolve = (id: string): string => (gone.has(id) ? survivor.id : id);
  const incident = await readIncident(run, model, [survivor.id, ...gone]);
  const edgesOf = (ids: Iterable<string>): Map<string, EdgeState> =>
    new Map([...ids].flatMap((id) => incident.get(id) ?? []).map((edge) => [edge.id, edge]));
  const [there, left] = [edgesOf([survivor.id]), edgesOf(gone)];
  const moved = new Map<string, { readonly edge: EdgeState; values: Values }>();
  for (const edge of left.values()) {
    const [from, to] = [resolve(edge.from), resolve(edge.to)];
    if (from === to) continue;
    const id = edgeIdOf(edge.type, from, to, edge.values);
    const former = moved.get(id);
    const known = former?.values ?? there.get(id)?.values;
    const citations = unitedLists(
      (known?.['citations'] ?? []) as unknown[],
      (edge.values['citations'] ?? []) as unknown[],
    );
    const joined = { ...edge.values, ...known };
    // Where the two contradict each other, such as in their dates, the one that the survivor has stands as it is.
    const stands = known && brokenRules(joined).length > 0 ? known : joined;
    const values = { ...stands, ...(citations.length > 0 && { citations }) };
    const dataset = former && former.edge.dataset !== edge.dataset ? null : edge.dataset;
    moved.set(id, { edge: { ...edge, id, from, to, dataset }, values });
  }
  return [
    ...[...left.values()].map((edge) => retractEdge(edge, of)),
    ...[...moved.values()].flatMap(({ edge, values }): (EdgeEffect & { of?: Effect })[] => {
      const state = there.get(edge.id);
      if (state && left.has(edge.id)) return [];
      const fields = deltaOf(state?.values ?? {}, values);
      const dataset = datasetChange(state, edge.dataset);
      if (state && fields.length === 0 && !dataset) return [];
      const { id, type, from, to } = edge;
      const kind = state ? 'UPDATE' : 'CREATE';
      // Of one that is there its own rows tell; those of the other are kept with the id that they name.
      const imported = state ? withoutRows(edge).imported : edge.imported;
      return [{ on: 'edge', kind, id, type, from, to, fields, values, ...(dataset && { dataset }), imported, of }];
    }),
  ];
}
