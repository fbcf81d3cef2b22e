// Wrong input, one row each: the code, and a message that names the argument and says what would be right.
import { limits } from '../../src/plan/limits.js';
import { expectNothingInternal } from './support/nothingInternal.js';
import { serve, type TestServer } from './support/server.js';

interface Row {
  readonly name: string;
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly code: string;
  readonly message: RegExp;
}

const pageBound = new RegExp(`from 0 to ${limits.pageSizeMax.value}`);
const events = (args: string): string => `{ events(${args}) { nodes { id } } }`;
const cursorOf = (...keys: unknown[]): string => Buffer.from(JSON.stringify(keys)).toString('base64url');
const point = (condition: string): string => `{ places(where: { point: ${condition} }) { nodes { id } } }`;

const paging: Row[] = [
  {
    name: 'first over the bound',
    query: events('first: 501'),
    code: 'BAD_USER_INPUT',
    message: /"first".*from 0 to 500, not 501/,
  },
  {
    name: 'first over the bound, of a list that is only counted',
    query: '{ events(first: 501) { totalCount } }',
    code: 'BAD_USER_INPUT',
    message: /"first".*from 0 to 500, not 501/,
  },
  {
    name: 'a cursor that is none, of a nested list that is only counted',
    query: '{ actor(id: "actor:centcom") { events(after: "x") { totalCount } } }',
    code: 'BAD_USER_INPUT',
    message: /"after"/,
  },
  { name: 'first negative', query: events('first: -1'), code: 'BAD_USER_INPUT', message: pageBound },
  {
    name: 'last over the bound, by variable',
    query: 'query($n: Int) { events(last: $n) { nodes { id } } }',
    variables: { n: 9999 },
    code: 'BAD_USER_INPUT',
    message: /"last".*not 9999/,
  },
  {
    name: 'first of a nested list',
    query: '{ actor(id: "actor:centcom") { events(first: 501) { nodes { id } } } }',
    code: 'BAD_USER_INPUT',
    message: /"first"/,
  },
  {
    name: 'first of a search',
    query: '{ search(text: "syria", first: 501) { nodes { id } } }',
    code: 'BAD_USER_INPUT',
    message: /"first".*from 0 to 500/,
  },
  {
    name: 'first as text',
    query: 'query($n: Int) { events(first: $n) { nodes { id } } }',
    variables: { n: 'ten' },
    code: 'BAD_USER_INPUT',
    message: /"\$n".*Int/,
  },
  {
    name: 'first with last',
    query: events('first: 1, last: 1'),
    code: 'BAD_USER_INPUT',
    message: /"last": must not be given together with first/,
  },
  {
    name: 'after with last',
    query: events('last: 1, after: "x"'),
    code: 'BAD_USER_INPUT',
    message: /"after": goes with first/,
  },
  {
    name: 'before with first',
    query: events('first: 1, before: "x"'),
    code: 'BAD_USER_INPUT',
    message: /"before": goes with last/,
  },
  {
    name: 'after with before',
    query: events('after: "x", before: "x"'),
    code: 'BAD_USER_INPUT',
    message: /"after": goes with first/,
  },
];

const malformed = [
  '',
  'x',
  'not a cursor',
  cursorOf(),
  cursorOf('only'),
  cursorOf({}),
  cursorOf('id,vertex', {}),
  'W10',
  '{"a":1}',
  '💥',
];
const cursors: Row[] = [
  ...malformed.map((after): Row => ({
    name: `malformed cursor ${JSON.stringify(after)}`,
    query: 'query($after: String) { events(first: 1, after: $after) { nodes { id } } }',
    variables: { after },
    code: 'BAD_USER_INPUT',
    message: /"after": is (not a cursor; pass on|a cursor of a list in another order)/,
  })),
  {
    name: 'malformed before',
    query: events('last: 1, before: "x"'),
    code: 'BAD_USER_INPUT',
    message: /"before": is not a cursor/,
  },
  {
    name: 'malformed cursor of a search',
    query: '{ search(text: "syria", after: "x") { nodes { id } } }',
    code: 'BAD_USER_INPUT',
    message: /"after": is not a cursor/,
  },
  ...[
    ['search', 0.5, 'event:x'],
    ['search', '0.5', 'x', 'event:x'],
    ['search', 0.5, null, 'event:x'],
    ['search', 0.5, 'x', true],
  ].map((keys): Row => ({
    name: `a cursor of a search that places nothing: ${JSON.stringify(keys)}`,
    query: 'query($after: String) { search(text: "syria", after: $after) { nodes { id } } }',
    variables: { after: Buffer.from(JSON.stringify(keys)).toString('base64url') },
    code: 'BAD_USER_INPUT',
    message: /"after": is not a cursor/,
  })),
];

