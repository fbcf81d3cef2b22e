// An argument knows its value now, and where the value of the next request is found.
import { buildSchema, parseValue, type GraphQLInputType } from 'graphql';
import { Argument, readSource, type Variables } from '../../../src/select/argument.js';

const schema = buildSchema(`
  input In { eq: Int in: [Int!] and: [In!] deep: In flag: Boolean = true }
  type Query { f(where: In, many: [In!]): Int }
`);
const args = schema.getQueryType()?.getFields()['f']?.args ?? [];
const type = (name: string): GraphQLInputType => args.find((arg) => arg.name === name)?.type as GraphQLInputType;
const read = (text: string, variables: Variables = {}, name = 'where'): Argument => {
  const argument = Argument.read(name, type(name), parseValue(text), undefined, variables);
  if (!argument) throw new Error('no argument');
  return argument;
};

const at = (argument: Argument | undefined): [string, unknown] => [argument?.at ?? '', argument?.value];

test('parts of a literal', () => {
  const where = read('{ deep: { eq: 3, in: [1, 2] }, and: [{ eq: 4 }] }');
  expect(at(where.field('deep')?.field('eq'))).toEqual(['where.deep.eq', 3]);
  expect(
    where
      .field('and')
      ?.items()
      .map((item) => at(item.field('eq'))),
  ).toEqual([['where.and.0.eq', 4]]);
  expect(where.entries().map(([key]) => key)).toEqual(['and', 'deep', 'flag']);
  expect(where.field('eq')).toBeUndefined();
});

test('parts of a variable are found again in the next request', () => {
  const first = { w: { deep: { eq: 3 }, and: [{ in: [1] }, { in: [2, 3] }] } };
  const next = { w: { deep: { eq: 30 }, and: [{ in: [10] }, { in: [20] }] } };
  const where = read('$w', first);
  const sources = [where.field('deep')?.field('eq'), where.field('and')?.items()[1]?.field('in')].map((part) =>
    part?.source(),
  );
  const values = (variables: Variables): unknown[] => sources.map((source) => source && readSource(source, variables));
  expect(values(first)).toEqual([3, [2, 3]]);
  expect(values(next)).toEqual([30, [20]]);
});

test('variables inside a literal', () => {
  const where = read('{ eq: $a, in: [1, $b], deep: { eq: 5 } }', { a: 2, b: 3 });
  const sources = [where.field('eq'), where.field('in'), where.field('deep')?.field('eq')].map((part) =>
    part?.source(),
  );
  expect(sources.map((source) => source && readSource(source, { a: 20, b: 30 }))).toEqual([20, [1, 30], 5]);
});

test('one value stands for a list of one', () => {
  expect(
    read('{ eq: 1 }', {}, 'many')
      .items()
      .map((item) => at(item.field('eq'))),
  ).toEqual([['many.0.eq', 1]]);
});

test('one value with a variable in it stands for a list of one in later requests too', () => {
  const sourceOf = (text: string, name?: string) => read(text, { a: 1 }, name).source();
  expect(readSource(sourceOf('{ eq: $a }', 'many'), { a: 2 })).toEqual([{ eq: 2, flag: true }]);
  expect(readSource(sourceOf('{ and: { eq: $a } }'), { a: 2 })).toEqual({
    and: [{ eq: 2, flag: true }],
    flag: true,
  });
});

test('once the variables it was read with are emptied, it tells where the value is, and none', () => {
  const variables: Record<string, unknown> = { a: 1, w: { eq: 2 } };
  const [part, whole] = [read('{ eq: $a }', variables).field('eq'), read('$w', variables).field('eq')];
  for (const name of Object.keys(variables)) Reflect.deleteProperty(variables, name);
  for (const argument of [part, whole]) {
    expect(() => argument?.value).toThrow('where.eq is asked for after its request');
    expect(argument && readSource(argument.source(), { a: 3, w: { eq: 3 } })).toBe(3);
  }
});

test('a variable left out is an argument left out, and null is null', () => {
  expect(Argument.read('where', type('where'), parseValue('$w'), undefined, {})).toBeUndefined();
  expect(read('$w', { w: null }).isNull).toBe(true);
  expect(read('{ deep: $d }', { d: null }).field('deep')?.isNull).toBe(true);
  expect(read('{ deep: $d }').field('deep')).toBeUndefined();
});

test('a default is a constant', () => {
  const flag = read('{ eq: 1 }').field('flag');
  expect([flag?.value, flag?.source()]).toEqual([true, { kind: 'constant', value: true }]);
});
