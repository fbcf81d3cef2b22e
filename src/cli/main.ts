#!/usr/bin/env node
import { Command, CommanderError, Option } from 'commander';
import { exporters } from '../export/exporters.js';
import { version } from '../version.js';
import { backup } from './backup.js';
import { doctor } from './doctor.js';
import { exportGraph } from './export.js';
import { exitCodeOf, reasonOf } from './failure.js';
import { addImportCommand } from './importCommand.js';
import { printSchema } from './printSchema.js';
import { restore } from './restore.js';
import { seed } from './seed.js';
import { serve } from './serve.js';
import { addSuggestMerges } from './suggestMerges.js';

const program = new Command('casus')
  .description('A GraphQL knowledge graph of actors, places and events, on Neo4j or embedded.')
  .version(version)
  .exitOverride()
  .addHelpText(
    'after',
    '\nConfiguration is by environment variables; the README lists them.\nExit codes: 0 done, 1 failed, 2 wrong usage or configuration, 130 interrupted.',
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
  // Commander has printed its own.
  if (!(error instanceof CommanderError)) process.stderr.write(`casus: ${reasonOf(error)}\n`);
  process.exitCode = exitCodeOf(error);
}
