// Invented rows: those of ACLED may not be passed on.
import { acled } from '../../../src/ingest/acled/acled.js';
import { edgesOf, participants, readOne, readRows, rowOfTests, table, vertexOf, type Cells } from './readRows.js';
import { recordProblems } from './recordProblems.js';

const columns = [
  ...['event_id_cnty', 'event_date', 'year', 'time_precision', 'disorder_type', 'event_type', 'sub_event_type'],
  ...['actor1', 'assoc_actor_1', 'inter1', 'actor2', 'assoc_actor_2', 'inter2', 'interaction', 'civilian_targeting'],
  ...['iso', 'region', 'country', 'admin1', 'admin2', 'admin3', 'location', 'latitude', 'longitude', 'geo_precision'],
  ...['source', 'source_scale', 'notes', 'fatalities', 'tags', 'timestamp'],
];
const event = {
  event_id_cnty: 'XAN123',
  event_date: '03 February 2026',
  year: 2026,
  time_precision: 2,
  disorder_type: 'Political violence',
  event_type: 'Explosions/Remote violence',
  sub_event_type: 'Shelling/artillery/missile attack',
  actor1: 'Military Forces of Syria (2024-)',
  assoc_actor_1: 'Riders; Walkers',
  inter1: 'State forces',
  actor2: 'Unidentified Armed Group (Syria)',
  assoc_actor_2: '',
  inter2: 'Political militia',
  interaction: 'State forces-Political militia',
  civilian_targeting: 'Civilian targeting',
  iso: 760,
  region: 'Middle East',
  country: 'Syria',
  admin1: 'Homs',
  admin2: 'Tadmor',
  admin3: 'Tadmor',
  location: 'Tadmor',
  latitude: 34.55,
  longitude: 38.28,
  geo_precision: 3,
  source: 'Daily Bell; Xanadu Times; Daily Bell',
  source_scale: 'National-Other',
  notes: 'On 3 February, riders shelled a camp.',
  fatalities: 0,
  tags: 'crowd size=no report; at night',
  timestamp: 1770000000,
};
const { one, read, rejection, rejectedId } = rowOfTests(acled, event, (rows) => table(columns, rows));

