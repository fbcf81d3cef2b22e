import { constants } from 'node:os';
import { resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { InvalidArgumentError, Option, type Command } from 'commander';
import { formats } from '../ingest/formats.js';
import { importFiles, type ImportOptions } from '../ingest/importFiles.js';
import { emptyReport, type ImportReport } from '../ingest/importReport.js';
import { describeRejection } from '../ingest/importStopped.js';
import { RejectsFiles } from '../ingest/rejectsFiles.js';
import { describeReport, reportAsJson } from './describeReport.js';
import { exitCodeOf, reasonOf } from './failure.js';
import { ImportProgress } from './importProgress.js';
import { withTarget } from './importTarget.js';

/** What `casus import` takes; `version` is the data set's. */
interface Options {
  readonly format?: string;
  readonly to?: string;
  readonly key?: string;
  readonly dryRun?: boolean;
  readonly onError: 'stop' | 'skip';
  readonly rejects?: string;
  readonly dataset?: string;
  readonly version?: string;
  readonly json?: boolean;
}

/** Rejected rows told on standard error; the file has them all. */
const toldRejections = 5;

/** Adds `casus import` to the program. */
export function addImportCommand(program: Command): void {
  // Options of a command stand after its name: `--version` is then the data set's.
  program.enablePositionalOptions();
  program
    .command('import')
    .description('import files; rows that are in the graph already are left alone')
    .argument('<file...>', 'files in turn, gzipped or not; - is standard input')
    .addOption(formatOption())
    .addOption(new Option('--to <url>', 'import through the casus that serves there').argParser(readUrl))
    .addOption(new Option('--key <key>', 'the key of an editor there').env('CASUS_KEY'))
    .option('--dry-run', 'write nothing; say what an import would do')
    .addOption(onErrorOption())
    .option('--rejects <file>', 'where skipped rows are listed (default: FILE.rejects.csv)')
    .addOption(new Option('--dataset <name>', 'the data set (default: the format’s)').argParser(readDataset))
    .option('--version <version>', 'its version: what is in the graph of it and not in the files is retracted')
    .option('--json', 'print the report as JSON')
    .action(importCommand);
}

const formatOption = (): Option =>
  new Option('--format <name>', 'what the files are; told from each where it is left out').choices(
    formats.map(({ name }) => name),
  );

const onErrorOption = (): Option =>
  new Option('--on-error <what>', 'what to do at a row that cannot be taken').choices(['stop', 'skip']).default('stop');

/** An address with its path, as a proxy may serve casus under one. */
function readUrl(text: string): string {
  if (!URL.canParse(text) || !/^https?:/i.test(text))
    throw new InvalidArgumentError('It must be an address such as http://127.0.0.1:4000.');
  const { origin, pathname, href } = new URL(text);
  if (href !== origin + pathname)
    throw new InvalidArgumentError('It must be an address without user, password, question mark and fragment.');
  return href.replace(/\/+$/, '');
}

function readDataset(text: string): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(text))
    throw new InvalidArgumentError('It must be letters, digits, dots, dashes and underscores: it becomes part of ids.');
  return text;
}

/**
 * How far the heap may grow beyond what is alive in it before that is collected: an import holds some 60 MB, of which
 * V8's own measure of 300% makes more than 400 MB resident. It takes a few hundredths more processor time.
 */
const heapGrowth = '--heap-growing-percent=200';

async function importCommand(paths: readonly string[], options: Options, command: Command): Promise<void> {
  setFlagsFromString(heapGrowth);
  if (options.to !== undefined && !options.key) command.error('error: --to needs --key, or CASUS_KEY');
  if (options.rejects !== undefined && paths.some((path) => resolve(path) === resolve(options.rejects ?? '')))
    command.error(`error: --rejects ${options.rejects} is one of the files to import`);
  const report = emptyReport();
  const progress = new ImportProgress(report);
  const rejects = new RejectsFiles(options.rejects);
  const interrupted = onInterrupt((name) => progress.say(`${name}: stopping after the batch at hand`));
  const failure = await run(paths, options, { report, progress, rejects, signal: interrupted.signal }).then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
  progress.end(!failure && !interrupted.signal.aborted);
  rejects.close();
  for (const path of rejects.paths) report.notes.push(`The rejected rows are listed in ${path}.`);
  const { json, dryRun = false } = options;
  if (json) {
    // The report says why it ended early, and is told alone.
    process.stdout.write(reportAsJson(report, progress.seconds, dryRun, failure && reasonOf(failure.error)));
    process.exitCode = failure ? exitCodeOf(failure.error) : interrupted.exitCode();
    return;
  }
  // Of an import that failed before its first row the error says all.
  if (!failure || report.rows.read > 0) process.stdout.write(describeReport(report, progress.seconds, dryRun));
  if (failure) throw failure.error;
  process.exitCode = interrupted.exitCode();
}

interface Run {
  readonly report: ImportReport;
  readonly progress: ImportProgress;
  readonly rejects: RejectsFiles;
  readonly signal: AbortSignal;
}

function run(paths: readonly string[], options: Options, { report, progress, rejects, signal }: Run): Promise<void> {
  const onReject: ImportOptions['onReject'] = (rejection) => {
    if (report.rows.rejected <= toldRejections) progress.say(describeRejection(rejection));
    rejects.add(rejection);
  };
  const onInput: ImportOptions['onInput'] = (input) => {
    rejects.begin(input.name);
    progress.next(input);
  };
  const { to, key, dryRun, format, dataset, version, onError } = options;
  return withTarget({ to, key, dryRun, say: (line) => progress.say(line) }, (target) =>
    importFiles(
      paths,
      {
        target,
        formats,
        format,
        dataset,
        version,
        signal,
        onInput,
        onReject: onError === 'skip' ? onReject : undefined,
        onMissing: onReject,
      },
      report,
    ),
  );
}

/** The first SIGINT or SIGTERM ends the import after the batch at hand, the second ends the process. */
function onInterrupt(told: (name: string) => void): { signal: AbortSignal; exitCode: () => number } {
  const controller = new AbortController();
  let exitCode = 0;
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => {
      exitCode = 128 + constants.signals[name];
      told(name);
      controller.abort();
    });
  }
  return { signal: controller.signal, exitCode: () => exitCode };
}
