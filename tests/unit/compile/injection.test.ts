// What a client sends never becomes statement text: values are parameters, names come from schema.graphql and are checked.
import fc from 'fast-check';
import { parse, type OperationDefinitionNode } from 'graphql';
import { identifier } from '../../../src/compile/scope.js';
import { openGrafeo } from '../../../src/engines/grafeo.js';
import type { Params } from '../../../src/engines/engine.js';
import { OperationExecutor } from '../../../src/execute/executeOperation.js';
import { readSeed } from '../../../src/ingest/seed.js';
import { load } from '../../support/engines.js';
import { buildModel } from '../../../src/model/buildModel.js';
import { readProjectFile } from '../../../src/model/project.js';
import { prepareField } from '../../../src/resolvers/prepareField.js';
import { serviceOf } from '../../../src/resolvers/service.js';
import { askerOf } from '../../support/ask.js';

const graph = openGrafeo(':memory:');
const sent: { text: string; params: Params }[] = [];
const ask = askerOf({ ...graph, read: (text, params = {}) => (sent.push({ text, params }), graph.read(text, params)) });
beforeAll(async () => {
  await graph.setUp();
  await load(graph, readSeed());
});
afterAll(() => graph.close());

const hostile = [
  `'`,
  `"`,
  '`',
  '\\',
  `' OR 1=1 //`,
  `'}) DETACH DELETE n //`,
  '`) MATCH (x',
  '$p0',
  '${n}',
  '/* */',
  '\u0000',
  '\u2028',
  '💥',
  '\\u0027',
  'İ',
  '\ud800',
];

const queries = [
  'query($v: String!) { actors(where: { name: { eq: $v } }) { totalCount } }',
  'query($v: String!) { actors(where: { OR: [{ name: { contains: $v } }, { aliases: { has: $v } }, { description: { startsWith: $v } }] }) { totalCount } }',
  'query($v: ID!) { actor(id: $v) { id } }',
  'query($v: ID!) { nodes(ids: [$v, "~"]) { id ... on Relationship { type } } }',
  'query($v: String!) { events(where: { externalIds: { some: { scheme: { eq: $v }, value: { in: [$v] } } } }) { totalCount } }',
  'query($v: ID!) { events(where: { locations: { within: $v }, participants: { some: { id: { eq: $v } } } }) { totalCount } }',
  'query($v: String!) { search(text: $v) { totalCount } }',
];

/** Values that stand in statement text anyway, such as one letter, prove nothing. */
const marked = (value: string): string => `zq${value}qz`;

test.each(queries)('%s', async (query) => {
  const shapes = new Set<string>();
  for (const value of hostile) {
    sent.length = 0;
    const { errors } = await ask({ query, variables: { v: marked(value) } });
    expect(errors).toBeUndefined();
    for (const { text } of sent) {
      expect(text).not.toMatch(/zq|qz/);
      shapes.add(text);
    }
  }
  expect(shapes.size).toBeLessThanOrEqual(2);
});

test('the same values as literals in the document', async () => {
  for (const value of hostile.filter((text) => !/[\u0000\ud800]/.test(text))) {
    sent.length = 0;
    const { errors } = await ask({
      query: `{ actors(where: { name: { eq: ${JSON.stringify(marked(value))} } }, first: 77) { nodes { id } totalCount } }`,
    });
    expect(errors).toBeUndefined();
    for (const { text } of sent) expect(text).not.toMatch(/zq|qz|77/);
  }
});

test('aliases and names of variables and fragments stay out as well', async () => {
  sent.length = 0;
  const { data } = await ask({
    query:
      'query zqOperation($zqValue: ID!) { zqAlias: actor(id: $zqValue) { zqName: name ...zqFragment } } fragment zqFragment on Actor { zqId: id }',
    variables: { zqValue: 'actor:centcom' },
  });
  expect(data).toEqual({ zqAlias: { zqName: 'US Central Command', zqId: 'actor:centcom' } });
  for (const { text } of sent) expect(text).not.toContain('zq');
});

test('nothing was deleted or changed on the way', async () => {
  const [count] = await graph.read('MATCH (n:Entity) RETURN count(n)');
  expect(count).toBe(readSeed().vertices.length);
});

describe('names', () => {
  test('a plain identifier stands as it is', () => {
    fc.assert(fc.property(fc.stringMatching(/^[A-Za-z_]\w{0,20}$/), (name) => identifier(name) === name));
  });

  test.each(['', '1a', 'a b', 'a-b', 'a`b', "a'", 'a.b', 'ä', 'a\n', 'a)'])('%j is refused', (name) => {
    expect(() => identifier(name)).toThrow('cannot stand in a statement as a name');
  });

  test('a property of schema.graphql that is no identifier is refused before a statement is made', async () => {
    const sdl = readProjectFile('schema.graphql').replace(
      'actorType: ActorType! @initially(is: "UNKNOWN")',
      'actorType: ActorType! @property(name: "x` DETACH DELETE n //")',
    );
    const odd = buildModel(sdl);
    const executor = new OperationExecutor(odd.schema, (selected) => prepareField(serviceOf(odd, graph), selected));
    const document = parse('{ actor(id: "actor:centcom") { actorType } }');
    const { data, errors } = await executor.execute({
      document,
      operation: document.definitions[0] as OperationDefinitionNode,
      variables: {},
    });
    expect(data).toEqual({ actor: null });
    expect(errors?.[0]?.message).toMatch(/cannot stand in a statement as a name/);
  });
});
