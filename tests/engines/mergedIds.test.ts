// Whatever takes an id takes that of a vertex which was merged since: it stands for the survivor.
import type { Engine } from '../../src/engines/engine.js';
import { chooseEvents } from '../../src/export/chooseEvents.js';
import { chooseNeighborhood } from '../../src/export/chooseNeighborhood.js';
import { serviceOf } from '../../src/resolvers/service.js';
import { Writer } from '../../src/write/writer.js';
import { askerOf, dataOf, type Ask } from '../support/ask.js';
import { asksAfterIds, describeEachEngine, model, openLoaded, recording, type Recording } from '../support/engines.js';
import { event } from '../support/event.js';

const actor = (id: string) => ({ id, type: 'ACTOR', name: id, actorType: 'STATE_FORCES' });
const place = (id: string) => ({ id, type: 'PLACE', name: id, placeType: 'SETTLEMENT' });
const source = (id: string) => ({ id, type: 'SOURCE', name: id, sourceType: 'OTHER' });
const edge = (from: string, type: string, to: string) => ({ from, type, to });

/** `…:old` are merged into `…:new`. */
const graph = {
  vertices: [
    ...['actor:old', 'actor:new', 'actor:other', 'actor:third'].map(actor),
    ...['place:old', 'place:new', 'place:site', 'place:far', 'place:last'].map(place),
    ...['event:old', 'event:new', 'event:part', 'event:far'].map((id) => event(id, '2026-02-13')),
    ...['source:old', 'source:new'].map(source),
  ],
  relationships: [
    edge('actor:old', 'PARTICIPATED_IN', 'event:part'),
    edge('actor:other', 'PARTICIPATED_IN', 'event:part'),
    edge('actor:other', 'PARTICIPATED_IN', 'event:old'),
    edge('actor:other', 'PARTICIPATED_IN', 'event:far'),
    edge('actor:third', 'PARTICIPATED_IN', 'event:far'),
    edge('actor:third', 'MEMBER_OF', 'actor:old'),
    edge('place:site', 'WITHIN', 'place:old'),
    edge('event:part', 'OCCURRED_AT', 'place:site'),
    edge('event:far', 'OCCURRED_AT', 'place:far'),
    edge('event:part', 'PART_OF', 'event:old'),
    edge('event:part', 'REPORTED_BY', 'source:old'),
  ],
};

const ofEvents = {
  'its own id': '{ id: { eq: "event:OLD" } }',
  'one of several ids': '{ id: { in: ["event:OLD", "event:nothing"] } }',
  'not its own id': '{ id: { ne: "event:OLD" } }',
  'none of several ids': '{ id: { notIn: ["event:OLD", "event:nothing"] } }',
  'who took part': '{ participants: { some: { id: { eq: "actor:OLD" } } } }',
  'who did not take part': '{ participants: { none: { id: { eq: "actor:OLD" } } } }',
  'where only such took part': '{ participants: { every: { id: { in: ["actor:OLD", "actor:other"] } } } }',
  'where it was': '{ locations: { within: "place:OLD" } }',
  'where it was, at length': '{ locations: { some: { within: "place:OLD" } } }',
  'where it was not': '{ NOT: { locations: { within: "place:OLD" } } }',
  'what it is part of': '{ partOf: { some: { id: { eq: "event:OLD" } } } }',
  'who reports it': '{ citations: { some: { source: { id: { eq: "source:OLD" } } } } }',
  'what is found first': '{ participants: { some: { events: { some: { locations: { within: "place:OLD" } } } } } }',
  'an edge': '{ relationships: { some: { id: { eq: "actor:OLD~PARTICIPATED_IN~event:part" } } } }',
};

