import { inParts } from '../lists.js';
import { partsOf } from '../plan/relationshipId.js';
import { addOutcome, type ImportReport } from './importReport.js';
import type { NamesOf, SeenDataset } from './rows/seenDataset.js';
import type { Target } from './targets/target.js';

/** Things retracted with one transaction. */
const batchSize = 500;

/** A kind of thing that rows are about. */
interface Kind {
  /** A page of the ids that the graph holds, in order. */
  readonly page: (after: string) => Promise<readonly string[]>;
  /** The vertices whose names decide whether one of them is in the new version. */
  readonly verticesOf: (id: string) => readonly string[];
  readonly isSeen: (id: string, namesOf: NamesOf) => boolean;
}

/**
 * Retracts what the graph holds of a data set and its new version does not: only what rows are about. What rows share
 * (places, actors, conflicts) carries no data set, and stays; so does what a vertex that is still there was merged into,
 * and an edge that another data set or an editor has stated as well.
 */
export async function sweep(
  target: Target,
  seen: SeenDataset,
  report: ImportReport,
  signal: AbortSignal,
): Promise<void> {
  const { name, version } = seen.dataset;
  const reason = `not in ${name} ${version ?? ''}`.trim();
  const vertices: Kind = {
    page: (after) => target.idsOf(name, after),
    verticesOf: (id) => [id],
    isSeen: (id, namesOf) => seen.has(id, namesOf),
  };
  const edges: Kind = {
    page: (after) => target.edgeIdsOf(name, after),
    verticesOf: (id) => {
      const { from, to } = partsOf(id) ?? {};
      return [from, to].filter((end) => end !== undefined);
    },
    isSeen: (id, namesOf) => seen.hasEdge(id, namesOf),
  };
  // Files that only add to entities, such as GDELT's mentions, tell nothing of which there are.
  const isPart = seen.vertices === 0;
  if (isPart && (await target.idsOf(name, '')).length > 0)
    report.notes.push(`No entity of ${name} is retracted: the files have no row about one.`);
  // Vertices first, as an edge goes with its end and comes back with it.
  for (const { page, verticesOf, isSeen } of isPart ? [edges] : [vertices, edges]) {
    for (let after = ''; ;) {
      const ids = await page(after);
      const last = ids.at(-1);
      if (last === undefined) break;
      const unseen = ids.filter((id) => !isSeen(id, itself));
      for (const batch of inParts(unseen, batchSize)) {
        if (signal.aborted) return;
        const merged = await target.mergedInto([...new Set(batch.flatMap(verticesOf))]);
        const gone = batch.filter((id) => !isSeen(id, (vertex) => [vertex, ...(merged.get(vertex) ?? [])]));
        addOutcome(report, await target.retract(gone, reason));
      }
      after = last;
    }
  }
}

const itself: NamesOf = (id) => [id];
