// Of which data set an edge is, when what was done to it is undone: a new version takes away what it no longer has.
import { settlementsOf } from '../../../src/ingest/nearestPlace.js';
import { localTarget } from '../../../src/ingest/targets/localTarget.js';
import { namePlacesOf } from '../../../src/ingest/targets/namedPlaces.js';
import type { Target } from '../../../src/ingest/targets/target.js';
import type { Engine } from '../../../src/engines/engine.js';
import type { RelationshipRecord } from '../../../src/write/records.js';
import { Writer } from '../../../src/write/writer.js';
import { describeEachEngine, model, openLoaded } from '../../support/engines.js';
import { problemsOf } from '../durability/halves.js';

const author = { by: 'test' };
const actor = (id: string) => ({ id, type: 'ACTOR', name: id, actorType: 'STATE' });
const member = (from: string, more: Partial<RelationshipRecord> = {}): RelationshipRecord => ({
  ...{ type: 'MEMBER_OF', from, to: 'actor:league' },
  ...more,
});
const idOf = (from: string): string => `${from}~MEMBER_OF~actor:league`;

describeEachEngine('data sets of edges', (name) => {
  let engine: Engine;
  let writer: Writer;
  let target: Target;
  beforeEach(async () => {
    engine = await openLoaded(name, {
      vertices: ['a', 'b', 'league'].map((id) => actor(`actor:${id}`)),
      relationships: [],
    });
    writer = new Writer(engine, model);
    target = localTarget({ engine, writer, by: 'test', namePlaces: namePlacesOf(settlementsOf(engine)) });
    await target.write({ vertices: [], relationships: [member('actor:a', { dataset: 'stix' })] }, 'import');
  });
  afterEach(async () => {
    expect(await problemsOf(engine)).toEqual([]);
    await engine.close();
  });

  const ofDataset = (): Promise<readonly string[]> => target.edgeIdsOf('stix', '');
  const state = (edge: RelationshipRecord): Promise<string> =>
    writer.upsert({ vertices: [], relationships: [edge] }, author).then(({ changes }) => changes[0] ?? '');
  const undo = (change: string): Promise<string> => writer.undo(change, author).then(({ changes }) => changes[0] ?? '');

  test('an edit makes it an editor’s, an undo the data set’s again, and so on', async () => {
    let change = await state(member('actor:a', { confidence: 40 }));
    const found = [await ofDataset()];
    for (let round = 0; round < 3; round++) {
      change = await undo(change);
      found.push(await ofDataset());
    }
    expect(found).toEqual([[], [idOf('actor:a')], [], [idOf('actor:a')]]);
  });

  test('who states it as well, and changes nothing, has nothing to undo: it stays an editor’s', async () => {
    const change = await state(member('actor:a', { confidence: 40 }));
    await undo(change);
    expect(await state(member('actor:a'))).toBe('');
    expect(await ofDataset()).toEqual([]);
  });

  test.each([
    ['the same', {}],
    ['another', { confidence: 40 }],
  ])(
    'a merge with the edge of an editor that says %s is undone with the data set of the survivor’s',
    async (_, more) => {
      await state(member('actor:b', more));
      const { changes } = await writer.merge('actor:a', ['actor:b'], author);
      expect(await ofDataset()).toEqual([]);
      const undone = await undo(changes.at(-1) ?? '');
      expect(await ofDataset()).toEqual([idOf('actor:a')]);
      await undo(undone);
      expect(await ofDataset()).toEqual([]);
    },
  );

  test('an edge that a merge moves keeps its data set there and back', async () => {
    const { changes } = await writer.merge('actor:b', ['actor:a'], author);
    expect(await ofDataset()).toEqual([idOf('actor:b')]);
    const undone = await undo(changes[0] ?? '');
    expect(await ofDataset()).toEqual([idOf('actor:a')]);
    await undo(undone);
    expect(await ofDataset()).toEqual([idOf('actor:b')]);
  });

  test('a retracted edge comes back as it was, whoever stated it anew meanwhile', async () => {
    const retracted = await writer.retract([idOf('actor:a')], author);
    const anew = await state(member('actor:a'));
    await undo(anew);
    expect(await ofDataset()).toEqual([]);
    await undo(retracted.changes[0] ?? '');
    expect(await ofDataset()).toEqual([idOf('actor:a')]);
  });

  test('a vertex that is retracted and brought back has the edges of the data set', async () => {
    const { changes } = await writer.retract(['actor:a'], author);
    expect(await ofDataset()).toEqual([]);
    await undo(changes[1] ?? '');
    expect(await ofDataset()).toEqual([idOf('actor:a')]);
  });
});
