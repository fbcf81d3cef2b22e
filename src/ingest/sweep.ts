import { addOutcome, type ImportReport } from './importReport.js';
import type { Dataset } from './format.js';
import { hash64 } from './rows/hashes.js';
import type { Target } from './targets/target.js';

/** Things retracted with one transaction. */
const batchSize = 500;

/**
 * Retracts what the graph holds of a data set and its new version does not: only what rows are about. What rows share
 * (places, actors, conflicts) carries no data set, and stays; so does what a vertex that is still there was merged into.
 */
export async function sweep(
  target: Target,
  { name, version }: Dataset,
  seen: ReadonlySet<bigint>,
  report: ImportReport,
  signal: AbortSignal,
): Promise<void> {
  const isSeen = (id: string): boolean => seen.has(hash64(id));
  const reason = `not in ${name} ${version ?? ''}`.trim();
  for (let after = ''; ;) {
    const ids = await target.idsOf(name, after);
    const last = ids.at(-1);
    if (last === undefined) return;
    const unseen = ids.filter((id) => !isSeen(id));
    for (let start = 0; start < unseen.length; start += batchSize) {
      if (signal.aborted) return;
      const batch = unseen.slice(start, start + batchSize);
      const merged = await target.mergedInto(batch);
      const gone = batch.filter((id) => !merged.get(id)?.some(isSeen));
      addOutcome(report, await target.retract(gone, reason));
    }
    after = last;
  }
}
