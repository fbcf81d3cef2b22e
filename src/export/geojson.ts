import { relationshipRecordOf, vertexRecordOf } from '../write/recordOf.js';
import type { VertexRecord } from '../write/records.js';
import type { Exporter, ExportGraph, ExportedEdge, Joined } from './exporter.js';
import { jsonItems } from './jsonItems.js';

type Position = readonly [longitude: number, latitude: number];

/** What features of events are made with: memory grows with the places and actors, not with the events. */
interface Known {
  readonly positions: ReadonlyMap<string, Position>;
  readonly names: ReadonlyMap<string, unknown>;
}

/**
 * GeoJSON (RFC 7946): places with a point, and each event at each place with a point where it happened; an event without
 * one is there once, with no geometry.
 */
export const geojson: Exporter = {
  name: 'geojson',
  description: 'GeoJSON (RFC 7946): places, and events where they happened',
  contentType: 'application/geo+json; charset=utf-8',
  extension: 'geojson',
  async *write(graph) {
    const { note } = graph;
    // A foreign member (RFC 7946, 6.1), which readers pass over.
    yield `{"type":"FeatureCollection",${note === undefined ? '' : `"note":${JSON.stringify(note)},`}"features":[`;
    yield* jsonItems(features(graph));
    yield '\n]}\n';
  },
};

async function* features(graph: ExportGraph): AsyncGenerator<unknown> {
  const known = await readKnown(graph);
  for await (const joined of graph.joined()) {
    const { vertex } = joined;
    const record = vertexRecordOf(graph.model, vertex.properties);
    if (vertex.type === 'EVENT') yield* eventFeatures(graph, joined, record, known);
    const position = vertex.type === 'PLACE' && known.positions.get(vertex.id);
    if (position) yield feature(vertex.id, position, fieldsOf(record));
  }
}

async function readKnown(graph: ExportGraph): Promise<Known> {
  const positions = new Map<string, Position>();
  const names = new Map<string, unknown>();
  for await (const { id, type, properties } of graph.vertices()) {
    if (type === 'EVENT') continue;
    names.set(id, properties['name']);
    const [longitude, latitude] = [properties['longitude'], properties['latitude']];
    if (typeof longitude === 'number' && typeof latitude === 'number') positions.set(id, [longitude, latitude]);
  }
  return { positions, names };
}

function eventFeatures(graph: ExportGraph, { vertex, edges }: Joined, record: VertexRecord, known: Known): unknown[] {
  const { names, positions } = known;
  const taken = edges.filter(({ type, from }) => type === 'PARTICIPATED_IN' && names.has(from));
  const actors = taken.map(({ from }) => names.get(from));
  const fields = { ...fieldsOf(record), participants: [...new Set(actors)] };
  const at = edges.flatMap((edge) => {
    const position = edge.type === 'OCCURRED_AT' ? positions.get(edge.to) : undefined;
    return position ? [feature(edge.id, position, { ...fields, ...placeOf(graph, edge, names) })] : [];
  });
  return at.length > 0 ? at : [feature(vertex.id, undefined, fields)];
}

/** Where a feature of an event stands, and how exactly that is known. */
function placeOf(graph: ExportGraph, edge: ExportedEdge, names: Known['names']): Record<string, unknown> {
  const { geoPrecision, locationRole } = relationshipRecordOf(graph.model, edge);
  return { placeId: edge.to, place: names.get(edge.to), geoPrecision, locationRole };
}

/** A record's fields as properties: the point is the geometry. */
const fieldsOf = ({ point: _point, ...fields }: VertexRecord): Record<string, unknown> => fields;

const feature = (id: string, position: Position | undefined, properties: Record<string, unknown>): unknown => ({
  type: 'Feature',
  id,
  geometry: position ? { type: 'Point', coordinates: position } : null,
  properties,
});
