// Subscribes as a connection does, without one.
import { getOperationAST, GraphQLError, parse, validate, type FormattedExecutionResult } from 'graphql';
import type { Engine } from '../../src/engines/engine.js';
import type { Request } from '../../src/execute/executeOperation.js';
import { LiveChanges, type LiveOptions } from '../../src/live/liveChanges.js';
import { Subscriber } from '../../src/live/subscriber.js';
import { model } from './engines.js';

/** Live changes of an engine, with errors shown as they are. */
export const liveOf = (engine: Engine, options: Partial<LiveOptions> = {}): LiveChanges =>
  new LiveChanges(model, engine, {
    subscribersMax: 100,
    show: (error) => (error instanceof GraphQLError ? error.toJSON() : { message: String(error) }),
    troubled: () => undefined,
    ...options,
  });

const requests = new Map<string, Omit<Request, 'variables'>>();

/** A document as the server has it: the same text is the same document. */
export function requestOf(query: string, variables: Request['variables'] = {}): Request {
  let request = requests.get(query);
  if (!request) {
    const document = parse(query);
    expect(validate(model.schema, document)).toEqual([]);
    const operation = getOperationAST(document);
    if (!operation) throw new Error('the document has no operation');
    requests.set(query, (request = { document, operation }));
  }
  return { ...request, variables };
}

/** Begins a subscription that must be good. */
export async function subscribe(
  live: LiveChanges,
  query: string,
  variables?: Request['variables'],
): Promise<Subscriber> {
  const begun = await live.subscribe(requestOf(query, variables));
  if (begun instanceof Subscriber) return begun;
  throw new Error(JSON.stringify(begun));
}

/** The next answers of a subscription, which must come. */
export async function take(subscriber: Subscriber, count: number): Promise<FormattedExecutionResult[]> {
  const taken: FormattedExecutionResult[] = [];
  while (taken.length < count) {
    const { done, value } = await subscriber.next();
    if (done) throw new Error(`it ended after ${taken.length} of ${count}`);
    taken.push(value);
  }
  return taken;
}

/** How long nothing must come for nothing more to be expected: longer than the log is left unread. */
const quietMs = 600;

/** So many answers, which must come, and what else a subscription tells until nothing more comes; it is ended then. */
async function takeAll(subscriber: Subscriber, least: number): Promise<FormattedExecutionResult[]> {
  const taken = await take(subscriber, least);
  for (;;) {
    const quiet = setTimeout(() => void subscriber.return(), quietMs);
    const { done, value } = await subscriber.next();
    clearTimeout(quiet);
    if (done) return taken;
    taken.push(value);
  }
}

const seqOf = ({ data, errors }: FormattedExecutionResult): number => {
  if (errors) throw new Error(JSON.stringify(errors));
  return Number((data?.['changes'] as { cursor: string }).cursor);
};

/** The cursors, as numbers, of at least so many changes and of what comes with them. */
export const takeAllSeqs = async (subscriber: Subscriber, least = 0): Promise<number[]> =>
  (await takeAll(subscriber, least)).map(seqOf);

/** The cursors of the next changes of a subscription, as numbers. */
export const takeSeqs = async (subscriber: Subscriber, count: number): Promise<number[]> =>
  (await take(subscriber, count)).map(seqOf);
