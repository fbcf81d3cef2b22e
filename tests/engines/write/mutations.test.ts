// What the mutations write, and what they refuse, read back through the API.
import type { GraphQLError } from 'graphql';
import { readSeed } from '../../../src/ingest/seed.js';
import type { Engine } from '../../../src/engines/engine.js';
import { CasusError } from '../../../src/errors.js';
import { admin, askerOf, dataOf, type Ask, type Question } from '../../support/ask.js';
import { describeEachEngine, openLoaded } from '../../support/engines.js';

const upsertEvents = `mutation ($input: [EventInput!]!) {
  upsertEvents(input: $input) {
    created updated unchanged retracted revision
    entities { id name }
    changes { operation by entityId relationshipId relationshipIds fields { name before after } }
  }
}`;

const event = {
  id: 'event:test-raid',
  name: 'Raid near Palmyra',
  eventType: 'BATTLES',
  dateStart: '2026-02-14',
  fatalitiesLow: 1,
  fatalitiesBest: 2,
  fatalitiesHigh: 4,
  externalIds: [{ scheme: 'TEST', value: '1' }],
  participants: [
    { actor: 'actor:centcom', role: 'INITIATOR', side: 'A' },
    { actor: 'actor:islamic-state', role: 'TARGET', side: 'B', confidence: 60 },
  ],
  locations: [{ place: 'place:palmyra', geoPrecision: 'NEAR' }],
  partOf: 'event:fight-against-isis',
  citations: [{ source: 'source:general-reference', locator: 'test' }],
};

interface Upserted {
  readonly upsertEvents: {
    readonly created: number;
    readonly updated: number;
    readonly unchanged: number;
    readonly retracted: number;
    readonly revision: number;
    readonly entities: readonly unknown[];
    readonly changes: readonly { readonly relationshipIds: readonly string[] }[];
  };
}

