// Neo4j stopped and started under load: clients are told within five seconds, and casus recovers by itself.
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { fastify } from 'fastify';
import { openNeo4j } from '../../src/engines/neo4j.js';
import { buildModel } from '../../src/model/buildModel.js';
import { healthRoutes } from '../../src/server/healthRoutes.js';
import { describeWithNeo4j } from '../support/engines.js';
import { startNeo4j, type Neo4jServer } from '../support/neo4j/server.mjs';
import { testNeo4j } from '../support/neo4j/testNeo4j.js';
import { freePort } from '../support/neo4j/process.mjs';
import { expectNothingInternal } from './support/nothingInternal.js';
import { serve, type Answer, type TestServer } from './support/server.js';

const question = '{ actor(id: "actor:centcom") { name } }';
const answered = { data: { actor: { name: 'US Central Command' } } };
const toldWithinMs = 5_000;

const at = (uri: string) => ({ neo4j: { uri, username: 'neo4j', password: '', database: 'neo4j' } });
const ready = async ({ url }: TestServer): Promise<number> => (await fetch(`${url}/health/ready`)).status;

async function timed(server: TestServer): Promise<{ answer: Answer; ms: number }> {
  const before = Date.now();
  const answer = await server.ask(question);
  return { answer, ms: Date.now() - before };
}

/** Waits until something holds; says what it waited for where it never does. */
async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`waited in vain: ${what}`);
    await wait(100);
  }
}

function expectUnavailable({ answer, ms }: { answer: Answer; ms: number }): void {
  expect(answer.errors?.map(({ extensions }) => extensions.code)).toEqual(['ENGINE_UNAVAILABLE']);
  expect(ms).toBeLessThan(toldWithinMs);
}

/** Asks from several clients at once until told to stop; keeps every answer and how long it took. */
function underLoad(server: TestServer, clients = 8) {
  const outcomes: { answer: Answer; ms: number }[] = [];
  let stopped = false;
  const running = Array.from({ length: clients }, async () => {
    while (!stopped) {
      outcomes.push(await timed(server));
      await wait(5);
    }
  });
  return { outcomes, stop: async () => ((stopped = true), Promise.all(running)) };
}

describeWithNeo4j('Neo4j away', () => {
  let neo4j: Neo4jServer;
  beforeAll(async () => {
    neo4j = await startNeo4j({ heap: '512m', pageCache: '64m' });
  }, 180_000);
  afterAll(() => neo4j.remove(), 60_000);

  test.each(['stop', 'kill'] as const)(
    '%s under load; another casus started meanwhile; start again: both recover',
    async (end) => {
      const server = await serve(at(neo4j.uri));
      expect(await ready(server)).toBe(200);
      const load = underLoad(server);
      await until('load', () => Promise.resolve(load.outcomes.length > 50));
      await neo4j[end]();
      await until('an error', () => Promise.resolve(load.outcomes.some(({ answer }) => answer.errors)));
      expectUnavailable(await timed(server));
      expect(await ready(server)).toBe(503);
      expect((await fetch(`${server.url}/health/live`)).status).toBe(200);
      const { errors } = await server.ask('{ limits { pageSizeMax } }');
      expect(errors).toBeUndefined();
      const late = await serve(at(neo4j.uri));
      expect((await fetch(late.url)).status).toBe(200);
      expect(await ready(late)).toBe(503);
      expectUnavailable(await timed(late));
      await neo4j.start();
      for (const started of [server, late]) {
        await until('recovery', async () => (await ready(started)) === 200);
        expect(await started.ask(question)).toEqual(answered);
      }
      await late.close();
      await load.stop();
      for (const outcome of load.outcomes) {
        if (outcome.answer.errors) expectUnavailable(outcome);
        else expect(outcome.answer).toEqual(answered);
        expectNothingInternal({ ...outcome.answer, data: null });
      }
      expect(server.log.filter(({ level }) => level === 50)).toEqual([]);
      await server.close();
    },
    240_000,
  );
});

test('an address at which nothing listens: told at once, and a stop does not hang', async () => {
  const server = await serve(at(`bolt://127.0.0.1:${await freePort()}`));
  expectUnavailable(await timed(server));
  expect(await ready(server)).toBe(503);
  const before = Date.now();
  await server.close();
  expect(Date.now() - before).toBeLessThan(toldWithinMs);
}, 30_000);

describe('a Neo4j that takes connections and says nothing', () => {
  let silent: Server;
  let uri: string;
  beforeAll(async () => {
    silent = createServer(() => undefined).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    uri = `bolt://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  });
  afterAll(() => void silent.close());

  test('clients and probes are told within five seconds', async () => {
    const server = await serve(at(uri));
    expectUnavailable(await timed(server));
    const before = Date.now();
    expect(await ready(server)).toBe(503);
    expect(Date.now() - before).toBeLessThan(toldWithinMs);
    await server.close();
  }, 60_000);
});

describeWithNeo4j('a Neo4j that stops answering on connections that are open', () => {
  test('a read is given up after its time, and a probe after five seconds', async () => {
    const given = testNeo4j();
    if ('reason' in given) throw new Error(given.reason);
    const relay = await relayTo(new URL(given.uri));
    const engine = openNeo4j({ ...given, uri: relay.uri }, 1_000);
    const app = fastify();
    healthRoutes(app, { model: buildModel(), engine }, { done: true, stop: () => undefined });
    const url = await app.listen({ host: '127.0.0.1', port: 0 });
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    relay.freeze();
    await expect(engine.read('RETURN 1')).rejects.toMatchObject({ code: 'TIMEOUT' });
    const before = Date.now();
    expect((await fetch(`${url}/health/ready`)).status).toBe(503);
    expect(Date.now() - before).toBeLessThan(toldWithinMs);
    relay.close();
    await engine.close();
    await app.close();
  }, 60_000);
});

/** Passes bytes between casus and Neo4j until frozen: from then on nobody hears anything, and nobody is told. */
async function relayTo({ hostname, port }: URL): Promise<{ uri: string; freeze: () => void; close: () => void }> {
  const sockets: Socket[] = [];
  let frozen = false;
  const relay = createServer((from) => {
    sockets.push(from);
    if (frozen) return;
    const to = connect(Number(port), hostname);
    from.on('error', () => to.destroy()).pipe(to);
    to.on('error', () => from.destroy()).pipe(from);
    sockets.push(to);
  }).listen(0, '127.0.0.1');
  await once(relay, 'listening');
  return {
    uri: `bolt://127.0.0.1:${(relay.address() as AddressInfo).port}`,
    freeze: () => {
      frozen = true;
      sockets.forEach((socket) => socket.unpipe().pause());
    },
    close: () => {
      sockets.forEach((socket) => socket.destroy());
      relay.close();
    },
  };
}
