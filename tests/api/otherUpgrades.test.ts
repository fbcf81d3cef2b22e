// Clients that offer another protocol than WebSocket, as Java's HttpClient does with h2c, are answered in HTTP/1.1.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { limits } from '../../src/plan/limits.js';
import { java, javaProblem } from '../support/neo4j/java.mjs';
import { answered, handshake } from './support/live.js';
import { serve, type TestServer } from './support/server.js';

let server: TestServer;
beforeAll(async () => {
  server = await serve();
});
afterAll(() => server.close());

const offer = 'Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n';
const question = JSON.stringify({ query: '{ actor(id: "actor:centcom") { name } }' });
const posted = (body: string, length = body.length): string =>
  `POST /graphql HTTP/1.1\r\nHost: localhost\r\n${offer}Content-Type: application/json\r\nContent-Length: ${length}\r\n\r\n${body}`;
const got = (path: string): string => `GET ${path} HTTP/1.1\r\nHost: localhost\r\n${offer}\r\n`;

/** Sends parts over one connection, each once the answer to what was sent is there, and gives status and body of each. */
async function exchange(...parts: readonly (readonly string[])[]): Promise<[number, unknown][]> {
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  const answers: [number, unknown][] = [];
  let text = '';
  socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
  for (const part of parts) {
    text = '';
    for (const piece of part) {
      socket.write(piece);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    let answer: RegExpExecArray | null = null;
    while (!(answer = /^HTTP\/1\.1 (\d+)[^]*\r\n\r\n([^]+)$/.exec(text))) await once(socket, 'data');
    answers.push([Number(answer[1]), JSON.parse(answer[2] ?? '')]);
  }
  socket.destroy();
  return answers;
}

const live = [200, { status: 'live' }];

test('GET and POST are answered, and the connection is kept', async () => {
  const post = posted(question);
  expect(
    await exchange([got('/health/live')], [post], [post.slice(0, -30), post.slice(-30)], [got('/health/live')]),
  ).toEqual([live, [200, answered], [200, answered], live]);
});

test('a body above the bound is refused, and a path that is none is 404', async () => {
  const { value } = limits.bodyBytesMax;
  const [[large], [nowhere]] = (await Promise.all([
    exchange([posted('', value + 1)]).then(([answer]) => answer),
    exchange([got('/nope')]).then(([answer]) => answer),
  ])) as unknown as [[number], [number]];
  expect([large, nowhere]).toEqual([413, 404]);
});

test('WebSockets are upgraded as before, beside other offers on other connections', async () => {
  expect(await exchange([got('/health/live')])).toEqual([live]);
  expect(await handshake(server.url, '/graphql')).toBe(101);
  expect(await handshake(server.url, '/nope')).toBe(404);
});

const client = `
import java.net.URI;
import java.net.http.*;
public class Client {
  public static void main(String[] given) throws Exception {
    var client = HttpClient.newHttpClient();
    for (var n = 0; n < 2; n++) {
      var request = HttpRequest.newBuilder(URI.create(given[0])).header("content-type", "application/json")
        .timeout(java.time.Duration.ofSeconds(10)).POST(HttpRequest.BodyPublishers.ofString(given[1])).build();
      var response = client.send(request, HttpResponse.BodyHandlers.ofString());
      System.out.println(response.version() + " " + response.statusCode() + " " + response.body().trim());
    }
  }
}`;

const missing = javaProblem();
if (missing) process.stderr.write(`skipped: Java's HttpClient is answered: ${missing}\n`);
(missing ? test.skip : test)("Java's HttpClient is answered", async () => {
  const folder = mkdtempSync(join(tmpdir(), 'casus-'));
  writeFileSync(join(folder, 'Client.java'), client);
  const child = spawn(java, ['--source', '17', join(folder, 'Client.java'), `${server.url}/graphql`, question]);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await once(child, 'close');
  rmSync(folder, { recursive: true });
  expect(said).toBe(`HTTP_1_1 200 ${JSON.stringify(answered)}\n`.repeat(2));
});