const scalars: Row[] = [
  {
    name: 'date literal',
    query: events('where: { dateStart: { gte: "12 Feb 2026" } }'),
    code: 'BAD_USER_INPUT',
    message: /"gte": Date must be a calendar date YYYY-MM-DD/,
  },
  {
    name: 'day that no month has',
    query: events('where: { dateStart: { eq: "2026-02-30" } }'),
    code: 'BAD_USER_INPUT',
    message: /"eq": Date.*2026-02-30/,
  },
  {
    name: 'date in a list',
    query: events('where: { dateStart: { in: ["2026-02-12", "x"] } }'),
    code: 'BAD_USER_INPUT',
    message: /"in": Date.*"x"/,
  },
  {
    name: 'date that is a number',
    query: events('where: { dateStart: { eq: 2026 } }'),
    code: 'BAD_USER_INPUT',
    message: /"eq": Date/,
  },
  {
    name: 'date variable',
    query: 'query($d: Date) { events(where: { dateStart: { eq: $d } }) { nodes { id } } }',
    variables: { d: '2026-2-1' },
    code: 'BAD_USER_INPUT',
    message: /"\$d".*YYYY-MM-DD, not "2026-2-1"/,
  },
  {
    name: 'date inside a variable',
    query: 'query($w: EventFilter) { events(where: $w) { nodes { id } } }',
    variables: { w: { dateStart: { lte: 'soon' } } },
    code: 'BAD_USER_INPUT',
    message: /\$w.*dateStart\.lte.*YYYY-MM-DD/,
  },
  {
    name: 'instant',
    query: '{ actors(where: { createdAt: { gt: "2026-02-12" } }) { nodes { id } } }',
    code: 'BAD_USER_INPUT',
    message: /"gt": DateTime must be an RFC 3339 instant/,
  },
  {
    name: 'URL',
    query: '{ sources(where: { url: { eq: "nowhere" } }) { nodes { id } } }',
    code: 'BAD_USER_INPUT',
    message: /"eq": URL must be an absolute URL/,
  },
  {
    name: 'enum value',
    query: '{ search(text: "x", types: [WEAPON]) { nodes { id } } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    message: /"WEAPON".*EntityType/,
  },
  {
    name: 'whole number beyond 32 bits',
    query: events('where: { fatalitiesBest: { gt: 3000000000 } }'),
    code: 'GRAPHQL_VALIDATION_FAILED',
    message: /Int/,
  },
];

