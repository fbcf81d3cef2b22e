// A write takes a few statements, however many vertices and edges it is about, and asks side by side what it can.
import type { Engine } from '../../../src/engines/engine.js';
import { Writer, type Written } from '../../../src/write/writer.js';
import { describeEachEngine, model, openLoaded } from '../../support/engines.js';

const author = { by: 'test', reason: 'test' };
const ids = (kind: string, count: number): string[] => Array.from({ length: count }, (_, index) => `${kind}:${index}`);

const records = (count: number) => ({
  vertices: [
    ...['one', 'other'].map((id) => ({ id: `actor:${id}`, type: 'ACTOR', name: id })),
    ...ids('event', count).map((id) => ({
      id,
      type: 'EVENT',
      name: id,
      eventType: 'BATTLES',
      dateStart: '2026-01-01',
    })),
  ],
  relationships: ids('event', count).map((to) => ({ type: 'PARTICIPATED_IN', from: 'actor:other', to })),
});

describeEachEngine('the statements of a write', (name) => {
  let engine: Engine;
  let statements: number;
  /** How often something was asked when nothing else was. */
  let rounds: number;
  let writer: Writer;
  beforeEach(async () => {
    engine = await openLoaded(name);
    let pending = 0;
    const write: Engine['write'] = (work) =>
      engine.write((run) =>
        work(async (text, params) => {
          statements++;
          if (pending++ === 0) rounds++;
          return run(text, params).finally(() => pending--);
        }),
      );
    writer = new Writer({ ...engine, write }, model);
  });
  afterEach(() => engine.close());

  async function counted(work: () => Promise<Written>): Promise<[number, Written]> {
    [statements, rounds] = [0, 0];
    const written = await work();
    return [statements, written];
  }

  /** How many statements each kind of write takes on an actor of so many events. */
  async function counts(events: number): Promise<readonly number[]> {
    const [created] = await counted(() => writer.upsert(records(events), author));
    const [same] = await counted(() => writer.upsert(records(events), author));
    const [merged, merge] = await counted(() => writer.merge('actor:one', ['actor:other'], author));
    const [unmerged] = await counted(() => writer.undo(merge.changes[0] ?? '', author));
    const [retracted, retraction] = await counted(() => writer.retract(ids('event', events), author));
    const [restored] = await counted(() => writer.undo(retraction.changes[0] ?? '', author));
    return [created, same, merged, unmerged, retracted, restored];
  }

  test('are as many for one event as for a hundred', async () => {
    const few = await counts(1);
    await engine.close();
    engine = await openLoaded(name);
    expect(await counts(100)).toEqual(few);
    expect(Math.max(...few)).toBeLessThan(20);
  });

  test('are asked in two rounds where all is there already: what vertices are, then their edges of whatever type', async () => {
    const { vertices, relationships } = records(2);
    const all = {
      vertices: [...vertices, { id: 'place:one', type: 'PLACE', name: 'One', placeType: 'SETTLEMENT' }],
      relationships: [
        ...relationships,
        { type: 'OCCURRED_AT', from: 'event:0', to: 'place:one' },
        { type: 'BASED_IN', from: 'actor:one', to: 'place:one' },
        { type: 'CAUSED', from: 'event:0', to: 'event:1' },
      ],
    };
    await writer.upsert(all, author);
    const [, same] = await counted(() => writer.upsert(all, author));
    expect(same).toMatchObject({ unchanged: all.vertices.length + all.relationships.length, changes: [] });
    expect(rounds).toBe(2);
    await counted(() => writer.upsert({ vertices, relationships: [] }, author));
    expect(rounds).toBe(1);
  });
});
