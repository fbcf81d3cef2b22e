import type { Run } from '../engines/engine.js';
import { grouped } from '../lists.js';
import type { Model } from '../model/model.js';
import type { CheckedEdge, CheckedRecords } from './checkRecords.js';
import { readEdgesById, type EdgeState, type MergedState } from './graphState.js';
import { edgeIdOf } from './planEdges.js';

/** Edges that were looked for, by their ids; undefined where there is none. */
export type Looked = ReadonlyMap<string, EdgeState | undefined>;

/**
 * Leaves out edges that were imported before, word for word: of an import that comes again nothing is read but these. Where
 * records tell of vertices too, or of when they were said, more than the edge itself decides, and all of them stay.
 */
export async function withoutSaid(
  run: Run,
  model: Model,
  records: CheckedRecords,
  redirects: Promise<ReadonlyMap<string, MergedState>>,
): Promise<{ readonly records: CheckedRecords; readonly unchanged: number; readonly looked: Looked }> {
  const { vertices, edges } = records;
  const isRow = ({ importHash, modified }: CheckedEdge): boolean => importHash !== undefined && modified === undefined;
  if (vertices.length > 0 || !edges.every(isRow)) return { records, unchanged: 0, looked: new Map() };
  const merged = await redirects;
  const resolve = (id: string): string => merged.get(id)?.mergedInto ?? id;
  const rows = grouped(
    edges.map((edge) => [edgeIdOf(edge.type, resolve(edge.from), resolve(edge.to), edge.given), edge] as const),
  );
  const states = await readEdgesById(run, model, [...rows.keys()]);
  const isSaid = (id: string, { importHash }: CheckedEdge): boolean =>
    importHash !== undefined && (states.get(id)?.imported.importHashes?.includes(importHash) ?? false);
  const left = [...rows].filter(([id, ofEdge]) => !ofEdge.every((edge) => isSaid(id, edge)));
  return {
    records: { ...records, edges: left.flatMap(([, ofEdge]) => ofEdge) },
    unchanged: rows.size - left.length,
    looked: new Map([...rows.keys()].map((id) => [id, states.get(id)])),
  };
}
