import { ApolloServer, HeaderMap } from '@apollo/server';
import { CasusError, type ErrorCode } from '../../../src/errors.js';
import type { RequestContext } from '../../../src/server/requestContext.js';
import { answerPlugin } from '../../../src/server/answerPlugin.js';

const refuse = (code: ErrorCode) => () => {
  throw new CasusError(code, 'no');
};

const server = new ApolloServer<RequestContext>({
  typeDefs: 'type Query { one: Int! may: Int none: Int! not: Int! other: Int! }',
  resolvers: {
    Query: {
      one: () => 1,
      may: refuse('FORBIDDEN'),
      none: refuse('UNAUTHENTICATED'),
      not: refuse('FORBIDDEN'),
      other: refuse('CONFLICT'),
    },
  },
  plugins: [answerPlugin()],
  stopOnTerminationSignals: false,
});
beforeAll(() => server.start());
afterAll(() => server.stop());

const statusOf = async (query: string, accept: string): Promise<number> => {
  const headers = new HeaderMap([
    ['content-type', 'application/json'],
    ['accept', accept],
  ]);
  const { status } = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: 'POST', headers, body: { query }, search: '' },
    context: () => Promise.resolve({ caller: null }),
  });
  return status ?? 200;
};

test.each([
  ['{ one }', 200],
  ['{ none }', 401],
  ['{ not }', 403],
  ['{ one not }', 403],
  // Part of the answer is there.
  ['{ one may }', 200],
  ['{ other }', 200],
  ['{ nothing }', 400],
])('%s is %i where the status carries the outcome, else 200', async (query, status) => {
  expect(await statusOf(query, 'application/graphql-response+json')).toBe(status);
  expect(await statusOf(query, 'application/json')).toBe(200);
});
