// What an invented STIX bundle comes to: vertices of each kind, edges, markings, and what is refused with its reason.
import { existsSync, readFileSync } from 'node:fs';
import { InputError, type Row } from '../../../../src/ingest/format.js';
import { stix } from '../../../../src/ingest/stix/stix.js';
import { dataset, edgesOf, firstOf, inChunks, rejected, rowsOf, taken, verticesOf } from '../support/read.js';

const uuid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const idOf = (type: string, number: number): string => `${type}--${uuid(number)}`;
const created = '2024-05-06T07:08:09.123456Z';

const thing = (type: string, number: number, more: object = {}): Record<string, unknown> => ({
  type,
  spec_version: '2.1',
  id: idOf(type, number),
  created,
  modified: created,
  ...more,
});
const link = (type: string, from: string, to: string, more: object = {}): Record<string, unknown> =>
  thing('relationship', 99, { relationship_type: type, source_ref: from, target_ref: to, ...more });

const bundle = (...objects: unknown[]): string =>
  JSON.stringify({ type: 'bundle', id: `bundle--${uuid(1)}`, objects }, null, 2);
const read = (...objects: unknown[]): ReturnType<typeof rowsOf> => rowsOf(stix, bundle(...objects));
const withdraws = (row: Row): boolean =>
  'records' in row && row.records.relationships.some(({ withdrawn }) => withdrawn === true);
const reasons = async (...objects: unknown[]): Promise<unknown[]> =>
  rejected(await read(...objects)).map(({ column, reason }) => [column, reason]);

