// What an event stream leaves behind when its client goes, and what it takes before its client comes.
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Engine } from '../../src/engines/engine.js';
import { openGrafeo } from '../../src/engines/grafeo.js';
import { limits } from '../../src/plan/limits.js';
import { changesOf, commit } from '../support/changes.js';
import { recording } from '../support/engines.js';
import { actor, answered, changes, run, sseClient, start, stopAll, told } from './support/live.js';
import type { Answer } from './support/server.js';

afterAll(stopAll);

const token = 'x-graphql-event-stream-token';
const json = { 'content-type': 'application/json' };

/** An engine whose reads can be made slow. */
function patient(): { engine: Engine; slow: { ms: number } } {
  const slow = { ms: 0 };
  const engine = openGrafeo(':memory:');
  const read: Engine['read'] = async (text, params) => {
    await wait(slow.ms);
    return engine.read(text, params);
  };
  return { engine: { ...engine, read }, slow };
}

/** Sends a subscription and leaves before it can be answered. */
async function leaveAtOnce(url: string): Promise<void> {
  const body = JSON.stringify({ query: changes });
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.write(
    `POST /graphql/stream HTTP/1.1\r\nhost: 127.0.0.1\r\naccept: text/event-stream\r\n` +
      `content-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  );
  await wait(100);
  socket.destroy();
}

describe('a client that leaves', () => {
  /** Whether so many clients that were allowed are still: each is told a change. */
  async function expectRoomForTwo(url: string, engine: Engine): Promise<void> {
    const clients = [sseClient(url), sseClient(url)];
    const live = clients.map((client) => run(client, { query: changes }));
    await wait(300);
    const [seq = 0] = await commit(engine, changesOf('actor:centcom', 1));
    for (const each of live) expect(await each.arrived(1)).toEqual([told(seq)]);
    for (const client of clients) client.dispose();
  }

  test('before its stream begins, leaves no seat and no subscription behind', async () => {
    const { engine, slow } = patient();
    const { server } = await start({ CASUS_SUBSCRIBERS_MAX: '2' }, engine);
    slow.ms = 500;
    await Promise.all([leaveAtOnce(server.url), leaveAtOnce(server.url)]);
    await wait(2_000);
    slow.ms = 0;
    await expectRoomForTwo(server.url, engine);
  }, 20_000);

  test('later, leaves no seat and no subscription behind', async () => {
    const { server, engine } = await start({ CASUS_SUBSCRIBERS_MAX: '2' });
    for (let count = 0; count < 3; count++) {
      const client = sseClient(server.url);
      run(client, { query: changes }).complete.catch(() => undefined);
      await wait(200);
      client.dispose();
      await wait(100);
    }
    await expectRoomForTwo(server.url, engine);
  }, 20_000);
});

describe('a stream that is reserved', () => {
  const { value: most } = limits.socketOperationsMax;

  const reserve = async (url: string): Promise<string> =>
    (await fetch(`${url}/graphql/stream`, { method: 'PUT' })).text();

  const post = (url: string, reserved: string, operationId: string, query = actor): Promise<Response> =>
    fetch(`${url}/graphql/stream`, {
      method: 'POST',
      headers: { ...json, [token]: reserved },
      body: JSON.stringify({ query, extensions: { operationId } }),
    });

  /** Opens it and reads until a text has come so often. */
  async function read(url: string, reserved: string, text: string, times: number): Promise<string> {
    const closing = new AbortController();
    const { body } = await fetch(`${url}/graphql/stream`, {
      headers: { accept: 'text/event-stream', [token]: reserved },
      signal: closing.signal,
    });
    let all = '';
    const decoder = new TextDecoder();
    for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
      all += decoder.decode(chunk, { stream: true });
      if (all.split(text).length > times) break;
    }
    closing.abort();
    return all;
  }

  test('takes only so many operations, and runs none before it is open', async () => {
    const { engine, statements } = recording(openGrafeo(':memory:'));
    const { server } = await start({ CASUS_CACHE_MB: '0' }, engine);
    const reserved = await reserve(server.url);
    const sent = Array.from({ length: most }, (_, index) => post(server.url, reserved, `o${index}`));
    expect(new Set((await Promise.all(sent)).map(({ status }) => status))).toEqual(new Set([202]));
    const refused = await post(server.url, reserved, 'more');
    expect([refused.status, ((await refused.json()) as Answer).errors]).toEqual([
      429,
      [
        {
          message: `The event stream has too many operations. The bound is ${most} (limits.socketOperationsMax).`,
          extensions: { code: 'LIMIT_EXCEEDED' },
        },
      ],
    ]);
    const asked = (): number => statements.filter((text) => text.includes('Actor')).length;
    expect(asked()).toBe(0);
    const text = await read(server.url, reserved, 'event: complete', most);
    expect(text.split(JSON.stringify(answered)).length - 1).toBe(most);
    expect(asked()).toBeGreaterThan(0);
  }, 30_000);

  test('has room again for those that ended', async () => {
    const { server } = await start();
    const reserved = await reserve(server.url);
    const reading = read(server.url, reserved, 'event: complete', 2 * most);
    await wait(100);
    for (let round = 0; round < 2; round++) {
      const sent = Array.from({ length: most }, (_, index) => post(server.url, reserved, `${round}-${index}`));
      expect(new Set((await Promise.all(sent)).map(({ status }) => status))).toEqual(new Set([202]));
      await wait(1_000);
    }
    expect(await reading).toContain('"id":"1-0"');
  }, 30_000);

  test('what is refused, or taken back, takes no room', async () => {
    const { server } = await start();
    const reserved = await reserve(server.url);
    for (let count = 0; count < most; count++) expect((await post(server.url, reserved, '')).status).toBe(400);
    const reading = read(server.url, reserved, '"id":"last"', 1);
    await wait(100);
    for (let count = 0; count <= most; count++) {
      const { status } = await post(server.url, reserved, `s${count}`, changes);
      expect([count, status]).toEqual([count, 202]);
      await fetch(`${server.url}/graphql/stream?operationId=s${count}`, {
        method: 'DELETE',
        headers: { [token]: reserved },
      });
    }
    expect((await post(server.url, reserved, 'last')).status).toBe(202);
    expect(await reading).toContain('"id":"last"');
  }, 30_000);
});
