import { randomUUID } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  createHandler,
  TOKEN_HEADER_KEY,
  TOKEN_QUERY_KEY,
  type Handler,
  type Request,
  type RequestHeaders,
  type RequestParams,
  type Response,
} from 'graphql-sse';
import type { ExecutionResult, FormattedExecutionResult } from 'graphql';
import { CasusError } from '../errors.js';
import type { Caller } from '../execute/rootField.js';
import { Subscriber } from '../live/subscriber.js';
import type { Identify } from './identify.js';
import type { Operate } from './operate.js';
import { Pace } from './pace.js';
import type { Seats } from './seats.js';

export interface EventStreamOptions {
  readonly operate: Operate;
  readonly identify: Identify;
  readonly seats: Seats;
}

/** A client that takes nothing for so long is cut off; while nothing happens it is sent a comment every 12 seconds. */
const stalledMs = 24_000;

/** How long a stream that was reserved may stay unopened. */
const reservationMs = 30_000;

interface StreamContext {
  readonly caller: Caller | null;
  /** Of the stream that the operation's answers go to. */
  readonly pace: Pace;
  readonly token: string | undefined;
}

type StreamRequest = Request<FastifyRequest, StreamContext>;
type Body = AsyncGenerator<string, void, undefined>;

/**
 * Serves graphql-sse on /graphql/stream: a stream an operation, or one stream for many that is reserved with PUT. The
 * library's own adapters keep what a client does not read; here nothing more is taken for it.
 */
export function eventStreams(app: FastifyInstance, { operate, identify, seats }: EventStreamOptions): void {
  const handle = createHandler<FastifyRequest, StreamContext>({
    authenticate: ({ context }) => context.token,
    onSubscribe: ({ method, context: { caller } }, params) => answersOf(operate, method, params, caller),
    onNext: (_context, { context }) => context.pace.turn(),
  });
  const reserved = new Map<string, { readonly pace: Pace; readonly expiry: NodeJS.Timeout }>();
  const open = new Set<Body>();

  const stream = async (body: Body, reply: FastifyReply, pace: Pace): Promise<void> => {
    open.add(body);
    const end = (): void => {
      pace.end();
      void body.return();
    };
    reply.raw.once('close', end);
    const { socket } = reply.raw;
    const cutOff = (): void => void socket?.destroy();
    socket?.setTimeout(stalledMs).on('timeout', cutOff);
    try {
      for await (const text of body) {
        await leaves(reply.raw, text);
        if (text.startsWith('event: next')) pace.left();
      }
    } finally {
      open.delete(body);
      seats.free();
      socket?.setTimeout(0).off('timeout', cutOff);
      reply.raw.end();
    }
  };

  const reserve = (): { token: string; pace: Pace } => {
    const token = randomUUID();
    const pace = new Pace();
    const expiry = setTimeout(
      () => void abandon(handle, token, pace).then(() => reserved.delete(token)),
      reservationMs,
    );
    expiry.unref();
    reserved.set(token, { pace, expiry });
    return { token, pace };
  };

  app.route({
    method: ['GET', 'POST', 'PUT', 'DELETE'],
    url: '/graphql/stream',
    handler: async (request, reply) => {
      const refuse = (status: number, error: CasusError): FastifyReply =>
        reply.code(status).send({ errors: [error.toJSON()] });
      const { method, url, headers } = request;
      let caller: Caller | null;
      try {
        caller = identify(headers);
      } catch (error) {
        if (!(error instanceof CasusError)) throw error;
        return refuse(401, error);
      }
      const opens = headers.accept === 'text/event-stream';
      const reserves = method === 'PUT' && !opens;
      if ((opens && !seats.take()) || (reserves && !seats.holds(reserved.size)))
        return refuse(
          503,
          new CasusError('LIMIT_EXCEEDED', 'There are too many connections that stay open (CASUS_SUBSCRIBERS_MAX).'),
        );
      let kept = false;
      try {
        const token = reserves ? undefined : tokenOf(request);
        const context = reserves ? reserve() : { token, pace: reserved.get(token ?? '')?.pace ?? new Pace() };
        const [body, { status, headers: answered = {} }] = await handle({
          method,
          url,
          headers: headersOf(request),
          body: request.body as Record<string, unknown> | null,
          raw: request,
          context: { ...context, caller },
        });
        if (body === null || typeof body === 'string')
          return await reply
            .code(status)
            .headers(answered)
            .send(body ?? '');
        kept = true;
        const { token: opened } = context;
        if (opened !== undefined) clearTimeout(reserved.get(opened)?.expiry);
        reply.hijack();
        reply.raw.writeHead(status, answered);
        await stream(body, reply, context.pace);
        if (opened !== undefined) reserved.delete(opened);
        return await reply;
      } finally {
        if (opens && !kept) seats.free();
      }
    },
  });
  app.addHook('preClose', async () => {
    await Promise.all([...open].map((body) => body.return()));
  });
}

/** The stream a request is about: one that was reserved. */
function tokenOf({ headers, query }: FastifyRequest): string | undefined {
  const token = headers[TOKEN_HEADER_KEY] ?? (query as Record<string, unknown>)[TOKEN_QUERY_KEY];
  return typeof token === 'string' ? token : undefined;
}

const headersOf = ({ headers }: FastifyRequest): RequestHeaders => ({ get: (name) => headers[name]?.toString() });

/** Answers as the library takes them: those of a subscription, or a single one. */
async function answersOf(
  operate: Operate,
  method: string,
  { query, operationName, variables }: RequestParams,
  caller: Caller | null,
): Promise<AsyncIterable<ExecutionResult> | Response> {
  const readOnly = method === 'GET';
  const result = await operate({ query, operationName, variables }, { caller, readOnly });
  if (readOnly && !(result instanceof Subscriber) && isRefused(result))
    return [
      JSON.stringify(result),
      { status: 405, statusText: 'Method Not Allowed', headers: { allow: 'POST', 'content-type': 'application/json' } },
    ];
  // The library knows an answer without data as one only where it comes of an iterable.
  const answers = result instanceof Subscriber ? result : Readable.from([result]);
  // Their errors are shown already, and printed as they are.
  return answers as AsyncIterable<ExecutionResult>;
}

/** Whether GET is what is wrong: it asked for a mutation. */
const isRefused = ({ errors = [] }: FormattedExecutionResult): boolean =>
  errors.some(({ extensions }) => extensions?.['code'] === 'BAD_REQUEST');

/** Writes a text; resolves when it has left, or the client has. */
const leaves = (response: ServerResponse, text: string): Promise<void> =>
  new Promise((resolve) => {
    if (response.destroyed) resolve();
    else response.write(text, () => resolve());
  });

/** Makes the library forget a reservation: it does so when the stream that it opens ends. */
async function abandon(handle: Handler<FastifyRequest, StreamContext>, token: string, pace: Pace): Promise<void> {
  const headers: RequestHeaders = { get: (name) => (name === 'accept' ? 'text/event-stream' : undefined) };
  const request = { method: 'GET', url: '', headers, body: null, context: { token, pace, caller: null } };
  const [body] = await handle(request as unknown as StreamRequest);
  pace.end();
  if (body !== null && typeof body !== 'string') await body.return();
}
