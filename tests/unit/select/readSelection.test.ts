// Selections are collected as graphql-js collects them: the same names, in the same order, for each runtime type.
import fc from 'fast-check';
import {
  buildSchema,
  execute,
  getNamedType,
  isAbstractType,
  isCompositeType,
  parse,
  type OperationDefinitionNode,
} from 'graphql';
import { readSelection } from '../../../src/select/readSelection.js';
import type { SelectedField } from '../../../src/select/selection.js';

const schema = buildSchema(`
  interface Node { id: ID node: Node }
  type X implements Node { id: ID node: Node x(a: Int = 7, b: [Int!]): Int y: Y }
  type Y implements Node { id: ID node: Node y: Int }
  type Query { node: Node x: X }
`);

const read = (
  text: string,
  variables: Record<string, unknown> = {},
  { depthMax = 50, selectionFieldsMax = 5_000 } = {},
): readonly SelectedField[] => {
  const document = parse(text);
  const operation = document.definitions[0] as OperationDefinitionNode;
  return readSelection(schema, document, operation, variables, { depthMax, selectionFieldsMax }).fields;
};

/** The answer's names as our selection has them, where every interface turns out to be `chosen`. */
function skeleton(fields: readonly SelectedField[], parent: string, chosen: string): unknown {
  const entries = fields.map((field): [string, unknown] => {
    if (field.name === '__typename') return [field.key, parent];
    if (!field.below) return [field.key, 'leaf'];
    const type = field.below.size > 1 ? chosen : ([...field.below.keys()][0] ?? '');
    return [field.key, skeleton(field.below.get(type) ?? [], type, chosen)];
  });
  return Object.fromEntries(entries);
}

/** The same from graphql-js, which asks for each field it collected. */
async function expected(text: string, variableValues: Record<string, unknown>, chosen: string): Promise<unknown> {
  const { data, errors } = await execute({
    schema,
    document: parse(text),
    variableValues,
    rootValue: {},
    fieldResolver: (_source, _args, _context, info) =>
      isCompositeType(getNamedType(info.returnType)) ? {} : info.returnType.toString() === 'Int' ? 1 : 'leaf',
    typeResolver: () => chosen,
  });
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data).replaceAll(':1', ':"leaf"'));
}

/** Random selections: fields, aliases, inline fragments, spreads of named ones, conditions by variable. */
function selections(type: string, depth: number, spreads: readonly string[]): fc.Arbitrary<string> {
  const condition = fc.constantFrom(
    '',
    ' @skip(if: $no)',
    ' @skip(if: $yes)',
    ' @include(if: $yes)',
    ' @include(if: $no)',
    ' @include(if: true) @skip(if: false)',
  );
  const directed = (text: fc.Arbitrary<string>, below?: fc.Arbitrary<string>): fc.Arbitrary<string> =>
    fc
      .tuple(text, condition, below ?? fc.constant(''))
      .map(([name, directive, set]) => `${name}${directive}${set === '' ? '' : ` { ${set} }`}`);
  const { [type]: own = [] } = {
    Node: ['id', 'other: id'],
    X: ['id', 'x', 'two: x', 'third: x(a: 1)'],
    Y: ['id', 'y'],
    Query: [],
  } as Record<string, string[]>;
  const items = [directed(fc.constantFrom('__typename', ...own))];
  if (depth > 0) {
    const composite =
      (
        {
          Node: [['node', 'Node']],
          X: [
            ['node', 'Node'],
            ['y', 'Y'],
            ['alias: y', 'Y'],
          ],
          Y: [['node', 'Node']],
          Query: [
            ['node', 'Node'],
            ['x', 'X'],
          ],
        } as Record<string, [string, string][]>
      )[type] ?? [];
    for (const [name, below] of composite)
      items.push(directed(fc.constant(name), selections(below, depth - 1, spreads)));
    if (type !== 'Query') {
      items.push(directed(fc.constant('...'), selections(type, depth - 1, spreads)));
      for (const on of ['Node', 'X', 'Y'])
        items.push(directed(fc.constant(`... on ${on}`), selections(on, depth - 1, spreads)));
      if (spreads.length > 0) items.push(directed(fc.constantFrom(...spreads.map((name) => `...${name}`))));
    }
  }
  return fc.array(fc.oneof(...items), { minLength: 1, maxLength: 4 }).map((chosen) => chosen.join(' '));
}

const documents = fc
  .tuple(selections('Query', 4, ['F', 'G']), selections('Node', 2, ['G']), selections('X', 2, []))
  .map(
    ([query, f, g]) =>
      `query($yes: Boolean!, $no: Boolean!) { ${query} } fragment F on Node { ${f} } fragment G on X { ${g} }`,
  );

