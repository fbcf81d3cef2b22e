// What walks have passed is seen once while nothing is written, and no walk begins with less than was written before it.
import { KeptSurroundings } from '../../src/traversals/keptSurroundings.js';
import type { GraphRecords } from '../../src/write/records.js';
import { askerOf, dataOf, type Ask } from '../support/ask.js';
import { describeEachEngine, load, openLoaded, recording, type Recording } from '../support/engines.js';

const actor = (id: string) => ({ id, type: 'ACTOR' as const, name: id, actorType: 'STATE' });
const allied = (from: string, to: string) => ({ type: 'ALLIED_WITH' as const, from, to });
const chain = ['actor:0', 'actor:1', 'actor:2', 'actor:3', 'actor:4', 'actor:5'];
const records: GraphRecords = {
  vertices: chain.map(actor),
  relationships: chain.slice(1).map((id, index) => allied(chain[index] ?? '', id)),
};
const shortcut = (step: number): GraphRecords => ({
  vertices: [],
  relationships: [allied('actor:0', chain[chain.length - step] ?? '')],
});
const query = `query ($from: ID!, $where: TraversalFilter) {
  paths(from: $from, to: "actor:5", where: $where) { paths { length nodes { id } } } }`;

describeEachEngine('kept surroundings', (name) => {
  let record: Recording;
  let kept: KeptSurroundings;
  let ask: Ask;
  beforeEach(async () => {
    record = recording(await openLoaded(name, records));
    kept = new KeptSurroundings(record.engine.revisions, 1_000_000);
    ask = askerOf(record.engine, undefined, kept);
  });
  afterEach(() => record.engine.close());

  const lengths = async (from = 'actor:0', where = {}): Promise<number[]> => {
    const data = await dataOf<{ paths: { paths: { length: number }[] } }>(ask, query, { from, where });
    return data.paths.paths.map(({ length }) => length);
  };
  const statementsOf = async (work: () => Promise<unknown>): Promise<number> => {
    record.statements.length = 0;
    await work();
    return record.statements.length;
  };

  test('a walk asks for nothing that another one of the same filter has passed', async () => {
    const first = await statementsOf(lengths);
    const again = await statementsOf(lengths);
    expect(again).toBeLessThan(first);
    // Where it ends, which edges lead there, and how far it is, where the engine knows that.
    expect(again).toBe(name === 'neo4j' ? 3 : 2);
    expect(await statementsOf(() => lengths('actor:1'))).toBe(again);
    const other = await statementsOf(() => lengths('actor:0', { minConfidence: 1 }));
    expect(other).toBe(first);
    expect(await lengths('actor:1')).toEqual([4]);
  });

  test('what was written is walked through at once', async () => {
    expect(await lengths()).toEqual([5]);
    for (const [step, length] of [
      [3, 3],
      [2, 2],
      [1, 1],
    ] as const) {
      await load(record.engine, shortcut(step));
      expect([await lengths(), await lengths()]).toEqual([[length], [length]]);
    }
  });

  test('what walks of one filter have seen says nothing of another one', async () => {
    expect(await lengths('actor:0', { direction: 'OUT' })).toEqual([5]);
    expect(await lengths('actor:0', { direction: 'IN' })).toEqual([]);
    expect(await lengths('actor:0', { excludeIds: ['actor:3'] })).toEqual([]);
    expect(await lengths('actor:0', { excludeIds: [] })).toEqual([5]);
  });

  test('beyond its room all is given up, and a walk finds what it did', async () => {
    expect(await lengths()).toEqual([5]);
    const full = kept.bytes;
    const tight = new KeptSurroundings(record.engine.revisions, full - 1);
    ask = askerOf(record.engine, undefined, tight);
    for (let round = 0; round < 3; round++) {
      expect(await lengths()).toEqual([5]);
      expect(tight.bytes).toBeLessThanOrEqual(full);
      expect(await statementsOf(lengths)).toBeGreaterThan(3);
    }
  });
});
