import { InvalidArgumentError, type Command } from 'commander';
import { suggestMerges, type MergeSuggestion } from '../ingest/suggestMerges.js';
import { buildModel } from '../model/buildModel.js';
import { withService } from './withService.js';

interface Options {
  readonly type?: string;
  readonly minScore: number;
  readonly limit: number;
  readonly json?: true;
}

/** Adds `suggest-merges`: which entities may be one. It reads only; merging is for a person, or the API. */
export function addSuggestMerges(program: Command): void {
  program
    .command('suggest-merges')
    .description('say which entities may be one and the same, with a score and the reasons, and how to merge them')
    .option('--type <type>', 'only entities of this type', entityType)
    .option('--min-score <score>', 'leave out pairs below this, from 0 to 1', score, 0.8)
    .option('--limit <number>', 'at most so many pairs, the most certain first', wholeNumber, 100)
    .option('--json', 'print a JSON array')
    .action(print);
}

async function print({ type, minScore, limit, json }: Options): Promise<void> {
  const suggestions = await withService({}, ({ engine, model }) =>
    suggestMerges(engine, model, { ...(type !== undefined && { types: [type] }), minScore, limit }),
  );
  process.stdout.write(json ? `${JSON.stringify(suggestions, null, 2)}\n` : suggestions.map(describe).join(''));
  if (!json && suggestions.length === 0) process.stdout.write(`No two entities are alike by ${minScore} or more.\n`);
}

/** A suggestion on one line, and below it the mutation that merges the two. */
function describe({ score, into, from, why }: MergeSuggestion): string {
  const reasons = why.join('; ');
  const call = `mergeEntities(into: ${text(into.id)}, from: [${text(from.id)}], reason: ${text(reasons)})`;
  return `${score.toFixed(2)}  ${into.id}  ${into.name}  ${from.id}  ${from.name}  ${reasons}\n      ${call}\n`;
}

/** A text as GraphQL writes it. */
const text = (value: string): string => JSON.stringify(value);

function entityType(value: string): string {
  const known = [...buildModel().entityTypes.keys()];
  if (known.includes(value)) return value;
  throw new InvalidArgumentError(`It must be one of ${known.join(', ')}.`);
}

function score(value: string): number {
  const number = Number(value);
  if (value.trim() !== '' && number >= 0 && number <= 1) return number;
  throw new InvalidArgumentError('It must be a number from 0 to 1.');
}

function wholeNumber(value: string): number {
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('It must be a whole number of 1 or more.');
}
