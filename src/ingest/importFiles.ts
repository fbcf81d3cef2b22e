import { basename } from 'node:path';
import { detectFormat } from './detectFormat.js';
import { InputError, type Dataset, type Format } from './format.js';
import type { ImportReport } from './importReport.js';
import { openInput, type Input } from './input/openInput.js';
import { describePlace, ImportStopped, type Rejection } from './importStopped.js';
import { nameUnnamed } from './nameUnnamed.js';
import { batchesOf } from './rows/batchesOf.js';
import { prepareRow, type PreparedRow } from './rows/preparedRow.js';
import { RowWriter } from './rows/rowWriter.js';
import { SeenDataset } from './rows/seenDataset.js';
import { SeenRows } from './rows/seenRows.js';
import { SharedRecords } from './rows/sharedRecords.js';
import { yielding } from './rows/yielding.js';
import { restoreCopy } from './restoreCopy.js';
import { sweep } from './sweep.js';
import type { Target } from './targets/target.js';

export interface ImportOptions {
  readonly target: Target;
  readonly formats: readonly Format[];
  /** The format's name; told from each input where none is named. */
  readonly format?: string | undefined;
  readonly dataset?: string | undefined;
  /** With a version, what the data set no longer has is retracted at the end. */
  readonly version?: string | undefined;
  /** Called with each rejected row; where it is undefined, the first ends the import. */
  readonly onReject?: ((rejection: Rejection) => void) | undefined;
  /** Called with each reference to what is nowhere: it is left out, and ends no import. */
  readonly onMissing?: ((rejection: Rejection) => void) | undefined;
  /** Called when an input is open. */
  readonly onInput?: ((input: Input) => void) | undefined;
  /** Ends the import after the batch at hand. */
  readonly signal: AbortSignal;
}

/**
 * Imports inputs one after the other into a target, and keeps the report up to date. Batches are transactions: what an
 * import that ends early has written stays, and the next one finds it unchanged. Throws {@link InputError} or
 * {@link ImportStopped} where it ends early.
 */
export async function importFiles(
  paths: readonly string[],
  options: ImportOptions,
  report: ImportReport,
): Promise<void> {
  const { target, onReject, onMissing, signal } = options;
  const seen = new Map<string, SeenDataset>();
  const writer = new RowWriter({
    target,
    report,
    onReject,
    onMissing,
    reason: ({ file }) => `import of ${basename(file)}`,
  });
  const run: Run = { writer, report, seen, shared: new SharedRecords(), formats: new Set(), broken: [] };
  for (const path of paths) {
    await importFile(path, options, run);
    if (signal.aborted) return;
  }
  await writer.settle();
  if ([...run.formats].some(({ hasSettlements }) => hasSettlements)) await nameUnnamed(target, report, signal);
  if (run.broken.length > 0) throw new InputError(run.broken.join(' '));
  if (options.version === undefined) return;
  for (const each of seen.values()) {
    const why = notSwept(each);
    if (why === undefined) await sweep(target, each, report, signal);
    else report.notes.push(`Nothing of ${each.dataset.name} is retracted: ${why}`);
  }
}

/** Why what a version does not have stays; undefined where it goes. Files without a row are no version, but a mistake. */
function notSwept({ rows, unknown }: SeenDataset): string | undefined {
  if (rows === 0) return 'the files have no row.';
  return unknown === 0
    ? undefined
    : `what ${unknown} of the rejected rows ${unknown === 1 ? 'is' : 'are'} about is not known, since no id can be read there.`;
}

interface Run {
  readonly writer: RowWriter;
  readonly report: ImportReport;
  readonly seen: Map<string, SeenDataset>;
  readonly shared: SharedRecords;
  /** What the inputs were. */
  readonly formats: Set<Format>;
  /** What is wrong with inputs that could not be read to their end. */
  readonly broken: string[];
}

