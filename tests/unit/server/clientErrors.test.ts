// What never becomes a request: bytes that are no HTTP, headers without end, and a body that never comes.
import { connect, type AddressInfo } from 'node:net';
import { fastify, type FastifyInstance } from 'fastify';
import { answerClientError } from '../../../src/server/clientErrors.js';

let app: FastifyInstance;
beforeAll(async () => {
  app = fastify({
    requestTimeout: 200,
    clientErrorHandler: answerClientError,
    http: { connectionsCheckingInterval: 50, headersTimeout: 100 },
  });
  app.post('/', () => 'taken');
  await app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => app.close());

/** All that is answered to some bytes until the server ends the connection. */
function answerTo(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { port } = app.server.address() as AddressInfo;
    let text = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (data) => (text += data.toString()));
    socket.on('error', reject);
    socket.on('close', () => resolve(text));
  });
}

const head = 'POST / HTTP/1.1\r\nhost: localhost\r\n';

test.each([
  ['an unknown method', 'FOO / HTTP/1.1\r\n\r\n', '400 Bad Request', 'This is no HTTP request.'],
  ['a length below 0', `${head}content-length: -5\r\n\r\n`, '400 Bad Request', 'This is no HTTP request.'],
  [
    'headers without end',
    `${head}x: ${'x'.repeat(20_000)}`,
    '431 Request Header Fields Too Large',
    'The address and the headers have too many bytes.',
  ],
  [
    'a body that never comes',
    `${head}content-type: application/json\r\ncontent-length: 100\r\n\r\n{`,
    '408 Request Timeout',
    'The request took too long to arrive.',
  ],
])('%s is answered in the form of all errors, and the connection ended', async (_name, bytes, status, message) => {
  const [start = '', body = ''] = (await answerTo(bytes)).split('\r\n\r\n');
  expect(start.split('\r\n')[0]).toBe(`HTTP/1.1 ${status}`);
  expect(start).toContain(`content-length: ${body.length}`);
  expect(JSON.parse(body)).toEqual({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
});
