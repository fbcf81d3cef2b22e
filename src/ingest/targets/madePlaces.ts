import type { VertexRecord } from '../../write/records.js';
import type { NamedPoint } from '../nearestPlace.js';
import type { PlacePoint } from '../unnamedPlace.js';
import { isUnnamed } from './namedPlaces.js';

/** What a dry run remembers of places that it does not make, to tell which of them an import would name. */
export class MadePlaces {
  /** Settlements of GeoNames, as cypher/ingest/geonames-points.cypher has those of the graph. */
  readonly settlements = new Map<string, NamedPoint>();
  /** The points of places that are called by them. */
  readonly unnamed = new Map<string, PlacePoint>();

  add(vertices: readonly VertexRecord[]): void {
    for (const vertex of vertices) {
      if (isUnnamed(vertex)) this.unnamed.set(vertex.id, vertex.point);
      else if (isSettlement(vertex)) {
        const { id, name, point } = vertex;
        this.settlements.set(id, { id, name, latitude: point.latitude, longitude: point.longitude });
      }
    }
  }
}

interface Settlement {
  readonly name: string;
  readonly point: PlacePoint;
}

const isSettlement = (vertex: VertexRecord): vertex is VertexRecord & Settlement =>
  vertex['placeType'] === 'SETTLEMENT' &&
  vertex['point'] != null &&
  typeof vertex['name'] === 'string' &&
  ((vertex['externalIds'] ?? []) as readonly { readonly scheme?: unknown }[]).some(
    ({ scheme }) => scheme === 'GEONAMES',
  );