describe('an event', () => {
  test.each(['NA', 'NaN', 'NULL'])('%s, as R, pandas and databases write it, is an empty cell', async (none) => {
    const cells = (text: string): Cells =>
      Object.fromEntries(
        ['assoc_actor_1', 'inter1', 'actor2', 'assoc_actor_2', 'inter2', 'interaction', 'civilian_targeting', 'iso']
          .concat(['region', 'admin1', 'admin2', 'admin3', 'source', 'source_scale', 'notes', 'tags', 'fatalities'])
          .map((column) => [column, text]),
      );
    expect(await read(cells(none))).toEqual(await read(cells('')));
    expect(JSON.stringify(await read(cells(none)))).not.toContain(`"${none}"`);
  });

  test('its own facts', async () => {
    const records = await read();
    expect(recordProblems(records)).toEqual([]);
    const note = 'Scale of the sources: National-Other.';
    expect(records.vertices[0]).toEqual({
      id: 'acled:event:XAN123',
      type: 'EVENT',
      name: 'Shelling/artillery/missile attack: Military Forces of Syria (2024-) – Unidentified Armed Group (Syria), 2026-02-03, Tadmor',
      kind: 'EVENT',
      externalIds: [{ scheme: 'ACLED', value: 'XAN123' }],
      disorderType: 'Political violence',
      eventType: 'EXPLOSIONS_REMOTE_VIOLENCE',
      subEventType: 'Shelling/artillery/missile attack',
      eventCodes: [
        { scheme: 'ACLED_EVENT_TYPE', value: 'Explosions/Remote violence' },
        { scheme: 'ACLED_INTER1', value: 'State forces' },
        { scheme: 'ACLED_INTER2', value: 'Political militia' },
        { scheme: 'ACLED_INTERACTION', value: 'State forces-Political militia' },
        { scheme: 'ACLED_TIME_PRECISION', value: '2' },
        { scheme: 'ACLED_GEO_PRECISION', value: '3' },
      ],
      status: 'CONFIRMED',
      dateStart: '2026-02-03',
      dateEnd: '2026-02-03',
      datePrecision: 'WEEK',
      fatalitiesBest: 0,
      description: 'On 3 February, riders shelled a camp.',
      tags: ['civilian-targeting', 'crowd size=no report', 'at night'],
      citations: [
        { source: 'source:acled', locator: 'event_id_cnty XAN123' },
        { source: 'acled:source:daily-bell', note },
        { source: 'acled:source:xanadu-times', note },
      ],
      complete: ['PARTICIPATED_IN', 'OCCURRED_AT'],
    });
  });

  test('actors have sides and no roles; associates stand with theirs, and are told by their column', async () => {
    const records = await read();
    expect(participants(records)).toEqual([
      { from: 'acled:actor:military-forces-of-syria-2024', role: null, side: 'A' },
      { from: 'acled:actor:riders', role: null, side: 'A' },
      { from: 'acled:actor:walkers', role: null, side: 'A' },
      { from: 'acled:actor:unidentified-armed-group-syria', role: null, side: 'B' },
    ]);
    expect(records.relationships.find(({ from }) => from === 'acled:actor:riders')?.['citations']).toEqual([
      { source: 'source:acled', locator: 'event_id_cnty XAN123 assoc_actor_1' },
    ]);
  });

  test('associates of files until 2017, which call their columns otherwise', async () => {
    const text = one({ assoc_actor_2: 'Sitters' }).replaceAll('assoc_actor', 'ally_actor').toUpperCase();
    const ids = participants(await readOne(acled, text)).map(({ from }) => from);
    expect(ids).toEqual(expect.arrayContaining(['acled:actor:riders', 'acled:actor:walkers', 'acled:actor:sitters']));
  });

  test('a group that fights one of its name has one edge, and no side', async () => {
    const same = 'Unidentified Armed Group (Syria)';
    const records = await read({ actor1: same, assoc_actor_1: '' });
    expect(participants(records)).toEqual([
      { from: 'acled:actor:unidentified-armed-group-syria', role: null, side: null },
    ]);
    expect(records.relationships[0]?.['citations']).toEqual([
      { source: 'source:acled', locator: 'event_id_cnty XAN123 actor1' },
      { source: 'source:acled', locator: 'event_id_cnty XAN123 actor2' },
    ]);
    expect(recordProblems(records)).toEqual([]);
  });

  test('a protest has one actor', async () => {
    const records = await read({
      event_type: 'Protests',
      sub_event_type: 'Peaceful protest',
      actor1: 'Protesters (Syria)',
      assoc_actor_1: '',
      inter1: 'Protesters',
      actor2: '',
      inter2: '',
    });
    expect(participants(records)).toEqual([{ from: 'acled:actor:protesters-syria', role: null, side: 'A' }]);
    expect(records.vertices[0]).toMatchObject({ name: 'Peaceful protest: Protesters (Syria), 2026-02-03, Tadmor' });
  });

  test('places: the location is a place of its own, though its divisions are called like it', async () => {
    const records = await read();
    const location = 'acled:place:syria/homs/tadmor/tadmor/tadmor';
    expect(edgesOf(records, 'WITHIN')).toEqual([
      'acled:country:syria > acled:region:middle-east',
      'acled:adm1:syria/homs > acled:country:syria',
      'acled:adm2:syria/homs/tadmor > acled:adm1:syria/homs',
      'acled:adm3:syria/homs/tadmor/tadmor > acled:adm2:syria/homs/tadmor',
      `${location} > acled:adm3:syria/homs/tadmor/tadmor`,
    ]);
    expect(records.relationships.find(({ type }) => type === 'OCCURRED_AT')).toMatchObject({
      to: location,
      geoPrecision: 'ADMIN1',
    });
    expect(vertexOf(records, location)).toMatchObject({
      countryCode: 'SY',
      point: { latitude: 34.55, longitude: 38.28 },
    });
  });

  test.each([
    [178, 'Republic of Congo', 'CG'],
    [4, 'Afghanistan', 'AF'],
    ['', 'Bosnia and Herzegovina', 'BA'],
    ['', 'Xanadu', undefined],
  ])('iso %s of %s is %s', async (iso, country, countryCode) => {
    const { vertices } = await read({ iso, country });
    const found = vertices.find(({ placeType }) => placeType === 'COUNTRY');
    expect([found?.['name'], found?.['countryCode']]).toEqual([country, countryCode]);
  });
});

