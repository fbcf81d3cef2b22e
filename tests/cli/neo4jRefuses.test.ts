// A Neo4j that answers, but not to us: waiting would not help, so the start stops with one sentence and exit code 2.
import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { describeWithNeo4j } from '../support/engines.js';
import { testNeo4j } from '../support/neo4j/testNeo4j.js';
import { casus } from './support/casus.js';

const refused = 'casus: Neo4j refuses casus: check NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE.\n';
/** Far below the time of a statement: nothing that was asked beside it holds the process. */
const endsWithinMs = 15_000;

const commands = ['serve', 'seed', 'doctor'];

/** PackStream: a text of up to 255 bytes. */
const packed = (text: string): Buffer =>
  Buffer.concat([Buffer.from([0xd0, Buffer.byteLength(text)]), Buffer.from(text)]);

/** Bolt's FAILURE message in one chunk, as Neo4j answers a wrong password. */
function failure(code: string): Buffer {
  const fields = [
    ['code', code],
    ['message', 'The client is unauthorized due to authentication failure.'],
  ]
    .flat()
    .map(packed);
  const message = Buffer.concat([Buffer.from([0xb1, 0x7f, 0xa2]), ...fields]);
  return Buffer.concat([Buffer.from([0, message.length]), message, Buffer.from([0, 0])]);
}

describe('a wrong password', () => {
  let server: Server;
  let uri: string;
  beforeAll(async () => {
    const bolt44 = Buffer.from([0, 0, 4, 4]);
    server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => {
        socket.write(bolt44);
        socket.once('data', () => socket.end(failure('Neo.ClientError.Security.Unauthorized')));
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    uri = `bolt://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => void server.close());

  test.each(commands)('%s', async (command) => {
    const { code, stderr, stdout } = await casus([command], { NEO4J_URI: uri, NEO4J_PASSWORD: 'mistaken', PORT: '0' });
    expect([code, stderr]).toEqual([2, refused]);
    expect(stdout).not.toContain('mistaken');
  });
});

describeWithNeo4j('a database that is not there', () => {
  test.each(commands)('%s', async (command) => {
    const given = testNeo4j();
    if ('reason' in given) throw new Error(given.reason);
    const { uri: NEO4J_URI, username: NEO4J_USERNAME, password: NEO4J_PASSWORD } = given;
    const env = { NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE: 'nowhere', PORT: '0' };
    const before = Date.now();
    const { code, stderr } = await casus([command], env);
    expect([code, stderr]).toEqual([2, refused]);
    expect(Date.now() - before).toBeLessThan(endsWithinMs);
  });
});
