import { inParts } from '../../lists.js';
import { RecordErrors } from '../../write/recordErrors.js';
import { addOutcome, type ImportReport } from '../importReport.js';
import { describeRejection, ImportStopped, type Rejection } from '../importStopped.js';
import type { Outcome, Target } from '../targets/target.js';
import { assemble, type Assembled } from './assemble.js';
import type { PreparedRow } from './preparedRow.js';

/** Rows kept aside until what they name is there; relationships of a large STIX bundle are some ten thousand. */
const waitingMax = 50_000;
const waitingBatch = 500;

/** The ids that are there, each with the hash of the row it was imported from, or null. */
type Found = ReadonlyMap<string, string | null>;

export interface RowWriterOptions {
  readonly target: Target;
  readonly report: ImportReport;
  /** Why, as the history tells. */
  readonly reason: (row: PreparedRow) => string;
  /** A rejected row ends the import where this is undefined. */
  readonly onReject: ((rejection: Rejection) => void) | undefined;
  /** Told of a reference that leads nowhere, whose row is rejected and ends nothing. */
  readonly onMissing: ((rejection: Rejection) => void) | undefined;
}

/** Writes batches of rows: those that changed, once what they name is there, and without those that are refused. */
export class RowWriter {
  /** Marks shared records that the target has got, so that they are not sent twice. With a new one all are sent again. */
  #round: object = {};
  #waiting: { readonly row: PreparedRow; readonly missing: string }[] = [];
  /** The vertices of the rows that were written last. */
  #written: ReadonlySet<string> = new Set();

  constructor(private readonly options: RowWriterOptions) {}

  /** What is there of what rows name: it may be asked for while those before them are written. */
  find(rows: readonly PreparedRow[]): Promise<Found> {
    const found = this.options.target.find(namedIn(rows));
    // It is awaited when they are written; until then nobody is there to hear of a failure.
    found.catch(() => undefined);
    return found;
  }

  async write(rows: readonly PreparedRow[], early?: Promise<Found>): Promise<void> {
    const { target, report } = this.options;
    // What was written since may be there by now.
    const late = early ? namedIn(rows).filter((id) => this.#written.has(id)) : [];
    const found = new Map(await (early ?? this.find(rows)));
    if (late.length > 0) for (const [id, hash] of await target.find(late)) found.set(id, hash);
    this.#written = new Set(rows.flatMap(({ vertices }) => vertices.map(({ record }) => record.id)));
    const changed = rows.filter(({ id, hash }) => id === undefined || found.get(id) !== hash);
    report.rows.unchanged += rows.length - changed.length;
    let open = this.#keepAside(changed, found);
    while (open.length > 0) {
      const refused = await this.#attempt(open);
      if (refused.size === 0) return;
      const rest = open.filter((row) => !refused.has(row));
      open = this.#keepAside(rest, found);
    }
  }

  /** Writes the rows that still wait; what never came is told. */
  async settle(): Promise<void> {
    let before: number;
    do {
      const rows = this.#waiting.map(({ row }) => row);
      before = rows.length;
      this.#waiting = [];
      for (const batch of inParts(rows, waitingBatch)) await this.write(batch);
    } while (this.#waiting.length > 0 && this.#waiting.length < before);
    for (const { row, missing } of this.#waiting) {
      const reason = `names ${JSON.stringify(missing)}, which is neither in what was imported nor in the graph`;
      if (row.reference === undefined) this.reject({ ...row, reason });
      else this.#missing({ ...row, column: row.reference, reason });
    }
    this.#waiting = [];
  }

  /** Counts and tells a rejected row; throws where it ends the import. */
  reject({ file, line, counts, column, reason }: Rejection): void {
    const rejection = { file, line, counts, column, reason };
    this.options.report.rows.rejected += 1;
    if (!this.options.onReject) throw new ImportStopped(describeRejection(rejection));
    this.options.onReject(rejection);
  }

  #missing({ file, line, counts, column, reason }: Rejection): void {
    this.options.report.rows.rejected += 1;
    this.options.onMissing?.({ file, line, counts, column, reason });
  }

  /** Keeps those rows aside that name what is neither in the graph nor in another of these rows; gives the rest. */
  #keepAside(rows: readonly PreparedRow[], found: Found): readonly PreparedRow[] {
    let open = rows;
    for (;;) {
      if (open.every(({ outside }) => outside.length === 0)) return open;
      const here = new Set(open.flatMap(({ vertices }) => vertices.map(({ record }) => record.id)));
      const ready: PreparedRow[] = [];
      for (const row of open) {
        const missing = row.outside.find((id) => !found.has(id) && !here.has(id));
        if (missing === undefined) ready.push(row);
        else this.#wait(row, missing);
      }
      if (ready.length === open.length) return ready;
      open = ready;
    }
  }

  #wait(row: PreparedRow, missing: string): void {
    if (this.#waiting.length < waitingMax) this.#waiting.push({ row, missing });
    else {
      const reason = `names ${JSON.stringify(missing)}, which has not come yet, and ${waitingMax} rows wait already: import what is named first`;
      this.reject({ ...row, reason });
    }
  }

  /** Writes the rows, or gives those that the target refuses, rejected; nothing is written then. */
  async #attempt(rows: readonly PreparedRow[]): Promise<ReadonlySet<PreparedRow>> {
    const { target, report, reason } = this.options;
    const assembled = assemble(rows, this.#round);
    let outcome: Outcome;
    try {
      outcome = await target.write(assembled.records, reason(rows[0] as PreparedRow));
    } catch (error) {
      if (!(error instanceof RecordErrors)) throw error;
      if (!assembled.isPart) return this.#refused(assembled, error);
      // What was left out may be gone from the graph by now: all of it once more.
      this.#round = {};
      return this.#attempt(rows);
    }
    assembled.sent();
    addOutcome(report, outcome);
    const changed = outcome.created + outcome.updated + outcome.retracted > 0;
    const older = new Set(outcome.older?.flatMap((place) => assembled.rowsOf(place)));
    const rest = rows.filter((row) => !older.has(row));
    report.rows.older += rows.length - rest.length;
    // Rows that are about nothing of their own carry no hash: only their write tells whether they are new.
    const written = changed ? rest.length : rest.filter(({ id }) => id !== undefined).length;
    report.rows.written += written;
    report.rows.unchanged += rest.length - written;
    return new Set();
  }

  #refused(assembled: Assembled, error: RecordErrors): ReadonlySet<PreparedRow> {
    const rows = new Map<PreparedRow, Rejection>();
    for (const { list, index, id, field, problem } of error.problems) {
      for (const row of assembled.rowsOf({ list, index })) {
        if (!rows.has(row)) rows.set(row, { ...row, column: field, reason: `${id}: ${problem}` });
      }
    }
    // A refusal that names no row would be repeated for ever.
    if (rows.size === 0) throw error;
    for (const rejection of [...rows.values()].sort((a, b) => a.line - b.line)) this.reject(rejection);
    return new Set(rows.keys());
  }
}

/** The vertices that rows are about, and those that they name and do not describe. */
const namedIn = (rows: readonly PreparedRow[]): string[] => [
  ...new Set(rows.flatMap(({ id, outside }) => (id ? [id, ...outside] : outside))),
];
