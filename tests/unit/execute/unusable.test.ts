// Arguments that cannot be used, a variable of null in a place that needs a value: errors stand where graphql-js has them.
import {
  buildSchema,
  execute,
  getOperationAST,
  parse,
  type ExecutionResult,
  type OperationDefinitionNode,
} from 'graphql';
import { project } from '../../../src/execute/answer.js';
import { OperationExecutor } from '../../../src/execute/executeOperation.js';

const schema = buildSchema(`
  input Circle { radius: Int! }
  type Item { id: ID! near(circle: Circle): Int sure(x: Int!): Int! maybe(x: Int!): Int }
  type Query { item: Item items: [Item!]! number(x: Int!): Int sure(x: Int!): Int! }
  type Mutation { first(x: Int): Int! second(x: Int!): Int! third(x: Int): Int! }
`);

const item = { id: 'a', near: 1, sure: 2, maybe: 3 };
const values: Record<string, unknown> = {
  item,
  items: [item, { ...item, id: 'b' }],
  number: 4,
  sure: 5,
  first: 6,
  second: 7,
  third: 8,
};

interface Asked {
  readonly result: ExecutionResult;
  /** The root fields that were run. */
  readonly ran: readonly string[];
}

async function ask(query: string, variables: Record<string, unknown>): Promise<Asked> {
  const ran: string[] = [];
  const executor = new OperationExecutor(schema, ({ key, name, below }) => ({
    key,
    run: () => {
      ran.push(key);
      return Promise.resolve(() => ({ value: project(values[name], below), complete: true }));
    },
  }));
  const document = parse(query);
  const operation = getOperationAST(document) as OperationDefinitionNode;
  return { result: await executor.execute({ document, operation, variables }), ran };
}

/** An answer as it is sent, but for what its errors say. */
const placesOf = ({ data, errors }: ExecutionResult): unknown =>
  JSON.parse(JSON.stringify({ data, errors: errors?.map(({ path, locations }) => ({ path, locations })) }));

test.each([
  ['a root field', 'query ($x: Int = 1) { number(x: $x) item { id } }'],
  ['a root field that may not be null', 'query ($x: Int = 1) { sure(x: $x) item { id } }'],
  ['a field further down', 'query ($x: Int = 1) { item { id maybe(x: $x) } number(x: 1) }'],
  ['one that may not be null', 'query ($x: Int = 1) { item { id sure(x: $x) } number(x: 1) }'],
  ['one in a list', 'query ($x: Int = 1) { items { id maybe(x: $x) } number(x: 1) }'],
  ['a part of a value', 'query ($x: Int = 1) { item { id near(circle: { radius: $x }) } number(x: 1) }'],
  ['a condition', 'query ($x: Boolean = true) { item { id maybe(x: 1) @include(if: $x) } number(x: 1) }'],
  ['a condition of a fragment', 'query ($x: Boolean = true) { item { id ... @skip(if: $x) { near } } number(x: 1) }'],
  ['a condition of a root field', 'query ($x: Boolean = true) { item @include(if: $x) { id } number(x: 1) }'],
  ['what is skipped anyway', 'query ($x: Int = 1) { item { id maybe(x: $x) @skip(if: true) } number(x: 1) }'],
  [
    'a fragment that was spread',
    'query ($x: Boolean = true) { ...F ...F @skip(if: $x) } fragment F on Query { number(x: 1) }',
  ],
])('%s', async (_name, query) => {
  const { result } = await ask(query, { x: null });
  const expected = await execute({ schema, document: parse(query), rootValue: values, variableValues: { x: null } });
  expect(placesOf(result)).toEqual(placesOf(expected));
  for (const { message, extensions } of result.errors ?? []) {
    expect(message).toMatch(/^Argument "(x|if|circle\.radius)": must not be null\.$/);
    expect(extensions).toEqual({ code: 'BAD_USER_INPUT' });
  }
});

test('in a mutation, what follows is not run', async () => {
  const { result, ran } = await ask('mutation ($x: Int = 1) { first second(x: $x) third }', { x: null });
  expect(ran).toEqual(['first']);
  expect(result).toMatchObject({ data: null, errors: [{ path: ['second'] }] });
});

test('nothing is run where it is not known which root fields are asked for', async () => {
  const { result, ran } = await ask('mutation ($x: Boolean = true) { first third @include(if: $x) }', { x: null });
  expect(ran).toEqual([]);
  expect(result).toMatchObject({ data: null, errors: [{ message: 'Argument "if": must not be null.' }] });
});
