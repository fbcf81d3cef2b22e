// A Neo4j that hangs, or a network that swallows all, on connections that were good before: told within five seconds.
import { setTimeout as wait } from 'node:timers/promises';
import type { Engine } from '../../src/engines/engine.js';
import { openNeo4j, readsAtOnce } from '../../src/engines/neo4j.js';
import { describeWithNeo4j, openLoaded } from '../support/engines.js';
import { testNeo4j } from '../support/neo4j/testNeo4j.js';
import { wayTo } from '../support/neo4j/way.js';

const toldWithinMs = 5_000;

describeWithNeo4j('a Neo4j that hangs', () => {
  let direct: Engine;
  beforeAll(async () => {
    direct = await openLoaded('neo4j');
  });
  afterAll(() => direct.close());

  test('a connection that was opened to ask whether Neo4j is there, and used for nothing else, does not tell that it is', async () => {
    const access = testNeo4j();
    if ('reason' in access) throw new Error(access.reason);
    const way = await wayTo(access.uri);
    const engine = openNeo4j({ ...access, uri: way.uri });
    await engine.write(async (run) => {
      await run('RETURN 1');
      await wait(1_500);
    });
    way.turn(false);
    const began = performance.now();
    const asked = engine.revisions.ask();
    const waiting = wait(100).then(() => engine.revisions.ask());
    for (const one of await Promise.allSettled([engine.read('RETURN 1'), asked, waiting]))
      expect(one).toMatchObject({ status: 'rejected', reason: { code: 'ENGINE_UNAVAILABLE' } });
    expect(performance.now() - began).toBeLessThan(toldWithinMs);
    way.turn(true);
    await engine.close();
    way.close();
  }, 60_000);

  test('many reads at once share few connections, none waits for one in vain, and all are told when Neo4j hangs', async () => {
    const access = testNeo4j();
    if ('reason' in access) throw new Error(access.reason);
    const way = await wayTo(access.uri);
    const engine = openNeo4j({ ...access, uri: way.uri });
    way.turn(false);
    const asked = Array.from({ length: 200 }, (_, n) => engine.read('RETURN $n', { n }));
    await wait(500);
    expect(way.connections()).toBe(readsAtOnce);
    way.turn(true);
    expect((await Promise.all(asked)).flat()).toEqual(asked.map((_, n) => n));
    way.turn(false);
    const began = performance.now();
    const lost = Array.from({ length: 200 }, (_, n) => engine.read('RETURN $n', { n }));
    for (const one of await Promise.allSettled(lost))
      expect(one).toMatchObject({ status: 'rejected', reason: { code: 'ENGINE_UNAVAILABLE' } });
    expect(performance.now() - began).toBeLessThan(toldWithinMs);
    way.turn(true);
    expect(await engine.read('RETURN 1')).toEqual([1]);
    await engine.close();
    way.close();
  }, 60_000);

  test('whether it is there is told before the reads that wait', async () => {
    let answered = 0;
    const asked = Array.from({ length: 3 * readsAtOnce }, async () => {
      await direct.read('UNWIND range(1, 300000) AS n RETURN sum(n % 7)');
      answered++;
    });
    await direct.ping();
    expect(answered).toBeLessThan(asked.length - readsAtOnce);
    await Promise.all(asked);
  }, 60_000);

  test('reads and writes are told, those that wait too, and all goes on when it does', async () => {
    const access = testNeo4j();
    if ('reason' in access) throw new Error(access.reason);
    const way = await wayTo(access.uri);
    const engine = openNeo4j({ ...access, uri: way.uri });
    const write = (id: string): Promise<unknown> =>
      engine.write(async (run) => {
        await run('CREATE (n:Hang {id: $id}) RETURN 1', { id });
        await run('CREATE (n:Hang {id: $id}) RETURN 1', { id: `${id}, again` });
      });
    const ids = (): Promise<readonly unknown[]> => direct.read('MATCH (n:Hang) RETURN n.id AS id ORDER BY id');
    await Promise.all([write('first'), ...Array.from({ length: 3 }, () => engine.read('RETURN 1'))]);
    way.turn(false);
    const began = performance.now();
    const told = await Promise.all(
      [engine.read('RETURN 1'), write('second'), write('third'), engine.read('RETURN 2')].map((work) =>
        work.then(
          () => 'answered',
          (error: unknown) => (error as { code?: string }).code,
        ),
      ),
    );
    expect(told).toEqual(Array.from({ length: 4 }, () => 'ENGINE_UNAVAILABLE'));
    expect(performance.now() - began).toBeLessThan(toldWithinMs);
    way.turn(true);
    expect(await engine.read('RETURN 1')).toEqual([1]);
    await write('fourth');
    // What was given up is there as a whole or not at all, and not even begun where it waited.
    expect(await ids()).toEqual(['first', 'first, again', 'fourth', 'fourth, again']);
    await engine.close();
    way.close();
  }, 60_000);
});
