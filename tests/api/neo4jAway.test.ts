// Neo4j stopped and started under load: clients are told within five seconds, and casus recovers by itself.
import { setTimeout as wait } from 'node:timers/promises';
import { describeWithNeo4j } from '../support/engines.js';
import { startNeo4j, type Neo4jServer } from '../support/neo4j/server.mjs';
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
    neo4j = await startNeo4j({ heap: '512m', pageCache: '64m', shortLived: true });
  }, 180_000);
  afterAll(() => neo4j.remove(), 60_000);

  test.each(['stop', 'kill'] as const)(
    '%s under load, and start again: what ran and what was started meanwhile serve',
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
      const startedMeanwhile = await serve(at(neo4j.uri));
      expect(await ready(startedMeanwhile)).toBe(503);
      expectUnavailable(await timed(startedMeanwhile));
      expect((await fetch(startedMeanwhile.url)).status).toBe(200);
      await neo4j.start();
      for (const each of [server, startedMeanwhile]) {
        await until('recovery', async () => (await ready(each)) === 200);
        expect(await each.ask(question)).toEqual(answered);
      }
      expect(startedMeanwhile.log.map(({ msg }) => msg)).toContain('the engine answers, and the graph is prepared');
      await startedMeanwhile.close();
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

test('an address that takes connections and says nothing: told within five seconds', async () => {
  const { createServer } = await import('node:net');
  const silent = createServer(() => undefined).listen(0, '127.0.0.1');
  await new Promise((listening) => silent.once('listening', listening));
  const { port } = silent.address() as { port: number };
  const server = await serve(at(`bolt://127.0.0.1:${port}`));
  expectUnavailable(await timed(server));
  await server.close();
  silent.close();
}, 60_000);
