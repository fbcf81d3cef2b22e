import type { Outcome } from './targets/target.js';

/** What an import did so far. */
export interface ImportReport {
  /**
   * Rows of the inputs. Those that wait for others to come are read, and nothing else yet; `older` are those that were
   * left out, as there is what was said later of the same thing.
   */
  readonly rows: { read: number; written: number; unchanged: number; older: number; rejected: number };
  /** Vertices and edges of the rows that were written. */
  readonly records: { created: number; updated: number; unchanged: number; retracted: number };
  /** How many times each field would change; of a dry run only. */
  readonly fields: Record<string, number>;
  /** What the person should know beside the figures. */
  readonly notes: string[];
}

export const emptyReport = (): ImportReport => ({
  rows: { read: 0, written: 0, unchanged: 0, older: 0, rejected: 0 },
  records: { created: 0, updated: 0, unchanged: 0, retracted: 0 },
  fields: {},
  notes: [],
});

/** Adds what a write did to the report. */
export function addOutcome({ records, fields }: ImportReport, outcome: Outcome): void {
  records.created += outcome.created;
  records.updated += outcome.updated;
  records.unchanged += outcome.unchanged;
  records.retracted += outcome.retracted;
  for (const [name, count] of Object.entries(outcome.fields ?? {})) fields[name] = (fields[name] ?? 0) + count;
}
