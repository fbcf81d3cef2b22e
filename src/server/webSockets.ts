import { STATUS_CODES, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { CloseCode, handleProtocols, makeServer, type Context, type ServerOptions } from 'graphql-ws';
import { GraphQLError, parse, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { WebSocketServer, type WebSocket } from 'ws';
import { CasusError, limitExceeded } from '../errors.js';
import type { Caller } from '../execute/rootField.js';
import { Subscriber } from '../live/subscriber.js';
import { limits } from '../plan/limits.js';
import type { Identify } from './identify.js';
import type { MayName } from './loopbackName.js';
import type { Operate } from './operate.js';
import type { Seats } from './seats.js';

export interface WebSocketOptions {
  readonly schema: GraphQLSchema;
  readonly operate: Operate;
  readonly identify: Identify;
  readonly seats: Seats;
  readonly mayName: MayName;
  readonly log: Logger;
}

/** How often a client must show that it is there; one that does not is cut off. */
const keepAliveMs = 12_000;

/** How long a client may take to say goodbye when casus stops. */
const goodbyeMs = 1_000;

/** What a socket knows of its client. */
interface Extra {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
  caller: Caller | null;
}

/**
 * Serves graphql-ws on the server's /graphql, with its library's protocol. The library's own adapter to ws is not used:
 * it writes errors to the console, and their text to clients.
 */
export function webSockets(server: Server, options: WebSocketOptions): { close(): Promise<void> } {
  const { seats, mayName, log } = options;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: limits.bodyBytesMax.value, handleProtocols });
  const protocol = makeServer(protocolOf(options));
  const alive = new WeakSet<WebSocket>();
  sockets.on('connection', (socket: WebSocket, request: IncomingMessage) => {
    alive.add(socket);
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        // Settled when the text has left, so that nothing more is taken for a client that does not read.
        send: (text) =>
          new Promise((resolve) => {
            if (socket.readyState === socket.OPEN) socket.send(text, () => resolve());
            else resolve();
          }),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (handle) =>
          socket.on('message', (data: Buffer) => {
            handle(data.toString()).catch((error: unknown) => {
              log.warn({ err: error }, 'a WebSocket message failed');
              socket.close(CloseCode.BadRequest, 'Invalid message received');
            });
          }),
      },
      { socket, request, caller: null },
    );
    socket.on('pong', () => alive.add(socket));
    socket.on('error', (error) => log.debug({ err: error }, 'a WebSocket failed'));
    socket.once('close', (code, reason) => {
      seats.free();
      void closed(code, reason.toString());
    });
  });
  const beat = setInterval(() => {
    for (const socket of sockets.clients) {
      if (alive.delete(socket)) socket.ping();
      else socket.terminate();
    }
  }, keepAliveMs);
  // A server that never came to listen must not hold the process.
  beat.unref();
  const upgrade = (request: IncomingMessage, stream: Duplex, head: Buffer): void => {
    stream.on('error', () => stream.destroy());
    const status = refusalOf(request, mayName) ?? (seats.take() ? undefined : 503);
    if (status) {
      stream.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
      return;
    }
    let opened = false;
    stream.once('close', () => {
      if (!opened) seats.free();
    });
    sockets.handleUpgrade(request, stream, head, (socket) => {
      opened = true;
      sockets.emit('connection', socket, request);
    });
  };
  server.on('upgrade', upgrade);
  return {
    close: async () => {
      server.off('upgrade', upgrade);
      clearInterval(beat);
      const open = [...sockets.clients];
      const closed = open.map((socket) => new Promise((resolve) => socket.once('close', resolve)));
      for (const socket of open) socket.close(1001, 'casus is stopping');
      const late = setTimeout(() => {
        for (const socket of open) socket.terminate();
      }, goodbyeMs);
      await Promise.all(closed);
      clearTimeout(late);
    },
  };
}

/** The status of a handshake that is refused: elsewhere, or begun by a page of another site, which a browser lets it. */
function refusalOf({ url = '', headers: { origin, host } }: IncomingMessage, mayName: MayName): number | undefined {
  if (!mayName(host)) return 421;
  if (url.split('?')[0] !== '/graphql') return 404;
  if (origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host)) return 403;
  return undefined;
}

/** An error that is shown as it is. */
class ShownError extends GraphQLError {
  constructor(private readonly shown: GraphQLFormattedError) {
    super(shown.message);
  }

  override toJSON(): GraphQLFormattedError {
    return this.shown;
  }
}

/** The library executes arguments; ours are answered already, and this stands for their document. */
const answered = parse('{ __typename }');

type ConnectionParams = Record<string, unknown> | undefined;

function protocolOf({ schema, operate, identify, log }: WebSocketOptions): ServerOptions<ConnectionParams, Extra> {
  const tooMany = new ShownError(
    limitExceeded(
      'socketOperationsMax',
      limits.socketOperationsMax.value,
      'The WebSocket has too many operations.',
    ).toJSON(),
  );
  return {
    onConnect: (context) => {
      const { extra } = context;
      try {
        extra.caller = identify({ authorization: authorizationOf(context) });
        return true;
      } catch (error) {
        if (!(error instanceof CasusError)) throw error;
        extra.socket.close(CloseCode.Unauthorized, error.message);
        return false;
      }
    },
    onSubscribe: async ({ extra, subscriptions }, _id, payload) => {
      if (Object.keys(subscriptions).length > limits.socketOperationsMax.value) return [tooMany];
      const result = await operate(payload, extra);
      if (!(result instanceof Subscriber) && result.data === undefined)
        return (result.errors ?? []).map((error) => new ShownError(error));
      return { schema, document: answered, contextValue: result };
    },
    execute: ({ contextValue }) => contextValue as ReturnType<NonNullable<ServerOptions['execute']>>,
    onNext: (_context, _id, _payload, _args, result) => result,
    onDisconnect: (_context, code) => log.debug({ code }, 'a WebSocket is closed'),
  };
}

/** What a client says of itself: in connection_init, where a browser must put it, or in the handshake's header. */
function authorizationOf({ connectionParams, extra }: Context<ConnectionParams, Extra>): string | undefined {
  const { headers } = connectionParams ?? {};
  for (const params of [connectionParams, headers]) {
    if (typeof params !== 'object' || params === null) continue;
    const found = Object.entries(params).find(([name]) => name.toLowerCase() === 'authorization');
    if (found) return String(found[1]);
  }
  return extra.request.headers.authorization;
}
