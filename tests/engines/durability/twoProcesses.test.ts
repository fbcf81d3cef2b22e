// Two casus on one Neo4j: neither loses what the other writes, and both tell the same changes in the same order.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import type { Engine } from '../../../src/engines/engine.js';
import { openNeo4j } from '../../../src/engines/neo4j.js';
import { Writer } from '../../../src/write/writer.js';
import { describeWithNeo4j, model, openLoaded } from '../../support/engines.js';
import { testNeo4j } from '../../support/neo4j/testNeo4j.js';
import { problemsOf } from './halves.js';

interface Line {
  readonly cursor?: { readonly cursor: string };
  readonly written?: Readonly<Record<'created' | 'updated' | 'unchanged' | 'changes', number>>;
}

/** A process that writes and listens, and what it has told so far. */
function start(graph: object, name: string): { child: ChildProcess; cursors: number[]; until: Until } {
  const script = resolve('tests/engines/durability/writeAndListen.mjs');
  const child = spawn(process.execPath, [script, JSON.stringify(graph), name], { stdio: ['pipe', 'pipe', 'inherit'] });
  const cursors: number[] = [];
  const lines = createInterface({ input: child.stdout });
  let written: Line['written'];
  lines.on('line', (text) => {
    const line = JSON.parse(text) as Line;
    if (line.cursor) cursors.push(Number(line.cursor.cursor));
    else written = line.written;
  });
  const until: Until = async (holds) => {
    while (!holds(cursors, written)) {
      if (child.exitCode !== null) throw new Error(`the process ended with ${child.exitCode}`);
      await wait(20);
    }
    return written as NonNullable<Line['written']>;
  };
  return { child, cursors, until };
}

type Until = (
  holds: (cursors: readonly number[], written: Line['written']) => boolean,
) => Promise<NonNullable<Line['written']>>;

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

describeWithNeo4j('two processes on one Neo4j', () => {
  const access = testNeo4j();
  let engine: Engine;
  beforeEach(async () => {
    engine = await openLoaded('neo4j');
  });
  afterEach(() => engine.close());

  test('200 writes each: counts add up, no update is lost, and each hears all changes in their order', async () => {
    if ('reason' in access) throw new Error(access.reason);
    const processes = ['one', 'two'].map((name) => start(access, name));
    const counts = await Promise.all(processes.map(({ until }) => until((_, written) => written !== undefined)));
    const [seq] = (await engine.read("MATCH (g:CasusGraph {id: 'graph'}) RETURN g.seq AS seq")) as number[];
    await Promise.all(processes.map(({ until }) => until((cursors) => cursors.length >= Number(seq))));
    for (const { child, cursors } of processes) {
      child.kill();
      await once(child, 'exit');
      expect(cursors).toEqual(range(Number(seq)));
    }
    const sum = (of: (written: (typeof counts)[number]) => number): number =>
      counts.reduce((total, written) => total + of(written), 0);
    expect(sum(({ created }) => created)).toBe(20);
    expect(sum(({ created, updated, unchanged }) => created + updated + unchanged)).toBe(400);
    expect(sum(({ changes }) => changes)).toBe(seq);
    expect(await problemsOf(engine)).toEqual([]);
    expect(await broken(engine)).toEqual([]);
  }, 120_000);

  test('of two who write one vertex the later one is kept field by field, and the history has both', async () => {
    if ('reason' in access) throw new Error(access.reason);
    const other = openNeo4j(access);
    const vertex = { id: 'actor:a', type: 'ACTOR', name: 'A', actorType: 'STATE' };
    const write = (on: Engine, by: string, fields: object) =>
      new Writer(on, model).upsert({ vertices: [{ ...vertex, ...fields }], relationships: [] }, { by });
    await write(engine, 'ada', { description: 'first', aliases: ['x'] });
    await write(other, 'bob', { description: 'second', confidence: 50 });
    await other.close();
    expect(await engine.read('MATCH (n:Actor) RETURN [n.description, n.aliases, n.confidence] AS row')).toEqual([
      ['second', ['x'], 50],
    ]);
    const changes = (await engine.read('MATCH (c:Change) WITH c ORDER BY c.seq RETURN [c.by, c.fields] AS row')) as [
      string,
      string,
    ][];
    expect(changes.map(([by]) => by)).toEqual(['ada', 'bob']);
    expect(JSON.parse(changes[1]?.[1] ?? '')).toEqual([
      { name: 'description', before: '"first"', after: '"second"' },
      { name: 'confidence', before: null, after: '50' },
    ]);
  });
});

/** Changes that do not go on from what the change before them left: somebody's update was lost. */
async function broken(engine: Engine): Promise<string[]> {
  const changes = (await engine.read(
    'MATCH (c:Change) WITH c ORDER BY c.seq RETURN [c.id, c.entityId, c.fields] AS row',
  )) as [string, string, string][];
  const left = new Map<string, string | null>();
  return changes.flatMap(([id, entity, fields]) =>
    (JSON.parse(fields) as { name: string; before: string | null; after: string | null }[]).flatMap(
      ({ name, before, after }) => {
        const key = `${entity}.${name}`;
        const last = left.get(key) ?? null;
        left.set(key, after);
        return last === before ? [] : [`${id}: ${key} was ${String(last)}, not ${String(before)}`];
      },
    ),
  );
}
