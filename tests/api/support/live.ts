// Clients of live changes: the client halves of graphql-ws and graphql-sse.
import { readConfig } from '../../../src/config.js';
import { openGrafeo } from '../../../src/engines/grafeo.js';
import type { Engine } from '../../../src/engines/engine.js';
import { createClient as createSse, type Client as SseClient } from 'graphql-sse';
import {
  createClient as createWs,
  type Client as WsClient,
  type ClientOptions,
  type SubscribePayload,
} from 'graphql-ws';
import { WebSocket } from 'ws';
import { serve, type TestServer } from './server.js';

type Params = Pick<SubscribePayload, 'query' | 'variables'>;

/** A graphql-ws client that gives up at once when it is refused. */
export const wsClient = (url: string, options: Partial<ClientOptions> = {}): WsClient =>
  createWs({ url: `${url.replace('http', 'ws')}/graphql`, webSocketImpl: WebSocket, retryAttempts: 0, ...options });

/** A graphql-sse client; `singleConnection` reserves one stream for all its operations. */
export const sseClient = (
  url: string,
  headers: Record<string, string> = {},
  singleConnection = false,
): SseClient<boolean> =>
  createSse<boolean>({ url: `${url}/graphql/stream`, headers, retryAttempts: 0, singleConnection });

/** What came of an operation so far. */
export interface Received<T = Record<string, unknown>> {
  readonly results: T[];
  /** Resolves when it is complete, rejects with what it fails of. */
  readonly complete: Promise<void>;
  readonly stop: () => void;
  /** Resolves when so many results have come. */
  arrived(count: number): Promise<T[]>;
}

/** Runs an operation and keeps what comes of it. */
export function run(client: WsClient | SseClient<boolean>, params: Params): Received {
  const results: Record<string, unknown>[] = [];
  const waiting: { count: number; resolve: () => void; reject: (error: unknown) => void }[] = [];
  let stop = (): void => undefined;
  const complete = new Promise<void>((resolve, reject) => {
    const sink = {
      next: (result: unknown) => {
        results.push(result as Record<string, unknown>);
        for (const { count, resolve: arrived } of waiting) if (results.length >= count) arrived();
      },
      error: reject,
      complete: resolve,
    };
    stop = (client as { subscribe(payload: Params, to: typeof sink): () => void }).subscribe(params, sink);
  });
  complete.catch((error: unknown) => {
    for (const { reject } of waiting) reject(error);
  });
  return {
    results,
    complete,
    stop: () => stop(),
    arrived: (count) =>
      new Promise((resolve, reject) => {
        if (results.length >= count) resolve(results);
        else waiting.push({ count, resolve: () => resolve(results), reject });
      }),
  };
}

/** The status of a handshake, 101 where it succeeds. */
export const handshake = (
  url: string,
  path: string,
  headers: Record<string, string> = {},
): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}${path}`, 'graphql-transport-ws', { headers });
    socket.once('upgrade', ({ statusCode }) => {
      resolve(statusCode);
      socket.close();
    });
    socket.once('unexpected-response', (_request, { statusCode }) => {
      resolve(statusCode);
      socket.terminate();
    });
    socket.once('error', reject);
  });

/** Every change, with the vertex it is about. */
export const changes = 'subscription ($after: String) { changes(after: $after) { cursor entity { id name } } }';
/** A query, and its answer on the seed graph. */
export const actor = '{ actor(id: "actor:centcom") { name } }';
export const answered = { data: { actor: { name: 'US Central Command' } } };
/** What `changes` tells of a change of that actor. */
export const told = (seq: number) => ({
  data: { changes: { cursor: String(seq), entity: { id: 'actor:centcom', name: 'US Central Command' } } },
});

const servers: TestServer[] = [];
/** Stops what was started. */
export const stopAll = async (): Promise<void> => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
};

/** A casus of its own, and its engine, through which the test commits. */
export async function start(
  env: Record<string, string> = {},
  engine: Engine = openGrafeo(':memory:'),
): Promise<{ server: TestServer; engine: Engine }> {
  const server = await serve(readConfig({ PORT: '0', ...env }), engine);
  servers.push(server);
  return { server, engine };
}
