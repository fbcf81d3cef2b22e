// A fault of ours: the client gets an id and nothing else, the log has all of it under the id.
import { startStandaloneServer } from '@apollo/server/standalone';
import { openGrafeo } from '../../src/engines/grafeo.js';
import type { Engine } from '../../src/engines/engine.js';
import { buildModel } from '../../src/model/buildModel.js';
import { serviceOf } from '../../src/resolvers/service.js';
import { createApolloServer } from '../../src/server/apolloServer.js';
import { expectNothingInternal } from './support/nothingInternal.js';
import { post, recordingLog, type Answer, type LogLine } from './support/server.js';

const secret = 'MATCH (n) failed in /srv/casus/src/engines/neo4j.ts';
const log: LogLine[] = [];
const engine: Engine = { ...openGrafeo(':memory:'), read: () => Promise.reject(new TypeError(secret)) };
const apollo = createApolloServer(serviceOf(buildModel(), engine), recordingLog(log));
let url: string;

beforeAll(async () => {
  ({ url } = await startStandaloneServer(apollo, {
    listen: { host: '127.0.0.1', port: 0 },
    context: () => Promise.resolve({ caller: null }),
  }));
  url = url.replace(/\/$/, '');
});
afterAll(async () => {
  await apollo.stop();
  await engine.close();
});

const queries = [
  '{ actor(id: "actor:centcom") { name } }',
  '{ actors { totalCount } }',
  '{ nodes(ids: ["a"]) { id } }',
  '{ search(text: "syria") { totalCount } }',
  '{ statistics { revision } }',
];

test.each(queries)('%s', async (query) => {
  const response = await post(url, JSON.stringify({ query }));
  const answer = (await response.json()) as Answer;
  const error = answer.errors?.[0];
  expect(error?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
  expectNothingInternal(answer);
  const id = error?.extensions.id;
  expect(id).toMatch(/^[0-9a-f-]{36}$/);
  expect(error?.message).toBe(`Something went wrong on our side; the log has it under ${id}.`);
  const lines = log.filter((line) => line['id'] === id);
  expect(lines).toMatchObject([{ level: 50, err: { type: 'TypeError', message: secret } }]);
  expect(JSON.stringify(lines)).toContain('internalError.test.ts');
});

test('each fault has an id of its own', () => {
  const ids = log.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
  expect(new Set(ids).size).toBe(queries.length);
});
