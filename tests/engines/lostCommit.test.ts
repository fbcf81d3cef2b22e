// A connection to Neo4j that is lost as a transaction is committed: nobody is told that it is done, or that it is not.
import type { Engine } from '../../src/engines/engine.js';
import { openNeo4j } from '../../src/engines/neo4j.js';
import { Writer } from '../../src/write/writer.js';
import { describeWithNeo4j, load, model, openLoaded } from '../support/engines.js';
import { testNeo4j } from '../support/neo4j/testNeo4j.js';
import { wayTo } from '../support/neo4j/way.js';

const notKnown = 'Neo4j does not answer. Whether this was written is not known: look, or write it again.';
const notBegun = 'Neo4j does not answer. Try again in a moment.';
const away = (message: string) => ({ status: 'rejected', reason: { code: 'ENGINE_UNAVAILABLE', message } });

/** COMMIT as Bolt writes it: a structure without fields, in a message of one chunk. */
const commit = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00]);

const actors = ['old', 'new'].map((id) => ({ id: `actor:${id}`, type: 'ACTOR', name: id, actorType: 'STATE' }));

/** What the way does at the next COMMIT: nothing of it, or of its answer, passes. */
type Trouble = 'cut before' | 'cut after' | 'swallow the answer';

describeWithNeo4j('a commit that is lost', () => {
  let direct: Engine;
  let engine: Engine;
  let way: Awaited<ReturnType<typeof wayTo>>;
  let trouble: Trouble | undefined;
  /** Whether what Neo4j sends next is held to be the answer to COMMIT. */
  let committing = false;
  beforeEach(async () => {
    direct = await openLoaded('neo4j');
    const access = testNeo4j();
    if ('reason' in access) throw new Error(access.reason);
    [trouble, committing] = [undefined, false];
    const cut = (): 'cut' => {
      [trouble, committing] = [undefined, false];
      return 'cut';
    };
    way = await wayTo(access.uri, (bytes, from) => {
      if (trouble === undefined) return 'relay';
      if (from === 'neo4j') return !committing ? 'relay' : trouble === 'cut after' ? cut() : 'swallow';
      if (!bytes.includes(commit)) return 'relay';
      committing = true;
      return trouble === 'cut before' ? cut() : 'relay';
    });
    engine = openNeo4j({ ...access, uri: way.uri });
  });
  afterEach(async () => {
    await engine.close();
    way.close();
    await direct.close();
  });

  const ids = (): Promise<readonly unknown[]> => direct.read('MATCH (n:Lost) RETURN n.id AS id ORDER BY id');
  let tries = 0;
  const write = (id: string): Promise<unknown> =>
    engine.write(async (run) => {
      tries++;
      await run('CREATE (n:Lost {id: $id}) RETURN 1', { id });
    });

  test.each<[Trouble, readonly string[]]>([
    ['cut before', []],
    ['cut after', ['first']],
    ['swallow the answer', ['first']],
  ])(
    '%s: it is not known, nothing is tried again, and who waits is told that it was not begun',
    async (what, there) => {
      await write('zeroth');
      tries = 0;
      trouble = what;
      const began = performance.now();
      const told = await Promise.allSettled([write('first'), write('second')]);
      expect(performance.now() - began).toBeLessThan(5_000);
      expect(told).toMatchObject([away(notKnown), away(notBegun)]);
      expect(tries).toBe(1);
      trouble = undefined;
      await write('third');
      expect(await ids()).toEqual([...there, 'third', 'zeroth']);
    },
    60_000,
  );

  test('mutations that were done are not told as refused, and the same again says what is', async () => {
    await load(direct, { vertices: actors, relationships: [] });
    const writer = new Writer(engine, model);
    const merge = () => writer.merge('actor:new', ['actor:old'], { by: 'test' });
    const retract = () => writer.retract(['actor:new'], { by: 'test' });
    trouble = 'cut after';
    expect(await Promise.allSettled([merge()])).toMatchObject([away(notKnown)]);
    trouble = 'cut after';
    expect(await Promise.allSettled([retract()])).toMatchObject([away(notKnown)]);
    expect(await retract()).toMatchObject({ retracted: 0, unchanged: 1, changes: [] });
    const [last] = await direct.read('MATCH (c:Change) RETURN c.id AS id ORDER BY c.seq DESC LIMIT 1');
    trouble = 'cut after';
    expect(await Promise.allSettled([writer.undo(String(last), { by: 'test' })])).toMatchObject([away(notKnown)]);
    expect(await direct.read('MATCH (c:Change) RETURN c.operation AS row ORDER BY c.seq')).toEqual([
      'CREATE',
      'CREATE',
      'MERGE',
      'MERGE',
      'RETRACT',
      'UNDO',
    ]);
  }, 60_000);

  test('a connection that is lost before is replaced, and all is written once', async () => {
    await write('zeroth');
    tries = 0;
    await engine.write(async (run) => {
      await run('CREATE (n:Lost {id: $id}) RETURN 1', { id: 'first' });
      if (tries++ === 0) [trouble, committing] = ['cut after', true];
      await run('CREATE (n:Lost {id: $id}) RETURN 1', { id: 'second' });
    });
    expect(tries).toBe(2);
    expect(await ids()).toEqual(['first', 'second', 'zeroth']);
  }, 60_000);
});
