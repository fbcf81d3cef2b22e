import type { CheckedRecords } from './checkRecords.js';
import type { MergedState, VertexState } from './graphState.js';
import { placeOf, type RecordPlace } from './recordErrors.js';

/** What is known of the vertices that records name. */
interface Known {
  readonly states: ReadonlyMap<string, VertexState>;
  readonly merged: ReadonlyMap<string, MergedState>;
}

/** Whether what is said was so before what the graph holds was; it was not, where either is not known. */
export const isOlder = (modified: string | undefined, held: unknown): boolean =>
  modified !== undefined && typeof held === 'string' && modified < held;

/** Leaves out vertices of which the graph holds what was said later, with the edges that are stated in them. */
export function withoutOlder(
  records: CheckedRecords,
  { states, merged }: Known,
): { readonly records: CheckedRecords; readonly older: readonly RecordPlace[] } {
  const heldOf = (id: string): unknown => {
    const redirect = merged.get(id)?.properties;
    return redirect ? (redirect['passedModified'] ?? redirect['modified']) : states.get(id)?.properties['modified'];
  };
  const vertices = records.vertices.filter(({ record }) => !isOlder(record.modified, heldOf(record.id)));
  const edges = records.edges.filter(
    ({ modified, statedIn }) => statedIn === undefined || !isOlder(modified, heldOf(statedIn)),
  );
  const [keptVertices, keptEdges] = [new Set(vertices), new Set(edges)];
  const older = [
    ...records.vertices
      .filter((vertex) => !keptVertices.has(vertex))
      .map(({ index }) => ({ list: 'vertices' as const, index })),
    ...records.edges.filter((edge) => !keptEdges.has(edge)).map(placeOf),
  ];
  return { records: { ...records, vertices, edges }, older };
}
