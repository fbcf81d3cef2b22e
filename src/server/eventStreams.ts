import { randomUUID } from 'node:crypto';
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
import { CasusError, limitExceeded } from '../errors.js';
import type { Caller } from '../execute/rootField.js';
import { Subscriber } from '../live/subscriber.js';
import { limits } from '../plan/limits.js';
import { EventStream } from './eventStream.js';
import type { Identify } from './identify.js';
import type { Operate } from './operate.js';
import type { Seats } from './seats.js';
import { sendEvents, type EventTexts } from './sendEvents.js';
import { StreamAnswers } from './streamAnswers.js';

export interface EventStreamOptions {
  readonly operate: Operate;
  readonly identify: Identify;
  readonly seats: Seats;
}

/** How long a stream that was reserved may stay unopened. */
const reservationMs = 30_000;

interface StreamContext {
  readonly caller: Caller | null;
  /** That the operation's answers go to. */
  readonly stream: EventStream;
  readonly token: string | undefined;
  /** Frees the operation's seat on a reserved stream. */
  readonly finished?: (() => void) | undefined;
}

type StreamRequest = Request<FastifyRequest, StreamContext>;

/**
 * Serves graphql-sse on /graphql/stream: a stream an operation, or one stream for many that is reserved with PUT. The
 * library's own adapters keep what a client does not read; here nothing more is taken for it.
 */
export function eventStreams(app: FastifyInstance, { operate, identify, seats }: EventStreamOptions): void {
  const handle = createHandler<FastifyRequest, StreamContext>({
    authenticate: ({ context }) => context.token,
    onSubscribe: ({ method, context }, params) => answersOf(operate, method, params, context),
    onNext: async (_context, { context: { stream } }) => {
      if (!(await stream.pace.turn())) throw new Error('The stream has ended.');
    },
  });
  const reserved = new Map<string, { readonly stream: EventStream; readonly expiry: NodeJS.Timeout }>();
  const open = new Set<EventTexts>();

  const reserve = (): { token: string; stream: EventStream } => {
    const token = randomUUID();
    const stream = new EventStream();
    const expiry = setTimeout(
      () => void abandon(handle, token, stream).then(() => reserved.delete(token)),
      reservationMs,
    );
    expiry.unref();
    reserved.set(token, { stream, expiry });
    return { token, stream };
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
          limitExceeded('subscribersMax', seats.most, 'There are too many connections that stay open.'),
        );
      let finished: (() => void) | undefined;
      let accepted = false;
      try {
        const given = reserves ? undefined : tokenOf(request);
        const reservation = reserved.get(given ?? '');
        const { token, stream } = reserves
          ? reserve()
          : { token: given, stream: reservation?.stream ?? new EventStream() };
        if (reservation && !opens && method !== 'DELETE') {
          if (!stream.operations.take()) return refuse(429, tooMany());
          finished = () => stream.operations.free();
        }
        const [body, { status, headers: answered = {} }] = await handle({
          method,
          url,
          headers: headersOf(request),
          body: request.body as Record<string, unknown> | null,
          raw: request,
          context: { caller, stream, token, finished },
        });
        accepted = status === 202;
        const problem = body === null ? unsaid[status] : undefined;
        if (problem !== undefined)
          return await reply.code(status).send({ errors: [{ message: problem, extensions: { code: 'BAD_REQUEST' } }] });
        if (body === null || typeof body === 'string')
          return await reply
            .code(status)
            .headers(answered)
            .send(body ?? '');
        clearTimeout(reservation?.expiry);
        reply.hijack();
        reply.raw.writeHead(status, answered);
        open.add(body);
        await sendEvents(body, request.raw.socket, reply.raw, stream).finally(() => open.delete(body));
        if (token !== undefined) reserved.delete(token);
        return await reply;
      } finally {
        if (!accepted) finished?.();
        if (opens) seats.free();
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

/** What is wrong, where the library says it by the status alone. */
const unsaid: Readonly<Record<number, string>> = {
  404: 'An event stream is opened with "accept: text/event-stream", or reserved with PUT and named by its token.',
  406: 'An event stream is "text/event-stream", and its reservation "text/plain".',
  415: 'The body must be JSON: send the header "content-type: application/json".',
};

const headersOf = ({ headers }: FastifyRequest): RequestHeaders => ({ get: (name) => headers[name]?.toString() });

const tooMany = (): CasusError =>
  limitExceeded('socketOperationsMax', limits.socketOperationsMax.value, 'The event stream has too many operations.');

/**
 * Answers as the library takes them: those of a subscription, or a single one. On a reserved stream the operation waits
 * until that is open.
 */
async function answersOf(
  operate: Operate,
  method: string,
  { query, operationName, variables }: RequestParams,
  { caller, stream, finished }: StreamContext,
): Promise<AsyncIterable<ExecutionResult> | Response> {
  const readOnly = method === 'GET';
  const begin = (): ReturnType<Operate> => operate({ query, operationName, variables }, { caller, readOnly });
  if (finished) return shownAlready(new StreamAnswers(() => stream.opened.then(begin), finished));
  const result = await begin();
  if (readOnly && !(result instanceof Subscriber) && isRefused(result))
    return [
      JSON.stringify(result),
      { status: 405, statusText: 'Method Not Allowed', headers: { allow: 'POST', 'content-type': 'application/json' } },
    ];
  // The library knows an answer without data as one only where it comes of an iterable.
  return shownAlready(new StreamAnswers(() => Promise.resolve(result)));
}

/** Their errors may be seen by clients, and are printed as they are. */
const shownAlready = (answers: StreamAnswers): AsyncIterable<ExecutionResult> =>
  answers as AsyncIterable<ExecutionResult>;

/** Whether GET is what is wrong: it asked for a mutation. */
const isRefused = ({ errors = [] }: FormattedExecutionResult): boolean =>
  errors.some(({ extensions }) => extensions?.['code'] === 'BAD_REQUEST');

/** Makes the library forget a reservation, and what waits on it: it does so when the stream that it opens ends. */
async function abandon(
  handle: Handler<FastifyRequest, StreamContext>,
  token: string,
  stream: EventStream,
): Promise<void> {
  const headers: RequestHeaders = { get: (name) => (name === 'accept' ? 'text/event-stream' : undefined) };
  const context: StreamContext = { token, stream, caller: null };
  const [body] = await handle({ method: 'GET', url: '', headers, body: null, context } as unknown as StreamRequest);
  stream.pace.end();
  if (body !== null && typeof body !== 'string') await body.return();
}
