// The golden folders: a query with its variables, and what is made of it on the way to its answer.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { getVariableValues, Kind, parse, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import { compilePlan } from '../../src/compile/compilePlan.js';
import type { Dialect } from '../../src/compile/dialect.js';
import { compileFound } from '../../src/compile/matchWhere.js';
import type { Question } from '../../src/compile/statement.js';
import { selectionBounds } from '../../src/plan/limits.js';
import type { Plan } from '../../src/plan/plan.js';
import { planRoot } from '../../src/plan/planRoot.js';
import { readSource, type Variables } from '../../src/select/argument.js';
import { readSelection } from '../../src/select/readSelection.js';
import { model } from '../support/engines.js';

const folder = resolve('tests/golden');

const pathOf = (name: string, file: string): string => resolve(folder, name, file);

/** Goldens are written anew where this is asked for, never in CI. */
export const updates = process.env['CASUS_UPDATE_GOLDEN'] === '1' && process.env['CI'] !== 'true';

export interface Golden {
  readonly name: string;
  readonly query: string;
  readonly variables: Variables;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

export const goldens: readonly Golden[] = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => readGolden(name))
  .sort((a, b) => (a.name < b.name ? -1 : 1));

function readGolden(name: string): Golden {
  const query = readFileSync(pathOf(name, 'query.graphql'), 'utf8');
  const variables = pathOf(name, 'variables.json');
  const document = parse(query);
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`${name} does not begin with its operation`);
  return {
    name,
    query,
    document,
    operation,
    variables: existsSync(variables) ? (JSON.parse(readFileSync(variables, 'utf8')) as Variables) : {},
  };
}

/** Expects a file of a golden to hold a text; writes it where goldens are written anew and `writes` says that it is this text's. */
export function expectFile(name: string, file: string, text: string, writes = true): void {
  const path = pathOf(name, file);
  if (updates && writes) writeFileSync(path, text);
  if (!existsSync(path))
    throw new Error(`${name}/${file} is missing; CASUS_UPDATE_GOLDEN=1 writes it, to be read before it is kept`);
  expect(text).toBe(readFileSync(path, 'utf8'));
}

/** The plans of a golden's root fields by response name; null for fields that are about more than the graph. */
export function plansOf(
  { document, operation }: Pick<Golden, 'document' | 'operation'>,
  variables: Variables,
): Record<string, Plan | null> {
  const coerced = getVariableValues(model.schema, operation.variableDefinitions ?? [], variables).coerced ?? {};
  const { fields: selection } = readSelection(model.schema, document, operation, coerced, selectionBounds);
  const fields = model.schema.getQueryType()?.getFields() ?? {};
  return Object.fromEntries(
    selection.map((selected) => {
      const field = fields[selected.name];
      return [selected.key, (field && planRoot(model, field, selected)?.plan) ?? null];
    }),
  );
}

/** What a golden's root fields ask the graph, under given variables, field by field; each question behind what it needs found. */
const questionsOf = (golden: Golden, variables: Variables, dialect: Dialect): Question[][] =>
  Object.values(plansOf(golden, variables)).map((plan) =>
    plan ? withFound(compilePlan(model, dialect, plan), dialect) : [],
  );

const withFound = (question: Question, dialect: Dialect): Question[] => [
  ...question.params.flatMap((param) =>
    param.as === 'found' ? withFound(compileFound(model, dialect, param), dialect) : [],
  ),
  question,
];

/** The statements of a golden's root fields that read the graph, under given variables. */
export const statementsOf = (golden: Golden, variables: Variables, dialect: Dialect): string[] =>
  questionsOf(golden, variables, dialect).flatMap((questions) => questions.map(({ text }) => text));

/** How many root fields have filters that name ids which the filters of none before them name. */
export function fieldsNamingIds(golden: Golden, dialect: Dialect): number {
  const known = new Set<unknown>();
  return questionsOf(golden, golden.variables, dialect).filter((questions) => {
    const { size } = known;
    const params = questions.flatMap((question) => question.params);
    for (const param of params)
      if (param.as === 'named') for (const id of [readSource(param.source, golden.variables)].flat()) known.add(id);
    return known.size > size;
  }).length;
}
