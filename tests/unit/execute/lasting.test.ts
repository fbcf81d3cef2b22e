// Which answers are kept: those of queries, in full, that the same graph gives again.
import { getOperationAST, parse, type OperationDefinitionNode } from 'graphql';
import { textOf } from '../../../src/execute/answerText.js';
import { OperationExecutor } from '../../../src/execute/executeOperation.js';
import { KeptAnswers } from '../../../src/execute/keptAnswers.js';
import type { Shaped } from '../../../src/execute/shapeRows.js';
import { model } from '../../support/engines.js';

const revisions = { heard: () => 'one', ask: () => Promise.resolve('one') };

/** Asks the same thrice; gives the answers and how often the field was run. */
async function thrice(query: string, shaped: () => Shaped, variables: Record<string, unknown>[] = [{}, {}, {}]) {
  let runs = 0;
  const executor = new OperationExecutor(
    model.schema,
    ({ key }) => ({ key, run: () => Promise.resolve((runs++, shaped)) }),
    new KeptAnswers(revisions, 100_000),
  );
  const document = parse(query);
  const operation = getOperationAST(document) as OperationDefinitionNode;
  const answers = [];
  for (const given of variables) answers.push(await executor.execute({ document, operation, variables: given }));
  return { runs, answers };
}

const whole = (): Shaped => ({ value: { id: 'a', name: 'A' }, complete: true });
const query = 'query ($id: ID = "a") { actor(id: $id) { id name } }';

test('an answer in full is read once', async () => {
  const { runs, answers } = await thrice(query, whole);
  expect(runs).toBe(1);
  expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
    new Set(['{"data":{"actor":{"id":"a","name":"A"}}}']),
  );
});

test('each set of variables has its own', async () => {
  expect((await thrice(query, whole, [{ id: 'a' }, { id: 'b' }, { id: 'a' }])).runs).toBe(2);
});

test.each<[string, string, () => Shaped]>([
  ['where time ran out', query, () => ({ ...whole(), passing: true })],
  ['that graphql-js completes', query, () => ({ value: { id: 'a', name: null }, complete: false })],
  ['of mutations', 'mutation { undo(changeId: "1") { revision } }', () => ({ value: { revision: 1 }, complete: true })],
])('answers %s are read each time', async (_, text, shaped) => {
  expect((await thrice(text, shaped)).runs).toBe(3);
});

test('whoever writes text is spared the data', async () => {
  const executor = new OperationExecutor(
    model.schema,
    ({ key }) => ({ key, run: () => Promise.resolve(whole) }),
    new KeptAnswers(revisions, 100_000),
  );
  const document = parse(query);
  const request = {
    document,
    operation: getOperationAST(document) as OperationDefinitionNode,
    variables: {},
    asText: true,
  };
  const [first, second] = [await executor.execute(request), await executor.execute(request)];
  expect(textOf(first.data as object)).toBe('{"actor":{"id":"a","name":"A"}}');
  expect(textOf(second.data as object)).toBe(textOf(first.data as object));
});

test('an engine that does not answer for its state fails the field, and is not asked once more', async () => {
  let away = false;
  const ask = () => (away ? Promise.reject(new Error('away')) : Promise.resolve('one'));
  let runs = 0;
  const executor = new OperationExecutor(
    model.schema,
    ({ key }) => ({ key, run: () => Promise.resolve((runs++, whole)) }),
    new KeptAnswers({ heard: () => 'one', ask }, 100_000),
  );
  const document = parse(query);
  const request = { document, operation: getOperationAST(document) as OperationDefinitionNode, variables: {} };
  await executor.execute(request);
  away = true;
  const { data, errors } = await executor.execute(request);
  expect(data).toEqual({ actor: null });
  expect(errors?.map(({ message, path }) => [message, path])).toEqual([['away', ['actor']]]);
  expect(runs).toBe(1);
});

test('what reads nothing of the graph is not kept, and is answered where the engine is away', async () => {
  let away = false;
  let asked = 0;
  const ask = () => (asked++, away ? Promise.reject(new Error('away')) : Promise.resolve('one'));
  const executor = new OperationExecutor(
    model.schema,
    ({ key }) => ({
      key,
      constant: key === 'limits',
      run: () => Promise.resolve(() => ({ value: {}, complete: true })),
    }),
    new KeptAnswers({ heard: () => 'one', ask }, 100_000),
  );
  const request = (text: string) => {
    const document = parse(text);
    return { document, operation: getOperationAST(document) as OperationDefinitionNode, variables: {} };
  };
  const [alone, both] = [
    request('{ __typename limits { all { name } } }'),
    request('{ __typename actor(id: "a") { id } }'),
  ];
  for (const one of [alone, alone, both]) await executor.execute(one);
  expect(asked).toBe(0);
  away = true;
  expect((await executor.execute(alone)).errors).toBeUndefined();
  expect((await executor.execute(both)).data).toEqual({ __typename: 'Query', actor: null });
});
