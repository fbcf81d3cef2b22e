import { buildSchema, parseValue, type GraphQLScalarType } from 'graphql';
import { bindScalars } from '../../../src/model/scalars.js';

const schema = bindScalars(buildSchema('scalar Date scalar DateTime scalar URL type Query { a: Date }'));
const scalar = (name: string): GraphQLScalarType => schema.getType(name) as GraphQLScalarType;

describe.each([
  ['Date', ['2026-02-12', '2024-02-29', '0001-01-01', '9999-12-31']],
  ['DateTime', ['2026-02-12T09:30:00.000Z']],
  ['URL', ['https://example.org/a?b#c', 'urn:isbn:1']],
])('%s', (name, values) => {
  test.each(values)('%s is one, as variable and as literal', (value) => {
    expect(scalar(name).parseValue(value)).toBe(value);
    expect(scalar(name).parseLiteral(parseValue(JSON.stringify(value)))).toBe(value);
    expect(scalar(name).serialize(value)).toBe(value);
  });
});

test.each(['2026-02-12T09:30:00Z', '2026-02-12t11:30:00.0+02:00', '2026-02-12T04:30:00-05:00'])(
  '%s is stored in UTC',
  (value) => {
    expect(scalar('DateTime').parseValue(value)).toBe('2026-02-12T09:30:00.000Z');
  },
);

test.each([
  [
    'Date',
    [
      '',
      '2026',
      '2026-02',
      '2026-2-1',
      '2026-02-30',
      '2023-02-29',
      '2026-13-01',
      ' 2026-02-12',
      '2026-02-12T00:00:00Z',
      '+02026-01-01',
      5,
      null,
      {},
      true,
    ],
  ],
  [
    'DateTime',
    ['2026-02-12', '2026-02-12 09:30:00Z', '2026-02-12T09:30:00', '2026-02-30T09:30:00Z', '2026-02-12T25:00:00Z', 0],
  ],
  ['URL', ['', 'nowhere', '/path', 'example.org', 'JavaScript:alert(1)', 'data:text/html,a', 5]],
] as [string, unknown[]][])('%s: anything else is BAD_USER_INPUT with what it must be', (name, values) => {
  for (const value of values) {
    const parse = (): unknown => scalar(name).parseValue(value);
    expect(parse).toThrow(new RegExp(`^${name} must be an? `));
    expect(parse).toThrow(expect.objectContaining({ extensions: { code: 'BAD_USER_INPUT' } }) as Error);
  }
});

test('a literal of another kind is refused too', () => {
  for (const literal of ['5', 'TRUE', '{ a: 1 }', '["2026-02-12"]']) {
    expect(() => scalar('Date').parseLiteral(parseValue(literal))).toThrow(/^Date must be/);
  }
});

test('a schema without the scalar is refused', () => {
  expect(() => bindScalars(buildSchema('type Query { a: Int }'))).toThrow('schema.graphql has no scalar Date');
});