const filters: Row[] = [
  {
    name: 'inverted dates',
    query: events('where: { dateStart: { gte: "2026-02-02", lte: "2026-02-01" } }'),
    code: 'BAD_USER_INPUT',
    message: /"where.dateStart": is an inverted range.*2026-02-02 is above.*2026-02-01/,
  },
  {
    name: 'inverted numbers by variables',
    query: 'query($a: Int, $b: Int) { events(where: { fatalitiesBest: { gt: $a, lt: $b } }) { nodes { id } } }',
    variables: { a: 5, b: 1 },
    code: 'BAD_USER_INPUT',
    message: /"where.fatalitiesBest": is an inverted range/,
  },
  {
    name: 'null for an argument that needs a value',
    query: 'query($t: String = "syria") { search(text: $t) { nodes { id } } }',
    variables: { t: null },
    code: 'BAD_USER_INPUT',
    message: /"text": must not be null/,
  },
  {
    name: 'null for keys',
    query: 'query($by: [EventGroupBy!] = [YEAR]) { eventStats(groupBy: $by) { events } }',
    variables: { by: null },
    code: 'BAD_USER_INPUT',
    message: /"groupBy": must not be null/,
  },
  {
    name: 'null for one of several keys',
    query: 'query($by: EventGroupBy = YEAR) { eventStats(groupBy: [KIND, $by]) { events } }',
    variables: { by: null },
    code: 'BAD_USER_INPUT',
    message: /"groupBy.1": must not be null/,
  },
  {
    name: 'null for the end of a path',
    query: 'query($from: ID = "actor:iraq") { paths(from: $from, to: "actor:centcom") { paths { length } } }',
    variables: { from: null },
    code: 'BAD_USER_INPUT',
    message: /"from": must not be null/,
  },
  {
    name: 'null for a field of a value that needs it',
    query:
      'query($km: Float = 1) { places(where: { point: { near: { latitude: 1, longitude: 1, radiusKm: $km } } }) { nodes { id } } }',
    variables: { km: null },
    code: 'BAD_USER_INPUT',
    message: /"where.point.near.radiusKm": must not be null/,
  },
  {
    name: 'null for @include',
    query: 'query($if: Boolean = true) { limits @include(if: $if) { depthMax } }',
    variables: { if: null },
    code: 'BAD_USER_INPUT',
    message: /"if": must not be null/,
  },
  {
    name: 'null as a value',
    query: events('where: { disorderType: { eq: null } }'),
    code: 'BAD_USER_INPUT',
    message: /"where.disorderType.eq": must not be null; leave it out, or ask with isNull/,
  },
  {
    name: 'null as a value, by variable',
    query: 'query($v: String) { events(where: { disorderType: { eq: $v } }) { nodes { id } } }',
    variables: { v: null },
    code: 'BAD_USER_INPUT',
    message: /"where.disorderType.eq": must not be null/,
  },
  {
    name: 'null as a condition',
    query: events('where: { name: null }'),
    code: 'BAD_USER_INPUT',
    message: /"where.name": must not be null/,
  },
  {
    name: 'null as a quantified filter',
    query: events('where: { participants: { some: null } }'),
    code: 'BAD_USER_INPUT',
    message: /"where.participants.some": must not be null/,
  },
  {
    name: 'a circle without a radius',
    query: point('{ near: { latitude: 34, longitude: 38, radiusKm: 0 } }'),
    code: 'BAD_USER_INPUT',
    message: /"where.point.near.radiusKm": must be above 0/,
  },
  {
    name: 'a latitude beyond the pole',
    query: point('{ near: { latitude: 95, longitude: 38, radiusKm: 5 } }'),
    code: 'BAD_USER_INPUT',
    message: /"where.point.near.latitude": must be from -90 to 90, not 95/,
  },
  {
    name: 'a longitude beyond the date line',
    query: point('{ near: { latitude: 34, longitude: 181, radiusKm: 5 } }'),
    code: 'BAD_USER_INPUT',
    message: /"where.point.near.longitude": must be from -180 to 180/,
  },
  {
    name: 'a box upside down',
    query: point('{ box: { south: 40, west: 30, north: 30, east: 40 } }'),
    code: 'BAD_USER_INPUT',
    message: /"where.point.box": is an inverted range/,
  },
  {
    name: 'two keys in one order',
    query: events('orderBy: [{ name: ASC, id: ASC }]'),
    code: 'GRAPHQL_VALIDATION_FAILED',
    message: /EventOrder/,
  },
  {
    name: 'two keys in one order, by variable',
    query: 'query($o: [EventOrder!]) { events(orderBy: $o) { nodes { id } } }',
    variables: { o: [{ name: 'ASC', id: 'ASC' }] },
    code: 'BAD_USER_INPUT',
    message: /\$o.*[Ee]xactly one/,
  },
];