const questions: Readonly<Record<string, string>> = {
  node: '{ node(id: "actor:OLD") { id } }',
  nodes: '{ nodes(ids: ["actor:OLD", "event:part~PART_OF~event:OLD"]) { id } }',
  actor: '{ actor(id: "actor:OLD") { id } }',
  place: '{ place(id: "place:OLD") { id } }',
  event: '{ event(id: "event:OLD") { id } }',
  source: '{ source(id: "source:OLD") { id } }',
  ...Object.fromEntries(
    Object.entries(ofEvents).flatMap(([name, where]) => [
      [`events: ${name}`, `{ events(where: ${where}) { totalCount nodes { id } } }`],
      [`eventStats: ${name}`, `{ eventStats(where: ${where}, groupBy: [ACTOR]) { events keys { value } } }`],
    ]),
  ),
  actors:
    '{ actors(where: { memberOf: { some: { id: { eq: "actor:OLD" } } }, id: { ne: "actor:OLD" } }) { nodes { id } } }',
  'actors by event': '{ actors(where: { events: { some: { id: { eq: "event:OLD" } } } }) { nodes { id } } }',
  places: '{ places(where: { within: "place:OLD" }) { nodes { id } } }',
  'places outside': '{ places(where: { NOT: { within: "place:OLD" } }) { nodes { id } } }',
  sources: '{ sources(where: { id: { in: ["source:OLD"] } }) { nodes { id } } }',
  'relationships by id':
    '{ relationships(where: { id: { in: ["actor:OLD~PARTICIPATED_IN~event:part"] } }) { nodes { id } } }',
  'relationships by ends':
    '{ relationships(where: { from: { id: { eq: "actor:OLD" } }, to: { id: { ne: "event:OLD" } } }) { nodes { id } } }',
  'a filter below another field':
    '{ actor(id: "actor:other") { events(where: { locations: { within: "place:OLD" } }) { nodes { id } } } }',
  'a filter below an old id':
    '{ actor(id: "actor:OLD") { events(where: { locations: { within: "place:OLD" } }) { nodes { id } } } }',
  'a filter below a traversal': `{ commonNeighbors(ids: ["event:part", "event:OLD"]) {
    neighbors { node { ... on Actor { events(where: { id: { eq: "event:OLD" } }) { nodes { id } } } } }
  } }`,
  coParticipants: `{ actor(id: "actor:other") {
    coParticipants(where: { locations: { within: "place:OLD" } }) { edges { sharedEvents node { id } } }
  } }`,
  timeline: '{ timeline(where: { locations: { within: "place:OLD" } }, interval: DAY) { start events } }',
  actorNetwork: '{ actorNetwork(where: { partOf: { some: { id: { eq: "event:OLD" } } } }) { edges { a b } } }',
  neighborhood: '{ neighborhood(ids: ["place:OLD"], depth: 2) { nodes { id } } }',
  'neighborhood within': '{ neighborhood(ids: ["actor:other"], where: { within: "place:OLD" }) { nodes { id } } }',
  'neighborhood without':
    '{ neighborhood(ids: ["event:part"], where: { excludeIds: ["actor:OLD", "actor:nobody"] }) { nodes { id } } }',
  paths: '{ paths(from: "actor:OLD", to: "place:OLD") { paths { nodes { id } } } }',
  'paths without':
    '{ paths(from: "actor:third", to: "event:part", where: { excludeIds: ["actor:OLD"] }) { paths { nodes { id } } } }',
  commonNeighbors: '{ commonNeighbors(ids: ["actor:OLD", "event:OLD"]) { neighbors { node { id } } } }',
  'commonNeighbors without': `{ commonNeighbors(ids: ["actor:OLD", "actor:other"], where: { excludeIds: ["event:OLD"] }) {
    neighbors { node { id } }
  } }`,
  eventChain: '{ eventChain(id: "event:OLD") { nodes { id } } }',
};

const of = (query: string, which: 'old' | 'new'): string => query.replaceAll('OLD', which);

