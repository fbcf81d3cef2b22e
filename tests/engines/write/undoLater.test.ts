// Acts that meet what came after an earlier one: the graph stays as its history tells, or the act is a CONFLICT.
import type { Engine } from '../../../src/engines/engine.js';
import { Writer } from '../../../src/write/writer.js';
import { describeEachEngine, model, openLoaded } from '../../support/engines.js';
import { event } from '../../support/event.js';
import { problemsOf } from '../durability/halves.js';

const author = { by: 'test' };
const actor = (id: string) => ({ id, type: 'ACTOR', name: id, actorType: 'STATE' });
const joined = (from: string, to: string) => ({ type: 'PARTICIPATED_IN', from, to, role: 'INITIATOR' });

describeEachEngine('acts on what came since', (name) => {
  let engine: Engine;
  let writer: Writer;
  beforeEach(async () => {
    engine = await openLoaded(name);
    writer = new Writer(engine, model);
    await writer.upsert(
      {
        vertices: [actor('actor:a'), actor('actor:b'), actor('actor:c'), event('event:x', '2026-02-13')],
        relationships: [joined('actor:a', 'event:x')],
      },
      author,
    );
  });
  afterEach(async () => {
    expect(await problemsOf(engine)).toEqual([]);
    await engine.close();
  });

  const merge = async (into: string, from: string): Promise<string> =>
    (await writer.merge(into, [from], author)).changes[0] ?? '';
  const undo = async (change: string): Promise<string> => (await writer.undo(change, author)).changes[0] ?? '';

  test('an edge that comes again is kept as a retracted one no more', async () => {
    await undo(await merge('actor:b', 'actor:a'));
    await merge('actor:b', 'actor:a');
    const edge = 'actor:a~PARTICIPATED_IN~event:x~INITIATOR';
    expect(await engine.read('MATCH (n:RetractedRelationship) RETURN n.id AS id')).toEqual([edge]);
    const other = 'actor:b~PARTICIPATED_IN~event:x~INITIATOR';
    await writer.retract([other], author);
    await writer.upsert({ vertices: [], relationships: [joined('actor:b', 'event:x')] }, author);
    expect(await engine.read('MATCH (n:RetractedRelationship) RETURN n.id AS id')).toEqual([edge]);
  });

  test('a merge is not done again over an edge or a redirect that came since', async () => {
    const undone = await undo(await merge('actor:b', 'actor:a'));
    const { changes } = await writer.upsert(
      { vertices: [event('event:y', '2026-02-13')], relationships: [joined('actor:a', 'event:y')] },
      author,
    );
    await expect(undo(undone)).rejects.toThrow(
      'The graph has moved on since: actor:a has the relationship actor:a~PARTICIPATED_IN~event:y~INITIATOR.',
    );
    await undo(changes[0] ?? '');
    const other = await merge('actor:a', 'actor:c');
    await expect(undo(undone)).rejects.toThrow('The graph has moved on since: actor:c was merged into actor:a.');
    await undo(other);
    await undo(undone);
    expect(await engine.read('MATCH (n:Merged) RETURN [n.id, n.mergedInto] AS row')).toEqual([['actor:a', 'actor:b']]);
  });

  test('a merge is not done again into what is retracted', async () => {
    const undone = await undo(await merge('actor:b', 'actor:c'));
    await writer.retract(['actor:b'], author);
    await expect(undo(undone)).rejects.toThrow('The graph has moved on since: actor:b is retracted.');
  });

  test('an update of what was retracted since is not undone', async () => {
    const { changes } = await writer.upsert(
      { vertices: [{ ...actor('actor:a'), description: 'new' }], relationships: [] },
      author,
    );
    const retracted = await writer.retract(['actor:a'], author);
    await expect(undo(changes[0] ?? '')).rejects.toThrow('The graph has moved on since: actor:a is retracted.');
    await undo(retracted.changes[0] ?? '');
    await undo(changes[0] ?? '');
    expect(await engine.read("MATCH (n:Actor {id: 'actor:a'}) RETURN n.description AS text")).toEqual([null]);
  });

  test('an undo that would leave what no write may is a conflict', async () => {
    const write = async (fields: object): Promise<string> => {
      const { changes } = await writer.upsert(
        { vertices: [{ ...event('event:x', '2026-02-13'), ...fields }], relationships: [] },
        author,
      );
      return changes[0] ?? '';
    };
    await write({ fatalitiesBest: 3 });
    const raised = await write({ fatalitiesBest: 10 });
    const followed = await write({ fatalitiesLow: 5 });
    await expect(undo(raised)).rejects.toThrow(
      'The graph has moved on since: fatalitiesLow of event:x must not be above fatalitiesBest: 5 is above 3.',
    );
    await undo(followed);
    await undo(raised);
    expect(await engine.read("MATCH (n:Event {id: 'event:x'}) RETURN n.fatalitiesBest AS best")).toEqual([3]);
  });

  test('changes of one write can be undone in turn, the last first: an edge that is turned round, too', async () => {
    const partOf = (from: string, to: string) => ({ type: 'PART_OF', from, to });
    const events = [event('event:x', '2026-02-13'), event('event:y', '2026-02-13')];
    await writer.upsert({ vertices: events, relationships: [partOf('event:x', 'event:y')] }, author);
    const { changes } = await writer.upsert(
      {
        vertices: events.map((each) => ({ ...each, complete: ['PART_OF'] })),
        relationships: [partOf('event:y', 'event:x')],
      },
      author,
    );
    for (const change of changes.toReversed()) await undo(change);
    expect(await engine.read('MATCH (a)-[:PART_OF]->(b) RETURN [a.id, b.id] AS row')).toEqual([['event:x', 'event:y']]);
  });

  test('an edge that became another by a merge is not retracted by its old id: who does so is told the new one', async () => {
    await merge('actor:b', 'actor:a');
    const edge = (id: string): string => `${id}~PARTICIPATED_IN~event:x~INITIATOR`;
    await expect(writer.retract([edge('actor:a')], author)).rejects.toThrow(
      `${edge('actor:a')} became ${edge('actor:b')} by a merge: name that one, or undo the merge.`,
    );
    await writer.retract([edge('actor:b')], author);
    expect(await writer.retract([edge('actor:a'), edge('actor:b')], author)).toMatchObject({ unchanged: 2 });
  });

  test('an act of which a part is forgotten is not undone by half', async () => {
    const { changes } = await writer.retract(['actor:a'], author);
    const [head, edge = ''] = changes;
    const [kept] = await engine.read('MATCH (c:Change {id: $id}) RETURN properties(c) AS p', { id: head });
    await engine.write((run) => run('MATCH (c:Change {id: $id}) DELETE c RETURN count(*) AS n', { id: head }));
    await expect(undo(edge)).rejects.toThrow(`A part of what was done with ${edge} is forgotten (CASUS_HISTORY_DAYS).`);
    await engine.write((run) => run('CREATE (c:Change) SET c = $kept RETURN 1', { kept }));
    await undo(edge);
  });

  test('a merge that adds nothing to the survivor is one act still, and stands in its history', async () => {
    await writer.upsert({ vertices: [{ ...actor('actor:b'), aliases: ['actor:a'] }], relationships: [] }, author);
    const edge = (id: string): string => `${id}~PARTICIPATED_IN~event:x~INITIATOR`;
    const edges = (): Promise<unknown> => engine.read('MATCH (:Actor)-[r]->(:Event) RETURN r.id AS id');
    const told = async (): Promise<unknown> =>
      engine.read(
        "MATCH (c:Change {entityId: 'actor:b'}) WITH c ORDER BY c.seq RETURN [c.operation, c.fields] AS row SKIP 2",
      );
    const { changes } = await writer.merge('actor:b', ['actor:a'], author);
    expect(await told()).toEqual([['MERGE', '[]']]);
    for (const change of changes) {
      const undone = await undo(change);
      expect(await edges()).toEqual([edge('actor:a')]);
      await undo(undone);
      expect(await edges()).toEqual([edge('actor:b')]);
    }
    expect(await told()).toEqual([['MERGE', '[]'], ...changes.flatMap(() => Array<unknown>(2).fill(['UNDO', '[]']))]);
  });

  test('dates of two edges that become one are not joined where they contradict each other', async () => {
    const dated = [
      { ...joined('actor:a', 'event:x'), dateEnd: '2026-01-01', confidence: 40 },
      { ...joined('actor:b', 'event:x'), dateStart: '2026-02-10' },
    ];
    await writer.upsert({ vertices: [], relationships: dated }, author);
    const merged = await merge('actor:b', 'actor:a');
    const edges = 'MATCH (n:Actor)-[r]->(:Event) RETURN [n.id, r.dateStart, r.dateEnd, r.confidence] AS row';
    expect(await engine.read(edges)).toEqual([['actor:b', '2026-02-10', null, null]]);
    await undo(merged);
    expect(new Set(await engine.read(edges))).toEqual(
      new Set([
        ['actor:b', '2026-02-10', null, null],
        ['actor:a', null, '2026-01-01', 40],
      ]),
    );
  });

  test('an edge that was changed after a merge made it keeps the merge from being undone', async () => {
    const merged = await merge('actor:b', 'actor:a');
    const { changes } = await writer.upsert(
      { vertices: [], relationships: [{ ...joined('actor:b', 'event:x'), confidence: 40 }] },
      author,
    );
    await expect(undo(merged)).rejects.toThrow(
      'The graph has moved on since: confidence of actor:b~PARTICIPATED_IN~event:x~INITIATOR is 40, not nothing.',
    );
    await undo(changes[0] ?? '');
    await undo(merged);
    expect(await engine.read('MATCH (n:Actor)-[:PARTICIPATED_IN]->() RETURN n.id AS id')).toEqual(['actor:a']);
  });
});
