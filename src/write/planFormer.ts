import type { Run } from '../engines/engine.js';
import { grouped } from '../lists.js';
import type { Model } from '../model/model.js';
import type { CheckedEdge, CheckedRecords } from './checkRecords.js';
import { withoutRows } from './edgeRows.js';
import { retractEdge, type EdgeEffect } from './effect.js';
import { nearEnd, readEachEdges, readEdgesCiting, type EdgeState } from './graphState.js';
import { edgeIdOf, type Ends } from './planEdges.js';
import { placeOf, type RecordPlace } from './recordErrors.js';
import type { ObjectRecord } from './records.js';
import { isOlder } from './withoutOlder.js';

/** What objects of a data set said before, and do not say now. */
interface Former {
  /** The records without those that say nothing, or what was said before what the graph holds. */
  readonly records: CheckedRecords;
  readonly effects: readonly EdgeEffect[];
  readonly older: readonly RecordPlace[];
  readonly unchanged: number;
}

/**
 * Retracts the edges that an object of a data set said, where it says nothing now, or another edge, between these or other
 * vertices. What somebody else has stated as well stays.
 */
export async function planFormer(
  run: Run,
  model: Model,
  records: CheckedRecords,
  { types, resolve }: Pick<Ends, 'types' | 'resolve'>,
): Promise<Former> {
  const saying = records.edges.filter(({ object }) => object !== undefined);
  if (saying.length === 0) return { records, effects: [], older: [], unchanged: 0 };
  const pairs = saying.map(({ from, to }) => [resolve(from), resolve(to)] as const);
  const near = saidIn(await readBetween(run, model, pairs, types));
  // What an object says is at one place: one that is there between its ends is nowhere else.
  const far = saidIn(
    await readFar(
      run,
      model,
      saying.filter((edge) => !near.has(keyOf(edge, edge.object))),
    ),
  );
  const formerOf = (edge: CheckedEdge): readonly EdgeState[] => {
    const key = keyOf(edge, edge.object);
    return near.get(key) ?? far.get(key) ?? [];
  };
  const older = new Set(
    saying.filter((edge) => formerOf(edge).some(({ imported }) => isOlder(edge.modified, imported.modified))),
  );
  const edges = records.edges.filter((edge) => !edge.withdrawn && !older.has(edge));
  const kept = new Set(edges.map(({ type, from, to, given }) => edgeIdOf(type, resolve(from), resolve(to), given)));
  const effects = new Map<string, EdgeEffect>();
  let unchanged = 0;
  for (const edge of saying) {
    if (older.has(edge)) continue;
    const gone = formerOf(edge).filter(({ id }) => !kept.has(id));
    if (edge.withdrawn && gone.length === 0) unchanged++;
    for (const state of gone) effects.set(state.id, retractEdge(saidUntil(state, edge)));
  }
  return { records: { ...records, edges }, effects: [...effects.values()], older: [...older].map(placeOf), unchanged };
}

const keyOf = ({ dataset }: Pick<EdgeState, 'dataset'>, object: string | undefined): string => `${dataset} ${object}`;

/** The objects that an edge cites. */
const objectsOf = ({ values: { citations = [] } }: EdgeState): string[] =>
  (citations as readonly ObjectRecord[]).flatMap(({ locator }) => (typeof locator === 'string' ? [locator] : []));

/** Edges by the objects that say them, each of its data set. */
const saidIn = (states: readonly EdgeState[]): ReadonlyMap<string, readonly EdgeState[]> =>
  grouped(states.flatMap((state) => objectsOf(state).map((object) => [keyOf(state, object), state] as const)));

/** What was said before that it is no more does not bring it back. */
function saidUntil(state: EdgeState, { modified }: CheckedEdge): EdgeState {
  const { imported, ...edge } = withoutRows(state);
  return { ...edge, imported: { ...imported, ...(modified !== undefined && { modified }) } };
}

/** The edges that objects said before, between whatever vertices. */
async function readFar(run: Run, model: Model, edges: readonly CheckedEdge[]): Promise<readonly EdgeState[]> {
  const objects = grouped(
    edges.flatMap(({ dataset, object }) =>
      dataset !== null && object !== undefined ? [[dataset, object] as const] : [],
    ),
  );
  const found: EdgeState[] = [];
  for (const [dataset, of] of objects) found.push(...(await readEdgesCiting(run, model, { dataset, objects: of })));
  return found;
}

/** The edges between vertices, one way or the other, of every type that there may be between such; and some between others. */
async function readBetween(
  run: Run,
  model: Model,
  pairs: readonly (readonly [string, string])[],
  types: Ends['types'],
): Promise<readonly EdgeState[]> {
  const labelOf = (id: string): string | undefined => model.entityTypes.get(types.get(id) ?? '')?.label;
  const both = pairs.flatMap(([a, b]) => [[a, b] as const, [b, a] as const]);
  const asked = [...model.joins].flatMap(([type, join]) => {
    const joined = both.filter(([from, to]) => labelOf(from) === join.from && labelOf(to) === join.to);
    if (joined.length === 0) return [];
    const way = nearEnd(model, type);
    const near = new Set(joined.map(([from, to]) => (way === 'out' ? from : to)));
    const others = new Set(joined.map(([from, to]) => (way === 'out' ? to : from)));
    return [{ type, way, ids: [...near], others: [...others] }];
  });
  return readEachEdges(run, model, asked);
}
