// Edges whose ends have become one vertex by a merge: an editor who names one is told, an import passes it over.
import { settlementsOf } from '../../../src/ingest/nearestPlace.js';
import { localTarget } from '../../../src/ingest/targets/localTarget.js';
import { namePlacesOf } from '../../../src/ingest/targets/namedPlaces.js';
import type { Engine } from '../../../src/engines/engine.js';
import { Writer } from '../../../src/write/writer.js';
import { admin, askerOf, type Ask } from '../../support/ask.js';
import { describeEachEngine, model, openLoaded } from '../../support/engines.js';
import { event } from '../../support/event.js';
import { problemsOf } from '../durability/halves.js';

const author = { by: 'test' };
const actor = (id: string) => ({ id, type: 'ACTOR', name: id, actorType: 'STATE' });
const place = (id: string) => ({ id, type: 'PLACE', name: id, placeType: 'REGION' });
const source = (id: string) => ({ id, type: 'SOURCE', name: id, sourceType: 'REPORT' });

/** Of each type: one that stays, one that is merged into it, and another. */
const vertices = ['x', 'm', 'other'].flatMap((name) => [
  actor(`actor:${name}`),
  place(`place:${name}`),
  source(`source:${name}`),
  event(`event:${name}`, '2026-02-13', { kind: 'CONFLICT' }),
]);
const relationships = [
  { type: 'WITHIN', from: 'place:x', to: 'place:other' },
  { type: 'PART_OF', from: 'event:x', to: 'event:other' },
  { type: 'MEMBER_OF', from: 'actor:m', to: 'actor:x' },
];

describeEachEngine('edges whose ends were merged', (name) => {
  let engine: Engine;
  let writer: Writer;
  let ask: Ask;
  beforeEach(async () => {
    engine = await openLoaded(name, { vertices, relationships });
    writer = new Writer(engine, model);
    ask = askerOf(engine);
    for (const type of ['actor', 'place', 'source', 'event']) await writer.merge(`${type}:x`, [`${type}:m`], author);
  });
  afterEach(async () => {
    expect(await problemsOf(engine)).toEqual([]);
    await engine.close();
  });
  const graph = async (): Promise<unknown> => [
    await engine.read('MATCH (n) RETURN properties(n) AS p ORDER BY n.id'),
    await engine.read('MATCH ()-[r]->() RETURN properties(r) AS p ORDER BY r.id'),
  ];

  const merged = (type: string, edge: string): string =>
    `names ${type}:m, which was merged into ${type}:x: a vertex has no ${edge} to itself.`;
  test.each([
    [
      'upsertRelationships(input: [{ type: OPPOSES, from: "actor:x", to: "actor:other" }, { type: MEMBER_OF, from: "actor:m", to: "actor:x" }]) { relationships { id } }',
      `input.1.from": ${merged('actor', 'MEMBER_OF')}`,
    ],
    [
      'upsertRelationships(input: [{ type: MEMBER_OF, from: "actor:x", to: "actor:m" }]) { unchanged }',
      `input.0.to": ${merged('actor', 'MEMBER_OF')}`,
    ],
    [
      'upsertPlaces(input: [{ id: "place:other", tags: ["new"] }, { id: "place:x", within: "place:m" }]) { unchanged }',
      `input.1.within": ${merged('place', 'WITHIN')}`,
    ],
    [
      'upsertPlaces(input: [{ id: "place:m", within: "place:x" }]) { unchanged }',
      `input.0.within": ${merged('place', 'WITHIN')}`,
    ],
    [
      'upsertEvents(input: [{ id: "event:x", partOf: "event:m" }]) { unchanged }',
      `input.0.partOf": ${merged('event', 'PART_OF')}`,
    ],
    [
      'upsertSources(input: [{ id: "source:x", citations: [{ source: "source:other" }, { source: "source:m" }] }]) { unchanged }',
      `input.0.citations.1.source": ${merged('source', 'REPORTED_BY')}`,
    ],
  ])('%s is refused by row and field, and nothing is written', async (mutation, told) => {
    const before = await graph();
    const { data, errors } = await ask({ query: `mutation { ${mutation} }`, caller: admin });
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ message: `Argument "${told}`, extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(await graph()).toEqual(before);
  });

  test('an import passes them over: the rest of its records is written, and the survivor keeps what it has', async () => {
    const target = localTarget({ engine, writer, by: 'test', namePlaces: namePlacesOf(settlementsOf(engine)) });
    const records = {
      vertices: [
        { ...place('place:x'), shared: true, complete: ['WITHIN'] },
        { ...event('event:x', '2026-02-13', { kind: 'CONFLICT' }), complete: ['PART_OF'] },
        actor('actor:new'),
      ],
      relationships: [
        { type: 'WITHIN', from: 'place:x', to: 'place:m' },
        { type: 'PART_OF', from: 'event:x', to: 'event:m' },
        { type: 'MEMBER_OF', from: 'actor:m', to: 'actor:x', dataset: 'stix' },
        { type: 'MEMBER_OF', from: 'actor:new', to: 'actor:x', dataset: 'stix' },
      ],
    };
    const edges = (): Promise<unknown> => engine.read('MATCH (:Entity)-[r]->(:Entity) RETURN r.id AS id ORDER BY id');
    expect(await target.write(records, 'test')).toMatchObject({ created: 2, updated: 0, retracted: 0, unchanged: 5 });
    expect(await edges()).toEqual([
      'actor:new~MEMBER_OF~actor:x',
      'event:x~PART_OF~event:other',
      'place:x~WITHIN~place:other',
    ]);
    expect(await target.write(records, 'test')).toMatchObject({ created: 0, updated: 0, retracted: 0 });
    // An event that names all it is part of, and no longer this, is part of it no more.
    const without = { vertices: records.vertices.slice(1, 2), relationships: [] };
    expect(await target.write(without, 'test')).toMatchObject({ retracted: 1 });
  });
});
