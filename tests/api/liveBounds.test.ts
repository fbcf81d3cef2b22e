// What connections that stay open may take: how many, how much at once, how slowly, and how they end.
import { request as httpRequest } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { openGrafeo } from '../../src/engines/grafeo.js';
import type { Engine } from '../../src/engines/engine.js';
import { limits } from '../../src/plan/limits.js';
import { changesOf, commit } from '../support/changes.js';
import { recording } from '../support/engines.js';
import { actor, answered, changes, handshake, run, sseClient, start, stopAll, told, wsClient } from './support/live.js';
import { scrape } from './support/scrape.js';
import type { Answer, TestServer } from './support/server.js';

let server: TestServer;
let engine: Engine;
beforeAll(async () => {
  ({ server, engine } = await start());
});
afterAll(stopAll);

describe('bounds', () => {
  test('above CASUS_SUBSCRIBERS_MAX no further connection is taken, until one ends', async () => {
    const { server: small } = await start({ CASUS_SUBSCRIBERS_MAX: '2' });
    const [ws, sse] = [wsClient(small.url), sseClient(small.url)];
    const open = [run(ws, { query: changes }), run(sse, { query: changes })];
    for (const { complete } of open) complete.catch(() => undefined);
    await wait(200);
    expect(await handshake(small.url, '/graphql')).toBe(503);
    const query = new URLSearchParams({ query: changes }).toString();
    const refused = await fetch(`${small.url}/graphql/stream?${query}`, { headers: { accept: 'text/event-stream' } });
    expect([refused.status, ((await refused.json()) as Answer).errors]).toEqual([
      503,
      [
        {
          message: 'There are too many connections that stay open. The bound is 2 (limits.subscribersMax).',
          extensions: { code: 'LIMIT_EXCEEDED' },
        },
      ],
    ]);
    // Requests that end with their answer are none of these.
    expect(await small.ask(actor)).toEqual(answered);
    open[1]?.stop();
    sse.dispose();
    await wait(200);
    expect(await handshake(small.url, '/graphql')).toBe(101);
    await ws.dispose();
  });

  test('limits tells what is set', async () => {
    const { server: small } = await start({ CASUS_SUBSCRIBERS_MAX: '2' });
    const bound = { name: 'subscribersMax', value: 2 };
    const { data } = await small.ask('{ limits { subscribersMax all { name value } } }');
    expect(data).toMatchObject({ limits: { subscribersMax: 2, all: expect.arrayContaining([bound]) as unknown } });
  });

  test('reservations of event streams are bounded too', async () => {
    const { server: small } = await start({ CASUS_SUBSCRIBERS_MAX: '2' });
    const reserve = async (): Promise<number> => {
      const { status } = await fetch(`${small.url}/graphql/stream`, { method: 'PUT' });
      return status;
    };
    expect([await reserve(), await reserve(), await reserve()]).toEqual([201, 201, 503]);
  });

  test('a WebSocket runs only so many operations at once', async () => {
    const client = wsClient(server.url);
    const { value: most } = limits.socketOperationsMax;
    const open = Array.from({ length: most }, () => run(client, { query: changes }));
    await wait(300);
    const failure: unknown = await run(client, { query: changes }).complete.catch((error: unknown) => error);
    expect(failure).toEqual([
      {
        message: `The WebSocket has too many operations. The bound is ${most} (limits.socketOperationsMax).`,
        extensions: { code: 'LIMIT_EXCEEDED' },
      },
    ]);
    for (const { stop } of open) stop();
    await client.dispose();
  });

  test('a message above the bound of a body closes the WebSocket', async () => {
    const client = wsClient(server.url);
    const received = run(client, { query: `{ __typename #${'x'.repeat(limits.bodyBytesMax.value)}\n}` });
    await expect(received.complete).rejects.toMatchObject({ code: 1009 });
  });

  test.each(['{', '{"type":"connection_ack"}', '{"type":"nonsense"}', '[]'])(
    '%s closes it, and no other',
    async (text) => {
      const socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
      socket.once('open', () => socket.send(text));
      expect(await new Promise((resolve) => socket.once('close', resolve))).toBe(4400);
      expect(await server.ask(actor)).toEqual(answered);
    },
  );
});

/** Changes whose answers together are more than any socket holds back. */
const heavy = (count: number) => {
  const fields = JSON.stringify([{ name: 'description', before: null, after: JSON.stringify('x'.repeat(20_000)) }]);
  return changesOf('actor:centcom', count).map((change) => ({ ...change, fields }));
};
const heavyQuery = 'subscription { changes { cursor fields { after } } }';

