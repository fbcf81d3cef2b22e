import type { Engine } from '../../engines/engine.js';
import type { GraphRecords, VertexRecord } from '../../write/records.js';
import { placeNamer, type PlaceNamer } from '../nearestPlace.js';
import { unnamedTag, type PlacePoint } from '../unnamedPlace.js';

/** How long the places of the graph are taken to be as they were read: a server lives longer than an import. */
const freshMs = 600_000;

/** Gives names to places that their data set names by coordinates alone. */
export type NamePlaces = (records: GraphRecords) => Promise<GraphRecords>;

/** Names places by the nearest GeoNames place of the graph; these are read when the first place without a name comes. */
export function namePlacesOf(engine: Engine): NamePlaces {
  let namer: Promise<PlaceNamer> | undefined;
  let readAt = 0;
  const fresh = (): Promise<PlaceNamer> => {
    if (!namer || Date.now() - readAt > freshMs) {
      readAt = Date.now();
      namer = placeNamer(engine);
      // A failure is told to who asked; the next one asks again.
      namer.catch(() => (namer = undefined));
    }
    return namer;
  };
  return async (records) => {
    if (!records.vertices.some(isUnnamed)) return records;
    const nameOf = await fresh();
    return { ...records, vertices: records.vertices.map((vertex) => named(vertex, nameOf)) };
  };
}

const isUnnamed = ({ tags, point }: VertexRecord): boolean =>
  point != null && Array.isArray(tags) && tags.includes(unnamedTag);

function named(vertex: VertexRecord, nameOf: PlaceNamer): VertexRecord {
  const name = isUnnamed(vertex) ? nameOf(vertex['point'] as PlacePoint) : null;
  return name === null ? vertex : { ...vertex, name };
}
