import { compareText } from '../lists.js';
import type { ImportReport } from '../ingest/importReport.js';

/** An import's report as people read it. */
export function describeReport(
  { rows, records, fields, notes }: ImportReport,
  seconds: number,
  isDry: boolean,
): string {
  const changed = Object.entries(fields).sort(([a, x], [b, y]) => y - x || compareText(a, b));
  const lines = [
    ...(isDry ? ['Dry run: nothing was written; an import would do this.'] : []),
    `${told(rows.read)} rows read: ${told(rows.written)} written, ${told(rows.unchanged)} unchanged, ` +
      `${rows.older > 0 ? `${told(rows.older)} older than what is there, ` : ''}${told(rows.rejected)} rejected.`,
    `Vertices and relationships: ${told(records.created)} created, ${told(records.updated)} updated, ` +
      `${told(records.unchanged)} unchanged, ${told(records.retracted)} retracted.`,
    ...(changed.length > 0 ? [`Fields: ${changed.map(([name, count]) => `${name} ${told(count)}`).join(', ')}.`] : []),
    ...notes,
    `${seconds.toFixed(1)} s, ${told(rateOf(rows.read, seconds))} rows/s.`,
  ];
  return `${lines.join('\n')}\n`;
}

/** The same for scripts; `error` is why it ended early. */
export const reportAsJson = (report: ImportReport, seconds: number, isDry: boolean, error?: string): string =>
  `${JSON.stringify({
    ...report,
    dryRun: isDry,
    seconds: Number(seconds.toFixed(3)),
    rowsPerSecond: rateOf(report.rows.read, seconds),
    ...(error !== undefined && { error }),
  })}\n`;

/** Rows per second, whole. */
export const rateOf = (rows: number, seconds: number): number => (seconds > 0 ? Math.round(rows / seconds) : 0);

const told = (count: number): string => count.toLocaleString('en');
