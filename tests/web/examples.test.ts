import { readFileSync } from 'node:fs';
import { buildSchema, Kind, parse, validate, type OperationDefinitionNode } from 'graphql';
import { createClient } from 'graphql-sse';
import type { RunningServer } from '../../src/server/startServer.js';
import { examples } from '../../src/web/playground/examples.js';
import { editorKey, startCasus } from './support/server.js';

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
const cases = examples.map((example) => {
  const [operation] = operationsOf(example.document);
  return { ...example, name: operation?.name?.value ?? '', kind: String(operation?.operation) };
});
const subscriptions = cases.filter(({ kind }) => kind === 'subscription');
const requests = cases.filter(({ kind }) => kind !== 'subscription');

function operationsOf(document: string): OperationDefinitionNode[] {
  return parse(document).definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
}

describe('the example tabs', () => {
  test('each has a title of its own', () => {
    expect(new Set(cases.map(({ name }) => name)).size).toBe(examples.length);
  });

  test.each(cases)('$name is one operation that the schema allows', ({ document }) => {
    expect(operationsOf(document)).toHaveLength(1);
    expect(validate(schema, parse(document))).toEqual([]);
  });

  test('there are queries, a mutation and a subscription', () => {
    expect(new Set(cases.map(({ kind }) => kind))).toEqual(new Set(['query', 'mutation', 'subscription']));
  });

  test.each(cases.filter(({ kind }) => kind === 'mutation'))('$name says how a key is sent', ({ document }) => {
    expect(document).toContain('# {"Authorization": "Bearer KEY"}\n');
  });

  test.each(cases)('$name says at its top who asks it, in lines that fit the editor', ({ document, question }) => {
    const lines = document.split('\n');
    const comments = lines.filter((line) => line.startsWith('#')).map((line) => line.slice(2));
    expect(comments.join(' ')).toContain(question);
    expect(lines.filter((line) => line.length > 70)).toEqual([]);
  });
});

describe('the example tabs, asked of the seed graph', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startCasus();
  });
  afterAll(() => server.close());

  const ask = async ({ document, variables = '{}' }: { document: string; variables?: string }, key?: string) => {
    const body = JSON.stringify({ query: document, variables: JSON.parse(variables) as object });
    const headers = { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) };
    const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body });
    return (await response.json()) as { data: unknown; errors?: unknown };
  };

  test.each(requests)('$name finds or writes something, by a key only where it writes', async (example) => {
    const { data, errors } = await ask(example, example.kind === 'mutation' ? editorKey : undefined);
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toMatch(/"(name|start)":"[^"]+"/);
  });

  test.each(subscriptions)('$name is told something', async ({ document }) => {
    const client = createClient({ url: `${server.url}/graphql/stream` });
    const told = (await client.iterate({ query: document }).next()) as { value: unknown };
    client.dispose();
    expect(JSON.stringify(told.value)).toMatch(/^\{"data":\{"changes":\{"cursor":"1",.*"name":"[^"]+"/);
  });

  test('the misspelling finds Palmyra first', async () => {
    const { data } = await ask({
      document: examples.find(({ document }) => document.includes('Palmira'))?.document ?? '',
    });
    const { search } = data as { search: { edges: { node: { id: string } }[] } };
    expect(search.edges[0]?.node.id).toBe('place:palmyra');
  });
});