describe('codes', () => {
  test.each([
    ['1', 'STATE_FORCES'],
    ['2', 'REBEL_GROUP'],
    ['3', 'POLITICAL_MILITIA'],
    ['4', 'IDENTITY_MILITIA'],
    ['5', 'RIOTERS'],
    ['6', 'PROTESTERS'],
    ['7', 'CIVILIANS'],
    ['8', 'EXTERNAL_FORCES'],
    ['Rebel group', 'REBEL_GROUP'],
    ['Identity militia', 'IDENTITY_MILITIA'],
    ['External/Other forces', 'EXTERNAL_FORCES'],
    ['', 'UNKNOWN'],
  ])('inter %j is %s', async (inter2, actorType) => {
    const records = await read({ inter2, actor2: 'Walkers of Xanadu' });
    expect(vertexOf(records, 'acled:actor:walkers-of-xanadu')).toMatchObject({ actorType });
  });

  test('an army abroad is the same actor of the same type', async () => {
    const records = await read({ inter1: 8, actor1: 'Military Forces of Xanadu' });
    expect(vertexOf(records, 'acled:actor:military-forces-of-xanadu')).toMatchObject({ actorType: 'STATE_FORCES' });
  });

  test.each([
    ['Battles', 'BATTLES'],
    ['Violence against civilians', 'VIOLENCE_AGAINST_CIVILIANS'],
    ['Protests', 'PROTESTS'],
    ['Riots', 'RIOTS'],
    ['Strategic developments', 'STRATEGIC_DEVELOPMENTS'],
  ])('%s is %s', async (event_type, eventType) => {
    expect((await read({ event_type })).vertices[0]).toMatchObject({ eventType });
  });

  test.each([
    ['2026-02-03', 1, 'DAY'],
    ['3 Feb 2026', 3, 'MONTH'],
  ])('the day %s, time_precision %i', async (event_date, time_precision, datePrecision) => {
    expect((await read({ event_date, time_precision })).vertices[0]).toMatchObject({
      dateStart: '2026-02-03',
      datePrecision,
    });
  });

  test('one source and no deaths stated', async () => {
    const [first] = (await read({ source: 'Daily Bell', fatalities: '', civilian_targeting: '' })).vertices;
    expect(first).toMatchObject({
      status: 'REPORTED',
      fatalitiesBest: null,
      tags: ['crowd size=no report', 'at night'],
    });
    expect(first).not.toHaveProperty('fatalitiesLow');
  });
});

test.each([
  [
    { event_date: '31 February 2026' },
    'event_date',
    'event_date is "31 February 2026"; it must be a day such as 2026-02-03 or 03 February 2026',
  ],
  [
    { year: 2025 },
    'event_date',
    'event_date is "03 February 2026"; it must lie in the year of the row, and year is 2025',
  ],
  [
    { event_type: 'Siege' },
    'event_type',
    'event_type is "Siege"; it must be one of battles, explosions/remote violence, violence against civilians, protests, riots, strategic developments',
  ],
  [{ time_precision: 4 }, 'time_precision', 'time_precision is "4"; it must be one of 1, 2, 3'],
  [{ geo_precision: 0 }, 'geo_precision', 'geo_precision is "0"; it must be one of 1, 2, 3'],
  [{ fatalities: 'none' }, 'fatalities', 'fatalities is "none"; it must be a whole number from 0 to 2147483647'],
  [{ latitude: -95 }, 'latitude', 'latitude is "-95"; it must be decimal degrees from -90 to 90'],
  [
    { event_id_cnty: 'XAN 1' },
    'event_id_cnty',
    'event_id_cnty is "XAN 1"; it must be made of letters and digits, such as SYR12345',
  ],
])('%j is rejected', async (changes, column, reason) => {
  expect(await rejection(changes as Record<string, string>)).toEqual({ line: 2, column, reason });
});

test('semicolons between columns', async () => {
  const text = table(columns, [event], ';');
  expect((await readOne(acled, text)).vertices[0]).toMatchObject({ id: 'acled:event:XAN123', dateStart: '2026-02-03' });
});

test('its head is recognised; a header row that lacks something is told', async () => {
  expect(acled.detect({ text: one(), fileName: 'x.csv' })).toBe(true);
  expect(acled.detect({ text: 'id,type_of_violence\n', fileName: 'acled.csv' })).toBe(false);
  const text = table(
    columns.filter((name) => name !== 'event_date'),
    [],
  );
  await expect(readRows(acled, text)).rejects.toThrow(
    /lacks columns that an ACLED export has: event_date\. It has event_id_cnty, year/,
  );
});

test('a rejected row has its id, where that can be read', async () => {
  expect(await rejectedId({ latitude: '4239' })).toBe('acled:event:XAN123');
  expect(await rejectedId({ event_id_cnty: 'X 1' })).toBeUndefined();
});
