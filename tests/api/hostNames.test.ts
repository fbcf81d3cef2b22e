// A page of another site whose name leads to this machine (DNS rebinding) reads nothing of a casus that only this machine reaches.
import { request } from 'node:http';
import { readConfig } from '../../src/config.js';
import { handshake } from './support/live.js';
import { serve, type Answer } from './support/server.js';

/** Status and body of a request that names its server so. */
const asked = (url: string, host: string, method = 'GET'): Promise<[number | undefined, string]> =>
  new Promise((resolve, reject) => {
    const sending = request(url, { method, headers: { host, 'apollo-require-preflight': '1' } }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.once('end', () => resolve([response.statusCode, body]));
    });
    sending.once('error', reject).end();
  });

const doors = [
  ['GET', '/'],
  ['GET', '/graphql?query={__typename}'],
  ['GET', '/graphql/stream?query={__typename}'],
  ['PUT', '/graphql/stream'],
  ['GET', '/export/jsonl?neighborhood=actor:centcom'],
  ['POST', '/import/find'],
  ['GET', '/health/ready'],
  ['GET', '/nope'],
] as const;

test('on loopback every door is shut to a name that is not of this machine', async () => {
  const server = await serve();
  for (const [method, path] of doors) {
    const [status, body] = await asked(server.url + path, 'rebound.example:4000', method);
    expect([path, status, (JSON.parse(body) as Answer).errors]).toEqual([
      path,
      421,
      [
        {
          message:
            'casus answers this machine only, by the names localhost, 127.0.0.1 and [::1]; behind a proxy, or where everybody may read, set CASUS_PUBLIC_READ=true.',
          extensions: { code: 'BAD_REQUEST' },
        },
      ],
    ]);
  }
  const headers = { host: 'rebound.example', origin: 'http://rebound.example' };
  expect(await handshake(server.url, '/graphql', headers)).toBe(421);
  for (const host of ['localhost:4000', '127.0.0.1', '[::1]:4000'])
    expect((await asked(`${server.url}/health/live`, host))[0]).toBe(200);
  expect(await handshake(server.url, '/graphql', { host: 'localhost' })).toBe(101);
  await server.close();
});

test.each([
  { HOST: '0.0.0.0', CASUS_KEYS: 'web:reader:reader-key-of-16' },
  { HOST: '0.0.0.0', CASUS_PUBLIC_READ: 'true' },
  { CASUS_PUBLIC_READ: 'true' },
])('with %j any name will do, as behind a proxy', async (env) => {
  const server = await serve(readConfig({ CASUS_DATA: ':memory:', PORT: '0', ...env }));
  expect((await asked(`${server.url}/health/live`, 'graph.example'))[0]).toBe(200);
  expect(await handshake(server.url, '/graphql', { host: 'graph.example' })).toBe(101);
  await server.close();
});
