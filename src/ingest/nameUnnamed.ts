import { addOutcome, type ImportReport } from './importReport.js';
import type { Target } from './targets/target.js';

/** Why, as the history tells. */
const reason = 'called by the nearest settlement of GeoNames';

/** Names the places that are called by their coordinates, as those imported from now on are. */
export async function nameUnnamed(target: Target, report: ImportReport, signal: AbortSignal): Promise<void> {
  let named = 0;
  for (let after: string | null = ''; after !== null && !signal.aborted;) {
    const { last, ...outcome } = await target.nameUnnamed(after, reason);
    addOutcome(report, outcome);
    named += outcome.updated;
    after = last;
  }
  if (named > 0)
    report.notes.push(`Places without a name, now called by the nearest settlement: ${named.toLocaleString('en')}.`);
}
