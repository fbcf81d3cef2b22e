// What every engine keeps to, whatever it is: src/engines/engine.ts in examples.
import { readStatements } from '../../src/model/project.js';
import { readSeed } from '../../src/ingest/seed.js';
import type { Engine } from '../../src/engines/engine.js';
import { CasusError } from '../../src/errors.js';
import { describeEachEngine, load, loadedAt, openLoaded } from '../support/engines.js';

const values = {
  whole: 42,
  negative: -7,
  'as large as JavaScript counts': Number.MAX_SAFE_INTEGER,
  'with a fraction': 34.5625,
  'very small': 1e-9,
  yes: true,
  nothing: null,
  'an empty text': '',
  'many scripts': 'تدمر Ōsaka 𐎀𐎍 🛰️ E\u0301',
  'quotes and escapes': `'"\\\`$p0 // {} \n\t`,
  list: [1, 2, 3],
  'an empty list': [],
  'lists in lists': [['a', null, 1.5], [], [[true]]],
} as const;

const actor = (id: string, name = id): { id: string; type: string; [field: string]: unknown } => ({
  id,
  type: 'ACTOR',
  name,
  actorType: 'PERSON',
});
const names = 'MATCH (n:Actor) RETURN n.name AS name ORDER BY n.id';
const create = 'CREATE (n:Entity:Actor {id: $id, name: $id}) RETURN n.id AS id';

