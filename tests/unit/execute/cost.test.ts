// What a request may read is told from its plans, before a statement is made.
import { getOperationAST, parse, type ExecutionResult, type OperationDefinitionNode } from 'graphql';
import type { Engine } from '../../../src/engines/engine.js';
import { costOf, metered, spend } from '../../../src/execute/cost.js';
import { OperationExecutor } from '../../../src/execute/executeOperation.js';
import { graphField } from '../../../src/execute/graphField.js';
import { model } from '../../support/engines.js';
import { plansOf } from '../../golden/golden.js';

function requestOf(text: string) {
  const document = parse(text);
  return { document, operation: getOperationAST(document) as OperationDefinitionNode };
}

function cost(text: string, variables: Record<string, unknown> = {}): number {
  return Object.values(plansOf(requestOf(text), variables)).reduce(
    (sum, plan) => sum + (plan ? costOf(plan, variables) : 0),
    0,
  );
}

test.each([
  ['a page', '{ events(first: 20) { nodes { id } } }', 20],
  ['pages in a page', '{ events(first: 20) { nodes { participants(first: 3) { nodes { id } } } } }', 20 * (1 + 3)],
  ['a count alone', '{ events(first: 0) { totalCount } }', 1],
  ['counts in a page', '{ events(first: 20) { nodes { participants(first: 0) { totalCount } } } }', 20 * (1 + 1)],
  ['a number of relationships', '{ actors(first: 20) { nodes { degree } } }', 20 * (1 + 1)],
  ['less than nothing', '{ events(first: -20) { nodes { participants(first: -3) { totalCount } } } }', 1],
  ['citations', '{ relationships(first: 20) { nodes { citations { source { name } } } } }', 20],
  [
    'lists below citations',
    '{ relationships(first: 20) { nodes { citations { source { mentions(first: 5) { nodes { id } } } } } } }',
    20 * (1 + 10 * 5),
  ],
])('%s', (_name, text, items) => {
  expect(cost(text)).toBe(items);
});

test('the parts of a request share one bound; what is refused takes nothing of it', () => {
  const variables = metered({});
  spend(99_999, variables);
  expect(() => spend(2, { ...variables })).toThrow('The request may read 100001 items');
  spend(1, variables);
  expect(() => spend(1, variables)).toThrow(/limits\.costMax/);
  spend(100_000, metered({}));
});

/** An engine that must not be asked for anything, not even its dialect. */
const untouched = new Proxy({} as Engine, {
  get: () => {
    throw new Error('the engine was used');
  },
});

test('a request beyond the bound is refused as a whole, before its statements are made, and is not kept', async () => {
  let prepared = 0;
  const fields = model.schema.getQueryType()?.getFields() ?? {};
  const executor = new OperationExecutor(model.schema, (selected) => {
    prepared++;
    const field = fields[selected.name];
    return field && graphField(model, untouched, field, selected);
  });
  const part = 'events(first: 500) { nodes { participants(first: $size) { nodes { id } } } }';
  const request = requestOf(`query ($size: Int) { a: ${part} b: ${part} }`);
  const ask = (): Promise<ExecutionResult> => executor.execute({ ...request, variables: { size: 100 } });
  for (const { data, errors } of [await ask(), await ask()]) {
    expect(data).toBeUndefined();
    expect(errors?.map(({ message }) => message)).toEqual([expect.stringContaining('may read 101000 items')]);
  }
  expect(prepared).toBe(4);
});