const many = <T>(count: number, item: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => item(index));
const nested = (levels: number): string => (levels === 0 ? 'id' : `within { ${nested(levels - 1)} }`);
/** Fragments that each spread the next one in some fields. */
const spread = (levels: number, fields: readonly string[]): string => {
  const fragments = many(levels, (level) => {
    const next = level + 1 < levels ? `...F${level + 1}` : 'id';
    return `fragment F${level} on Place { ${fields.map((field) => `${field} { ${next} }`).join(' ')} }`;
  });
  return [`{ place(id: "place:palmyra") { ...F0 } }`, ...fragments].join(' ');
};
const bound = (name: keyof typeof limits): RegExp =>
  new RegExp(`The bound is ${limits[name].value} \\(limits\\.${name}\\)`);
/** What is told of an argument that goes beyond a bound. */
const told = (at: string, name: keyof typeof limits): RegExp =>
  new RegExp(`^Argument "${at}": .*${bound(name).source}`);

const sizes: Row[] = [
  {
    name: 'too many ids',
    query: 'query($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    variables: { ids: many(501, String) },
    code: 'LIMIT_EXCEEDED',
    message: bound('idsMax'),
  },
  {
    name: 'too deep',
    query: `{ place(id: "place:palmyra") { ${nested(20)} } }`,
    code: 'LIMIT_EXCEEDED',
    message: bound('depthMax'),
  },
  {
    name: 'fragments spread in fragments',
    query: spread(13, ['a: within', 'b: within', 'c: within']),
    code: 'LIMIT_EXCEEDED',
    message: bound('selectionFieldsMax'),
  },
  {
    name: 'variables too deep for any stack',
    query: 'query($where: EventFilter) { events(where: $where) { totalCount } }',
    variables: { where: JSON.parse(`${'{"NOT":'.repeat(3_000)}{}${'}'.repeat(3_000)}`) as unknown },
    code: 'LIMIT_EXCEEDED',
    message: bound('valuesDepthMax'),
  },
  {
    name: 'too many root fields',
    query: `{ ${many(31, (index) => `a${index}: __typename`).join(' ')} }`,
    code: 'LIMIT_EXCEEDED',
    message: bound('rootFieldsMax'),
  },
  {
    name: 'introspection that aliases multiply',
    query: `{ __schema { types { ${many(10, (index) => `a${index}: fields { ...F }`).join(' ')} } } }
      fragment F on __Field { type { ofType { ${many(10, (index) => `b${index}: fields { name }`).join(' ')} } } }`,
    code: 'LIMIT_EXCEEDED',
    message: bound('introspectionFieldsMax'),
  },
  {
    name: 'introspection that fragments multiply without a field',
    query: `{ __schema { ...F0 } } ${many(
      30,
      (index) => `fragment F${index} on __Schema { ...F${index + 1} ...F${index + 1} }`,
    ).join(' ')} fragment F30 on __Schema { description }`,
    code: 'LIMIT_EXCEEDED',
    message: bound('introspectionFieldsMax'),
  },
  {
    name: 'too many items',
    query: '{ actors(first: 500) { nodes { events(first: 500) { nodes { id } } } } }',
    code: 'LIMIT_EXCEEDED',
    message: bound('costMax'),
  },
  {
    name: 'too many items, by variable',
    query: 'query($n: Int) { actors(first: $n) { nodes { events(first: $n) { nodes { id } } } } }',
    variables: { n: 500 },
    code: 'LIMIT_EXCEEDED',
    message: bound('costMax'),
  },
  {
    name: 'too many items by ids',
    query: 'query($ids: [ID!]!) { nodes(ids: $ids) { ... on Actor { events(first: 500) { nodes { id } } } } }',
    variables: { ids: many(500, String) },
    code: 'LIMIT_EXCEEDED',
    message: bound('costMax'),
  },
  {
    name: 'too many items in all root fields',
    query: `{ ${many(30, (index) => `a${index}: events(first: 500) { nodes { participants(first: 199) { nodes { id } } } }`).join(' ')} }`,
    code: 'LIMIT_EXCEEDED',
    message: bound('costMax'),
  },
  {
    name: 'too many items below citations',
    query: '{ relationships(first: 500) { nodes { citations { source { mentions(first: 500) { nodes { id } } } } } } }',
    code: 'LIMIT_EXCEEDED',
    message: bound('costMax'),
  },
  {
    name: 'too many conditions',
    query: events(`where: { OR: [${many(101, () => '{ name: { eq: "x" } }').join(' ')}] }`),
    code: 'LIMIT_EXCEEDED',
    message: bound('filterConditionsMax'),
  },
  {
    name: 'NOT in NOT, too deep',
    query: events(`where: ${'{ NOT: '.repeat(7)}{ name: { eq: "x" } }${' }'.repeat(7)}`),
    code: 'LIMIT_EXCEEDED',
    message: told('where.NOT.NOT.NOT.NOT.NOT.NOT.NOT', 'filterDepthMax'),
  },
  {
    name: 'AND and OR, too deep, by variable',
    query: 'query($w: EventFilter) { events(where: $w) { nodes { id } } }',
    variables: { w: { OR: [{ AND: [{ OR: [{ NOT: { OR: [{ AND: [{ OR: [] }] }] } }] }] }] } },
    code: 'LIMIT_EXCEEDED',
    message: told('where.OR.0.AND.0.OR.0.NOT.OR.0.AND.0.OR', 'filterDepthMax'),
  },
  {
    name: 'logic on both sides of a relation',
    query: 'query($w: EventFilter) { eventStats(where: $w, groupBy: [KIND]) { events } }',
    variables: {
      w: {
        NOT: { NOT: { NOT: { NOT: { participants: { some: { NOT: { NOT: { NOT: { name: { eq: 'x' } } } } } } } } } },
      },
    },
    code: 'LIMIT_EXCEEDED',
    message: told('where.NOT.NOT.NOT.NOT.participants.some.NOT.NOT.NOT', 'filterDepthMax'),
  },
  {
    name: 'from relation to relation, too far',
    query: events(
      'where: { participants: { some: { events: { none: { participants: { every: { events: { some: { name: { eq: "x" } } } } } } } } } }',
    ),
    code: 'LIMIT_EXCEEDED',
    message: told('where.participants.some.events.none.participants.every.events', 'filterRelationsMax'),
  },
  {
    name: 'too many sort keys',
    query: 'query($o: [EventOrder!]) { events(orderBy: $o) { nodes { id } } }',
    variables: { o: many(9, () => ({ confidence: 'ASC' })) },
    code: 'LIMIT_EXCEEDED',
    message: told('orderBy', 'orderKeysMax'),
  },
  {
    name: 'too many tokens',
    query: `{ ${many(5001, () => '__typename').join(' ')} }`,
    code: 'LIMIT_EXCEEDED',
    message: /^The document has too many tokens\. The bound is 5000 \(limits\.tokensMax\)\.$/,
  },
  {
    name: 'a search text too long',
    query: '{ search(text: "' + 'x'.repeat(201) + '") { nodes { id } } }',
    code: 'BAD_USER_INPUT',
    message: /"text": must have at most 200 characters \(limits\.searchTextMax\), not 201/,
  },
];

