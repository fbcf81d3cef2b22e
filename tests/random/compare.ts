// Asks both engines the same and tells the first difference.
import type { ExecutionResult } from 'graphql';
import { parse, validate } from 'graphql';
import { askerOf, type Question } from '../support/ask.js';
import { KeptAnswers } from '../../src/execute/keptAnswers.js';
import { asksAfterIds, model, recording } from '../support/engines.js';
import type { Engine } from '../../src/engines/engine.js';
import { cursorsKey, printQuery, type Printed, type PrintOptions } from './print.js';
import type { FieldTree } from './tree.js';

/** Codes that a generated query may well be answered with. */
const expected = new Set(['BAD_USER_INPUT', 'LIMIT_EXCEEDED']);

const show = ({ query, variables }: Question): string => `${query}\nvariables: ${JSON.stringify(variables)}`;

/** A statement that finds the ids which a condition needs, or the words that are common, before the field's own one. */
const findsFirst = /\nRETURN (n0\.id|\[.*\] AS common)$/;

/** The answer of one engine, the same through graphql-js, and from one statement a root field. */
async function answerOf(engine: Engine, question: Question): Promise<ExecutionResult> {
  const recorded = recording(remembering(engine));
  await engine.revisions.ask();
  const ask = askerOf(recorded.engine, new KeptAnswers(engine.revisions, 10_000_000));
  const answer = await ask(question);
  const statements = recorded.statements.filter((text) => !findsFirst.test(text));
  const text = JSON.stringify(answer);
  const again = JSON.stringify(await ask(question));
  if (again !== text)
    throw new Error(`${engine.name}: another answer the second time\n${show(question)}\n${difference(text, again)}`);
  const reference = JSON.stringify(await ask(question, true));
  if (reference !== text)
    throw new Error(`${engine.name}: not what graphql-js gives\n${show(question)}\n${difference(text, reference)}`);
  for (const { message, extensions } of answer.errors ?? []) {
    if (!expected.has(String(extensions['code'])))
      throw new Error(`${engine.name}: ${message}\n${show(question)}\n${recorded.statements.join('\n---\n')}`);
  }
  if (!answer.errors) expectStatements(question, answer, statements, engine.name);
  return answer;
}

/** An engine that gives the same rows again without being asked: graphql-js goes over what was read before. */
function remembering(engine: Engine): Engine {
  const known = new Map<string, ReturnType<Engine['read']>>();
  const read: Engine['read'] = (text, params) => {
    const key = JSON.stringify([text, params]);
    const rows = known.get(key) ?? engine.read(text, params);
    known.set(key, rows);
    return rows;
  };
  return { ...engine, read };
}

function expectStatements(
  question: Question,
  { data }: ExecutionResult,
  statements: readonly string[],
  engine: string,
): void {
  const roots = Object.keys(data ?? {}).length;
  const searches = (question.query.match(/\bsearch\(/g) ?? []).length;
  const reads = (question.query.match(/\bnodes?\b/g) ?? []).length;
  // What became of an id that nothing has is asked with one statement more.
  const missed = Object.values(data ?? {}).filter(
    (value) => value === null || (Array.isArray(value) && value.includes(null)),
  ).length;
  const most = roots + (searches > 0 ? reads : 0);
  // And beside a field of those that its filters name.
  const after = statements.filter(asksAfterIds).length;
  if (after > missed + most || statements.length - after > most)
    throw new Error(`${engine}: ${statements.length} statements for ${roots} root fields\n${show(question)}`);
}

/** Asks both; throws where they differ, else gives the answer. */
export async function askBoth(engines: readonly [Engine, Engine], question: Question): Promise<ExecutionResult> {
  const [first, second] = await Promise.all(engines.map((engine) => answerOf(engine, question)));
  const [one, other] = [JSON.stringify(first), JSON.stringify(second)];
  if (one !== other)
    throw new Error(`${engines[0].name} and ${engines[1].name} differ\n${show(question)}\n${difference(one, other)}`);
  return first as ExecutionResult;
}

/** Both texts from shortly before they part. */
function difference(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const from = Math.max(0, at - 200);
  return [one, other].map((text) => `… ${text.slice(from, at + 300)}`).join('\n');
}

/** Prints a query that the schema accepts: with names of its own for each field where they would clash. */
export function printValid(roots: readonly FieldTree[], cursors?: PrintOptions['cursors']): Printed {
  const options = { ...(cursors && { cursors }) };
  const plain = printQuery(roots, { ...options, aliasAll: false });
  if (isValid(plain)) return plain;
  const aliased = printQuery(roots, { ...options, aliasAll: true });
  const [error] = validate(model.schema, parse(aliased.query));
  if (error) throw new Error(`generated an invalid query: ${error.message}\n${show(aliased)}`);
  return aliased;
}

const isValid = ({ query }: Question): boolean => validate(model.schema, parse(query)).length === 0;

/** The cursors of the first answer from which the connections marked for it go on. */
export function cursorsIn({ data }: ExecutionResult, { resumable }: Printed): Map<FieldTree, string> {
  const cursors = new Map<FieldTree, string>();
  for (const { path, field } of resumable) {
    const edges = firstAt(data, [...path, cursorsKey]);
    const cursor = edges?.[(field.resume ?? 0) % edges.length]?.cursor;
    if (cursor !== undefined) cursors.set(field, cursor);
  }
  return cursors;
}

/** The first list with something in it at a path, whatever lists the path leads through. */
function firstAt(value: unknown, path: readonly string[]): { cursor: string }[] | undefined {
  if (value === null || value === undefined) return undefined;
  const [key, ...rest] = path;
  if (key === undefined) return Array.isArray(value) && value.length > 0 ? (value as { cursor: string }[]) : undefined;
  for (const item of Array.isArray(value) ? (value as unknown[]) : [value]) {
    const found = firstAt((item as Record<string, unknown> | null)?.[key], rest);
    if (found) return found;
  }
  return undefined;
}
