import { setTimeout as wait } from 'node:timers/promises';
import { CasusError, errorCodes, type ErrorCode } from '../../errors.js';
import { RecordErrors, type RecordProblem } from '../../write/recordErrors.js';
import type { PointRow } from '../nearestPlace.js';
import type { ImportMessage } from './importMessages.js';
import type { NamedPage, Outcome, Target } from './target.js';
import type { Trial, Tried } from './trial.js';

export interface RemoteOptions {
  /** Where the other casus is: `http://127.0.0.1:4000`, or `https://graph.example/casus` behind a proxy; no slash ends it. */
  readonly url: string;
  readonly key: string;
  /** Told when a message is sent again: why, and after how many milliseconds. */
  readonly onRetry?: ((problem: string, pauseMs: number) => void) | undefined;
  /** Pauses before a message is sent again; after the last it is given up. */
  readonly pausesMs?: readonly number[];
  /** How long a server is waited for that has never answered: the address may be wrong. */
  readonly firstContactMs?: number;
}

/** About two minutes: a server that starts anew, or a leader that is elected, is back by then. */
const defaultPausesMs = [250, 500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 60_000];

const defaultFirstContactMs = 5_000;

/** What is known of the server. */
interface Contact {
  readonly since: number;
  /** Whether it has ever answered, with whatever. */
  reached: boolean;
}

/** Errors that pass: what was sent may be sent again. */
const passing = new Set<ErrorCode>(['ENGINE_UNAVAILABLE', 'CONFLICT']);

interface ServerError {
  readonly message: string;
  readonly extensions: { readonly code: string; readonly problems?: readonly RecordProblem[] };
}

/** Imports through another casus, over HTTP, or tries to. */
export function remoteTarget(options: RemoteOptions): Target & Trial {
  let contact: Contact | undefined;
  const ask = <T>(message: ImportMessage, body: unknown): Promise<T> => {
    contact ??= { since: performance.now(), reached: false };
    return asked(options, contact, { message, body: JSON.stringify(body) });
  };
  return {
    find: async (ids) => new Map(await ask<[string, string | null][]>('find', { ids })),
    write: (records, reason) => ask<Outcome>('batch', { records, reason }),
    idsOf: (dataset, after) => ask<string[]>('ids', { dataset, after }),
    edgeIdsOf: (dataset, after) => ask<string[]>('edges', { dataset, after }),
    mergedInto: async (ids) => new Map(await ask<[string, string[]][]>('merged', { ids })),
    retract: (ids, reason) => ask<Outcome>('finish', { ids, reason }),
    nameUnnamed: (after, reason) => ask<NamedPage>('name', { after, reason }),
    tryWrite: (records) => ask<Tried>('tryBatch', { records }),
    tryRetract: (ids) => ask<Tried>('tryFinish', { ids }),
    settlements: (after) => ask<PointRow[]>('settlements', { after }),
    unnamed: (after) => ask<PointRow[]>('unnamed', { after }),
  };
}

interface Sent {
  readonly message: ImportMessage;
  readonly body: string;
}

async function asked<T>(options: RemoteOptions, contact: Contact, sent: Sent): Promise<T> {
  const { firstContactMs = defaultFirstContactMs } = options;
  for (const pauseMs of options.pausesMs ?? defaultPausesMs) {
    try {
      return await askedOnce(options, contact, sent);
    } catch (error) {
      if (!(error instanceof CasusError) || !passing.has(error.code)) throw error;
      if (!contact.reached && performance.now() - contact.since + pauseMs > firstContactMs)
        throw unreached(options, error);
      options.onRetry?.(error.message, pauseMs);
      await wait(pauseMs);
    }
  }
  return askedOnce(options, contact, sent);
}

const unreached = ({ url }: RemoteOptions, cause: Error): CasusError =>
  new CasusError('ENGINE_UNAVAILABLE', `Nothing answers at ${url}: is casus serving there?`, { cause });

async function askedOnce<T>({ url, key }: RemoteOptions, contact: Contact, { message, body }: Sent): Promise<T> {
  let status: number;
  let text: string;
  try {
    const response = await fetch(`${url}/import/${message}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body,
    });
    contact.reached = true;
    [status, text] = [response.status, await response.text()];
  } catch (error) {
    throw new CasusError('ENGINE_UNAVAILABLE', `${url} does not answer.`, { cause: error });
  }
  const answer = parsed(text) as { readonly data?: T; readonly errors?: readonly ServerError[] } | undefined;
  const [error] = answer?.errors ?? [];
  if (error) throw errorOf(url, error);
  if (status !== 200 || answer?.data === undefined) {
    // Whatever stands before a server that is away answers in its own words.
    if (status >= 502) throw new CasusError('ENGINE_UNAVAILABLE', `${url} does not answer (HTTP ${status}).`);
    throw new CasusError('BAD_USER_INPUT', `${url} is no casus that takes imports (HTTP ${status}).`);
  }
  return answer.data;
}

function errorOf(url: string, { message, extensions: { code, problems } }: ServerError): Error {
  if (problems) return new RecordErrors(problems);
  return new CasusError(code in errorCodes ? (code as ErrorCode) : 'BAD_USER_INPUT', `${url} says: ${message}`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