test('random documents', async () => {
  const variables = { yes: true, no: false };
  await fc.assert(
    fc.asyncProperty(documents, fc.constantFrom('X', 'Y'), async (text, chosen) => {
      const ours = skeleton(read(text, variables), 'Query', chosen);
      expect(JSON.stringify(ours)).toBe(JSON.stringify(await expected(text, variables, chosen)));
    }),
    { numRuns: 300 },
  );
});

test('the fields of one name are merged, those of fragments that apply included', () => {
  const [node] = read(
    '{ node { id ... on X { node { id } } } ...Q } fragment Q on Query { node { ... on X { node { n: id } x } } }',
  );
  const keys = (fields: readonly SelectedField[] = []): string[] => fields.map(({ key }) => key);
  expect(keys(node?.below?.get('X'))).toEqual(['id', 'node', 'x']);
  expect(keys(node?.below?.get('Y'))).toEqual(['id']);
  expect(keys(node?.below?.get('X')?.[1]?.below?.get('Y'))).toEqual(['id', 'n']);
});

test('a selection is by concrete type wherever an interface stands', () => {
  const [node] = read('{ node { id } }');
  const possible = schema.getType('Node');
  expect([...(node?.below?.keys() ?? [])]).toEqual(
    isAbstractType(possible) ? schema.getPossibleTypes(possible).map(({ name }) => name) : [],
  );
});

test('arguments: as given, by variable, by default, or left out', () => {
  const argumentsOf = (text: string, variables = {}): unknown => {
    const x = read(text, variables)[0]?.below?.get('X')?.[0];
    return Object.fromEntries([...(x?.arguments ?? [])].map(([name, { value }]) => [name, value]));
  };
  expect(argumentsOf('{ x { x } }')).toEqual({ a: 7 });
  expect(argumentsOf('{ x { x(a: null, b: 3) } }')).toEqual({ a: null, b: [3] });
  expect(argumentsOf('query($a: Int, $b: [Int!]) { x { x(a: $a, b: $b) } }', { a: 2, b: [1, 2] })).toEqual({
    a: 2,
    b: [1, 2],
  });
  expect(argumentsOf('query($a: Int) { x { x(a: $a) } }')).toEqual({ a: 7 });
});

test('depth is counted in levels of fields; fragments add none', () => {
  const text = '{ node { ... on X { ... on Node { y { id } } } } }';
  expect(() => read(text, {}, { depthMax: 3 })).not.toThrow();
  expect(() => read(text, {}, { depthMax: 2 })).toThrow(/nests too deeply. The bound is 2 \(limits\.depthMax\)/);
});

/** A document of fragments that each spread the next one in some fields. */
const chain = (levels: number, fields: readonly string[], on = 'Node'): string => {
  const fragments = Array.from({ length: levels }, (_, level) => {
    const next = level + 1 < levels ? `...F${level + 1}` : 'id';
    return `fragment F${level} on ${on} { ${fields.map((field) => `${field} { ${next} }`).join(' ')} }`;
  });
  return [`{ node { ...F0 } }`, ...fragments].join(' ');
};

test('a fragment is read once, however many merged fields spread it', () => {
  let set = read(chain(20, Array<string>(8).fill('node')))[0]?.below;
  for (let level = 0; level < 20; level++) {
    expect(set?.get('X')?.map(({ key }) => key)).toEqual(['node']);
    set = set?.get('X')?.[0]?.below;
  }
  expect(set?.get('X')?.map(({ key }) => key)).toEqual(['id']);
});

test('fragments that multiply under aliases are refused before they are read', () => {
  const multiplied = chain(13, ['a: node', 'b: node', 'c: node']);
  expect(() => read(multiplied)).toThrow(/too many fields. The bound is 5000 \(limits\.selectionFieldsMax\)/);
});

test('fields are counted once where no fragment tells the types apart, and as often as they are written', () => {
  const nested = 'node { id '.repeat(20) + 'id' + ' ... on X { x } }'.repeat(20);
  // 20 levels of node, id and x, and the last id.
  expect(() => read(`{ ${nested} }`, {}, { selectionFieldsMax: 61 })).not.toThrow();
  expect(() => read(`{ ${nested} }`, {}, { selectionFieldsMax: 60 })).toThrow(/too many fields/);
  expect(() => read('{ x { id id id } }', {}, { selectionFieldsMax: 3 })).toThrow(/too many fields/);
});

test('a fragment that spreads itself ends', () => {
  expect(read('{ node { ...F } } fragment F on Node { id ...F }')[0]?.below?.get('X')).toHaveLength(1);
});