describeEachEngine('mutations', (name) => {
  let engine: Engine;
  let ask: Ask;

  beforeEach(async () => {
    engine = await openLoaded(name, readSeed());
    ask = askerOf(engine);
  });
  afterEach(() => engine.close());

  const write = async (input: unknown): Promise<Upserted['upsertEvents']> =>
    (await dataOf<Upserted>(ask, upsertEvents, { input })).upsertEvents;
  const error = async (question: Question): Promise<GraphQLError> => {
    const { errors } = await ask({ caller: admin, ...question });
    if (!errors?.[0]) throw new Error('there was no error');
    return errors[0];
  };
  const shown = async (): Promise<unknown> =>
    engine.read('MATCH (n:Event)-[r]-(m) RETURN [n.id, n.name, r.id, m.id] AS row ORDER BY r.id, n.id');
  const graph = async (): Promise<unknown> => [
    await engine.read('MATCH (n) RETURN properties(n) AS p ORDER BY n.id'),
    await engine.read('MATCH (a)-[r]->(b) RETURN [type(r), a.id, b.id, properties(r)] AS row ORDER BY r.id'),
  ];

  test('an event is created with its edges and what it has by default; the same input changes nothing', async () => {
    const partOf = { kind: 'CONFLICT', name: 'Fight', eventType: 'BATTLES', dateStart: '2014-01-01', id: event.partOf };
    await write([partOf]);
    const first = await write([event]);
    expect(first).toMatchObject({ created: 6, updated: 0, unchanged: 0, retracted: 0, revision: 3 });
    expect(first.entities).toEqual([{ id: event.id, name: event.name }]);
    expect(first.changes[0]).toMatchObject({
      operation: 'CREATE',
      by: 'ada',
      entityId: event.id,
      relationshipId: null,
    });
    expect(first.changes).toHaveLength(1);
    expect(first.changes[0]?.relationshipIds).toEqual([
      `${event.id}~REPORTED_BY~source:general-reference~test`,
      `actor:centcom~PARTICIPATED_IN~${event.id}~INITIATOR`,
      `actor:islamic-state~PARTICIPATED_IN~${event.id}~TARGET`,
      `${event.id}~OCCURRED_AT~place:palmyra`,
      `${event.id}~PART_OF~${event.partOf}`,
    ]);
    const { event: read } = await dataOf<{ event: unknown }>(
      ask,
      `{ event(id: "event:test-raid") {
        kind status datePrecision dateStart dateEnd fatalitiesBest externalIds { scheme value url }
        participants { edges { role side confidence node { id } } } locations { edges { geoPrecision node { id } } }
        partOf { id } citations { nodes { locator source { id } } }
      } }`,
    );
    expect(read).toEqual({
      kind: 'EVENT',
      status: 'REPORTED',
      datePrecision: 'DAY',
      dateStart: '2026-02-14',
      dateEnd: '2026-02-14',
      fatalitiesBest: 2,
      externalIds: [{ scheme: 'TEST', value: '1', url: null }],
      participants: {
        edges: [
          { role: 'INITIATOR', side: 'A', confidence: null, node: { id: 'actor:centcom' } },
          { role: 'TARGET', side: 'B', confidence: 60, node: { id: 'actor:islamic-state' } },
        ],
      },
      locations: { edges: [{ geoPrecision: 'NEAR', node: { id: 'place:palmyra' } }] },
      partOf: { id: event.partOf },
      citations: { nodes: [{ locator: 'test', source: { id: 'source:general-reference' } }] },
    });
    const before = await graph();
    expect(await write([event])).toMatchObject({ created: 0, updated: 0, unchanged: 6, changes: [], revision: 3 });
    expect(await graph()).toEqual(before);
  });

  test('fields left out stay, null takes away, lists replace, and participants not named are retracted', async () => {
    await write([{ ...event, partOf: undefined }]);
    const changed = await write([
      {
        id: event.id,
        fatalitiesLow: null,
        participants: [{ actor: 'actor:islamic-state', role: 'TARGET', side: 'B' }],
      },
    ]);
    expect(changed).toMatchObject({ created: 0, updated: 1, retracted: 1, unchanged: 1 });
    expect(changed.changes).toMatchObject([
      { operation: 'UPDATE', entityId: event.id, fields: [{ name: 'fatalitiesLow', before: '1', after: null }] },
      { operation: 'RETRACT', relationshipId: `actor:centcom~PARTICIPATED_IN~${event.id}~INITIATOR` },
    ]);
    const { event: read } = await dataOf<{ event: unknown }>(
      ask,
      '{ event(id: "event:test-raid") { name fatalitiesLow fatalitiesBest participants { edges { confidence node { id } } } } }',
    );
    expect(read).toEqual({
      name: event.name,
      fatalitiesLow: null,
      fatalitiesBest: 2,
      participants: { edges: [{ confidence: 60, node: { id: 'actor:islamic-state' } }] },
    });
  });

  test('null of a field that every entity has gives it what a new one has, or is refused', async () => {
    await write([{ ...event, status: 'CONFIRMED', dateEnd: '2026-02-15', partOf: undefined }]);
    const taken = [{ id: event.id, status: null, dateEnd: null }];
    expect([await write(taken), await write(taken)]).toMatchObject([
      { updated: 1, changes: [{ fields: [{ name: 'status' }, { name: 'dateEnd', after: '"2026-02-14"' }] }] },
      { updated: 0, unchanged: 1, changes: [] },
    ]);
    const before = await graph();
    const { message } = await error({
      query: upsertEvents,
      variables: { input: [{ id: event.id, name: null, dateStart: null }] },
    });
    expect(message).toBe(
      'Argument "input.0.name": must not be null: every EVENT has it. Argument "input.0.dateStart": must not be null: every EVENT has it.',
    );
    expect(await graph()).toEqual(before);
  });

  test('a relationship named twice in one call must say the same, and nothing is written else', async () => {
    const [A, B] = ['A', 'B'].map((side) => ({ actor: 'actor:centcom', side }));
    const [exact, unsaid] = [{ place: 'place:palmyra', geoPrecision: 'EXACT' }, { place: 'place:palmyra' }];
    const named = { ...event, partOf: undefined };
    const twice = (id: string): string =>
      `is other than where the same relationship, ${id}, is named before: who names one twice must say the same.`;
    const joined = `actor:centcom~PARTICIPATED_IN~${event.id}`;
    const before = await graph();
    const input = [{ ...named, participants: [A, B], locations: [exact, unsaid] }];
    const located = `${event.id}~OCCURRED_AT~place:palmyra`;
    expect((await error({ query: upsertEvents, variables: { input } })).message).toBe(
      `Argument "input.0.participants.1.side": ${twice(joined)} Argument "input.0.locations.1.geoPrecision": ${twice(located)}`,
    );
    const query = 'mutation ($input: [RelationshipInput!]!) { upsertRelationships(input: $input) { created } }';
    const edge = { from: 'actor:centcom', to: 'actor:islamic-state', type: 'OPPOSES' };
    const rows = [edge, { ...edge, dateStart: '2026-02-14' }, { ...edge, confidence: 60 }];
    expect((await error({ query, variables: { input: rows } })).message).toBe(
      `Argument "input.2.confidence": ${twice('actor:centcom~OPPOSES~actor:islamic-state')}`,
    );
    expect(await graph()).toEqual(before);
    const same = [
      { ...named, participants: [A, { ...A, role: null }, { ...B, role: 'TARGET' }], locations: [exact, exact] },
    ];
    expect(await write(same)).toMatchObject({ created: 5, updated: 0 });
  });

  test('a relationship of which nobody says that it is inferred is not', async () => {
    const upsert =
      'mutation ($input: [RelationshipInput!]!) { upsertRelationships(input: $input) { unchanged relationships { isInferred } } }';
    const edge = { from: 'actor:centcom', to: 'actor:islamic-state', type: 'OPPOSES', dateStart: '2026-02-14' };
    const said = async (isInferred: unknown): Promise<unknown> =>
      (await dataOf<{ upsertRelationships: unknown }>(ask, upsert, { input: [{ ...edge, isInferred }] }))
        .upsertRelationships;
    expect([await said(null), await said(true), await said(null)]).toEqual([
      { unchanged: 0, relationships: [{ isInferred: false }] },
      { unchanged: 0, relationships: [{ isInferred: true }] },
      { unchanged: 0, relationships: [{ isInferred: false }] },
    ]);
  });

  test('a variable inside a literal is taken from each request', async () => {
    const query = `mutation ($id: ID!, $name: String!, $alias: String!) {
      upsertActors(input: [{ id: $id, name: $name, aliases: [$alias, "same"] }]) { entities { id name aliases } }
    }`;
    for (const id of ['actor:one', 'actor:two'])
      expect(await dataOf(ask, query, { id, name: `name of ${id}`, alias: `alias of ${id}` })).toEqual({
        upsertActors: { entities: [{ id, name: `name of ${id}`, aliases: [`alias of ${id}`, 'same'] }] },
      });
  });

  test('an empty text in an object of a list is nothing: it is read so, and written once', async () => {
    const measure = { kind: 'ESTIMATED_STRENGTH', qualifier: 'ABOUT', value: 1, unit: '' };
    const citation = { source: 'source:general-reference', locator: '', note: '' };
    const query = `mutation ($input: [ActorInput!]!) { upsertActors(input: $input) {
      created updated unchanged
      entities { ... on Actor { measures { unit citation { locator note source { id } } } } }
    } }`;
    const input = [{ id: 'actor:new', name: 'New', measures: [{ ...measure, citation }] }];
    const entities = [
      { measures: [{ unit: null, citation: { locator: null, note: null, source: { id: citation.source } } }] },
    ];
    expect([await dataOf(ask, query, { input }), await dataOf(ask, query, { input })]).toEqual([
      { upsertActors: { created: 1, updated: 0, unchanged: 0, entities } },
      { upsertActors: { created: 0, updated: 0, unchanged: 1, entities } },
    ]);
  });

  test.each([
    [
      { ...event, partOf: undefined, fatalitiesLow: 3 },
      'Argument "input.1.fatalitiesLow": must not be above fatalitiesBest: 3 is above 2.',
      'BAD_USER_INPUT',
    ],
    [
      { ...event, partOf: undefined, dateEnd: '2026-02-13' },
      'Argument "input.1.dateStart": must not be above dateEnd: 2026-02-14 is above 2026-02-13.',
      'BAD_USER_INPUT',
    ],
    [
      { ...event, partOf: undefined, confidence: 101 },
      'Argument "input.1.confidence": must be from 0 to 100, not 101.',
      'BAD_USER_INPUT',
    ],
    [{ ...event, partOf: undefined, name: ' ' }, 'Argument "input.1.name": must be a name, not " ".', 'BAD_USER_INPUT'],
    [
      { ...event, partOf: undefined, id: 'event ~' },
      'Argument "input.1.id": must be 1 to 300 characters without spaces, control characters and ~, not "event ~".',
      'BAD_USER_INPUT',
    ],
    [
      { ...event, partOf: undefined, id: 'event:\u0000' },
      'Argument "input.1.id": must be 1 to 300 characters without spaces, control characters and ~, not "event:\\u0000".',
      'BAD_USER_INPUT',
    ],
    [
      { ...event, partOf: undefined, name: 'Raid \ud83d' },
      'Argument "input.1.name": must be of whole characters, not "Raid \\ud83d".',
      'BAD_USER_INPUT',
    ],
    [
      { ...event, partOf: undefined, name: '長'.repeat(1501) },
      'Argument "input.1.name": must have at most 1500 characters (limits.shortTextMax), not 1501.',
      'BAD_USER_INPUT',
    ],
    [
      {
        ...event,
        partOf: undefined,
        citations: [{ source: 'source:general-reference', locator: '長'.repeat(1501) }],
      },
      'Argument "input.1.citations.0.locator": must have at most 1500 characters (limits.shortTextMax), not 1501.',
      'BAD_USER_INPUT',
    ],
    [
      { ...event, partOf: undefined, externalIds: [{ scheme: 'TEST', value: '' }] },
      'Argument "input.1.externalIds": value must not be empty.',
      'BAD_USER_INPUT',
    ],
    [{ id: 'event:new' }, 'Argument "input.1.name": is missing: a new EVENT needs it.', 'BAD_USER_INPUT'],
    [
      { ...event, partOf: 'event:nobody' },
      'Argument "input.1.partOf": names event:nobody, which does not exist.',
      'NOT_FOUND',
    ],
    [
      { ...event, partOf: undefined, locations: [{ place: 'actor:centcom' }] },
      'Argument "input.1.locations.0.place": must be a Place for OCCURRED_AT, but actor:centcom is a ACTOR.',
      'BAD_USER_INPUT',
    ],
    [
      {
        ...event,
        partOf: undefined,
        participants: [
          { actor: 'actor:centcom' },
          { actor: 'actor:islamic-state', citations: [{ source: 'source:nobody' }] },
        ],
      },
      'Argument "input.1.participants.1.citations.0.source": names source:nobody, which does not exist.',
      'NOT_FOUND',
    ],
    [
      {
        ...event,
        partOf: undefined,
        measures: [{ kind: 'KILLED', value: 1, qualifier: 'EXACTLY', citation: { source: 'place:palmyra' } }],
      },
      'Argument "input.1.measures.0.citation.source": must be a Source, but place:palmyra is a PLACE.',
      'BAD_USER_INPUT',
    ],
    [
      {
        ...event,
        partOf: undefined,
        measures: [
          { kind: 'KILLED', value: 1, qualifier: 'EXACTLY', citation: { source: 'source:x', confidence: -1 } },
        ],
      },
      'Argument "input.1.measures.0.citation.confidence": must be from 0 to 100, not -1.',
      'BAD_USER_INPUT',
    ],
    [
      {
        ...event,
        partOf: undefined,
        measures: [
          { kind: 'OTHER', value: -4, qualifier: 'EXACTLY', unit: 'degrees Celsius' },
          { kind: 'WOUNDED', value: -1, qualifier: 'EXACTLY' },
        ],
      },
      'Argument "input.1.measures.1.value": must not be negative, not -1; only OTHER may be.',
      'BAD_USER_INPUT',
    ],
    [
      { id: 'actor:centcom', name: 'CENTCOM' },
      'Argument "input.1.id": names what is a ACTOR already, not a EVENT.',
      'BAD_USER_INPUT',
    ],
    [
      { ...event, partOf: undefined, id: 'event:good', name: 'Other' },
      'Argument "input.1": stands twice, at 0 with other values.',
      'BAD_USER_INPUT',
    ],
  ])('wrong row %# is told, and nothing of the call is kept', async (row, message, code) => {
    const good = { id: 'event:good', name: 'Good', eventType: 'BATTLES', dateStart: '2026-02-14' };
    const before = await graph();
    const told = await error({ query: upsertEvents, variables: { input: [good, row] } });
    expect(told.message.split(/(?<=\.) (?=Argument)/)[0]).toBe(message);
    expect(told.extensions['code']).toBe(code);
    expect(await graph()).toEqual(before);
  });

  test('the longest id, name and locator there may be are written, retracted and brought back', async () => {
    const id = `event:${'長'.repeat(294)}`;
    const citations = [{ source: 'source:general-reference', locator: '長'.repeat(1500) }];
    await write([{ ...event, id, name: '長'.repeat(1500), partOf: undefined, citations }]);
    const before = await shown();
    const { retract } = await dataOf<{ retract: { changes: readonly { id: string }[] } }>(
      ask,
      'mutation ($ids: [ID!]!) { retract(ids: $ids, reason: "test") { changes { id } } }',
      { ids: [id] },
    );
    await dataOf(ask, 'mutation ($id: ID!) { undo(changeId: $id) { revision } }', { id: retract.changes[0]?.id });
    expect(await shown()).toEqual(before);
  });

  test('circles of WITHIN and PART_OF are told with their way, also inside one call', async () => {
    const places = (input: unknown): Question => ({
      query: 'mutation ($input: [PlaceInput!]!) { upsertPlaces(input: $input) { created } }',
      variables: { input },
    });
    const before = await graph();
    expect((await error(places([{ id: 'place:middle-east', within: 'place:palmyra' }]))).message).toBe(
      'Argument "input.0.within": would close a circle of WITHIN: place:middle-east → place:palmyra → place:homs-governorate → place:syria → place:middle-east.',
    );
    const ring = ['a', 'b', 'c'].map((id, index, all) => ({
      id: `place:${id}`,
      name: id,
      within: `place:${all[(index + 1) % 3] ?? ''}`,
    }));
    expect((await error(places(ring))).message).toMatch(
      /^Argument "input\.0\.within": would close a circle of WITHIN: place:a → place:b → place:c → place:a\./,
    );
    expect((await error(places([{ id: 'place:a', name: 'a', within: 'place:a' }]))).message).toBe(
      'Argument "input.0.within": must not be place:a itself.',
    );
    expect(await graph()).toEqual(before);
    // Turned round in one call there is none: the old edge goes with it.
    await dataOf(
      ask,
      places([
        { id: 'place:a', name: 'a', within: 'place:b' },
        { id: 'place:b', name: 'b' },
      ]).query,
      {
        input: [
          { id: 'place:a', name: 'a', within: 'place:b' },
          { id: 'place:b', name: 'b' },
        ],
      },
    );
    expect(
      await dataOf(ask, places([]).query, {
        input: [
          { id: 'place:a', within: null },
          { id: 'place:b', within: 'place:a' },
        ],
      }),
    ).toEqual({ upsertPlaces: { created: 1 } });
  });

  test.each([21, 25, 50])('a circle of %i events is told, however long it is', async (count) => {
    const upsert = `mutation ($input: [EventInput!]!) { upsertEvents(input: $input) { created } }`;
    const idOf = (index: number): string => `event:part-${index}`;
    const chain = Array.from({ length: count }, (_, index) => ({
      ...{ id: idOf(index), name: `Part ${index}`, eventType: 'BATTLES', dateStart: '2026-02-14' },
      ...(index > 0 && { partOf: idOf(index - 1) }),
    }));
    await dataOf(ask, upsert, { input: chain });
    const variables = { input: [{ id: idOf(0), partOf: idOf(count - 1) }] };
    expect((await error({ query: upsert, variables })).message).toBe(
      `Argument "input.0.partOf": would close a circle of PART_OF: ${[idOf(0), ...chain.map(({ id }) => id).reverse()].join(' → ')}.`,
    );
  });

  test('dates of a relationship must be in order with those that it has already', async () => {
    const upsert =
      'mutation ($input: [RelationshipInput!]!) { upsertRelationships(input: $input) { created updated } }';
    const edge = { from: 'actor:centcom', to: 'event:good', type: 'PARTICIPATED_IN', role: 'INITIATOR' };
    await write([{ id: 'event:good', name: 'Good', eventType: 'BATTLES', dateStart: '2026-02-14' }]);
    await dataOf(ask, upsert, { input: [{ ...edge, dateStart: '2026-02-10' }] });
    const before = await graph();
    expect((await error({ query: upsert, variables: { input: [{ ...edge, dateEnd: '2026-01-01' }] } })).message).toBe(
      'Argument "input.0.dateStart": must not be above dateEnd: 2026-02-10 is above 2026-01-01.',
    );
    expect(await graph()).toEqual(before);
    expect(await dataOf(ask, upsert, { input: [{ ...edge, dateStart: '2025-12-31', dateEnd: '2026-01-01' }] })).toEqual(
      { upsertRelationships: { created: 0, updated: 1 } },
    );
  });

  test.each([
    [
      'upsertActors(input: [{ id: "actor:new", name: "New" }])',
      'entities { relationships(first: 501) { totalCount } }',
    ],
    [
      'upsertActors(input: [{ id: "actor:new", name: "New" }])',
      'changes { entity { citations(after: "x") { totalCount } } }',
    ],
    [
      'retract(ids: ["actor:centcom"], reason: "test")',
      'changes { relationship { from { relationships(first: 500) { nodes { to { relationships(first: 500) { nodes { id } } } } } } } }',
    ],
    [
      'mergeEntities(into: "actor:us-armed-forces", from: ["actor:centcom"], reason: "test")',
      'entity { relationships(first: -1) { totalCount } }',
    ],
    ['undo(changeId: "change:000000000001")', 'changes { entity { relationships(first: 501) { totalCount } } }'],
  ])('%s: an answer that cannot be given keeps the write from being done', async (mutation, selection) => {
    const before = await graph();
    const { message } = await error({ query: `mutation { ${mutation} { ${selection} } }` });
    expect(message).toMatch(/^Argument "(first|after)"|limits\.costMax/);
    expect(await graph()).toEqual(before);
  });

  test('an engine that repeats a transaction does not make the answer dearer', async () => {
    const repeating: Engine = {
      ...engine,
      write: async (work) => {
        const passing = new Error('the leader changed');
        const failed = engine.write(async (run) => {
          await work(run);
          throw passing;
        });
        await failed.catch((error: unknown) => {
          if (error !== passing) throw error;
        });
        return engine.write(work);
      },
    };
    const events = 'events(first: 500) { nodes { participants(first: 110) { nodes { id } } } }';
    const query = (id: string, fields = ''): string =>
      `${fields} upsertActors(input: [{ id: "${id}", name: "New" }]) { created entities { ... on Actor { ${events} } } }`;
    const upsertActors = { created: 1, entities: [{ events: { nodes: [] } }] };
    expect(await dataOf(askerOf(repeating), `mutation { ${query('actor:new')} }`)).toEqual({ upsertActors });
    // What each of several fields may read is added up all the same.
    const { errors } = await askerOf(repeating)({
      query: `mutation { ${query('actor:a', 'a:')} ${query('actor:b', 'b:')} }`,
      caller: admin,
    });
    expect(errors).toMatchObject([{ path: ['b'], extensions: { code: 'LIMIT_EXCEEDED' } }]);
  });

  test('a write that is done and cannot be read again is told as such', async () => {
    const away = new CasusError('ENGINE_UNAVAILABLE', 'The engine does not answer.');
    const query = 'mutation { upsertActors(input: [{ id: "actor:new", name: "New" }]) { entities { name } } }';
    const { errors } = await askerOf({ ...engine, read: () => Promise.reject(away) })({ query, caller: admin });
    expect(errors?.[0]?.message).toBe('It is written, but could not be read again. The engine does not answer.');
    expect(await dataOf(ask, '{ actor(id: "actor:new") { name } }')).toEqual({ actor: { name: 'New' } });
  });

  test('who may not write is told so before anything is looked at', async () => {
    const query = 'mutation { undo(changeId: "change:1") { revision } }';
    const code = async (caller: Question['caller']): Promise<unknown> => {
      const { errors } = await ask({ query, ...(caller && { caller }) });
      return errors?.[0]?.extensions['code'];
    };
    expect(await code(undefined)).toBe('UNAUTHENTICATED');
    expect(await code({ name: 'ed', role: 'editor' })).toBe('FORBIDDEN');
    expect(await code(admin)).toBe('NOT_FOUND');
  });

  test('mutations of one request run in order, and none after one that failed', async () => {
    const query = (second: string): string => `mutation {
      a: upsertActors(input: [{ id: "actor:a", name: "A" }]) { created }
      b: ${second}
      c: upsertActors(input: [{ id: "actor:c", name: "C" }]) { created }
    }`;
    expect(
      await dataOf(
        ask,
        query(
          'upsertRelationships(input: [{ type: ALLIED_WITH, from: "actor:a", to: "actor:centcom" }]) { created relationships { id } }',
        ),
      ),
    ).toEqual({
      a: { created: 1 },
      b: { created: 1, relationships: [{ id: 'actor:a~ALLIED_WITH~actor:centcom' }] },
      c: { created: 1 },
    });
    await dataOf(ask, 'mutation { retract(ids: ["actor:a", "actor:c"], reason: "test") { retracted } }');
    const { data, errors } = await ask({ query: query('undo(changeId: "nothing") { revision }'), caller: admin });
    expect(data).toBeNull();
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.path).toEqual(['b']);
    expect(await dataOf(ask, '{ actors(where: { id: { in: ["actor:a", "actor:c"] } }) { nodes { id } } }')).toEqual({
      actors: { nodes: [{ id: 'actor:a' }] },
    });
  });
});
