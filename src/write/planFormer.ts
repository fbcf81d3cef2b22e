import type { Run } from '../engines/engine.js';
import { grouped } from '../lists.js';
import type { Model } from '../model/model.js';
import type { CheckedEdge, CheckedRecords } from './checkRecords.js';
import { withoutRows } from './edgeRows.js';
import { retractEdge, type EdgeEffect } from './effect.js';
import { nearEnd, readEachEdges, type EdgeState } from './graphState.js';
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
 * Retracts the edges that an object of a data set said, between the same two vertices, where it says nothing now, or another
 * edge. What somebody else has stated as well stays.
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
  const states = await readBetween(run, model, pairs, types);
  const said = grouped(
    states.flatMap((state) => objectsOf(state).map((object) => [keyOf(state, object), state] as const)),
  );
  const formerOf = (edge: CheckedEdge): readonly EdgeState[] => said.get(keyOf(edge, edge.object)) ?? [];
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

/** What was said before that it is no more does not bring it back. */
function saidUntil(state: EdgeState, { modified }: CheckedEdge): EdgeState {
  const { imported, ...edge } = withoutRows(state);
  return { ...edge, imported: { ...imported, ...(modified !== undefined && { modified }) } };
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
