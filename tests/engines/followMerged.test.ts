// A subscription to an id that is merged into another: it goes on with the survivor until that is undone.
import type { Engine } from '../../src/engines/engine.js';
import { forgetBefore } from '../../src/live/keepHistory.js';
import type { LiveChanges } from '../../src/live/liveChanges.js';
import { Writer, type Written } from '../../src/write/writer.js';
import { changesOf, commit } from '../support/changes.js';
import { describeEachEngine, load, model, openLoaded, recording } from '../support/engines.js';
import { event } from '../support/event.js';
import { liveOf, subscribe, take, takeAllSeqs, takeSeqs } from '../support/live.js';

const actor = (id: string, more = {}) => ({ id: `actor:${id}`, type: 'ACTOR', name: id, actorType: 'STATE', ...more });
const records = {
  vertices: [...['old', 'new', 'third', 'ally'].map((id) => actor(id)), event('event:x', '2026-02-13')],
  relationships: [
    { type: 'ALLIED_WITH', from: 'actor:old', to: 'actor:ally' },
    { type: 'PARTICIPATED_IN', from: 'actor:new', to: 'event:x', role: 'INITIATOR' },
  ],
};
const query = `subscription ($ids: [ID!], $after: String) {
  changes(ids: $ids, after: $after) { cursor operation entityId relationshipId }
}`;
const admin = { by: 'ada', reason: 'the same' };

describeEachEngine('changes of merged ids', (name) => {
  let engine: Engine;
  let live: LiveChanges;
  let writer: Writer;
  beforeEach(async () => {
    engine = await openLoaded(name, records);
    live = liveOf(engine);
    writer = new Writer(engine, model);
  });
  afterEach(async () => {
    live.close();
    await engine.close();
  });

  const head = async (): Promise<number> =>
    Number((await engine.read("MATCH (g:CasusGraph {id: 'graph'}) RETURN g.seq AS seq"))[0]);
  const seqsOf = ({ changes }: Written): number[] => changes.map((id) => Number(id.slice('change:'.length)));
  const write = async (work: Promise<Written>): Promise<number[]> => seqsOf(await work);
  const described = (id: string, description: string): Promise<number[]> =>
    write(load(engine, { vertices: [actor(id, { description })], relationships: [] }));
  /** What ids are told, live and, in the same words, of the past. */
  const told = async (ids: readonly string[], work: () => Promise<number[]>): Promise<void> => {
    const before = String(await head());
    const listening = await subscribe(live, query, { ids });
    const expected = await work();
    expect(await takeAllSeqs(listening, expected.length)).toEqual(expected);
    for (const again of [live, liveOf(engine)])
      expect(await takeAllSeqs(await subscribe(again, query, { ids, after: before }), expected.length)).toEqual(
        expected,
      );
  };

  test('who follows what is merged hears all of the merge, the survivor’s changes, and all of the undoing', () =>
    told(['actor:old'], async () => {
      await described('new', 'not yet');
      const merge = await writer.merge('actor:new', ['actor:old'], admin);
      const merged = await described('new', 'merged');
      const edge = await write(
        load(engine, {
          vertices: [],
          relationships: [{ type: 'PARTICIPATED_IN', from: 'actor:new', to: 'event:x', role: 'TARGET' }],
        }),
      );
      await described('third', 'no concern');
      const [first = ''] = merge.changes;
      // What came after the merge is taken back first.
      const undone = await writer.undo(first, admin);
      await described('new', 'apart again');
      const own = await described('old', 'apart again');
      return [...seqsOf(merge), ...merged, ...edge, ...seqsOf(undone), ...own];
    }));

  test('who begins after the merge hears the survivor at once, and what becomes of it', async () => {
    await writer.merge('actor:new', ['actor:old'], admin);
    await told(['actor:old'], async () => {
      const one = await described('new', 'merged');
      const merge = await writer.merge('actor:third', ['actor:new'], admin);
      const other = await described('third', 'merged');
      const undone = await writer.undo(merge.changes[0] ?? '', admin);
      await described('third', 'apart');
      return [...one, ...seqsOf(merge), ...other, ...seqsOf(undone), ...(await described('new', 'apart'))];
    });
  });

  test('an edge of what was merged is followed to the one that it became', () =>
    told(['actor:old~ALLIED_WITH~actor:ally'], async () => {
      const allied = (from: string, confidence: number) =>
        write(
          load(engine, { vertices: [], relationships: [{ type: 'ALLIED_WITH', from, to: 'actor:ally', confidence }] }),
        );
      const own = await allied('actor:old', 50);
      const merge = await writer.merge('actor:new', ['actor:old'], admin);
      const edges = await engine.read(
        'MATCH (c:Change) WHERE c.relationshipId IS NOT NULL AND c.revision = $revision RETURN c.seq AS seq ORDER BY seq',
        { revision: merge.revision },
      );
      expect(edges).toHaveLength(2);
      return [...own, ...(edges as number[]), ...(await allied('actor:new', 60))];
    }));

  test('where the merge is forgotten, or came in between two who listen, nothing is left out', async () => {
    const ids = ['actor:old'];
    const first = await subscribe(live, query, { ids });
    const began = takeSeqs(first, 1);
    const seqs = await described('old', 'listened to');
    expect(await began).toEqual(seqs);
    await first.return();
    await writer.merge('actor:new', ['actor:old'], admin);
    await told(ids, () => described('new', 'merged'));
    await forgetBefore(engine, '2100-01-01T00:00:00.000Z');
    await told(ids, () => described('new', 'forgotten'));
  });

  test('the graph is asked once where ids lead, however much is told then', async () => {
    const { engine: recorded, statements } = recording(engine);
    const many = liveOf(recorded);
    const listening = await subscribe(many, query, { ids: ['actor:old'] });
    for (let count = 0; count < 3; count++) {
      const next = take(listening, 1);
      await commit(engine, changesOf('actor:old', 1));
      await next;
    }
    expect(statements.filter((text) => text.includes(':Merged'))).toHaveLength(1);
    many.close();
  });
});