describe('the text', () => {
  const identity = thing('identity', 1, { name: 'Ministry of Tides' });

  test('is a bundle, a list or one object, whatever the order of its members', async () => {
    const texts = [
      bundle(identity),
      JSON.stringify({ objects: [identity], type: 'bundle' }),
      JSON.stringify([identity]),
      JSON.stringify(identity),
    ];
    for (const text of texts) {
      const rows = await rowsOf(stix, text);
      expect(verticesOf(rows).map(({ id }) => id)).toEqual([`stix:${idOf('identity', 1)}`]);
      expect(rows[0]?.line).toBe(1);
    }
  });

  test('of a bundle may be empty', async () => {
    expect(await rowsOf(stix, bundle())).toEqual([]);
    expect(await rowsOf(stix, '{"type":"bundle","id":"bundle--1"}')).toEqual([]);
  });

  test('lists inside objects are not taken for the list of objects', async () => {
    const rows = await read(thing('x-list', 1, { objects: [identity] }), identity);
    expect(verticesOf(rows)).toHaveLength(1);
    expect(rows.map(({ line }) => line)).toEqual([2]);
  });

  test.each([
    ['', /no JSON after object 0/],
    ['id,name', /no JSON after object 0/],
    [`${bundle(identity, identity).slice(0, -20)}`, /no JSON after object [12] \(Parser/],
    ['3', /neither a STIX 2\.1 bundle/],
    ['{"response":[{"Event":{}}]}', /neither a STIX 2\.1 bundle/],
  ])('%j is none', async (text, message) => {
    const error: unknown = await rowsOf(stix, text).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(InputError);
    expect(String(error)).toMatch(message);
  });

  test('is told by its head', () => {
    const detect = (text: string): boolean => stix.detect({ text, fileName: 'x' });
    expect(detect(bundle(identity))).toBe(true);
    expect(detect(JSON.stringify([identity]))).toBe(true);
    expect(detect('{"objects": [], "type" : "bundle"}')).toBe(true);
    expect(detect('{"kind":"vertex","type":"ACTOR"}')).toBe(false);
    expect(detect('type,id\n"bundle","x"')).toBe(false);
  });

  test('things in the list that are no objects are rejected, each with its number', async () => {
    const rows = await read(null, 3, 'x', identity, {});
    expect(rejected(rows).map(({ line, column }) => [line, column])).toEqual([
      [1, 'type'],
      [2, 'type'],
      [3, 'type'],
      [5, 'type'],
    ]);
    expect(rejected(rows)[0]?.reason).toBe('type must be the type of a STIX object, not nothing');
  });
});

describe('vertices', () => {
  test('an intrusion set, as MITRE ATT&CK has them', async () => {
    const rows = await read(
      thing('intrusion-set', 7, {
        name: 'Velvet Heron',
        description: 'Reads other people’s mail.',
        aliases: ['Velvet Heron', 'G9999 Heron', 'Blue Bird'],
        x_mitre_aliases: ['Blue Bird', 'Reed'],
        first_seen: '2015-01-02T00:00:00.000Z',
        last_seen: '2019-12-31T23:59:59.999Z',
        created_by_ref: idOf('identity', 1),
        confidence: 85,
        labels: ['espionage'],
        primary_motivation: 'ideology',
        x_mitre_deprecated: true,
        external_references: [
          { source_name: 'mitre-attack', external_id: 'G9999', url: 'https://example.org/groups/G9999' },
          { source_name: 'A blog', url: 'https://example.org/blog', description: 'No id.' },
        ],
      }),
    );
    expect(rows).toEqual([
      {
        line: 1,
        counts: 'object',
        records: {
          vertices: [
            {
              id: `stix:${idOf('intrusion-set', 7)}`,
              type: 'ACTOR',
              modified: '2024-05-06T07:08:09.123Z',
              name: 'Velvet Heron',
              aliases: ['G9999 Heron', 'Blue Bird', 'Reed'],
              description: 'Reads other people’s mail.',
              externalIds: [
                { scheme: 'STIX', value: idOf('intrusion-set', 7) },
                { scheme: 'MITRE_ATTACK', value: 'G9999', url: 'https://example.org/groups/G9999' },
              ],
              tags: ['espionage', 'motivation:ideology', 'deprecated'],
              confidence: 85,
              actorType: 'ORGANIZATION',
              activeFrom: '2015-01-02',
              activeTo: '2019-12-31',
              citations: [
                {
                  source: 'source:test',
                  locator: idOf('intrusion-set', 7),
                  note: `created by ${idOf('identity', 1)}`,
                },
              ],
            },
            {
              id: 'source:test',
              type: 'SOURCE',
              name: 'STIX 2.1 objects of test',
              sourceType: 'DATASET',
              shared: true,
            },
          ],
          relationships: [],
        },
      },
    ]);
  });

  test.each([
    ['identity', { identity_class: 'individual' }, 'PERSON'],
    ['identity', { identity_class: 'group' }, 'ORGANIZATION'],
    ['identity', { identity_class: 'organization', sectors: ['energy'] }, 'ORGANIZATION'],
    ['identity', { identity_class: 'organization', sectors: ['energy', 'government-national'] }, 'GOVERNMENT'],
    ['identity', { identity_class: 'class', sectors: ['government'] }, 'UNKNOWN'],
    ['identity', {}, 'UNKNOWN'],
    ['threat-actor', { threat_actor_types: ['spy', 'nation-state'] }, 'STATE_FORCES'],
    ['threat-actor', { threat_actor_types: ['terrorist'] }, 'ARMED_GROUP'],
    ['threat-actor', { threat_actor_types: ['crime-syndicate'] }, 'ORGANIZATION'],
    ['threat-actor', { resource_level: 'individual' }, 'PERSON'],
    ['threat-actor', {}, 'ORGANIZATION'],
  ])('%s %j is the ActorType %s', async (type, more, actorType) => {
    expect(firstOf(await read(thing(type, 1, { name: 'N', ...more })))['actorType']).toBe(actorType);
  });

  test.each([
    [{ first_seen: '2020-02-03T04:05:06Z', last_seen: '2020-03-04T00:00:00Z' }, '2020-02-03', '2020-03-04', 'DAY'],
    [{ first_seen: '2020-02-03T04:05:06Z' }, '2020-02-03', '2020-02-03', 'DAY'],
    [{ last_seen: '2020-03-04T00:00:00Z' }, '2020-03-04', '2020-03-04', 'DAY'],
    [{}, '2024-05-06', '2024-05-06', 'UNKNOWN'],
  ])('the days of a campaign with %j', async (more, dateStart, dateEnd, datePrecision) => {
    const event = firstOf(await read(thing('campaign', 1, { name: 'Long Night', ...more })));
    expect(event).toMatchObject({ type: 'EVENT', kind: 'CAMPAIGN', dateStart, dateEnd, datePrecision });
    expect(event).toMatchObject({ eventType: 'OTHER', status: 'REPORTED' });
  });

  describe('external references with an id', () => {
    const refers = async (type: string, references: object[], more: object = {}): Promise<unknown[]> => {
      const object = thing(type, 1, { name: 'Reef Gang', country: 'SY', external_references: references, ...more });
      const { externalIds, tags } = firstOf(await read(object));
      return [(externalIds as unknown[]).slice(1), tags];
    };
    const reference = (source_name: string, external_id: string): object => ({ source_name, external_id });

    test.each([
      ['intrusion-set', 'mitre-attack', 'G0007', 'MITRE_ATTACK'],
      ['threat-actor', 'mitre-attack', 'G0007', 'MITRE_ATTACK'],
      ['campaign', 'mitre-attack', 'C0022', 'MITRE_ATTACK'],
      ['incident', 'veris', '0001AA7F-C601-424A-B2B8-BE6C9F5164E7', 'VERIS'],
      ['identity', 'wikidata', 'Q1065', 'WIKIDATA'],
      ['identity', 'UCDP Actor', '234', 'UCDP_ACTOR'],
      ['location', 'GeoNames', '163843', 'GEONAMES'],
    ])('of an %s: %s %s lists the thing itself', async (type, source, value, scheme) => {
      expect(await refers(type, [reference(source, value)])).toEqual([[{ scheme, value }], []]);
    });

    test.each([
      ['threat-actor', 'cve', 'CVE-2024-0001', 'CVE-2024-0001'],
      ['threat-actor', 'capec', 'CAPEC-163', 'CAPEC-163'],
      ['threat-actor', 'mitre-attack', 'T1566', 'mitre-attack:T1566'],
      ['campaign', 'mitre-attack', 'G0007', 'mitre-attack:G0007'],
      ['intrusion-set', 'ACME Threat Intel', 'Bulletin 2017-03', 'ACME Threat Intel:Bulletin 2017-03'],
      ['identity', 'wikidata', 'https://www.wikidata.org/wiki/Q1', 'wikidata:https://www.wikidata.org/wiki/Q1'],
      ['identity', 'constructor', '1', 'constructor:1'],
    ])('of a %s: %s %s is a tag, and no id: two that have one are not one', async (type, source, value, tag) => {
      expect(await refers(type, [reference(source, value)])).toEqual([[], [tag]]);
    });

    test('are the ids that a thing had where casus has exported it', async () => {
      const extensions = {
        'extension-definition--1': { extension_type: 'property-extension', casus_id: 'actor:reef' },
      };
      expect(await refers('identity', [reference('AIRWARS', 'S-17')], { extensions })).toEqual([
        [{ scheme: 'AIRWARS', value: 'S-17' }],
        [],
      ]);
    });
  });

  test('a revoked incident is a retracted event; a revoked identity has a tag', async () => {
    const [incident, identity] = verticesOf(
      await read(
        thing('incident', 1, { name: 'Leak', revoked: true }),
        thing('identity', 2, { name: 'Bank', revoked: true }),
      ),
    );
    expect(incident).toMatchObject({ kind: 'EVENT', status: 'RETRACTED' });
    expect(identity?.['tags']).toEqual(['revoked']);
  });

  test.each([
    [
      { name: 'Low Country', country: 'sy' },
      { name: 'Low Country', placeType: 'COUNTRY', countryCode: 'SY' },
    ],
    [
      { country: 'SYR', x_opencti_aliases: ['SYR'] },
      { name: 'Syria', aliases: ['SYR'], countryCode: 'SY' },
    ],
    [
      { country: 'SY', administrative_area: 'SY-HI', region: 'western-asia' },
      { name: 'SY-HI', placeType: 'ADMIN1', tags: ['region:western-asia', 'administrative-area:SY-HI'] },
    ],
    [
      { country: 'SY', city: 'Tadmur', street_address: '1 Oasis Road' },
      { name: '1 Oasis Road', placeType: 'SITE' },
    ],
    [
      { country: 'SY', city: 'Tadmur' },
      { name: 'Tadmur', placeType: 'SETTLEMENT', tags: ['city:Tadmur'] },
    ],
    [{ country: 'Syria' }, { name: 'Syria', placeType: 'COUNTRY', countryCode: 'SY' }],
    [
      { name: 'Tidal Flats', country: 'TWA' },
      { placeType: 'COUNTRY', tags: ['country:TWA'] },
    ],
    [{ region: 'eastern-africa' }, { name: 'eastern-africa', placeType: 'REGION' }],
    [
      { latitude: 34.5, longitude: 38.25, precision: 500 },
      {
        name: '34.5, 38.25',
        placeType: 'UNKNOWN',
        point: { latitude: 34.5, longitude: 38.25 },
        tags: ['unnamed', 'precision:500m'],
      },
    ],
  ])('the location %j', async (location, expected) => {
    expect(firstOf(await read(thing('location', 1, location)))).toMatchObject({ type: 'PLACE', ...expected });
  });

  test('a subdivision’s code is an id in ISO 3166-2', async () => {
    const place = firstOf(await read(thing('location', 1, { administrative_area: 'SY-HI' })));
    expect(place['externalIds']).toContainEqual({ scheme: 'ISO_3166_2', value: 'SY-HI' });
  });

  test('a report is a Source, and a row for each object of ours that it refers to', async () => {
    const report = thing('report', 1, {
      name: 'Herons at night',
      published: '2024-01-17T11:11:13.000Z',
      created_by_ref: idOf('identity', 2),
      external_references: [{ source_name: 'paper' }, { source_name: 'web', url: 'https://example.org/herons' }],
      object_refs: [idOf('intrusion-set', 7), idOf('malware', 8), idOf('campaign', 9)],
    });
    const rows = await read(thing('identity', 2, { name: 'Tide Research', identity_class: 'organization' }), report);
    expect(verticesOf(rows)[1]).toMatchObject({
      type: 'SOURCE',
      sourceType: 'REPORT',
      publishedAt: '2024-01-17',
      publisher: 'Tide Research',
      url: 'https://example.org/herons',
    });
    const to = `stix:${idOf('report', 1)}`;
    const modified = '2024-05-06T07:08:09.123Z';
    const citations = [
      { source: 'source:test', locator: idOf('report', 1), note: `created by ${idOf('identity', 2)}` },
    ];
    expect(taken(rows).slice(2)).toEqual(
      [idOf('intrusion-set', 7), idOf('campaign', 9)].map((ref) => ({
        line: 2,
        counts: 'object',
        records: {
          vertices: [],
          relationships: [{ type: 'REPORTED_BY', from: `stix:${ref}`, to, modified, statedIn: to, citations }],
        },
        reference: 'object_refs',
      })),
    );
  });
});

describe('relationships', () => {
  const actor = idOf('intrusion-set', 1);
  const other = idOf('threat-actor', 2);
  const event = idOf('campaign', 3);
  const incident = idOf('incident', 4);
  const place = idOf('location', 5);
  const person = idOf('identity', 6);

  test.each([
    ['attributed-to', event, actor, 'PARTICIPATED_IN', actor, event, { role: 'INITIATOR' }],
    ['attributed-to', actor, other, 'MEMBER_OF', actor, other, {}],
    ['targets', actor, person, 'OPPOSES', actor, person, {}],
    ['targets', actor, place, 'OPERATES_IN', actor, place, {}],
    ['targets', event, person, 'PARTICIPATED_IN', person, event, { role: 'TARGET' }],
    ['targets', event, place, 'OCCURRED_AT', event, place, { locationRole: 'AREA', geoPrecision: 'UNKNOWN' }],
    ['located-at', person, place, 'BASED_IN', person, place, {}],
    ['located-at', place, idOf('location', 8), 'WITHIN', place, idOf('location', 8), {}],
    ['located-at', incident, place, 'OCCURRED_AT', incident, place, { locationRole: 'PRIMARY' }],
    ['originates-from', actor, place, 'BASED_IN', actor, place, {}],
    ['part-of', incident, event, 'PART_OF', incident, event, {}],
    ['part-of', person, actor, 'MEMBER_OF', person, actor, {}],
    ['reports-to', person, other, 'COMMANDS', other, person, {}],
    ['revoked-by', actor, idOf('intrusion-set', 9), 'SUCCEEDED_BY', actor, idOf('intrusion-set', 9), {}],
  ])('%s from %s to %s is %s', async (relationship, source, target, type, from, to, fields) => {
    const rows = await read(link(relationship, source, target));
    expect(taken(rows)[0]?.records.vertices).toEqual([]);
    expect(edgesOf(rows)[0]).toMatchObject({ type, from: `stix:${from}`, to: `stix:${to}`, ...fields });
  });

  test('carry days, confidence, and in the citation who made them and their markings', async () => {
    const [edge] = edgesOf(
      await read(
        link('targets', actor, person, {
          start_time: '2020-02-03T04:05:06Z',
          stop_time: '2020-02-05T04:05:06Z',
          confidence: 60,
          created_by_ref: idOf('identity', 9),
          object_marking_refs: ['marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421'],
        }),
      ),
    );
    expect(edge).toEqual({
      type: 'OPPOSES',
      from: `stix:${actor}`,
      to: `stix:${person}`,
      object: idOf('relationship', 99),
      modified: '2024-05-06T07:08:09.123Z',
      dateStart: '2020-02-03',
      dateEnd: '2020-02-05',
      confidence: 60,
      citations: [
        {
          source: 'source:test',
          locator: idOf('relationship', 99),
          note: `created by ${idOf('identity', 9)}, tlp:amber`,
        },
      ],
    });
  });

  test('of which something is wrong are rejected', async () => {
    const wrong = link('related-to', 'intrusion-set--x', person);
    expect(await reasons(wrong, link(' ', actor, other), link('targets', actor, person, { confidence: 101 }))).toEqual([
      [
        'source_ref',
        'source_ref must be a STIX id such as identity--1d6e2a2f-0c2a-4a0e-9c8e-2a5a1c0f7b11, not "intrusion-set--x"',
      ],
      ['relationship_type', 'relationship_type must be a text, not " "'],
      ['confidence', 'confidence must be a number from 0 to 100, not 101'],
    ]);
  });
});

describe('markings', () => {
  const tagsOf = async (refs: string[], ...definitions: unknown[]): Promise<unknown> =>
    firstOf(await read(thing('identity', 1, { name: 'N', object_marking_refs: refs }), ...definitions))['tags'];
  const own = idOf('marking-definition', 5);

  test.each([
    ['613f2e26-407d-48c7-9eca-b8e91df99dc9', 'tlp:clear'],
    ['34098fce-860f-48ae-8e50-ebd3cc5e41da', 'tlp:green'],
    ['f88d31f6-486f-44da-b317-01333bde0b82', 'tlp:amber'],
    ['5e57c739-391a-4eb3-b6be-7d15ca92d5ed', 'tlp:red'],
    ['94868c89-83c2-464b-929b-a1a8aa3c8487', 'tlp:clear'],
    ['bab4a63c-aed9-4cf5-a766-dfca5abac2bb', 'tlp:green'],
    ['55d920b0-5e8b-4f79-9ee9-91f868d9b421', 'tlp:amber'],
    ['939a9414-2ddd-4d32-a0cd-375ea402b003', 'tlp:amber+strict'],
    ['826578e1-40ad-459f-bc73-ede076f81f37', 'tlp:amber+strict'],
    ['e828b379-4e03-4974-9ac4-e53a884c97c1', 'tlp:red'],
  ])('the standard’s %s is %s', async (id, tag) => {
    expect(await tagsOf([`marking-definition--${id}`])).toEqual([tag]);
  });

  test.each([
    [{ definition_type: 'tlp', definition: { tlp: 'white' } }, ['tlp:clear']],
    [{ name: 'TLP:AMBER+STRICT' }, ['tlp:amber+strict']],
    [{ definition_type: 'statement', definition: { statement: 'Copyright' } }, []],
    [{ extensions: { 'extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d': { tlp_2_0: 'red' } } }, ['tlp:red']],
  ])('one that is defined after the object it marks: %j', async (definition, tags) => {
    expect(await tagsOf([own], thing('marking-definition', 5, definition))).toEqual(tags);
  });

  test('one that is nowhere defined stays, so that nothing marked is shown as if it were not', async () => {
    expect(await tagsOf([own])).toEqual([`marking:${own}`]);
  });
});

/** Rows of a bundle, and what was told of it. */
async function told(...objects: unknown[]): Promise<{ rows: Row[]; notes: string[] }> {
  const [rows, notes]: [Row[], string[]] = [[], []];
  for await (const row of stix.read(inChunks(bundle(...objects)), dataset, (note) => notes.push(note))) rows.push(row);
  return { rows, notes };
}

describe('objects that casus has no place for', () => {
  const actor = thing('intrusion-set', 1, { name: 'Herons' });

  test('are passed over and counted, and so are relationships with them', async () => {
    const { rows, notes } = await told(
      thing('x-mitre-collection', 1),
      thing('malware', 2),
      thing('malware', 3),
      thing('constructor', 4),
      actor,
      link('uses', idOf('intrusion-set', 1), idOf('malware', 2)),
      link('uses', idOf('malware', 3), idOf('attack-pattern', 5), { revoked: true }),
      link('indicates', idOf('indicator', 5), idOf('intrusion-set', 1)),
      link('targets', idOf('intrusion-set', 1), idOf('identity', 1), { revoked: true }),
    );
    expect(rows.map((row) => [row.line, withdraws(row)])).toEqual([
      [5, false],
      [9, true],
    ]);
    expect(notes).toEqual([
      'Objects that are not taken were passed over: relationships with such 3, malware 2, x-mitre-collection 1, constructor 1, revoked relationships 1.',
    ]);
  });

  test('leave what is wrong with others rejected', async () => {
    const { rows, notes } = await told(actor, link('uses', idOf('intrusion-set', 1), 'malware'), {});
    expect(rejected(rows).map(({ line, column }) => [line, column])).toEqual([
      [2, 'target_ref'],
      [3, 'type'],
    ]);
    expect(notes).toEqual([]);
  });

  test('and relationships of what is taken that no edge says the same as, each kind by its name', async () => {
    const [group, other, person] = [idOf('intrusion-set', 1), idOf('intrusion-set', 2), idOf('identity', 1)];
    const said = link('targets', group, person, { id: idOf('relationship', 1) });
    const { rows, notes } = await told(
      actor,
      ...[1, 2].map((number) => link('related-to', group, person, { id: idOf('relationship', 10 + number) })),
      link('duplicate-of', group, other, { id: idOf('relationship', 3) }),
      said,
      // What was taken is so no longer, and the other way round.
      { ...said, id: idOf('relationship', 4) },
      { ...said, id: idOf('relationship', 4), relationship_type: 'related-to', modified: '2030-01-01T00:00:00.000Z' },
      link('related-to', group, person, { id: idOf('relationship', 5) }),
      { ...said, id: idOf('relationship', 5), relationship_type: ' targets ', modified: '2030-01-01T00:00:00.000Z' },
    );
    expect(rows.map((row) => [row.line, withdraws(row)])).toEqual([
      [1, false],
      [2, true],
      [3, true],
      [4, true],
      [5, false],
      [7, true],
      [9, false],
    ]);
    expect(notes[0]).toBe(
      'Objects that are not taken were passed over: related-to from intrusion-set to identity 3, duplicate-of from intrusion-set to intrusion-set 1.',
    );
  });
});

describe('versions of an object', () => {
  const version = (name: string, modified: string): object => thing('identity', 1, { name, modified });
  const names = (rows: readonly Row[]): unknown[] => verticesOf(rows).map(({ name }) => name);

  test('the newest by modified counts, wherever it stands', async () => {
    const other = thing('identity', 2, { name: 'Other' });
    const [old, middle, newest] = [
      version('Old', '2019-01-01T00:00:00.000Z'),
      version('Middle', '2020-01-01T00:00:00.1Z'),
      version('Newest', '2020-01-01T00:00:00.2Z'),
    ];
    for (const objects of [
      [old, newest, other, middle],
      [newest, old, middle, other],
      [old, middle, newest, other],
    ]) {
      const { rows, notes } = await told(...objects);
      expect(names(rows)).toEqual(['Newest', 'Other']);
      expect(rows[0]?.line).toBe(objects.indexOf(newest) + 1);
      expect(notes).toEqual(['Versions of objects that were passed over, as the input has newer ones: 2.']);
    }
  });

  test('a relationship whose newest version is revoked says no edge any more, wherever that stands', async () => {
    const [actor, other] = [thing('intrusion-set', 1, { name: 'A' }), thing('intrusion-set', 2, { name: 'B' })];
    const said = link('attributed-to', idOf('intrusion-set', 1), idOf('intrusion-set', 2));
    const revoked = { ...said, revoked: true, modified: '2030-01-01T00:00:00.000Z' };
    for (const objects of [
      [actor, other, said, revoked],
      [revoked, said, actor, other],
    ]) {
      const { rows, notes } = await told(...objects);
      expect([names(rows), edgesOf(rows), notes]).toEqual([
        ['A', 'B'],
        [
          {
            ...{ type: 'MEMBER_OF', from: `stix:${idOf('intrusion-set', 1)}`, to: `stix:${idOf('intrusion-set', 2)}` },
            ...{ object: idOf('relationship', 99), withdrawn: true, modified: '2030-01-01T00:00:00.000Z' },
          },
        ],
        [
          'Objects that are not taken were passed over: revoked relationships 1.',
          'Versions of objects that were passed over, as the input has newer ones: 1.',
        ],
      ]);
    }
  });

  test('of one time are none: both are rows, and so are things without ids', async () => {
    const { rows, notes } = await told(version('A', created), version('B', created), { id: 1 }, { modified: created });
    expect([names(rows), rejected(rows).length, notes]).toEqual([['A', 'B'], 2, []]);
  });
});

describe('what cannot be taken', () => {
  test.each([
    [thing('identity', 1), 'name', 'name must be a text, not nothing'],
    [thing('identity', 1, { name: 7 }), 'name', 'name must be a text, not 7'],
    [
      thing('identity', 1, { name: 'N', id: 'x y' }),
      'id',
      'id must be a STIX id such as identity--1d6e2a2f-0c2a-4a0e-9c8e-2a5a1c0f7b11, not "x y"',
    ],
    [
      thing('identity', 1, { name: 'N', confidence: 101 }),
      'confidence',
      'confidence must be a number from 0 to 100, not 101',
    ],
    [
      thing('identity', 1, { name: 'N', confidence: 2.5 }),
      'confidence',
      'confidence must be a whole number from 0 to 100, not 2.5',
    ],
    [thing('identity', 1, { name: 'N', labels: 'x' }), 'labels', 'labels must be a list of texts, not "x"'],
    [
      thing('campaign', 1, { name: 'N', first_seen: '2020-02-30T00:00:00Z' }),
      'first_seen',
      'first_seen must be a timestamp such as 2026-02-12T09:30:00Z, not "2020-02-30T00:00:00Z"',
    ],
    [
      thing('campaign', 1, { name: 'N', first_seen: '2020-02-03T00:00:00Z', last_seen: '2019-02-03T00:00:00Z' }),
      'last_seen',
      'last_seen must not be before first_seen: 2019-02-03 is before 2020-02-03',
    ],
    [
      thing('location', 1, { name: 'N', latitude: 91, longitude: 0 }),
      'latitude',
      'latitude must be a number from -90 to 90, not 91',
    ],
    [
      thing('location', 1, { name: 'N', longitude: 1 }),
      'latitude',
      'latitude must be a number where there is a longitude, not nothing',
    ],
    [
      thing('report', 1, { name: 'N', object_refs: idOf('identity', 1) }),
      'object_refs',
      `object_refs must be a list of texts, not "${idOf('identity', 1)}"`,
    ],
    [thing('location', 1), 'name', 'name must be a text where there is neither a point nor an area, not nothing'],
  ])('%j', async (object, column, reason) => {
    expect(await reasons(object)).toEqual([[column, reason]]);
  });

  test('has its id, where that can be read', async () => {
    const rows = await read(thing('location', 1), { type: 'location', id: 'x' });
    expect(rejected(rows).map(({ id }) => id)).toEqual([`stix:${idOf('location', 1)}`, undefined]);
  });
});

const locations = '../shared/data/stix21_locations.json';
const title = `the locations of ${locations}`;
if (!existsSync(locations)) process.stderr.write(`skipped: ${title}: there is no such file\n`);

(existsSync(locations) ? test : test.skip)(title, async () => {
  const rows = await rowsOf(stix, readFileSync(locations, 'utf8'));
  expect(rejected(rows)).toEqual([]);
  const [vertices, edges] = [verticesOf(rows), edgesOf(rows)];
  expect(vertices.map(({ type }) => type).filter((type) => type === 'PLACE')).toHaveLength(272);
  expect(vertices).toHaveLength(273);
  expect(edges).toHaveLength(266);
  expect(new Set(edges.map(({ type }) => type))).toEqual(new Set(['WITHIN']));
  expect(vertices.filter((vertex) => vertex['countryCode'] !== undefined)).toHaveLength(248);
  expect(vertices.every((vertex) => (vertex['tags'] as string[]).includes('tlp:clear'))).toBe(true);
});