describeEachEngine('an id that was merged', (name) => {
  let engine: Engine;
  let record: Recording;
  let ask: Ask;
  beforeAll(async () => {
    engine = await openLoaded(name, graph);
    const writer = new Writer(engine, model);
    const kinds = ['actor', 'place', 'event', 'source'];
    for (const kind of kinds) await writer.merge(`${kind}:new`, [`${kind}:old`], { by: 'test', reason: 'test' });
    record = recording(engine);
    ask = askerOf(record.engine);
  }, 120_000);
  afterAll(() => engine.close());

  test.each(Object.entries(questions))('%s', async (_, query) => {
    const answer = await dataOf(ask, of(query, 'new'));
    expect(JSON.stringify(answer)).toMatch(/:new|:part|:far|:third|:other|"events":[1-9]/);
    expect(await dataOf(ask, of(query, 'old'))).toEqual(answer);
  });

  test('what is exported of the graph', async () => {
    const service = serviceOf(model, engine);
    const chosen = async (which: 'old' | 'new') => [
      (await chooseEvents(service, { locations: { within: `place:${which}` } })).vertices,
      (await chooseNeighborhood(service, `place:${which}`, 1)).vertices,
    ];
    expect(await chosen('old')).toEqual(await chosen('new'));
    expect((await chosen('old')).map((ids) => ids.includes('place:site'))).toEqual([true, true]);
  });

  const lookups = ({ statements }: Recording): number => statements.filter(asksAfterIds).length;
  const inside = (id: string) => `{ events(where: { locations: { within: "${id}" } }) { nodes { id } } }`;
  const found = (id: string) => ({ events: { nodes: [{ id }] } });

  test('it is asked once what became of an id, and not where a filter names none', async () => {
    const fresh = recording(engine);
    const asked = askerOf(fresh.engine);
    const counts: number[] = [];
    for (const query of [
      '{ events(where: { id: { startsWith: "event:" } }) { totalCount } }',
      inside('place:new'),
      inside('place:new'),
      inside('place:old'),
      inside('place:old'),
      '{ neighborhood(ids: ["event:part"]) { nodes { id } } }',
      '{ neighborhood(ids: ["event:part"], where: { excludeIds: ["actor:new"] }) { nodes { id } } }',
    ]) {
      await dataOf(asked, query);
      counts.push(lookups(fresh));
    }
    expect(counts).toEqual([0, 1, 1, 2, 2, 2, 3]);
  });

  test('a merge that others made is heard of with the answer', async () => {
    // As of a graph that others write to: what they committed is known from the next answer on.
    let heard = engine.revisions.heard();
    const read: Engine['read'] = async (...question) => {
      const rows = await engine.read(...question);
      heard = engine.revisions.heard();
      return rows;
    };
    const asked = askerOf({ ...engine, read, revisions: { ...engine.revisions, heard: () => heard } });
    expect(await dataOf(asked, inside('place:far'))).toEqual(found('event:far'));
    const writer = new Writer(engine, model);
    const { changes } = await writer.merge('place:last', ['place:far'], { by: 'test', reason: 'test' });
    expect(await dataOf(asked, inside('place:far'))).toEqual(found('event:far'));
    await writer.undo(changes[0] ?? '', { by: 'test', reason: 'test' });
    expect(await dataOf(asked, inside('place:far'))).toEqual(found('event:far'));
    expect(await dataOf(asked, inside('place:last'))).toEqual({ events: { nodes: [] } });
  });

  test('a lookup that failed is made again', async () => {
    let fails = true;
    const read: Engine['read'] = (text, params) =>
      fails && asksAfterIds(text) ? Promise.reject(new Error('away')) : engine.read(text, params);
    const asked = askerOf({ ...engine, read });
    await expect(dataOf(asked, inside('place:old'))).rejects.toThrow('away');
    fails = false;
    expect(await dataOf(asked, inside('place:old'))).toEqual(found('event:part'));
  });

  test('texts are compared as they stand', async () => {
    expect(await dataOf(ask, '{ actors(where: { id: { startsWith: "actor:old" } }) { totalCount } }')).toEqual({
      actors: { totalCount: 0 },
    });
  });
});
