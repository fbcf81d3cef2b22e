#!/usr/bin/env node
import { Command, CommanderError, Option } from 'commander';
import { ConfigError } from '../config.js';
import { EngineRefused } from '../engines/engine.js';
import { CasusError } from '../errors.js';
import { exporters } from '../export/exporters.js';
import { version } from '../version.js';
import { backup } from './backup.js';
import { doctor } from './doctor.js';
import { exportGraph } from './export.js';
import { InputError } from '../ingest/format.js';
import { ImportStopped } from '../ingest/importStopped.js';
import { addImportCommand } from './importCommand.js';
import { printSchema } from './printSchema.js';
import { restore } from './restore.js';
import { seed } from './seed.js';
import { serve } from './serve.js';
import { addSuggestMerges } from './suggestMerges.js';

/** Exit codes: what a script may rely on. */
const exitCodes = { failed: 1, usage: 2 } as const;

const isWrongInput = (error: unknown): error is CasusError =>
  error instanceof CasusError && error.code === 'BAD_USER_INPUT';
/** Errors whose message is a sentence for people; of others the kind is told too. */
const told = [CasusError, InputError, ImportStopped] as const;

const program = new Command('casus')
  .description('A GraphQL knowledge graph of actors, places and events, on Neo4j or embedded.')
  .version(version)
  .exitOverride()
  .addHelpText(
    'after',
    '\nConfiguration is by environment variables; the README lists them.\nExit codes: 0 done, 1 failed, 2 wrong usage or configuration.',
  );

program.command('serve').description('serve the graph over HTTP').action(serve);
program.command('seed').description('load the seed graph; what is there already is left alone').action(seed);
addImportCommand(program);
program.command('schema').description('print the GraphQL schema').action(printSchema);
program
  .command('doctor')
  .description('say which engine, versions, indexes and counts, what is wrong and how to mend it')
  .action(doctor);
addSuggestMerges(program);
program
  .command('export')
  .description('write the graph, or a part of it, in the format of another tool')
  .addOption(
    new Option('--format <name>', 'the format').choices(exporters.map(({ name }) => name)).makeOptionMandatory(),
  )
  .option('--where <json>', 'only events that match this EventFilter, and what belongs to them')
  .option('--neighborhood <id>', 'only what stands around this vertex')
  .option('--depth <steps>', 'how many steps around it (default: 1)')
  .option('--part <name>', 'one table of a format that has several')
  .option('-o, --output <path>', 'a file, or a folder; - for standard output', '-')
  .action(exportGraph);

program
  .command('backup')
  .description('write a copy of the whole graph with its history, which casus restore reads')
  .option('-o, --output <file>', 'a file, or a folder; - for standard output', '-')
  .action(backup);
program
  .command('restore')
  .description('restore a copy that casus backup wrote into an empty graph, as it was')
  .argument('<file>', 'the copy, gzipped or not; - is standard input')
  .action(restore);

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : exitCodes.usage;
  } else if (error instanceof ConfigError || error instanceof EngineRefused || isWrongInput(error)) {
    process.stderr.write(`casus: ${error.message}\n`);
    process.exitCode = exitCodes.usage;
  } else {
    process.stderr.write(
      `casus: ${told.some((kind) => error instanceof kind) ? (error as Error).message : String(error)}\n`,
    );
    process.exitCode = exitCodes.failed;
  }
}
