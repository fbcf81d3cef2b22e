// An operation is prepared once for each shape of its variables, whatever their values and however often it is asked.
import { getOperationAST, parse, type OperationDefinitionNode } from 'graphql';
import { OperationExecutor } from '../../../src/execute/executeOperation.js';
import type { SelectedField } from '../../../src/select/selection.js';
import { model } from '../../support/engines.js';

const document = parse(
  'query ($first: Int, $where: EventFilter) { events(first: $first, where: $where) { totalCount } }',
);
const operation = getOperationAST(document) as OperationDefinitionNode;

/** How often a root field is prepared for a row of requests. */
async function preparations(requests: readonly Record<string, unknown>[]): Promise<number> {
  let prepared = 0;
  const executor = new OperationExecutor(model.schema, ({ key }) => {
    prepared++;
    return { key, run: () => Promise.resolve(() => ({ value: { totalCount: 0 }, complete: true })) };
  });
  for (const variables of requests) await executor.execute({ document, operation, variables });
  return prepared;
}

const hundred = Array.from({ length: 100 }, (_, index) => index);

test('a hundred values', async () => {
  expect(await preparations(hundred.map((index) => ({ first: index, where: { name: { eq: String(index) } } })))).toBe(
    1,
  );
});

test('two shapes in turn', async () => {
  expect(await preparations(hundred.map((index) => (index % 2 ? { first: 1 } : { where: { id: { eq: 'a' } } })))).toBe(
    2,
  );
});

test('what is kept of a document holds no values of the request it was prepared for', async () => {
  const fields: SelectedField[] = [];
  const executor = new OperationExecutor(model.schema, (selected) => {
    fields.push(selected);
    return { key: selected.key, run: () => Promise.resolve(() => ({ value: { totalCount: 0 }, complete: true })) };
  });
  await executor.execute({ document, operation, variables: { first: 1, where: { name: { eq: 'a' } } } });
  for (const argument of fields.flatMap((field) => [...field.arguments.values()]))
    expect(() => argument.value).toThrow('is asked for after its request');
  expect(fields).toHaveLength(1);
});
