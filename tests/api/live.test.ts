// Live changes and other operations over connections that stay open: graphql-ws and graphql-sse, over real HTTP.
import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { Engine } from '../../src/engines/engine.js';
import { changesOf, commit } from '../support/changes.js';
import { actor, answered, changes, handshake, run, sseClient, start, stopAll, told, wsClient } from './support/live.js';
import { post, type Answer, type TestServer } from './support/server.js';

const CASUS_KEYS = 'web:reader:reader-key-of-16,jane:editor:editor-key-of-16';
const known = { authorization: 'Bearer reader-key-of-16' };
let server: TestServer;
let engine: Engine;
beforeAll(async () => {
  ({ server, engine } = await start());
});
afterAll(stopAll);

describe.each([
  ['graphql-ws', () => wsClient(server.url)],
  ['graphql-sse, a stream an operation', () => sseClient(server.url)],
  ['graphql-sse, one stream for all', () => sseClient(server.url, {}, true)],
])('%s', (_name, connect) => {
  let client: ReturnType<typeof connect>;
  beforeAll(() => {
    client = connect();
  });
  afterAll(() => client.dispose());

  test('tells changes as they are committed, and from a cursor', async () => {
    const live = run(client, { query: changes });
    await wait(100);
    const seqs = await commit(engine, changesOf('actor:centcom', 2));
    expect(await live.arrived(2)).toEqual(seqs.map(told));
    live.stop();
    const resumed = run(client, { query: changes, variables: { after: String((seqs[0] ?? 0) - 1) } });
    expect(await resumed.arrived(2)).toEqual(seqs.map(told));
    resumed.stop();
  });

  test('answers a query and is complete', async () => {
    const received = run(client, { query: actor });
    await received.complete;
    expect(received.results).toEqual([answered]);
  });

  test('an error in the answer has its code, and nothing of the inside', async () => {
    const received = run(client, {
      query: '{ paths(from: "actor:none", to: "actor:centcom") { truncated { reason } } }',
    });
    await received.complete;
    expect(received.results).toEqual([
      { data: null, errors: [expect.objectContaining({ path: ['paths'], extensions: { code: 'NOT_FOUND' } })] },
    ]);
  });

  test.each([
    ['a document that cannot be read', '{ actor(', 'GRAPHQL_PARSE_FAILED'],
    ['a document that is not valid', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a subscription that is not valid', 'subscription { changes { nothing } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['two root fields', 'subscription { a: changes { id } b: changes { id } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a cursor that is none', 'subscription { changes(after: "x") { id } }', 'BAD_USER_INPUT'],
    ['a selection too deep', `{ place(id: "a") ${'{ within '.repeat(15)}{ id }${' }'.repeat(15)} }`, 'LIMIT_EXCEEDED'],
  ])('%s is refused with its code', async (_what, query, code) => {
    const received = run(client, { query });
    const failure: unknown = await received.complete.then(
      () => (received.results[0] as { errors?: unknown }).errors,
      (error: unknown) => error,
    );
    expect(failure).toEqual([expect.objectContaining({ extensions: { code } })]);
  });
});

test('a subscription over POST is told where to go', async () => {
  const response = await post(server.url, JSON.stringify({ query: changes }));
  expect(((await response.json()) as Answer).errors).toEqual([
    {
      message: 'A subscription needs a connection that stays open: graphql-ws on /graphql, or /graphql/stream.',
      extensions: { code: 'BAD_REQUEST' },
    },
  ]);
});

describe('who may open a WebSocket', () => {
  test('pages of this site, and programs', async () => {
    expect(await handshake(server.url, '/graphql')).toBe(101);
    expect(await handshake(server.url, '/graphql', { origin: server.url })).toBe(101);
  });

  test.each(['https://elsewhere.example', 'null', 'http://127.0.0.1:1'])('no page of %s', async (origin) => {
    expect(await handshake(server.url, '/graphql', { origin })).toBe(403);
  });

  test('nobody anywhere else', async () => {
    expect(await handshake(server.url, '/')).toBe(404);
    expect(await handshake(server.url, '/graphql/stream')).toBe(404);
  });
});

describe('where reading needs a key', () => {
  let guarded: TestServer;
  beforeAll(async () => {
    ({ server: guarded } = await start({ CASUS_KEYS, HOST: '0.0.0.0' }));
  });

  test.each([
    ['connection_init', { connectionParams: known }],
    ['connection_init, as a header is written', { connectionParams: { Authorization: known.authorization } }],
    ['headers in connection_init', { connectionParams: { headers: known } }],
  ])('a WebSocket is known by %s', async (_name, options) => {
    const client = wsClient(guarded.url, options);
    const received = run(client, { query: actor });
    await received.complete;
    expect(received.results).toEqual([answered]);
    await client.dispose();
  });

  test('a WebSocket is known by the header of its handshake', async () => {
    class Known extends WebSocket {
      constructor(url: string, protocol: string) {
        super(url, protocol, { headers: known });
      }
    }
    const client = wsClient(guarded.url, { webSocketImpl: Known });
    const received = run(client, { query: actor });
    await received.complete;
    expect(received.results).toEqual([answered]);
    await client.dispose();
  });

  test.each([
    ['no key', {}, 'Reading needs a key here: send "Authorization: Bearer <key>".'],
    ['an unknown key', { authorization: 'Bearer another-key-of-x' }, 'The key in the header Authorization is unknown.'],
    ['a key that is no text', { authorization: 7 }, 'The header Authorization must be "Bearer <key>".'],
  ])('a WebSocket with %s is closed with 4401', async (_name, connectionParams, reason) => {
    const received = run(wsClient(guarded.url, { connectionParams }), { query: actor });
    await expect(received.complete).rejects.toMatchObject({ code: 4401, reason });
  });

  test('nothing is answered before connection_init', async () => {
    const socket = new WebSocket(`${guarded.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    socket.once('open', () => socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload: { query: actor } })));
    const messages: string[] = [];
    socket.on('message', (data: Buffer) => messages.push(data.toString()));
    const code = await new Promise((resolve) => socket.once('close', resolve));
    expect([code, messages]).toEqual([4401, []]);
  });

  test('an event stream is known by its header, and refused with 401', async () => {
    const client = sseClient(guarded.url, known);
    const received = run(client, { query: actor });
    await received.complete;
    expect(received.results).toEqual([answered]);
    client.dispose();
    for (const method of ['GET', 'POST', 'PUT', 'DELETE']) {
      const response = await fetch(`${guarded.url}/graphql/stream?token=x`, { method });
      expect([response.status, ((await response.json()) as Answer).errors?.[0]?.extensions.code]).toEqual([
        401,
        'UNAUTHENTICATED',
      ]);
    }
  });
});
