import type { GraphRecords, VertexRecord } from '../../write/records.js';
import type { Rename } from '../../write/planRename.js';
import {
  placeNamer,
  pointOf,
  type NamedPoint,
  type PlaceNamer,
  type PointRow,
  type Settlements,
} from '../nearestPlace.js';
import { isCalledByPoint, unnamedTag, type PlacePoint } from '../unnamedPlace.js';

/** How long the places of the graph are taken to be as they were read: a server lives longer than an import. */
const freshMs = 600_000;

/** Names places that their data set names by coordinates alone. */
export interface NamePlaces {
  /** Gives names to such places of records. */
  readonly of: (records: GraphRecords) => Promise<GraphRecords>;
  /** What they are named by; with `anew` by the settlements that are there now. */
  readonly namer: (options: { readonly anew: boolean }) => Promise<PlaceNamer>;
}

/**
 * Names places by the nearest GeoNames place of the graph, or of those that a dry run would have `made`; these are read
 * when the first place without a name comes.
 */
export function namePlacesOf(settlements: Settlements, made?: ReadonlyMap<string, NamedPoint>): NamePlaces {
  let kept: Promise<PlaceNamer> | undefined;
  let readAt = 0;
  const namer: NamePlaces['namer'] = ({ anew }) => {
    if (!kept || anew || Date.now() - readAt > freshMs) {
      readAt = Date.now();
      kept = placeNamer(settlements, made);
      // A failure is told to who asked; the next one asks again.
      kept.catch(() => (kept = undefined));
    }
    return kept;
  };
  return {
    of: async (records) => {
      if (!records.vertices.some(isUnnamed)) return records;
      const nameOf = await namer({ anew: false });
      return { ...records, vertices: records.vertices.map((vertex) => named(vertex, nameOf)) };
    },
    namer,
  };
}

/** What places of a page are to be called that are still called by their points; by the settlements of now in the first. */
export async function renamesOf({ namer }: NamePlaces, page: readonly PointRow[], after: string): Promise<Rename[]> {
  const nameOf = await namer({ anew: after === '' });
  return page.map(pointOf).flatMap((place) => {
    const to = isCalledByPoint(place.name, place) ? nameOf(place) : null;
    return to === null ? [] : [{ id: place.id, from: place.name, to }];
  });
}

/** Whether a record is of a place that has no more than coordinates for a name. */
export const isUnnamed = (vertex: VertexRecord): vertex is VertexRecord & { readonly point: PlacePoint } =>
  vertex['point'] != null &&
  Array.isArray(vertex['tags']) &&
  vertex['tags'].includes(unnamedTag) &&
  isCalledByPoint(vertex['name'], vertex['point'] as PlacePoint);

function named(vertex: VertexRecord, nameOf: PlaceNamer): VertexRecord {
  const name = isUnnamed(vertex) ? nameOf(vertex.point) : null;
  return name === null ? vertex : { ...vertex, name };
}
