// What stands around GraphQL: methods, media types, bodies, pages, health, and requests forged by other sites.
import { gzipSync } from 'node:zlib';
import { limits } from '../../src/plan/limits.js';
import { post, serve, type Answer, type TestServer } from './support/server.js';

let server: TestServer;
beforeAll(async () => {
  server = await serve();
});
afterAll(() => server.close());

const get = (path: string, init: RequestInit = {}): Promise<Response> => fetch(server.url + path, init);
const question = (query: string): string => `/graphql?${new URLSearchParams({ query }).toString()}`;
const answerOf = async (response: Response): Promise<Answer> => (await response.json()) as Answer;

const ask = '{ actor(id: "actor:centcom") { name } }';
const answered = { data: { actor: { name: 'US Central Command' } } };

test('the log says how much of the seed graph was loaded, and no id of it', () => {
  const loaded = server.log.find(({ msg }) => msg === 'loaded the seed graph into an empty graph');
  expect([typeof loaded?.['created'], typeof loaded?.['changes'], loaded?.['revision']]).toEqual([
    'number',
    'number',
    1,
  ]);
  expect(JSON.stringify(loaded)).not.toContain('change:');
});

describe('GET and POST', () => {
  test('POST answers', async () => {
    const response = await post(server.url, JSON.stringify({ query: ask }));
    expect([response.status, await answerOf(response)]).toEqual([200, answered]);
  });

  test('GET answers, variables and operationName included', async () => {
    const query = 'query A { __typename } query B($id: ID!) { actor(id: $id) { name } }';
    const search = new URLSearchParams({ query, operationName: 'B', variables: '{"id":"actor:centcom"}' });
    const response = await get(`/graphql?${search.toString()}`, { headers: { 'apollo-require-preflight': '1' } });
    expect([response.status, await answerOf(response)]).toEqual([200, answered]);
  });

  test.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS'])('%s is not allowed', async (method) => {
    const response = await get('/graphql', { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
    expect((await answerOf(response)).errors?.[0]?.extensions.code).toBe('BAD_REQUEST');
  });

  test.each([
    ['POST', '/', 'GET, HEAD'],
    ['PUT', '/metrics?x=1', 'GET, HEAD'],
    ['DELETE', '/export/csv', 'GET, HEAD'],
    ['GET', '/import/find', 'POST'],
    ['PATCH', '/graphql/stream', 'DELETE, GET, HEAD, POST, PUT'],
  ])('%s %s is told what that address takes: %s', async (method, path, takes) => {
    const response = await get(path, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, takes]);
    expect((await answerOf(response)).errors?.[0]?.message).toBe(`This address takes ${takes}, not ${method}.`);
  });

  test.each(['/', '/graphql', '/health/live', '/metrics'])('HEAD %s answers as GET, without a body', async (path) => {
    const headers = { accept: 'text/html' };
    const [head, whole] = [await get(path, { method: 'HEAD', headers }), await get(path, { headers })];
    expect([head.status, head.headers.get('content-type')]).toEqual([200, whole.headers.get('content-type')]);
    expect(await head.text()).toBe('');
  });
});

describe('media types', () => {
  const asked = (query: string, accept: string): Promise<Response> =>
    post(server.url, JSON.stringify({ query }), { accept });

  test('an answer comes in the media type that was asked for', async () => {
    for (const accept of ['application/graphql-response+json', 'application/json']) {
      const response = await asked(ask, accept);
      expect(response.headers.get('content-type')).toBe(`${accept}; charset=utf-8`);
    }
  });

  test('application/graphql-response+json says in its status that a document is wrong; application/json does not', async () => {
    expect((await asked('{ nothing }', 'application/graphql-response+json')).status).toBe(400);
    expect((await asked('{ nothing }', 'application/json')).status).toBe(200);
  });

  test('an accept header that no answer can meet is 406', async () => {
    expect((await asked(ask, 'image/png')).status).toBe(406);
  });

  test('a body that is not JSON by its type is refused', async () => {
    const response = await post(server.url, ask, { 'content-type': 'application/graphql' });
    expect(response.status).toBe(415);
    expect((await answerOf(response)).errors?.[0]?.message).toMatch(/"content-type: application\/json"/);
  });
});