describeEachEngine('the contract of an engine', (name) => {
  let engine: Engine;
  beforeEach(async () => {
    engine = await openLoaded(name);
  }, 120_000);
  afterEach(() => engine.close());

  test.each(Object.entries(values))('a parameter comes back as it is: %s', async (_, value) => {
    expect(await engine.read('RETURN $value AS value', { value })).toEqual([value]);
  });

  test('whole numbers are integers', async () => {
    expect(
      await engine.read('UNWIND range(1, 9) AS n WITH n LIMIT $count RETURN n / $two', { count: 3, two: 2 }),
    ).toEqual([0, 1, 1]);
  });

  test('rows come one by one, their first column, in order', async () => {
    expect(
      await engine.read('UNWIND $rows AS row RETURN [row.a, row.b.c] AS pair, 1 AS other ORDER BY pair[0]', {
        rows: [
          { a: 2, b: { c: 'y' } },
          { a: 1, b: { c: null } },
        ],
      }),
    ).toEqual([
      [1, null],
      [2, 'y'],
    ]);
    expect(await engine.read('MATCH (n:Actor) RETURN n.id')).toEqual([]);
  });

  test('a write is kept and seen by the next read, and gives what its work gives', async () => {
    const given = await engine.write(async (run) => [await run(create, { id: 'actor:a' }), await run(names)]);
    expect(given).toEqual([['actor:a'], ['actor:a']]);
    expect(await engine.read(names)).toEqual(['actor:a']);
  });

  test('a write that fails keeps nothing, and its error comes through', async () => {
    const failure = new Error('enough');
    const writing = engine.write(async (run) => {
      await run(create, { id: 'actor:a' });
      throw failure;
    });
    await expect(writing).rejects.toBe(failure);
    expect(await engine.read(names)).toEqual([]);
  });

  test('statements of a write that do not wait for one another are carried out in their order', async () => {
    const many = Array.from({ length: 3_000 }, (_, index) => ({ id: `actor:${index}` }));
    const counts = await engine.write((run) =>
      Promise.all([
        run('UNWIND $many AS one CREATE (n:Entity:Actor {id: one.id, name: one.id}) RETURN count(n)', { many }),
        run('MATCH (n:Actor) RETURN count(n)'),
        run("MATCH (n:Actor {id: 'actor:7'}) DELETE n RETURN count(*)"),
        run('MATCH (n:Actor) RETURN count(n)'),
      ]),
    );
    expect(counts).toEqual([[3_000], [3_000], [1], [2_999]]);
  });

  test('a write of which one such statement fails keeps nothing, and the next one is not held up', async () => {
    const ids = ['actor:a', 'actor:b', 'actor:b', 'actor:c'];
    const writing = engine.write((run) => Promise.all(ids.map((id) => run(create, { id }))));
    await expect(writing).rejects.toThrow();
    expect(await engine.read(names)).toEqual([]);
    await engine.write((run) => run(create, { id: 'actor:b' }));
    expect(await engine.read(names)).toEqual(['actor:b']);
  });

  test('an id is given once: the second create fails, and the first of its transaction is taken back', async () => {
    await engine.write((run) => run(create, { id: 'actor:a' }));
    const writing = engine.write(async (run) => {
      await run(create, { id: 'actor:b' });
      await run(create, { id: 'actor:a' });
    });
    await expect(writing).rejects.toThrow();
    expect(await engine.read(names)).toEqual(['actor:a']);
  });

  test('the same records again change nothing; a changed one changes alone', async () => {
    const seed = readSeed();
    const first = await load(engine, seed);
    expect(first).toMatchObject({ updated: 0, unchanged: 0, retracted: 0, revision: 1 });
    expect(first.created).toBeGreaterThan(seed.vertices.length + seed.relationships.length);
    // Edges created with a vertex are told with it.
    expect(first.changes.length).toBeLessThan(first.created);
    const revision = await engine.read('MATCH (g:CasusGraph) RETURN g.revision');
    expect(await load(engine, seed)).toEqual({ ...first, created: 0, unchanged: first.created, changes: [] });
    expect(await engine.read('MATCH (g:CasusGraph) RETURN g.revision')).toEqual(revision);
    const later = '2026-02-14T00:00:00.000Z';
    const vertices = seed.vertices.map((vertex) =>
      vertex.id === 'actor:centcom' ? { ...vertex, confidence: 1 } : vertex,
    );
    expect(await load(engine, { ...seed, vertices }, later)).toMatchObject({ created: 0, updated: 1, revision: 2 });
    expect(
      await engine.read('MATCH (n:Actor {id: $id}) RETURN [n.confidence, n.createdAt, n.updatedAt]', {
        id: 'actor:centcom',
      }),
    ).toEqual([[1, loadedAt, later]]);
  });

  test('a load that names a vertex that is not there keeps nothing', async () => {
    const relationships = [{ type: 'MEMBER_OF', from: 'actor:a', to: 'actor:nobody' }];
    await expect(load(engine, { vertices: [actor('actor:a')], relationships })).rejects.toThrow(
      'relationships[0] (actor:a~MEMBER_OF~actor:nobody) to names actor:nobody, which does not exist.',
    );
    expect(await engine.read(names)).toEqual([]);
  });

  test('a statement that is wrong is a fault of ours, not an engine that is away', async () => {
    const error = await engine.read('MATCH (n RETURN n').catch((reason: unknown) => reason);
    expect(String(error)).toMatch(/syntax|invalid|expected/i);
    expect(error).not.toBeInstanceOf(CasusError);
    await expect(engine.write((run) => run('MATCH (n RETURN n'))).rejects.toThrow();
    expect(await engine.read('RETURN 1')).toEqual([1]);
  });

  test('explain tells a plan and runs nothing', async () => {
    expect(await engine.explain(names, {})).toMatch(/scan|seek|index/i);
    await engine.explain(create, { id: 'actor:a' }).catch(() => undefined);
    expect(await engine.read(names)).toEqual([]);
  });

  test('every constraint and index of the schema file is there and online; making them again is no error', async () => {
    await engine.setUp();
    const wanted = readStatements(`cypher/${engine.folder}/schema.cypher`).flatMap(
      (statement) => /(?:INDEX|CONSTRAINT) (\w+) IF/.exec(statement)?.[1] ?? [],
    );
    const found = await engine.indexes();
    expect(found.filter(({ state }) => state !== 'ONLINE')).toEqual([]);
    expect(found.length).toBeGreaterThan(0);
    if (name === 'neo4j') expect(found.map((index) => index.name)).toEqual(expect.arrayContaining(wanted));
  });

  test('it says its name and version', async () => {
    expect(engine.name).toBe(name);
    expect(await engine.version()).toMatch(/^\d+\.\d+/);
  });

  test('closed, it is away; closing again is no error', async () => {
    await engine.close();
    await expect(engine.read('RETURN 1')).rejects.toMatchObject({ code: 'ENGINE_UNAVAILABLE' });
    await expect(engine.write((run) => run('RETURN 1'))).rejects.toMatchObject({ code: 'ENGINE_UNAVAILABLE' });
    await engine.close();
  });
});
