import type { Engine } from '../../engines/engine.js';
import { readCypher } from '../../model/project.js';
import type { GraphRecords, VertexRecord } from '../../write/records.js';
import type { Writer } from '../../write/writer.js';
import type { Target } from './target.js';

/** Ids of a page of a data set: few statements, and a page stays small. */
const pageSize = 50_000;

/** Names a place that has none by what lies near its point; null where nothing does. */
export type PlaceNamer = (point: { readonly latitude: number; readonly longitude: number }) => string | null;

export interface LocalOptions {
  readonly engine: Engine;
  readonly writer: Writer;
  /** Who imports, as the history tells. */
  readonly by: string;
  readonly namePlace?: PlaceNamer;
}

/** Imports into the graph of an engine, whose constraints and indexes are made already. */
export function localTarget({ engine, writer, by, namePlace }: LocalOptions): Target {
  return {
    find: async (ids) => {
      if (ids.length === 0) return new Map();
      const found = await engine.read(readCypher('cypher/ingest/find.cypher'), { ids });
      const merged = await engine.read(readCypher('cypher/ingest/find-merged.cypher'), { ids });
      return new Map([...merged, ...found] as [string, string | null][]);
    },
    write: (records, reason) => writer.upsert(namePlace ? named(records, namePlace) : records, { by, reason }),
    idsOf: async (dataset, after) =>
      (await engine.read(readCypher('cypher/ingest/dataset-ids.cypher'), {
        dataset,
        after,
        count: pageSize,
      })) as string[],
    retract: (ids, reason) => writer.retract(ids, { by, reason }),
  };
}

/** The records with names for places that their data set names by coordinates alone. */
function named({ vertices, relationships }: GraphRecords, namePlace: PlaceNamer): GraphRecords {
  const nameOf = ({ tags, point }: VertexRecord): string | null =>
    point && (tags as readonly string[] | undefined)?.includes('unnamed')
      ? namePlace(point as Parameters<PlaceNamer>[0])
      : null;
  return {
    vertices: vertices.map((vertex) => {
      const name = nameOf(vertex);
      return name === null ? vertex : { ...vertex, name };
    }),
    relationships,
  };
}
