import type { Engine } from '../../engines/engine.js';
import { readCypher } from '../../model/project.js';
import { readMergedInto } from '../../write/graphState.js';
import type { Writer } from '../../write/writer.js';
import { pointOf, type PointRow } from '../nearestPlace.js';
import { isCalledByPoint } from '../unnamedPlace.js';
import type { NamePlaces } from './namedPlaces.js';
import { noOutcome, type Target } from './target.js';

/** Ids of a page of a data set: few statements, and a page stays small. */
const pageSize = 50_000;

/** Places without a name that are looked at, and named, in one transaction. */
const namedAtOnce = 2_000;

export interface LocalOptions {
  readonly engine: Engine;
  readonly writer: Writer;
  /** Who imports, as the history tells. */
  readonly by: string;
  readonly namePlaces: NamePlaces;
}

/** Imports into the graph of an engine, whose constraints and indexes are made already. */
export function localTarget({ engine, writer, by, namePlaces }: LocalOptions): Target {
  const pageOf =
    (file: string) =>
    async (dataset: string, after: string): Promise<readonly string[]> =>
      (await engine.read(readCypher(file), { dataset, after, count: pageSize })) as string[];
  return {
    find: async (ids) => {
      if (ids.length === 0) return new Map();
      const files = ['cypher/ingest/find-merged.cypher', 'cypher/ingest/find.cypher'];
      const [merged = [], found = []] = await Promise.all(files.map((file) => engine.read(readCypher(file), { ids })));
      return new Map([...merged, ...found] as [string, string | null][]);
    },
    write: async (records, reason) =>
      writer.upsert({ ...(await namePlaces.of(records)), imported: true }, { by, reason }),
    idsOf: pageOf('cypher/ingest/dataset-ids.cypher'),
    edgeIdsOf: pageOf('cypher/ingest/dataset-edge-ids.cypher'),
    mergedInto: (ids) => readMergedInto(engine.read, ids),
    retract: (ids, reason) => writer.sweep(ids, { by, reason }),
    nameUnnamed: async (after, reason) => {
      const params = { after, count: namedAtOnce };
      const rows = (await engine.read(readCypher('cypher/ingest/unnamed-places.cypher'), params)) as PointRow[];
      // Read anew when a pass begins: what was imported since counts.
      const nameOf = await namePlaces.namer({ anew: after === '' });
      const renames = rows.map(pointOf).flatMap((place) => {
        const to = isCalledByPoint(place.name, place) ? nameOf(place) : null;
        return to === null ? [] : [{ id: place.id, from: place.name, to }];
      });
      const outcome = renames.length === 0 ? noOutcome : await writer.rename(renames, { by, reason });
      return { ...outcome, last: rows.at(-1)?.[0] ?? null };
    },
  };
}
