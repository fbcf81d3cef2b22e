// Answers that are kept are never older than the question, whoever writes.
import type { Engine } from '../../src/engines/engine.js';
import { openNeo4j } from '../../src/engines/neo4j.js';
import { KeptAnswers } from '../../src/execute/keptAnswers.js';
import { askerOf, dataOf, type Ask } from '../support/ask.js';
import { describeEachEngine, load, openLoaded, recording, type Recording } from '../support/engines.js';
import { testNeo4j } from '../support/neo4j/testNeo4j.js';

const records = (name: string) => ({
  vertices: [{ id: 'actor:one', type: 'ACTOR', name, actorType: 'STATE' }],
  relationships: [],
});
const query = '{ actor(id: "actor:one") { name } }';

describeEachEngine('kept answers', (name) => {
  let record: Recording;
  let ask: Ask;
  beforeEach(async () => {
    record = recording(await openLoaded(name, records('0')));
    ask = askerOf(record.engine, new KeptAnswers(record.engine.revisions, 1_000_000));
    await record.engine.revisions.ask();
  });
  afterEach(() => record.engine.close());

  const named = async (): Promise<string> => (await dataOf<{ actor: { name: string } }>(ask, query)).actor.name;

  test('an answer is read once while nothing is written', async () => {
    expect([await named(), await named(), await named()]).toEqual(['0', '0', '0']);
    expect(record.statements).toHaveLength(1);
  });

  test('what casus writes is seen at once', async () => {
    for (let round = 1; round <= 20; round++) {
      await load(record.engine, records(String(round)));
      expect([await named(), await named()]).toEqual([String(round), String(round)]);
    }
    expect(record.statements).toHaveLength(20);
  });

  test('one who writes and asks, and many who ask beside: nobody sees what was there before his last answer', async () => {
    let written = 0;
    const writer = (async () => {
      for (let round = 1; round <= 30; round++) {
        await load(record.engine, records(String(round)));
        written = round;
      }
    })();
    const reader = async (): Promise<void> => {
      while (written < 30) {
        const least = written;
        expect(Number(await named())).toBeGreaterThanOrEqual(least);
        await new Promise((resolve) => setImmediate(resolve));
      }
    };
    await Promise.all([writer, reader(), reader(), reader()]);
    expect(await named()).toBe('30');
  });

  if (name === 'neo4j') {
    test('what others write into Neo4j is seen at once', async () => {
      const access = testNeo4j();
      if ('reason' in access) throw new Error(access.reason);
      const other: Engine = openNeo4j(access);
      for (let round = 1; round <= 100; round++) {
        await other.write((run) =>
          run("MATCH (a:Actor {id: 'actor:one'}) SET a.name = $name RETURN 1", { name: String(round) }),
        );
        expect([await named(), await named()]).toEqual([String(round), String(round)]);
      }
      await other.close();
    });
  }
});
