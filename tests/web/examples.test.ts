import { readFileSync } from 'node:fs';
import { buildSchema, Kind, parse, validate } from 'graphql';
import type { RunningServer } from '../../src/server/startServer.js';
import { examples } from '../../src/web/playground/examples.js';
import { startCasus } from './support/server.js';

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
const cases = examples.map((example) => ({ ...example, name: operationsOf(example.document)[0] ?? '' }));

function operationsOf(document: string): string[] {
  const operations = parse(document).definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  return operations.map(({ name }) => name?.value ?? '');
}

describe('the example tabs', () => {
  test('each has a title of its own', () => {
    expect(new Set(cases.map(({ name }) => name)).size).toBe(examples.length);
  });

  test.each(cases)('$name is one operation that the schema allows', ({ document }) => {
    expect(operationsOf(document)).toHaveLength(1);
    expect(validate(schema, parse(document))).toEqual([]);
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

  const ask = async ({ document, variables = '{}' }: { document: string; variables?: string }) => {
    const body = JSON.stringify({ query: document, variables: JSON.parse(variables) as object });
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body });
    return (await response.json()) as { data: unknown; errors?: unknown };
  };

  test.each(cases)('$name finds something', async (example) => {
    const { data, errors } = await ask(example);
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toMatch(/"(name|start)":"[^"]+"/);
  });

  test('the misspelling finds Palmyra first', async () => {
    const { data } = await ask({
      document: examples.find(({ document }) => document.includes('Palmira'))?.document ?? '',
    });
    const { search } = data as { search: { edges: { node: { id: string } }[] } };
    expect(search.edges[0]?.node.id).toBe('place:palmyra');
  });
});
