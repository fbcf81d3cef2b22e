import type { Run } from '../engines/engine.js';
import type { Model } from '../model/model.js';
import { fillCypher, readCypher } from '../model/project.js';
import { edgeFields, noFields, valuesOf, vertexFields, type Properties, type Values } from './values.js';

/** A vertex as the graph holds it. */
export interface VertexState {
  readonly id: string;
  /** Its EntityType value. */
  readonly type: string;
  readonly values: Values;
  /** Everything stored on it. */
  readonly properties: Readonly<Properties>;
}

/** An edge as the graph holds it. */
export interface EdgeState {
  readonly id: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly values: Values;
}

/** A direction from the vertex at hand. */
export type Way = 'out' | 'in';

export const isRetracted = ({ properties }: VertexState): boolean => typeof properties['retractedAt'] === 'string';

/** The end of an edge that has few edges of its type: to an event lead few, but from an actor to events many. */
export function nearEnd({ joins }: Model, type: string): Way {
  const ends = joins.get(type);
  return ends?.to === 'Event' && ends.from !== 'Event' ? 'in' : 'out';
}

/** The end of an edge that has few edges of its type. */
export const nearOf = (
  model: Model,
  { type, from, to }: { readonly type: string; readonly from: string; readonly to: string },
): string => (nearEnd(model, type) === 'out' ? from : to);

/** A Cypher pattern for edges of a type from the vertex before it. */
export const edgePattern = (type: string, way: Way): string => (way === 'out' ? `-[r:${type}]->` : `<-[r:${type}]-`);

const vertexOf = (model: Model, id: string, properties: Properties): VertexState => {
  const type = String(properties['entityType']);
  return { id, type, properties, values: valuesOf(model, vertexFields(model, type) ?? noFields, properties) };
};

const edgeOf = (model: Model, type: string, from: string, to: string, properties: Properties): EdgeState => ({
  id: String(properties['id']),
  type,
  from,
  to,
  values: valuesOf(model, edgeFields(model, type), properties),
});

/** The vertices that have these ids, retracted ones among them. */
export async function readVertices(run: Run, model: Model, ids: readonly string[]): Promise<Map<string, VertexState>> {
  if (ids.length === 0) return new Map();
  const rows = (await run(readCypher('cypher/write/read-vertices.cypher'), { ids })) as [string, Properties][];
  return new Map(rows.map(([id, properties]) => [id, vertexOf(model, id, properties)]));
}

/** A vertex that leads to the one it was merged into. */
export interface MergedState extends VertexState {
  readonly mergedInto: string;
}

/** The vertices of these ids that were merged into others. */
export async function readMerged(run: Run, model: Model, ids: readonly string[]): Promise<Map<string, MergedState>> {
  if (ids.length === 0) return new Map();
  const rows = (await run(readCypher('cypher/write/read-merged.cypher'), { ids })) as [string, Properties][];
  return new Map(
    rows.map(([id, properties]) => [
      id,
      { ...vertexOf(model, id, properties), mergedInto: String(properties['mergedInto']) },
    ]),
  );
}

/** The ids that were merged into a vertex. */
export const readMergedInto = async (run: Run, id: string): Promise<readonly string[]> =>
  (await run(readCypher('cypher/write/read-merged-into.cypher'), { id })) as string[];

/** The edges of one type that vertices have in one direction. */
export async function readEdges(
  run: Run,
  model: Model,
  type: string,
  way: Way,
  ids: readonly string[],
): Promise<EdgeState[]> {
  if (ids.length === 0) return [];
  const text = fillCypher('cypher/write/read-edges.cypher', { EDGE: edgePattern(type, way) });
  const rows = (await run(text, { ids })) as [string, string, Properties][];
  const edges = rows.map(([id, other, properties]) => {
    const [from, to] = way === 'out' ? [id, other] : [other, id];
    return edgeOf(model, type, from, to, properties);
  });
  return edges.sort(byId);
}

/** An order that no engine decides: the history is the same on each. */
const byId = (a: EdgeState, b: EdgeState): number => (a.id < b.id ? -1 : 1);

/** Every edge of a vertex. */
export async function readIncident(run: Run, model: Model, id: string): Promise<EdgeState[]> {
  const rows = await run(readCypher('cypher/write/read-incident.cypher'), { id });
  return (rows as [string, string, string, Properties][])
    .map(([type, from, to, properties]) => edgeOf(model, type, from, to, properties))
    .sort(byId);
}