const documents: Row[] = [
  { name: 'syntax', query: '{ actors(', code: 'GRAPHQL_PARSE_FAILED', message: /Syntax Error/ },
  {
    name: 'unknown field',
    query: '{ actor(id: "x") { weapon } }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    message: /"weapon".*"Actor"/,
  },
  { name: 'missing argument', query: '{ actor { id } }', code: 'GRAPHQL_VALIDATION_FAILED', message: /"id".*required/ },
  {
    name: 'missing variable',
    query: 'query($id: ID!) { actor(id: $id) { id } }',
    code: 'BAD_USER_INPUT',
    message: /"\$id".*ID!/,
  },
  {
    name: 'unknown mutation',
    query: 'mutation { drop }',
    code: 'GRAPHQL_VALIDATION_FAILED',
    message: /"drop".*"Mutation"/,
  },
  {
    name: 'an alias that no object can hold',
    query: '{ __proto__: actor(id: "actor:centcom") { id } }',
    code: 'BAD_USER_INPUT',
    message: /"__proto__": cannot be an alias/,
  },
  {
    name: 'the same, further down',
    query: '{ actor(id: "actor:centcom") { __proto__: id } }',
    code: 'BAD_USER_INPUT',
    message: /"__proto__": cannot be an alias/,
  },
];

