import type { Engine } from '../../engines/engine.js';
import { readCypher } from '../../model/project.js';
import { readMergedInto } from '../../write/graphState.js';
import type { PointRow } from '../nearestPlace.js';
import type { Held } from './target.js';

/** Ids of a page of a data set: few statements, and a page stays small. */
const pageSize = 50_000;

/** What the graph of an engine holds. */
export function heldBy({ read }: Pick<Engine, 'read'>): Held {
  const pageOf =
    (file: string) =>
    async (dataset: string, after: string): Promise<readonly string[]> =>
      (await read(readCypher(file), { dataset, after, count: pageSize })) as string[];
  return {
    find: async (ids) => {
      if (ids.length === 0) return new Map();
      const files = ['cypher/ingest/find-merged.cypher', 'cypher/ingest/find.cypher'];
      const [merged = [], found = []] = await Promise.all(files.map((file) => read(readCypher(file), { ids })));
      return new Map([...merged, ...found] as [string, string | null][]);
    },
    idsOf: pageOf('cypher/ingest/dataset-ids.cypher'),
    edgeIdsOf: pageOf('cypher/ingest/dataset-edge-ids.cypher'),
    mergedInto: (ids) => readMergedInto(read, ids),
  };
}

/** Places without a name that are looked at, and named, in one transaction. */
const namedAtOnce = 2_000;

/** A page of the places that their data sets give no name, whatever they are called by now. */
export const unnamedOf = async ({ read }: Pick<Engine, 'read'>, after: string): Promise<readonly PointRow[]> =>
  (await read(readCypher('cypher/ingest/unnamed-places.cypher'), { after, count: namedAtOnce })) as PointRow[];
