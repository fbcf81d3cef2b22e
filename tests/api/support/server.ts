// A casus on a free port, over the embedded engine in memory unless told otherwise, and what it logs.
import { pino } from 'pino';
import { readConfig, type Config } from '../../../src/config.js';
import type { Engine } from '../../../src/engines/engine.js';
import { startServer } from '../../../src/server/startServer.js';

export interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly AnswerError[];
}

export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: { readonly code: string; readonly id?: string };
}

export type LogLine = Readonly<Record<string, unknown>>;

export interface TestServer {
  readonly url: string;
  /** Every line logged so far, the level aside. */
  readonly log: readonly LogLine[];
  /** Asks over HTTP and gives the answer, whatever its status. */
  ask(query: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** Asks for something that is there: throws on any error. */
  data<T = Record<string, unknown>>(query: string, variables?: Record<string, unknown>): Promise<T>;
  close(): Promise<void>;
}

/** A log that keeps its lines in a list. */
export function recordingLog(lines: LogLine[]) {
  return pino({ level: 'debug' }, { write: (line: string) => lines.push(JSON.parse(line) as LogLine) });
}

/** Starts casus on the seed graph, or on an engine that the test goes on using. */
export async function serve(config: Partial<Config> = {}, engine?: Engine): Promise<TestServer> {
  const log: LogLine[] = [];
  const server = await startServer(
    { ...readConfig({ CASUS_DATA: ':memory:', PORT: '0' }), ...config },
    recordingLog(log),
    ...(engine ? [() => Promise.resolve(engine)] : []),
  );
  return { ...clientOf(server.url), log, close: () => server.close() };
}

/** A GraphQL client of the fewest lines. */
export function clientOf(url: string): Pick<TestServer, 'url' | 'ask' | 'data'> {
  const ask: TestServer['ask'] = async (query, variables = {}) => {
    const response = await post(url, JSON.stringify({ query, variables }));
    return (await response.json()) as Answer;
  };
  return {
    url,
    ask,
    data: async <T>(query: string, variables?: Record<string, unknown>) => {
      const { data, errors } = await ask(query, variables);
      if (errors || !data) throw new Error(JSON.stringify(errors));
      return data as T;
    },
  };
}

export const post = (url: string, body: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${url}/graphql`, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });
