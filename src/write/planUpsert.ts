import type { Run } from '../engines/engine.js';
import type { Model } from '../model/model.js';
import { findCircles } from './acyclic.js';
import { citedProblems, citedSources, type Cited } from './checkCited.js';
import type { CheckedRecords } from './checkRecords.js';
import type { Intent } from './effect.js';
import { readEnds, readMerged, readVertices, type MergedState, type VertexState } from './graphState.js';
import { meetActors, redirectsOf, type Met } from './meet.js';
import { planEdges, type PlannedEdges } from './planEdges.js';
import { planFormer } from './planFormer.js';
import { planVertices, type PlannedVertices } from './planVertices.js';
import { refuse, type RecordProblem } from './recordErrors.js';
import { withoutOlder } from './withoutOlder.js';
import { withoutSaid } from './withoutSaid.js';

/** Plans an upsert on what the graph holds; throws RecordErrors that name all that is wrong. */
export async function planUpsert(run: Run, model: Model, checked: CheckedRecords): Promise<Intent> {
  const cited = citedSources(checked);
  // Asked beside all else that does not depend on it: few of these ids were merged, if any.
  const redirects = readMerged(run, model, namedIn(checked, cited));
  const { records: unsaid, unchanged, looked } = await withoutSaid(run, model, checked, redirects);
  const { states, merged, met, resolve } = await readNamed(run, model, unsaid, { cited, redirects });
  const { records, older } = withoutOlder(unsaid, { states, merged });
  const vertices = planVertices(model, records.vertices, states, { resolve, merged });
  const ends = { types: vertices.types, before: states, resolve, looked };
  const former = await planFormer(run, model, records, ends);
  const edges = await planEdges(run, model, former.records, ends);
  const circles = await circleProblems(run, model, vertices, {
    ...edges,
    effects: [...former.effects, ...edges.effects],
  });
  const typeOf = (id: string): string | undefined => vertices.types.get(resolve(id)) ?? states.get(resolve(id))?.type;
  const uncited = citedProblems(cited, typeOf);
  refuse([...vertices.problems, ...edges.problems, ...uncited, ...circles]);
  return {
    effects: [...vertices.effects, ...redirectsOf(model, met), ...former.effects, ...edges.effects],
    unchanged: unchanged + vertices.unchanged + former.unchanged + edges.unchanged,
    older: [...older, ...former.older, ...edges.older],
  };
}

/** The ids of every vertex that records name. */
function namedIn({ vertices, edges }: CheckedRecords, cited: readonly Cited[]): string[] {
  const named = new Set(cited.map(({ source }) => source));
  for (const { record } of vertices) named.add(record.id);
  for (const { from, to } of edges) named.add(from).add(to);
  return [...named];
}

interface Named {
  readonly states: Map<string, VertexState>;
  readonly merged: ReadonlyMap<string, MergedState>;
  readonly met: ReadonlyMap<string, Met>;
  readonly resolve: (id: string) => string;
}

/** Every vertex that records name, and the way from the id of one that was merged, or is met now, to its survivor. */
async function readNamed(
  run: Run,
  model: Model,
  records: CheckedRecords,
  { cited, redirects }: { readonly cited: readonly Cited[]; readonly redirects: Promise<Map<string, MergedState>> },
): Promise<Named> {
  const { vertices } = records;
  const own = new Set(vertices.map(({ record }) => record.id));
  const ends = namedIn(records, cited).filter((id) => !own.has(id));
  const [merged, states, ofEnds] = await Promise.all([
    redirects,
    readVertices(run, model, [...own]),
    readEnds(run, ends),
  ]);
  const met = await meetActors(run, vertices, (id) => states.has(id) || merged.has(id));
  const resolve = (id: string): string => merged.get(id)?.mergedInto ?? met.get(id)?.into ?? id;
  // What is said of others is added to these: all they hold is needed, be they ends as well.
  const survivors = [...merged.keys(), ...met.keys()].map(resolve).filter((id) => !states.has(id));
  for (const [id, state] of await readVertices(run, model, [...new Set(survivors)])) states.set(id, state);
  for (const [id, state] of ofEnds) if (!states.has(id)) states.set(id, state);
  return { states, merged, met, resolve };
}

async function circleProblems(
  run: Run,
  model: Model,
  { effects }: PlannedVertices,
  edges: PlannedEdges,
): Promise<RecordProblem[]> {
  const created = new Set(effects.filter(({ kind }) => kind === 'CREATE').map(({ id }) => id));
  const circles = await findCircles(run, model, edges.effects, created);
  return circles.flatMap(({ edge, way }) => {
    const origin = edges.origins.get(edge.id);
    const problem = `would close a circle of ${edge.type}: ${[edge.from, ...way].join(' → ')}`;
    if (!origin) return [];
    const { list, index, fieldOf } = origin;
    return [{ list, index, id: edge.id, field: fieldOf('to'), problem }];
  });
}
