// Retraction, merging, undoing, and what the history and old ids say of them.
import { readSeed } from '../../../src/ingest/seed.js';
import type { Engine } from '../../../src/engines/engine.js';
import { Writer } from '../../../src/write/writer.js';
import { askerOf, dataOf, admin, type Ask } from '../../support/ask.js';
import { describeEachEngine, model, openLoaded } from '../../support/engines.js';
import { event } from '../../support/event.js';

const ambush = 'event:palmyra-ambush-2025-12-13';

describeEachEngine('history', (name) => {
  let engine: Engine;
  let ask: Ask;

  beforeEach(async () => {
    engine = await openLoaded(name, readSeed());
    ask = askerOf(engine);
  });
  afterEach(() => engine.close());

  const data = <T = Record<string, unknown>>(query: string, variables = {}): Promise<T> =>
    dataOf<T>(ask, query, variables);
  const failure = async (query: string): Promise<[unknown, string | undefined]> => {
    const { errors } = await ask({ query, caller: admin });
    return [errors?.[0]?.extensions['code'], errors?.[0]?.message];
  };
  /** All that lists, counts and walks can see, without the instants of changes. */
  const graph = async (): Promise<unknown> => {
    const vertices = (await engine.read(
      'MATCH (n:Entity) WHERE n.retractedAt IS NULL RETURN properties(n) AS p ORDER BY n.id',
    )) as Record<string, unknown>[];
    const edges = (await engine.read(
      'MATCH (a)-[r]->(b) RETURN [type(r), a.id, b.id, properties(r)] AS row ORDER BY r.id',
    )) as [...string[], Record<string, unknown>][];
    return [
      vertices.map(({ updatedAt, ...properties }) => ({ ...properties, updatedAt: typeof updatedAt })),
      edges.map((row) => row.map((each) => (typeof each === 'string' ? each : { ...each, changedAt: undefined }))),
    ];
  };
  const lastChange = async (): Promise<string> =>
    String((await engine.read('MATCH (c:Change) RETURN coalesce(c.act, c.id) AS act ORDER BY c.seq DESC LIMIT 1'))[0]);
  const undo = (changeId: string): Promise<unknown> =>
    data('mutation ($id: ID!) { undo(changeId: $id) { revision } }', { id: changeId });

  test('a retracted event is found by its id alone, with its status, and comes back whole', async () => {
    const before = await graph();
    const { retract } = await data<{ retract: { retracted: number; unchanged: number } }>(
      `mutation { retract(ids: ["${ambush}"], reason: "test") { retracted unchanged changes { operation reason } } }`,
    );
    expect(retract).toMatchObject({ unchanged: 0 });
    expect(retract.retracted).toBeGreaterThan(5);
    const read = await data(`{
      event(id: "${ambush}") { name status retractionReason participants { totalCount } history { nodes { operation } } }
      node(id: "${ambush}") { ... on Event { status degree } }
      nodes(ids: ["${ambush}", "actor:centcom"]) { id }
      actor(id: "${ambush}") { id }
      events(where: { id: { eq: "${ambush}" } }) { totalCount }
      search(text: "Palmyra ambush") { nodes { id } }
    }`);
    expect(read).toMatchObject({
      event: {
        name: 'Palmyra ambush',
        status: 'RETRACTED',
        retractionReason: 'test',
        participants: { totalCount: 0 },
        history: { nodes: [{ operation: 'CREATE' }, { operation: 'RETRACT' }] },
      },
      node: { status: 'RETRACTED', degree: 0 },
      nodes: [{ id: ambush }, { id: 'actor:centcom' }],
      actor: null,
      events: { totalCount: 0 },
    });
    expect((read['search'] as { nodes: { id: string }[] }).nodes.map(({ id }) => id)).not.toContain(ambush);
    expect(
      await data(`mutation { retract(ids: ["${ambush}"], reason: "again") { retracted unchanged changes { id } } }`),
    ).toEqual({ retract: { retracted: 0, unchanged: 1, changes: [] } });
    await undo(await lastChange());
    expect(await graph()).toEqual(before);
    expect(await data('{ search(text: "Palmyra ambush", first: 1) { nodes { id } } }')).toEqual({
      search: { nodes: [{ id: ambush }] },
    });
  });

  test('a retracted event that is written again stands as it did, with what is new', async () => {
    await data(`mutation { retract(ids: ["${ambush}"], reason: "test") { retracted } }`);
    expect(
      await data(`mutation { upsertEvents(input: [{ id: "${ambush}", fatalitiesHigh: 4 }]) {
        updated entities { ... on Event { status fatalitiesHigh retractedAt } }
      } }`),
    ).toEqual({
      upsertEvents: { updated: 1, entities: [{ status: 'REPORTED', fatalitiesHigh: 4, retractedAt: null }] },
    });
    await undo(await lastChange());
    expect(await data(`{ event(id: "${ambush}") { status fatalitiesHigh } }`)).toEqual({
      event: { status: 'RETRACTED', fatalitiesHigh: 3 },
    });
  });

  test('a relationship is retracted by its id; its change names it and what it held', async () => {
    const before = await graph();
    const id = `actor:us-armed-forces~PARTICIPATED_IN~${ambush}~VICTIM`;
    const { retract } = await data<{ retract: unknown }>(
      'mutation ($ids: [ID!]!) { retract(ids: $ids, reason: "test") { retracted changes { id relationshipId relationship { id } fields { name before after } } } }',
      { ids: [id] },
    );
    expect(retract).toMatchObject({
      retracted: 1,
      changes: [{ relationshipId: id, relationship: null }],
    });
    expect(JSON.stringify(retract)).toContain('{"name":"role","before":"\\"VICTIM\\"","after":null}');
    await undo(await lastChange());
    expect(await graph()).toEqual(before);
  });

  test('ids of a merged actor lead to the survivor, which has its names and edges; undoing brings both back', async () => {
    await data(`mutation {
      upsertActors(input: [{
        id: "ucdp:actor:234", name: "IS", actorType: ARMED_GROUP, aliases: ["ISI"], tags: ["imported"],
        externalIds: [{ scheme: "UCDP_ACTOR", value: "234" }]
      }]) { created }
      upsertEvents(input: [{
        id: "ucdp:event:1", name: "Attack", eventType: BATTLES, dateStart: "2016-01-01",
        participants: [{ actor: "ucdp:actor:234", side: B }, { actor: "actor:islamic-state", side: B }]
      }]) { created }
    }`);
    const before = await graph();
    const { mergeEntities } = await data<{ mergeEntities: { entity: unknown; changes: { act: string }[] } }>(
      `mutation { mergeEntities(into: "actor:islamic-state", from: ["ucdp:actor:234"], reason: "one group") {
        entity { id aliases tags externalIds { scheme value } } changes { act operation }
      } }`,
    );
    const { entity, changes } = mergeEntities as { entity: Record<string, unknown[]>; changes: { act: string }[] };
    expect(entity['id']).toBe('actor:islamic-state');
    expect(entity['aliases']).toEqual(expect.arrayContaining(['IS', 'ISI']));
    expect(entity['tags']).toContain('imported');
    expect(entity['externalIds']).toContainEqual({ scheme: 'UCDP_ACTOR', value: '234' });
    expect(new Set(changes.map(({ act }) => act)).size).toBe(1);
    expect(
      await data(`{
        node(id: "ucdp:actor:234") { id }
        actor(id: "ucdp:actor:234") { id }
        nodes(ids: ["ucdp:actor:234", "nobody", "actor:islamic-state"]) { id }
        actors(where: { id: { eq: "ucdp:actor:234" } }) { totalCount }
        event(id: "ucdp:event:1") { participants { nodes { id } } }
      }`),
    ).toEqual({
      node: { id: 'actor:islamic-state' },
      actor: { id: 'actor:islamic-state' },
      nodes: [{ id: 'actor:islamic-state' }, null, { id: 'actor:islamic-state' }],
      actors: { totalCount: 1 },
      event: { participants: { nodes: [{ id: 'actor:islamic-state' }] } },
    });
    // A write that names the old id is one of the survivor, which keeps its name.
    expect(
      await data(`mutation { upsertActors(input: [{ id: "ucdp:actor:234", name: "ISIS-Main" }]) {
        updated entities { id name aliases }
      } }`),
    ).toMatchObject({ upsertActors: { updated: 1, entities: [{ id: 'actor:islamic-state', name: 'Islamic State' }] } });
    expect(await failure('mutation { retract(ids: ["ucdp:actor:234"], reason: "x") { retracted } }')).toEqual([
      'BAD_USER_INPUT',
      'ucdp:actor:234 was merged into actor:islamic-state: name that one, or undo the merge.',
    ]);
    const act = changes[0]?.act ?? '';
    expect((await failure(`mutation { undo(changeId: "${act}") { revision } }`))[0]).toBe('CONFLICT');
    await undo(await lastChange());
    await undo(act);
    expect(await graph()).toEqual(before);
    expect(await data('{ actor(id: "ucdp:actor:234") { id name } }')).toEqual({
      actor: { id: 'ucdp:actor:234', name: 'IS' },
    });
    // An undo can be undone.
    await undo(await lastChange());
    expect(await data('{ actor(id: "ucdp:actor:234") { id } }')).toEqual({ actor: { id: 'actor:islamic-state' } });
  });

  test('what cites a source that was merged or retracted since cites the survivor, or the source as it was', async () => {
    await data(`mutation {
      upsertSources(input: [
        { id: "source:a", name: "A", sourceType: REPORT }
        { id: "source:b", name: "B", sourceType: REPORT }
        { id: "source:c", name: "C", sourceType: REPORT }
      ]) { created }
      upsertActors(input: [{
        id: "actor:x", name: "X", actorType: STATE
        measures: [{
          kind: ESTIMATED_STRENGTH, qualifier: ABOUT, value: 1, citation: { source: "source:a", locator: "p. 1" }
        }]
      }]) { created }
      upsertEvents(input: [{
        id: "event:x", name: "X", eventType: BATTLES, dateStart: "2026-01-01"
        participants: [{ actor: "actor:x", citations: [{ source: "source:b" }, { source: "source:a", locator: "p. 2" }] }]
      }]) { created }
      mergeEntities(into: "source:c", from: ["source:a"], reason: "one report") { revision }
      retract(ids: ["source:b"], reason: "a hoax") { retracted }
    }`);
    expect(
      await data(`{
        actor(id: "actor:x") { measures { citation { locator source { id name } } } }
        event(id: "event:x") {
          participants { edges { citations { locator source { id name retractionReason degree } } } }
        }
      }`),
    ).toEqual({
      actor: { measures: [{ citation: { locator: 'p. 1', source: { id: 'source:c', name: 'C' } } }] },
      event: {
        participants: {
          edges: [
            {
              citations: [
                { locator: null, source: { id: 'source:b', name: 'B', retractionReason: 'a hoax', degree: 0 } },
                { locator: 'p. 2', source: { id: 'source:c', name: 'C', retractionReason: null, degree: 0 } },
              ],
            },
          ],
        },
      },
    });
  });

  test('of what an import says, a citation of a source that has not come is left out, and what cites it is read', async () => {
    const nowhere = { source: 'source:nowhere' };
    const measure = { kind: 'ESTIMATED_STRENGTH', qualifier: 'ABOUT', value: 1, citation: nowhere };
    await new Writer(engine, model).upsert(
      {
        imported: true,
        vertices: [
          { id: 'actor:x', type: 'ACTOR', name: 'X', actorType: 'STATE', measures: [measure] },
          event('event:x', '2026-01-01'),
        ],
        relationships: [
          {
            ...{ type: 'PARTICIPATED_IN', from: 'actor:x', to: 'event:x' },
            citations: [nowhere, { source: 'source:general-reference' }],
          },
        ],
      },
      { by: 'test' },
    );
    expect(
      await data(`{
        actor(id: "actor:x") { measures { value citation { source { id } } } }
        event(id: "event:x") { participants { edges { citations { source { id } } } } }
      }`),
    ).toEqual({
      actor: { measures: [{ value: 1, citation: null }] },
      event: { participants: { edges: [{ citations: [{ source: { id: 'source:general-reference' } }] }] } },
    });
  });

  test('an id of what was merged into an actor that is retracted leads to that one, whoever asks', async () => {
    const retracted = { id: 'actor:b', name: 'b', retractionReason: 'test' };
    await data(`mutation {
      upsertActors(input: [{ id: "actor:a", name: "a" }, { id: "actor:b", name: "b" }]) { created }
      mergeEntities(into: "actor:b", from: ["actor:a"], reason: "test") { revision }
      retract(ids: ["actor:b"], reason: "test") { retracted }
    }`);
    expect(
      await data(`{
        actor(id: "actor:a") { id name retractionReason }
        node(id: "actor:a") { ... on Actor { id name retractionReason } }
        place(id: "actor:a") { id }
      }`),
    ).toEqual({ actor: retracted, node: retracted, place: null });
  });

  test('merges in a row lead to the last survivor, and are undone one by one', async () => {
    const actors = ['a', 'b', 'c'].map((id) => `{ id: "actor:${id}", name: "${id}" }`).join(' ');
    await data(`mutation { upsertActors(input: [${actors}]) { created } }`);
    const before = await graph();
    const merge = (into: string, from: string): Promise<unknown> =>
      data(`mutation { mergeEntities(into: "${into}", from: ["${from}"], reason: "test") { revision } }`);
    await merge('actor:b', 'actor:a');
    const first = await lastChange();
    await merge('actor:c', 'actor:b');
    expect(await data('{ actor(id: "actor:a") { id aliases } }')).toEqual({
      actor: { id: 'actor:c', aliases: ['a', 'b'] },
    });
    expect((await failure(`mutation { undo(changeId: "${first}") { revision } }`))[0]).toBe('CONFLICT');
    await undo(await lastChange());
    expect(await data('{ actor(id: "actor:a") { id } }')).toEqual({ actor: { id: 'actor:b' } });
    await undo(first);
    expect(await graph()).toEqual(before);
  });

  test.each([
    [
      'mergeEntities(into: "actor:centcom", from: ["place:syria"], reason: "x")',
      'BAD_USER_INPUT',
      /only entities of one type/,
    ],
    [
      'mergeEntities(into: "actor:centcom", from: ["actor:centcom"], reason: "x")',
      'BAD_USER_INPUT',
      /"from": must not name/,
    ],
    ['mergeEntities(into: "actor:centcom", from: [], reason: "x")', 'BAD_USER_INPUT', /"from": must name at least one/],
    ['mergeEntities(into: "actor:nobody", from: ["actor:centcom"], reason: "x")', 'NOT_FOUND', /actor:nobody/],
    ['retract(ids: ["actor:nobody"], reason: "x")', 'NOT_FOUND', /There is no entity actor:nobody/],
    ['retract(ids: ["a~MEMBER_OF~b"], reason: "x")', 'NOT_FOUND', /There is no relationship a~MEMBER_OF~b/],
    ['retract(ids: ["actor:centcom"], reason: " ")', 'BAD_USER_INPUT', /"reason": must say why/],
    ['mergeEntities(into: "place:palmyra", from: ["place:syria"], reason: "x")', 'BAD_USER_INPUT', /circle of WITHIN/],
    ['undo(changeId: "change:x")', 'NOT_FOUND', /There is no change change:x/],
  ])('%s is refused, and nothing changes', async (field, code, message) => {
    const before = await graph();
    expect(await failure(`mutation { ${field} { revision } }`)).toEqual([code, expect.stringMatching(message)]);
    expect(await graph()).toEqual(before);
  });

  test('a change is a node, read in order with its fields and what it was made on', async () => {
    await data('mutation { upsertActors(input: [{ id: "actor:centcom", confidence: 7 }]) { updated } }');
    const { actor } = await data<{ actor: { history: { nodes: { id: string }[]; totalCount: number } } }>(
      '{ actor(id: "actor:centcom") { history(last: 1) { totalCount nodes { id } } } }',
    );
    expect(actor.history.totalCount).toBe(2);
    const id = actor.history.nodes[0]?.id ?? '';
    const { node } = await data<{ node: unknown }>(
      `query ($id: ID!) { node(id: $id) { __typename id ... on Change {
        by operation reason entity { __typename id } relationship { id } fields { __typename field: name after }
      } } }`,
      { id },
    );
    expect(node).toEqual({
      __typename: 'Change',
      id,
      by: 'ada',
      operation: 'UPDATE',
      reason: null,
      entity: { __typename: 'Actor', id: 'actor:centcom' },
      relationship: null,
      fields: [{ __typename: 'FieldChange', field: 'confidence', after: '7' }],
    });
  });

  test('an undo that the graph has moved on from is a conflict that says what moved', async () => {
    const set = (confidence: number): Promise<unknown> =>
      data(`mutation { upsertActors(input: [{ id: "actor:centcom", confidence: ${confidence} }]) { updated } }`);
    await set(1);
    const first = await lastChange();
    await set(2);
    expect(await failure(`mutation { undo(changeId: "${first}") { revision } }`)).toEqual([
      'CONFLICT',
      'The graph has moved on since: confidence of actor:centcom is 2, not 1. Undo what came later first, or write anew.',
    ]);
    await undo(await lastChange());
    await undo(first);
    expect(await data('{ actor(id: "actor:centcom") { confidence } }')).toEqual(
      await data('{ actor(id: "actor:centcom") { confidence } }'),
    );
  });
});
