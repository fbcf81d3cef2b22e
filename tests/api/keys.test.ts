// Who may ask what over HTTP, with keys and without.
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import { readConfig } from '../../src/config.js';
import { limits } from '../../src/plan/limits.js';
import { post, serve, type Answer, type TestServer } from './support/server.js';

const CASUS_KEYS = 'web:reader:reader-key-of-16,jane:editor:editor-key-of-16';
const known = { authorization: 'Bearer reader-key-of-16' };
const unknown = { authorization: 'Bearer another-key-of-x' };
const query = '{ actor(id: "actor:centcom") { name } }';
const answered = { data: { actor: { name: 'US Central Command' } } };

/** Status, code of the first error, and who is asked to say who he is. */
async function outcome(
  server: TestServer,
  headers: Record<string, string>,
  asked = query,
): Promise<[number, Answer | string | undefined]> {
  const response = await post(server.url, JSON.stringify({ query: asked }), headers);
  const answer = (await response.json()) as Answer;
  if (response.status === 401) expect(response.headers.get('www-authenticate')).toBe('Bearer');
  return [response.status, answer.errors ? answer.errors[0]?.extensions.code : answer];
}

describe('where reading needs a key', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await serve({ ...readConfig({ CASUS_KEYS, CASUS_DATA: ':memory:', HOST: '0.0.0.0', PORT: '0' }) });
  });
  afterAll(() => server.close());

  test('a known key reads', async () => {
    expect(await outcome(server, known)).toEqual([200, answered]);
  });

  test.each([
    ['none', {}],
    ['an unknown one', unknown],
    ['another scheme', { authorization: 'Basic d2ViOnJlYWRlcg==' }],
  ])('%s is UNAUTHENTICATED, in the status where that carries the outcome', async (_name, headers) => {
    expect(await outcome(server, headers)).toEqual([200, 'UNAUTHENTICATED']);
    const accept = 'application/graphql-response+json';
    expect(await outcome(server, { ...headers, accept })).toEqual([401, 'UNAUTHENTICATED']);
  });

  test('neither GET nor introspection nor a wrong document says anything without a key', async () => {
    const preflight = { 'apollo-require-preflight': '1' };
    const asked = await fetch(`${server.url}/graphql?${new URLSearchParams({ query }).toString()}`, {
      headers: preflight,
    });
    expect(await asked.text()).not.toContain('Central');
    for (const text of ['{ __schema { queryType { name } } }', '{ actr { id } }']) {
      const response = await post(server.url, JSON.stringify({ query: text }));
      expect(((await response.json()) as Answer).errors?.map(({ extensions }) => extensions.code)).toEqual([
        'UNAUTHENTICATED',
      ]);
    }
  });

  test('a message of an import above its bound is told so by the bound', async () => {
    const { value } = limits.importBytesMax;
    const headers = {
      ...{ 'content-type': 'application/json', 'content-length': value + 1 },
      authorization: 'Bearer editor-key-of-16',
    };
    const asked = request(`${server.url}/import/batch`, { method: 'POST', headers });
    asked.flushHeaders();
    const [response] = (await once(asked, 'response')) as [IncomingMessage];
    const message = `The body has too many bytes. The bound is ${value} (limits.importBytesMax).`;
    const errors = [{ message, extensions: { code: 'LIMIT_EXCEEDED' } }];
    expect([response.statusCode, await json(response)]).toEqual([413, { errors }]);
    asked.destroy();
  });

  test.each([
    [{ citations: 5 }, 'citations'],
    [{ citations: [{ source: 7 }] }, 'citations.0.source'],
    [{ complete: 'WITHIN' }, 'complete'],
    [{ shared: 'yes' }, 'shared'],
  ])('a message of an import with %j in a vertex is told where it is wrong', async (members, place) => {
    const vertex = { id: 'actor:z', type: 'ACTOR', name: 'Z', actorType: 'STATE', ...members };
    const response = await fetch(`${server.url}/import/batch`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer editor-key-of-16' },
      body: JSON.stringify({ records: { vertices: [vertex], relationships: [] }, reason: 'test' }),
    });
    const { errors } = (await response.json()) as Answer;
    expect([response.status, errors?.[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
    expect(errors?.[0]?.message).toContain(`The message is wrong at "records.vertices.0.${place}": `);
  });

  test('every door says how to make oneself known', async () => {
    const asked = [
      ['GET', '/graphql/stream'],
      ['GET', '/export/jsonl?neighborhood=actor:centcom'],
      ['GET', '/metrics'],
      ['POST', '/import/find'],
    ] as const;
    for (const [method, path] of asked) {
      const response = await fetch(server.url + path, { method });
      expect([path, response.status, response.headers.get('www-authenticate')]).toEqual([path, 401, 'Bearer']);
    }
  });

  test('health, the home page and the playground stay open', async () => {
    const paths = ['/health/live', '/health/ready', '/', '/graphql'];
    const statuses = paths.map(async (path) => {
      const response = await fetch(server.url + path, { headers: { accept: 'text/html' } });
      return response.status;
    });
    expect(await Promise.all(statuses)).toEqual([200, 200, 200, 200]);
  });

  test('the home page says nothing of what is in the graph', async () => {
    const page = await (await fetch(`${server.url}/`)).text();
    expect(page).toContain('Reading needs a key here');
    expect(page).not.toContain('<dd data-count');
  });

  test('no key stands in the log', () => {
    expect(JSON.stringify(server.log)).not.toMatch(/key-of/);
  });
});

test('on loopback reading needs no key, but one that is sent must be known', async () => {
  const server = await serve({ ...readConfig({ CASUS_KEYS, CASUS_DATA: ':memory:', PORT: '0' }) });
  expect(await outcome(server, {})).toEqual([200, answered]);
  expect(await outcome(server, known)).toEqual([200, answered]);
  expect(await outcome(server, unknown)).toEqual([200, 'UNAUTHENTICATED']);
  await server.close();
});

describe('mutations', () => {
  const mutation = 'mutation { retract(ids: ["actor:centcom"], reason: "test") { retracted } }';
  const editor = { authorization: 'Bearer editor-key-of-16' };
  let server: TestServer;
  beforeAll(async () => {
    server = await serve({ ...readConfig({ CASUS_KEYS, CASUS_DATA: ':memory:', PORT: '0' }) });
  });
  afterAll(async () => {
    expect(await outcome(server, {})).toEqual([200, answered]);
    await server.close();
  });

  test.each([
    ['a reader is FORBIDDEN', known, 403, 'FORBIDDEN'],
    ['nobody known is UNAUTHENTICATED', {}, 401, 'UNAUTHENTICATED'],
  ])('%s, in the status where that carries the outcome', async (_name, headers, status, code) => {
    expect(await outcome(server, headers, mutation)).toEqual([200, code]);
    const accept = 'application/graphql-response+json';
    expect(await outcome(server, { ...headers, accept }, mutation)).toEqual([status, code]);
  });

  test.each([
    ['/graphql', { 'apollo-require-preflight': '1' }],
    ['/graphql', { accept: 'application/graphql-response+json', 'content-type': 'application/json' }],
    ['/graphql/stream', { accept: 'text/event-stream' }],
  ])('an editor is refused by GET %s %j', async (path, headers) => {
    const response = await fetch(`${server.url}${path}?${new URLSearchParams({ query: mutation }).toString()}`, {
      headers: { ...headers, ...editor },
    });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
    expect(((await response.json()) as Answer).errors?.map(({ extensions }) => extensions.code)).toEqual([
      'BAD_REQUEST',
    ]);
  });
});