/** Imports one input; where rows are skipped, one that is broken is told at the end, and what stands before is in. */
async function importFile(path: string, options: ImportOptions, run: Run): Promise<void> {
  const opened = await openAs(path, options).catch((error: unknown) => setAside(error, options, run));
  if (!opened) return;
  const { input, format } = opened;
  run.formats.add(format);
  try {
    options.onInput?.(input);
    if (format.isCopy?.(input.head) && (await restoreCopy(input, options.target, run.report, options.signal))) return;
    const dataset = { name: options.dataset ?? format.dataset, version: options.version ?? null };
    await writeBatches(batchesOf(yielding(rowsOf(input, format, dataset, options, run))), run.writer, options.signal);
  } finally {
    input.close();
  }
}

async function openAs(
  path: string,
  { formats, format }: ImportOptions,
): Promise<{ readonly input: Input; readonly format: Format }> {
  const input = await openInput(path);
  try {
    return { input, format: detectFormat(formats, input.name, input.head, format) };
  } catch (error) {
    input.close();
    throw error;
  }
}

function setAside(error: unknown, { onReject }: ImportOptions, { broken }: Run): undefined {
  if (!onReject || !(error instanceof InputError)) throw error;
  broken.push(error.message);
}

/** Reads the next batch, and looks what is there of it, while one is written, and never more. */
async function writeBatches(
  batches: AsyncGenerator<readonly PreparedRow[]>,
  writer: RowWriter,
  signal: AbortSignal,
): Promise<void> {
  let writing = Promise.resolve();
  try {
    for (;;) {
      const next = await unlessAborted(batches.next(), signal);
      const batch = next === null || next.done ? undefined : next.value;
      const found = batch && writer.find(batch);
      await writing;
      if (!batch) return;
      writing = writer.write(batch, found);
      // It is awaited with the next batch; until then nobody is there to hear of a failure.
      writing.catch(() => undefined);
    }
  } finally {
    await writing;
  }
}

/** What comes, or null once the signal is given. A race with one lasting promise would keep all that ever came. */
function unlessAborted<T>(coming: Promise<T>, signal: AbortSignal): Promise<T | null> {
  return new Promise((resolve, reject) => {
    const give = (value: T | null): void => {
      signal.removeEventListener('abort', onAbort);
      resolve(value);
    };
    const onAbort = (): void => give(null);
    if (signal.aborted) resolve(null);
    signal.addEventListener('abort', onAbort);
    coming.then(give, reject);
  });
}

async function* rowsOf(
  input: Input,
  format: Format,
  dataset: Dataset,
  options: ImportOptions,
  run: Run,
): AsyncGenerator<PreparedRow> {
  const { writer, report, seen, shared } = run;
  const inDataset = seenOf(seen, dataset);
  const rows = new SeenRows();
  try {
    for await (const row of format.read(input.text, dataset, (note) => report.notes.push(note))) {
      report.rows.read += 1;
      if ('reason' in row) {
        inDataset.addRejected(row);
        writer.reject({ file: input.name, ...row });
        continue;
      }
      const prepared = prepareRow(row, input.name, dataset, shared);
      inDataset.add(prepared);
      const before = rows.add(prepared);
      if (!before) yield prepared;
      else if (before.equal) report.rows.unchanged += 1;
      else writer.reject({ ...prepared, column: format.idColumn, reason: standsAlready({ ...prepared, ...before }) });
    }
  } catch (error) {
    // What a reader says of an input that is cut off is not what is wrong with it.
    if (error instanceof ImportStopped || !input.damage()) return setAside(naming(input, error), options, run);
  }
  const damage = input.damage();
  if (damage) setAside(damage, options, run);
}

/** Readers know nothing of files. */
const naming = ({ name }: Input, error: unknown): unknown =>
  error instanceof InputError ? new InputError(`${name}: ${error.message}`, { cause: error }) : error;

const standsAlready = ({ id, ...before }: Pick<PreparedRow, 'id' | 'line' | 'counts'>): string =>
  `${id} stands in ${describePlace(before)} already, with other values; an id must be that of one row`;

function seenOf(seen: Map<string, SeenDataset>, dataset: Dataset): SeenDataset {
  const known = seen.get(dataset.name) ?? new SeenDataset(dataset);
  seen.set(dataset.name, known);
  return known;
}