describe('bodies', () => {
  const outcome = async (body: string): Promise<[number, string | undefined]> => {
    const response = await post(server.url, body);
    return [response.status, (await answerOf(response)).errors?.[0]?.extensions.code];
  };

  test.each([
    ['cut off', '{"query"', 400],
    ['no object', '[1]', 400],
    ['empty', '', 400],
    ['without query', '{}', 400],
    ['a list of queries', `[{"query":"{__typename}"}]`, 400],
  ])('%s: BAD_REQUEST', async (_name, body, status) => {
    expect(await outcome(body)).toEqual([status, 'BAD_REQUEST']);
  });

  test('a body above the bound is 413, and one just below is read', async () => {
    const { value } = limits.bodyBytesMax;
    const sized = (bytes: number): string => {
      const [start, end] = ['{"query":"{__typename}","extensions":{"a":"', '"}}'];
      return start + 'x'.repeat(bytes - start.length - end.length) + end;
    };
    expect(await outcome(sized(value))).toEqual([200, undefined]);
    expect(await outcome(sized(value + 1))).toEqual([413, 'LIMIT_EXCEEDED']);
  });

  const wrongBodies: [name: string, body: Buffer, status: number, message: string, headers?: Record<string, string>][] =
    [
      [
        'no UTF-8',
        Buffer.from('{"query":"{ search(text: \\"\xff\\") { totalCount } }"}', 'latin1'),
        400,
        'The body is no UTF-8.',
      ],
      [
        'packed',
        gzipSync('{"query":"{__typename}"}'),
        415,
        'The body must come as it is, without "content-encoding: gzip".',
        { 'content-encoding': 'gzip' },
      ],
    ];
  test.each(wrongBodies)('%s: refused in a sentence', async (_name, body, status, message, headers = {}) => {
    const sent = {
      method: 'POST',
      body: new Uint8Array(body),
      headers: { 'content-type': 'application/json', ...headers },
    };
    const response = await get('/graphql', sent);
    expect([response.status, (await answerOf(response)).errors?.[0]?.message]).toEqual([status, message]);
    expect(response.headers.get('accept-encoding')).toBe(status === 415 ? 'identity' : null);
  });

  test('a byte order mark before the JSON is passed over', async () => {
    expect(await outcome('\ufeff{"query":"{__typename}"}')).toEqual([200, undefined]);
  });

  test('a body cannot reach the prototype of objects', async () => {
    expect(await outcome('{"query":"{__typename}","variables":{"__proto__":{"x":1}}}')).toEqual([400, 'BAD_REQUEST']);
  });
});

test.each([
  ['of another document', { version: 1, sha256Hash: 'f'.repeat(64) }],
  ['of another version', { version: 2, sha256Hash: 'f'.repeat(64) }],
])('the hash of a persisted query %s is a fault of the client', async (_name, persistedQuery) => {
  const response = await post(server.url, JSON.stringify({ query: ask, extensions: { persistedQuery } }));
  expect((await answerOf(response)).errors?.[0]?.extensions).toEqual({ code: 'BAD_REQUEST' });
});

describe('requests that another site could make a browser send', () => {
  test('a GET without a header that needs a preflight is refused', async () => {
    const response = await get(question(ask));
    expect(response.status).toBe(400);
    expect((await answerOf(response)).errors?.[0]?.message).toMatch(/CSRF/);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'a POST of %s is refused',
    async (type) => {
      const response = await post(server.url, JSON.stringify({ query: ask }), { 'content-type': type });
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(await response.text()).not.toContain('US Central Command');
    },
  );

  test('no answer allows another origin to read it', async () => {
    const headers = { origin: 'https://elsewhere.example' };
    const answers = [
      await post(server.url, JSON.stringify({ query: ask }), headers),
      await get('/graphql', { method: 'OPTIONS', headers: { ...headers, 'access-control-request-method': 'POST' } }),
      await get('/', { headers }),
    ];
    for (const response of answers) expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });
});

test.each([
  ['no token and no accept', {}, 404, /accept: text\/event-stream/],
  [
    'a body of text',
    { accept: 'text/event-stream', 'content-type': 'text/plain' },
    415,
    /content-type: application\/json/,
  ],
])('an event stream that cannot be, for %s, is refused in a sentence', async (_name, headers, status, message) => {
  const sent = { 'content-type': 'application/json', ...headers };
  const response = await get('/graphql/stream', { method: 'POST', body: '{"query":"{__typename}"}', headers: sent });
  expect(response.status).toBe(status);
  expect((await answerOf(response)).errors?.[0]?.message).toMatch(message);
});

describe('pages and paths', () => {
  test('a browser gets the playground at /graphql and the home page at /', async () => {
    for (const path of ['/graphql', '/']) {
      const response = await get(path, { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } });
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    }
  });

  test.each(['/nope', '/assets/../package.json', '/assets/%2e%2e%2fpackage.json', '/health', '/graphql/x'])(
    '%s is 404',
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect((await answerOf(response)).errors?.[0]?.extensions.code).toBe('BAD_REQUEST');
    },
  );

  test('an address that is none is refused in the same form', async () => {
    const response = await get('/%');
    expect(response.status).toBe(400);
    expect((await answerOf(response)).errors?.[0]?.extensions.code).toBe('BAD_REQUEST');
  });

  test('health: live and ready', async () => {
    const live = await get('/health/live');
    expect([live.status, await live.json()]).toEqual([200, { status: 'live' }]);
    const ready = await get('/health/ready');
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready', engine: 'grafeo' }]);
  });
});
