import type { Run } from '../engines/engine.js';
import { byType, compareText, grouped } from '../lists.js';
import type { Model } from '../model/model.js';
import { fillCypher, readCypher } from '../model/project.js';
import { partsOf } from '../plan/relationshipId.js';
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
  /** The data set whose import made it, where nobody else has stated it since. */
  readonly dataset: string | null;
  readonly imported: EdgeImport;
}

/** What is known of the rows of imports that an edge is. */
export interface EdgeImport {
  /** Hashes of what the rows said that were written last. */
  readonly importHashes?: readonly string[];
  /** When what says it was last modified. */
  readonly modified?: string;
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
  dataset: (properties['dataset'] as string | undefined) ?? null,
  imported: importOf(properties),
});

const importOf = ({ importHashes, modified }: Properties): EdgeImport => ({
  ...(importHashes != null && { importHashes: importHashes as readonly string[] }),
  ...(modified != null && { modified: modified as string }),
});

/** The vertices that have these ids, retracted ones among them. */
export async function readVertices(run: Run, model: Model, ids: readonly string[]): Promise<Map<string, VertexState>> {
  if (ids.length === 0) return new Map();
  const rows = (await run(readCypher('cypher/write/read-vertices.cypher'), { ids })) as [string, Properties][];
  return new Map(rows.map(([id, properties]) => [id, vertexOf(model, id, properties)]));
}

/** The same of vertices that are ends of edges and no more: what they hold is left out. */
export async function readEnds(run: Run, ids: readonly string[]): Promise<Map<string, VertexState>> {
  if (ids.length === 0) return new Map();
  const rows = (await run(readCypher('cypher/write/read-ends.cypher'), { ids })) as [
    ...[id: string, type: string, retractedAt: string | null, modified: string | null],
  ][];
  return new Map(
    rows.map(([id, type, retractedAt, modified]) => [
      id,
      { id, type, values: {}, properties: { retractedAt, modified } },
    ]),
  );
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

/** The ids that were merged into vertices, by the ids of these. */
export async function readMergedInto(run: Run, ids: readonly string[]): Promise<Map<string, string[]>> {
  if (ids.length === 0) return new Map();
  return grouped((await run(readCypher('cypher/write/read-merged-into.cypher'), { ids })) as [string, string][]);
}

/** The edges of one type that vertices have in one direction; only the wanted ones, or to others, where these are named. */
async function readEdges(
  run: Run,
  model: Model,
  { type, way, ids, others, wanted = others }: EdgesAsked,
): Promise<EdgeState[]> {
  if (ids.length === 0) return [];
  const file = others ? 'read-edges-to' : wanted ? 'read-edges-by-id' : 'read-edges';
  const text = fillCypher(`cypher/write/${file}.cypher`, { EDGE: edgePattern(type, way) });
  const named = wanted && { wanted: Object.fromEntries(wanted.map((id) => [id, true])) };
  const rows = (await run(text, { ids, ...named })) as [string, string, Properties][];
  const edges = rows.map(([id, other, properties]) => {
    const [from, to] = way === 'out' ? [id, other] : [other, id];
    return edgeOf(model, type, from, to, properties);
  });
  return edges.sort(byId);
}

/** The same for several types, asked side by side. */
export const readEachEdges = async (
  run: Run,
  model: Model,
  asked: readonly EdgesAsked[],
): Promise<readonly EdgeState[]> => (await Promise.all(asked.map((each) => readEdges(run, model, each)))).flat();

interface EdgesAsked {
  readonly type: string;
  readonly way: Way;
  /** Of the vertices. */
  readonly ids: readonly string[];
  /** Ids of edges. */
  readonly wanted?: readonly string[];
  /** Of the vertices at their other ends. */
  readonly others?: readonly string[];
}

/** The edges that are rows of a data set and that some objects of it say, whatever they join. */
export async function readEdgesCiting(
  run: Run,
  model: Model,
  { dataset, objects }: { readonly dataset: string; readonly objects: readonly string[] },
): Promise<EdgeState[]> {
  const params = { dataset, objects: Object.fromEntries(objects.map((object) => [object, true])) };
  const ofType = async (type: string): Promise<EdgeState[]> => {
    const text = fillCypher('cypher/write/read-edges-citing.cypher', { TYPE: type });
    const rows = (await run(text, params)) as [string, string, Properties][];
    return rows.map(([from, to, properties]) => edgeOf(model, type, from, to, properties));
  };
  return (await Promise.all([...model.joins.keys()].map(ofType))).flat().sort(byId);
}

/** An order that no engine decides: the history is the same on each. */
const byId = (a: EdgeState, b: EdgeState): number => compareText(a.id, b.id);

/** Every edge of vertices, by the ids of these: an edge between two of them stands at both. */
export async function readIncident(run: Run, model: Model, ids: readonly string[]): Promise<Map<string, EdgeState[]>> {
  if (ids.length === 0) return new Map();
  const rows = (await run(readCypher('cypher/write/read-incident.cypher'), { ids })) as [
    ...[id: string, type: string, from: string, to: string],
    properties: Properties,
  ][];
  const edges = grouped(
    rows.map(([id, type, from, to, properties]) => [id, edgeOf(model, type, from, to, properties)] as const),
  );
  for (const list of edges.values()) list.sort(byId);
  return edges;
}

/** The edges that have these ids: each is found from the end that has few of its type. */
export async function readEdgesById(run: Run, model: Model, ids: readonly string[]): Promise<Map<string, EdgeState>> {
  const edges = ids.flatMap((id) => {
    const parts = partsOf(id);
    return parts && model.joins.has(parts.type) ? [{ id, ...parts }] : [];
  });
  const asked = [...byType(edges)].map(([type, group]) => ({
    ...{ type, way: nearEnd(model, type), wanted: group.map(({ id }) => id) },
    ids: [...new Set(group.map((each) => nearOf(model, each)))],
  }));
  return new Map((await readEachEdges(run, model, asked)).map((edge) => [edge.id, edge]));
}

/** What is known of the rows of an edge that was retracted. */
export interface KeptImport {
  readonly imported: EdgeImport;
  /** Where its citations say that it stands. */
  readonly locators: readonly string[];
}

/** Which of these ids are of edges that were retracted, with what is known of their rows. */
export async function readKeptEdges(run: Run, ids: readonly string[]): Promise<ReadonlyMap<string, KeptImport>> {
  if (ids.length === 0) return new Map();
  const rows = (await run(readCypher('cypher/write/read-kept-edges.cypher'), { ids })) as [string, Properties][];
  return new Map(
    rows.map(([id, properties]) => [
      id,
      { imported: importOf(properties), locators: (properties['citations_locator'] ?? []) as readonly string[] },
    ]),
  );
}
