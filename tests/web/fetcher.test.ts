// What the playground sends, without a browser: the header editor's lines go with queries and with subscriptions.
import type { Fetcher } from '@graphiql/toolkit';
import { parse } from 'graphql';
import { pino } from 'pino';
import { WebSocket } from 'ws';
import { readConfig } from '../../src/config.js';
import { openGrafeo } from '../../src/engines/grafeo.js';
import { startServer, type RunningServer } from '../../src/server/startServer.js';
import { changesOf, commit } from '../support/changes.js';

const headers = { Authorization: 'Bearer reader-key-of-16' };
const before = { window: globalThis.window, location: globalThis.location, WebSocket: globalThis.WebSocket };
const engine = openGrafeo(':memory:');
let server: RunningServer;
let fetcher: Fetcher;

beforeAll(async () => {
  const CASUS_KEYS = 'web:reader:reader-key-of-16';
  server = await startServer(readConfig({ CASUS_KEYS, HOST: '0.0.0.0', PORT: '0' }), pino({ level: 'error' }), () =>
    Promise.resolve(engine),
  );
  const { protocol, host } = new URL(server.url);
  const ask = (path: string, init: RequestInit): Promise<Response> => fetch(server.url + path, init);
  Object.assign(globalThis, { window: { fetch: ask }, location: { protocol, host }, WebSocket, CloseEvent: class {} });
  ({ fetcher } = await import('../../src/web/playground/fetcher.js'));
});
afterAll(async () => {
  Object.assign(globalThis, before);
  await server.close();
});

/** The first answer to an operation; a subscription is ended then, as a client that waits on would come back for ever. */
async function firstOf(query: string, sent: Record<string, string>, operationName?: string): Promise<unknown> {
  const stale = parse('query Last { __typename }');
  const answer: unknown = await fetcher({ query, operationName }, { headers: sent, documentAST: stale });
  if (!(Symbol.asyncIterator in (answer as object))) return answer;
  for await (const first of answer as AsyncIterable<unknown>) return first;
  return undefined;
}

test('a query is known by its headers', async () => {
  expect(await firstOf('{ __typename }', headers)).toEqual({ data: { __typename: 'Query' } });
  expect(await firstOf('{ __typename }', {})).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
});

test('a subscription is sent over a WebSocket, and known by the same headers', async () => {
  const [seq = 0] = await commit(engine, changesOf('actor:centcom', 1));
  const answer = await firstOf(`subscription { changes(after: "${seq - 1}") { cursor } }`, headers);
  expect(answer).toEqual({ data: { changes: { cursor: String(seq) } } });
});

test('a subscription is known as one while GraphiQL still holds the last tab', async () => {
  const answer = await firstOf('subscription Watch { changes(after: "0") { cursor } }', headers, 'Last');
  expect(answer).toEqual({ data: { changes: { cursor: '1' } } });
});

test('a casus that does not answer is told as that, without the browser’s stack', async () => {
  const reached = globalThis.window;
  Object.assign(globalThis, { window: { fetch: () => Promise.reject(new TypeError('Failed to fetch')) } });
  const answer = await firstOf('{ __typename }', headers);
  Object.assign(globalThis, { window: reached });
  expect(answer).toEqual({
    errors: [{ message: 'casus does not answer: it was stopped, or the network is away.' }],
  });
});

test('what is no GraphQL is sent, and the server says so', async () => {
  expect(await firstOf('{ actor(', headers)).toMatchObject({
    errors: [{ extensions: { code: 'GRAPHQL_PARSE_FAILED' } }],
  });
});
