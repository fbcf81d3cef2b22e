// Which operation of a document is answered, and what becomes of a request that names none.
import { post, serve, type Answer, type TestServer } from './support/server.js';

let server: TestServer;
beforeAll(async () => {
  server = await serve();
});
afterAll(() => server.close());

const two = 'query A { limits { depthMax } } query B { limits { depthMax } }';

describe.each(['application/json', 'application/graphql-response+json'])('as %s', (accept) => {
  test.each([
    ['a name that none has', two, 'C', 'Unknown operation named "C".'],
    ['no name for two', two, undefined, 'Must provide operation name if query contains multiple operations.'],
    ['an empty name', two, '', 'Unknown operation named "".'],
    ['a name for one without', '{ limits { depthMax } }', 'A', 'Unknown operation named "A".'],
  ])('%s is refused', async (_, query, operationName, message) => {
    const response = await post(server.url, JSON.stringify({ query, operationName }), { accept });
    const { data, errors } = (await response.json()) as Answer;
    expect([data, errors]).toEqual([undefined, [{ message, extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } }]]);
    expect(response.status).toBe(accept === 'application/json' ? 200 : 400);
  });
});

test('one of two by its name', async () => {
  const response = await post(server.url, JSON.stringify({ query: two, operationName: 'B' }));
  expect([response.status, Object.keys((await response.json()) as Answer)]).toEqual([200, ['data']]);
});