describe('a client that does not read', () => {
  const slow = /^The subscriber reads too slowly; the last change it got has the cursor "(\d+)"\./;

  async function flood(): Promise<number[]> {
    const seqs: number[] = [];
    for (let count = 0; count < 20; count++) seqs.push(...(await commit(engine, heavy(150))));
    await wait(2_500);
    return seqs;
  }

  function expectCutOff(messages: readonly string[], seqs: readonly number[]): void {
    const results = messages.map((text) => JSON.parse(text) as { data?: { changes: { cursor: string } } } & Answer);
    const cursors = results.flatMap(({ data }) => (data ? [Number(data.changes.cursor)] : []));
    expect(cursors).toEqual(seqs.slice(0, cursors.length));
    expect(cursors.length).toBeLessThan(seqs.length);
    const [error] = results.at(-1)?.errors ?? [];
    expect(error?.extensions.code).toBe('LIMIT_EXCEEDED');
    // The last it got is the one to go on after.
    expect(slow.exec(error?.message ?? '')?.[1]).toBe(String(cursors.at(-1)));
  }

  test('is cut off from a WebSocket, with the cursor to go on after', async () => {
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    const messages: { type: string; payload?: unknown }[] = [];
    let complete = (): void => undefined;
    const ended = new Promise<void>((resolve) => (complete = resolve));
    socket.on('message', (data: Buffer) => {
      const message = JSON.parse(data.toString()) as { type: string; payload?: unknown };
      messages.push(message);
      if (message.type === 'complete') complete();
    });
    await new Promise((resolve) => socket.once('open', resolve));
    socket.send(JSON.stringify({ type: 'connection_init' }));
    while (messages.length === 0) await wait(10);
    socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload: { query: heavyQuery } }));
    await wait(200);
    socket.pause();
    const seqs = await flood();
    socket.resume();
    await ended;
    expectCutOff(
      messages.filter(({ type }) => type === 'next').map(({ payload }) => JSON.stringify(payload)),
      seqs,
    );
    expect((await scrape(server.url)).value('casus_subscribers_dropped_total')).toBe(1);
    socket.close();
  }, 60_000);

  test('is cut off from an event stream, with the cursor to go on after', async () => {
    const query = new URLSearchParams({ query: heavyQuery }).toString();
    const texts: string[] = [];
    const seqs = await new Promise<number[]>((resolve, reject) => {
      const asked = httpRequest(`${server.url}/graphql/stream?${query}`, { headers: { accept: 'text/event-stream' } });
      asked.once('response', (response) => {
        response.pause();
        wait(300)
          .then(flood)
          .then((committed) => {
            response.setEncoding('utf8').on('data', (text: string) => texts.push(text));
            response.once('end', () => resolve(committed)).resume();
          }, reject);
      });
      asked.once('error', reject).end();
    });
    const messages = [...texts.join('').matchAll(/^event: next\ndata: (.+)$/gm)].map(([, data = '']) => data);
    expectCutOff(messages, seqs);
  }, 60_000);
});

test('a thousand WebSockets get a change within five seconds, read from the graph once', async () => {
  const { engine: graph, statements } = recording(openGrafeo(':memory:'));
  const { server: busy } = await start({}, graph);
  const clients = Array.from({ length: 1_000 }, () => wsClient(busy.url, { lazy: true }));
  const received = clients.map((client) => run(client, { query: changes }));
  for (const { complete } of received) complete.catch(() => undefined);
  while ((await scrape(busy.url)).value('casus_subscriptions') < clients.length) await wait(100);
  // Each of them has asked where the history ends by then.
  await wait(1_000);
  const [seq = 0] = await commit(graph, changesOf('actor:centcom', 1));
  const committed = performance.now();
  statements.length = 0;
  await Promise.all(received.map((each) => each.arrived(1)));
  const took = performance.now() - committed;
  process.stdout.write(`1,000 WebSockets got a change ${took.toFixed(0)} ms after its commit\n`);
  for (const { results } of received) expect(results).toEqual([told(seq)]);
  expect(took).toBeLessThan(5_000);
  expect(statements.filter((text) => text.includes('entityType'))).toHaveLength(2);
  for (const client of clients) client.terminate();
}, 60_000);

test('a stop says goodbye to all, at once', async () => {
  const { server: stopping } = await start();
  const ws = run(wsClient(stopping.url), { query: changes });
  const sse = run(sseClient(stopping.url), { query: changes });
  for (const { complete } of [ws, sse]) complete.catch(() => undefined);
  const silent = new WebSocket(`${stopping.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  const closed = new Promise((resolve) => {
    silent.once('close', (code, reason) => resolve([code, reason.toString()]));
  });
  await wait(300);
  const started = performance.now();
  await stopping.close();
  expect(performance.now() - started).toBeLessThan(3_000);
  expect(await closed).toEqual([1001, 'casus is stopping']);
  // Subscriptions are cut off and not completed, so that clients come back for the rest.
  await expect(ws.complete).rejects.toMatchObject({ code: 1001 });
  await expect(sse.complete).rejects.toThrow(/[Cc]losed/);
});