let server: TestServer;
beforeAll(async () => {
  server = await serve();
});
afterAll(() => server.close());

const rows = [...paging, ...cursors, ...scalars, ...filters, ...sizes, ...documents];
test.each(rows.map((row) => [row.name, row] as const))('%s', async (_name, { query, variables, code, message }) => {
  const { errors = [], data } = await server.ask(query, variables);
  expect(errors.map(({ extensions }) => extensions.code)).toEqual(errors.map(() => code));
  expect(errors[0]?.message).toMatch(message);
  expect(Object.values(data ?? {}).filter((value) => value !== null)).toEqual([]);
  for (const error of errors) expectNothingInternal(error);
});

describe('cursors', () => {
  test('one of another order is refused, with the order named', async () => {
    const { events: page } = await server.data<{ events: { pageInfo: { endCursor: string } } }>(
      '{ events(first: 1, orderBy: [{ dateStart: DESC }]) { pageInfo { endCursor } } }',
    );
    const query =
      'query($after: String) { events(first: 1, after: $after, orderBy: [{ dateStart: ASC }]) { nodes { id } } }';
    const { errors } = await server.ask(query, { after: page.pageInfo.endCursor });
    expect(errors?.[0]).toMatchObject({ path: ['events'], extensions: { code: 'BAD_USER_INPUT' } });
    expect(errors?.[0]?.message).toMatch(/"after": is a cursor of a list in another order.*orderBy/);
  });
});

test('null for an argument that needs a value is told at its field, and other fields are answered', async () => {
  const query = 'query($x: ID = "actor:centcom") { actor(id: $x) { id } limits { depthMax } }';
  expect(await server.ask(query, { x: null })).toMatchObject({
    data: { actor: null, limits: { depthMax: limits.depthMax.value } },
    errors: [{ path: ['actor'], locations: [{ line: 1 }], extensions: { code: 'BAD_USER_INPUT' } }],
  });
});

describe('what is not there', () => {
  test('unknown ids are null, and nodes keeps its places', async () => {
    const query = `{
      node(id: "nothing") { id } actor(id: "place:syria") { id } edge: node(id: "a~MEMBER_OF~b") { id }
      nodes(ids: ["nothing", "place:syria", "", "actor:centcom", "place:syria", "~~~", "x~y"]) { id }
    }`;
    expect(await server.data(query)).toEqual({
      node: null,
      actor: null,
      edge: null,
      nodes: [null, { id: 'place:syria' }, null, { id: 'actor:centcom' }, { id: 'place:syria' }, null, null],
    });
  });

  test('a root field that is refused leaves the others nothing but null, under its own path', async () => {
    const { errors } = await server.ask(
      '{ good: actor(id: "actor:centcom") { id } bad: actors(first: 999) { nodes { id } } }',
    );
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.path).toEqual(['bad']);
  });

  test('a nullable root field that is refused leaves the others their answers', async () => {
    const query =
      '{ good: actor(id: "actor:centcom") { id } bad: actor(id: "actor:centcom") { events(first: 999) { nodes { id } } } }';
    const { data, errors } = await server.ask(query);
    expect(data).toEqual({ good: { id: 'actor:centcom' }, bad: null });
    expect(errors?.map(({ path }) => path)).toEqual([['bad']]);
  });
});
