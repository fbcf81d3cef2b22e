// Invented rows in the layouts of UCDP GED.
import { InputError } from '../../../src/ingest/format.js';
import { ucdpGed } from '../../../src/ingest/ucdp/ucdpGed.js';
import {
  edgesOf,
  participants,
  readAll,
  readOne,
  readRows,
  rejectedIdOf,
  rejectionOf,
  rowOfTests,
  table,
  vertexOf,
  type Cells,
} from './readRows.js';
import { recordProblems } from './recordProblems.js';

/** As since version 17, with the columns that are read. */
const full = [
  ...['id', 'relid', 'year', 'type_of_violence', 'conflict_dset_id', 'conflict_new_id', 'conflict_name'],
  ...['side_a_new_id', 'side_a', 'side_b_new_id', 'side_b', 'number_of_sources', 'source_article', 'source_office'],
  ...['source_date', 'source_headline', 'where_prec', 'where_coordinates', 'adm_1', 'adm_2', 'latitude', 'longitude'],
  ...['country', 'country_id', 'region', 'event_clarity', 'date_prec', 'date_start', 'date_end'],
  ...['deaths_a', 'deaths_b', 'deaths_civilians', 'deaths_unknown', 'best', 'high', 'low'],
];
const event = {
  id: 9001,
  relid: 'XAN-2016-1-7-3',
  year: 2016,
  type_of_violence: 1,
  conflict_dset_id: 13,
  conflict_new_id: 77,
  conflict_name: 'Xanadu: Government',
  side_a_new_id: 501,
  side_a: 'Government of Syria',
  side_b_new_id: 502,
  side_b: 'Riders',
  source_article: '"Daily Bell,2016-01-02,Riders cross; three dead";"Watch on Twitter,2016-01-03,"Three" dead"',
  where_prec: 1,
  where_coordinates: 'Al Qasr  village',
  adm_1: 'Homs Governorate',
  adm_2: 'Bab district',
  latitude: 34.8,
  longitude: 36.7,
  country: 'Syria',
  country_id: 652,
  region: 'Middle East',
  event_clarity: 1,
  date_prec: 2,
  date_start: '2016-01-01',
  date_end: '2016-01-03 00:00:00.000',
  deaths_a: 0,
  deaths_b: 2,
  deaths_civilians: 1,
  deaths_unknown: '',
  best: 3,
  high: 4,
  low: 2,
};
const { one, read, rejection, rejectedId } = rowOfTests(ucdpGed, event, (rows) => table(full, rows));

describe('an event in the full layout', () => {
  test('its own facts', async () => {
    const records = await read({}, '23.1');
    expect(recordProblems(records)).toEqual([]);
    const citation = { source: 'source:ucdp-ged', locator: 'id 9001' };
    expect(records.vertices[0]).toEqual({
      id: 'ucdp:event:9001',
      type: 'EVENT',
      name: 'Government of Syria – Riders, 2016-01-01, Al Qasr village',
      kind: 'EVENT',
      externalIds: [
        { scheme: 'UCDP_GED', value: '9001' },
        { scheme: 'UCDP_GED_RELID', value: 'XAN-2016-1-7-3' },
      ],
      eventType: 'STATE_BASED_VIOLENCE',
      eventCodes: [
        { scheme: 'UCDP_TYPE_OF_VIOLENCE', value: '1' },
        { scheme: 'UCDP_EVENT_CLARITY', value: '1' },
        { scheme: 'UCDP_DATE_PREC', value: '2' },
        { scheme: 'UCDP_WHERE_PREC', value: '1' },
      ],
      status: 'CONFIRMED',
      confidence: 90,
      dateStart: '2016-01-01',
      dateEnd: '2016-01-03',
      datePrecision: 'WEEK',
      fatalitiesBest: 3,
      fatalitiesLow: 2,
      fatalitiesHigh: 4,
      measures: [
        { kind: 'KILLED', value: 0, qualifier: 'ABOUT', unit: 'members of side A', citation },
        { kind: 'KILLED', value: 2, qualifier: 'ABOUT', unit: 'members of side B', citation },
        { kind: 'KILLED', value: 1, qualifier: 'ABOUT', unit: 'civilians', citation },
      ],
      citations: [
        citation,
        { source: expect.stringMatching(/^ucdp:source:daily-bell\/2016-01-02\/[0-9a-f]{12}$/) as string },
        { source: expect.stringMatching(/^ucdp:source:watch-on-twitter\/2016-01-03\/[0-9a-f]{12}$/) as string },
      ],
      complete: ['PARTICIPATED_IN', 'OCCURRED_AT', 'PART_OF'],
    });
  });

  test('its conflict, with the days of the row', async () => {
    const records = await read();
    expect(vertexOf(records, 'ucdp:conflict:77')).toEqual({
      id: 'ucdp:conflict:77',
      type: 'EVENT',
      name: 'Xanadu: Government',
      kind: 'CONFLICT',
      eventType: 'STATE_BASED_VIOLENCE',
      status: 'REPORTED',
      dateStart: '2016-01-01',
      dateEnd: '2016-01-03',
      datePrecision: 'UNKNOWN',
      externalIds: [{ scheme: 'UCDP_CONFLICT', value: '77', url: 'https://ucdp.uu.se/conflict/77' }],
      shared: true,
      citations: [{ source: 'source:ucdp-ged' }],
    });
    expect(edgesOf(records, 'PART_OF')).toEqual(['ucdp:event:9001 > ucdp:conflict:77']);
  });

  test('its sides have no roles', async () => {
    const records = await read();
    expect(participants(records)).toEqual([
      { from: 'ucdp:actor:501', role: null, side: 'A' },
      { from: 'ucdp:actor:502', role: null, side: 'B' },
    ]);
    expect(vertexOf(records, 'ucdp:actor:501')).toMatchObject({
      name: 'Government of Syria',
      actorType: 'GOVERNMENT',
      externalIds: [{ scheme: 'UCDP_ACTOR', value: '501', url: 'https://ucdp.uu.se/actor/501' }],
      shared: true,
    });
  });

  test('its place and all that holds it', async () => {
    const records = await read();
    const village = 'ucdp:place:syria/homs-governorate/bab-district/al-qasr-village';
    expect(edgesOf(records, 'WITHIN')).toEqual([
      'ucdp:country:syria > ucdp:region:middle-east',
      'ucdp:adm1:syria/homs-governorate > ucdp:country:syria',
      'ucdp:adm2:syria/homs-governorate/bab-district > ucdp:adm1:syria/homs-governorate',
      `${village} > ucdp:adm2:syria/homs-governorate/bab-district`,
    ]);
    expect(vertexOf(records, village)).toMatchObject({
      name: 'Al Qasr village',
      placeType: 'SETTLEMENT',
      countryCode: 'SY',
      point: { latitude: 34.8, longitude: 36.7 },
      shared: true,
    });
    expect(vertexOf(records, 'ucdp:country:syria')).toMatchObject({
      placeType: 'COUNTRY',
      externalIds: [{ scheme: 'GLEDITSCH_WARD', value: '652' }],
    });
    expect(records.relationships.find(({ type }) => type === 'OCCURRED_AT')).toMatchObject({
      to: village,
      geoPrecision: 'EXACT',
      locationRole: 'PRIMARY',
    });
  });

  test('its reports: semicolons and quotes inside of a headline part nothing', async () => {
    const records = await read();
    const reports = records.vertices.filter(({ id }) => id.startsWith('ucdp:source:'));
    expect(
      reports.map(({ name, sourceType, publisher, publishedAt }) => [name, sourceType, publisher, publishedAt]),
    ).toEqual([
      ['Daily Bell, 2016-01-02: Riders cross; three dead', 'NEWS_ARTICLE', 'Daily Bell', '2016-01-02'],
      ['Watch on Twitter, 2016-01-03: "Three" dead', 'SOCIAL_MEDIA', 'Watch on Twitter', '2016-01-03'],
    ]);
  });
});

describe('codes', () => {
  test.each([
    [1, 'DAY'],
    [2, 'WEEK'],
    [3, 'WEEK'],
    [4, 'MONTH'],
    [5, 'YEAR'],
  ])('date_prec %i is %s', async (code, datePrecision) => {
    expect((await read({ date_prec: code })).vertices[0]).toMatchObject({ datePrecision });
  });

  test.each([
    [1, 'EXACT'],
    [2, 'NEAR'],
    [3, 'ADMIN2'],
    [4, 'ADMIN1'],
    [5, 'REGION'],
    [6, 'COUNTRY'],
    [7, 'UNKNOWN'],
  ])('where_prec %i is %s', async (code, geoPrecision) => {
    const { relationships } = await read({ where_prec: code });
    expect(relationships.find(({ type }) => type === 'OCCURRED_AT')).toMatchObject({ geoPrecision });
  });

  test.each([
    ['2', 'NON_STATE_VIOLENCE'],
    ['One-sided violence', 'ONE_SIDED_VIOLENCE'],
    ['state-based violence', 'STATE_BASED_VIOLENCE'],
  ])('type_of_violence %s is %s', async (code, eventType) => {
    const [first] = (await read({ type_of_violence: code })).vertices;
    expect(first).toMatchObject({ eventType });
    expect(first?.['eventCodes']).toContainEqual({ scheme: 'UCDP_TYPE_OF_VIOLENCE', value: code });
  });

  test.each([
    ['Government of Syria', 'GOVERNMENT'],
    ['Civilians', 'CIVILIANS'],
    ['IS', 'ARMED_GROUP'],
    ['Riders, Walkers', 'COALITION'],
    ['Military faction (forces of A, B & C)', 'ARMED_GROUP'],
    ['Government of Xanadu, Government of Syria', 'COALITION'],
  ])('%s is a %s', async (side_b, actorType) => {
    expect(vertexOf(await read({ side_b }), 'ucdp:actor:502')).toMatchObject({
      name: side_b,
      actorType,
    });
  });

  test('an event that sums up others is less sure, and not confirmed by a second office', async () => {
    const [first] = (await read({ event_clarity: 2 })).vertices;
    expect(first).toMatchObject({ status: 'REPORTED', confidence: 60 });
  });
});

describe('places', () => {
  const occurred = async (changes: Record<string, string | number>): Promise<unknown> =>
    edgesOf(await read(changes), 'OCCURRED_AT');

  test('one that is called like a division is the division', async () => {
    const records = await read({ where_prec: 4, where_coordinates: 'Homs governorate', adm_2: '' });
    expect(edgesOf(records, 'OCCURRED_AT')).toEqual(['ucdp:event:9001 > ucdp:adm1:syria/homs-governorate']);
    expect(vertexOf(records, 'ucdp:adm1:syria/homs-governorate')).toMatchObject({
      placeType: 'ADMIN1',
      point: { latitude: 34.8, longitude: 36.7 },
    });
  });

  test('the country itself, though the row names divisions of it: they do not come to hold it', async () => {
    const records = await read({ where_prec: 6, where_coordinates: 'Syria' });
    expect(edgesOf(records, 'OCCURRED_AT')).toEqual(['ucdp:event:9001 > ucdp:country:syria']);
    expect(edgesOf(records, 'WITHIN')).toEqual(['ucdp:country:syria > ucdp:region:middle-east']);
  });

  test('of two divisions of one name the one that is as exact', async () => {
    const twice = { adm_1: 'Bab', adm_2: 'Bab', where_coordinates: 'Bab' };
    expect(await occurred({ ...twice, where_prec: 4 })).toEqual(['ucdp:event:9001 > ucdp:adm1:syria/bab']);
    expect(await occurred({ ...twice, where_prec: 3 })).toEqual(['ucdp:event:9001 > ucdp:adm2:syria/bab/bab']);
  });

  test('villages of one name in two districts are two places; the article is part of a name', async () => {
    const ids = await Promise.all([
      occurred({}),
      occurred({ adm_2: 'Tadmur district' }),
      occurred({ where_coordinates: 'Qasr village' }),
    ]);
    expect(new Set(ids.map(String)).size).toBe(3);
  });

  test('without a name: known by its point, and marked', async () => {
    const records = await read({ where_coordinates: '', adm_1: '', adm_2: '', latitude: '34.80' });
    expect(vertexOf(records, 'ucdp:place:syria/34.8,36.7')).toMatchObject({ name: '34.8, 36.7', tags: ['unnamed'] });
    expect(records.vertices[0]).toMatchObject({ name: 'Government of Syria – Riders, 2016-01-01, Syria' });
  });

  test('without a name and a point: the smallest division', async () => {
    expect(await occurred({ where_coordinates: '', latitude: '' })).toEqual([
      'ucdp:event:9001 > ucdp:adm2:syria/homs-governorate/bab-district',
    ]);
  });

  test('a country may contradict the name of the conflict: both are kept', async () => {
    const records = await read({ country: 'Afghanistan', conflict_name: 'Iraq: Government' });
    expect(vertexOf(records, 'ucdp:country:afghanistan')).toMatchObject({ countryCode: 'AF' });
    expect(vertexOf(records, 'ucdp:conflict:77')).toMatchObject({ name: 'Iraq: Government' });
  });
});

describe('reports of older rows', () => {
  const reports = async (changes: Record<string, string | number>): Promise<unknown[]> =>
    (await read({ source_office: '', ...changes })).vertices
      .filter(({ id }) => id.startsWith('ucdp:source:'))
      .map(({ name, publisher = null, publishedAt = null }) => [name, publisher, publishedAt]);

  test('free text, a quote of which is not closed', async () => {
    const source_article = 'Reuters 1989-05-17 "RIDERS; WALKERS';
    expect(await reports({ source_article })).toEqual([[source_article, null, '1989-05-17']]);
  });

  test('semicolons part free text outside of quotes only', async () => {
    expect(await reports({ source_article: 'AP 2/3/1994 "One; two"; AFP 1994-02-31' })).toEqual([
      ['AP 2/3/1994 "One; two"', null, null],
      ['AFP 1994-02-31', null, null],
    ]);
  });

  test('two days tell nothing', async () => {
    expect(await reports({ source_article: 'Web site 2000-07-31, by Radio 2000-08-04' })).toEqual([
      ['Web site 2000-07-31, by Radio 2000-08-04', null, null],
    ]);
  });

  test('a whole report is named by its first line, shortened', async () => {
    const [[name] = []] = (await reports({ source_article: `${'long '.repeat(50)}\nsecond line` })) as [string[]];
    expect(name).toHaveLength(160);
    expect(name).toMatch(/^long long .*…$/);
  });

  test('no list: the columns of offices and dates, bad dates dropped', async () => {
    expect(
      await reports({
        source_article: '',
        source_office: 'SOHR;VDC',
        source_date: '2016-01-01;soon',
        source_headline: 'x',
      }),
    ).toEqual([
      ['SOHR, 2016-01-01', 'SOHR', '2016-01-01'],
      ['VDC', 'VDC', null],
    ]);
  });

  test('a source may be older than its event; one named twice is one', async () => {
    expect(await reports({ source_article: '"SOHR,2015-01-01,Shells";"SOHR,2015-01-01,Shells"' })).toEqual([
      ['SOHR, 2015-01-01: Shells', 'SOHR', '2015-01-01'],
    ]);
  });
});

describe('the layout with fourteen columns', () => {
  const few = [
    ...['id', 'year', 'month', 'day', 'country', 'type_of_violence', 'conflict_name', 'side_a', 'side_b'],
    ...['latitude', 'longitude', 'low_death', 'best_death', 'high_death'],
  ];
  const row = {
    ...{ id: 7, year: 2017, month: 7, day: 31, country: 'DR Congo (Zaire)', type_of_violence: 'State-based violence' },
    ...{ conflict_name: 'Xanadu: Government', side_a: 'Government of Xanadu', side_b: "Jam'iyyat-i Riders" },
    ...{ latitude: -4.5, longitude: 15.25, low_death: 0, best_death: '', high_death: 6 },
  };

  test('ids are made of names; what is not there is not said', async () => {
    const records = await readOne(ucdpGed, table(few, [row]));
    expect(recordProblems(records)).toEqual([]);
    expect(records.vertices.map(({ id }) => id)).toEqual([
      'ucdp:event:7',
      'ucdp:conflict:xanadu-government',
      'ucdp:actor:government-of-xanadu',
      'ucdp:actor:jamiyyat-i-riders',
      'ucdp:country:dr-congo-zaire',
      'ucdp:place:dr-congo-zaire/-4.5,15.25',
      'source:ucdp-ged',
    ]);
    expect(records.vertices[0]).toMatchObject({
      dateStart: '2017-07-31',
      dateEnd: '2017-07-31',
      datePrecision: 'DAY',
      fatalitiesLow: 0,
      fatalitiesBest: null,
      fatalitiesHigh: 6,
    });
    expect(records.vertices[0]).not.toHaveProperty('measures');
    expect(records.vertices[0]).not.toHaveProperty('confidence');
    expect(vertexOf(records, 'ucdp:country:dr-congo-zaire')).toMatchObject({ countryCode: 'CD' });
  });

  test.each([
    [{ month: 2 }, 'day', 'day is "31"; 2017-2 has no such day'],
    [{ day: '' }, 'day', 'day is empty; without date_start a row must state year, month and day'],
  ])('%j', async (changes, column, reason) => {
    expect(await rejectionOf(ucdpGed, table(few, [{ ...row, ...changes }]))).toEqual({ line: 2, column, reason });
  });
});

describe('rows that are rejected', () => {
  test.each([
    [
      { date_start: '1970-01-01' },
      'date_start',
      'date_start is "1970-01-01"; it must lie in the year of the row, and year is 2016',
    ],
    [{ date_start: '2016-02-30' }, 'date_start', 'date_start is "2016-02-30"; it must be a calendar day YYYY-MM-DD'],
    [{ date_end: '2015-12-31' }, 'date_end', 'date_end is "2015-12-31"; it must not be before date_start, 2016-01-01'],
    [{ latitude: 4239 }, 'latitude', 'latitude is "4239"; it must be decimal degrees from -90 to 90'],
    [{ longitude: '1,036,7' }, 'longitude', 'longitude is "1,036,7"; it must be decimal degrees from -180 to 180'],
    [{ best: -1 }, 'best', 'best is "-1"; it must be a whole number from 0 to 2147483647'],
    [{ deaths_b: 'many' }, 'deaths_b', 'deaths_b is "many"; it must be a whole number from 0 to 2147483647'],
    [
      { type_of_violence: 4 },
      'type_of_violence',
      'type_of_violence is "4"; it must be one of 1, 2, 3, state-based violence, non-state violence, one-sided violence, state-based conflict, non-state conflict',
    ],
    [{ type_of_violence: '' }, 'type_of_violence', 'type_of_violence is empty; every row must have one'],
    [{ where_prec: 8 }, 'where_prec', 'where_prec is "8"; it must be one of 1, 2, 3, 4, 5, 6, 7'],
    [{ date_prec: 0 }, 'date_prec', 'date_prec is "0"; it must be one of 1, 2, 3, 4, 5'],
    [{ event_clarity: 3 }, 'event_clarity', 'event_clarity is "3"; it must be one of 1, 2'],
    [{ id: '' }, 'id', 'id is empty; every row must have one'],
    [{ id: 'x~1' }, 'id', 'id is "x~1"; it must be the number that UCDP gives the event'],
    [{ id: '09001' }, 'id', 'id is "09001"; it must be the number that UCDP gives the event'],
    [
      { side_a_new_id: -99 },
      'side_a_new_id',
      'side_a_new_id is "-99"; it must be the number that UCDP gives the actor',
    ],
    [
      { side_b_new_id: '1 2' },
      'side_b_new_id',
      'side_b_new_id is "1 2"; it must be the number that UCDP gives the actor',
    ],
    [
      { conflict_new_id: 'x' },
      'conflict_new_id',
      'conflict_new_id is "x"; it must be the number that UCDP gives the conflict',
    ],
    [
      { country_id: 'SYR' },
      'country_id',
      'country_id is "SYR"; it must be the number of the country in the list of Gleditsch and Ward',
    ],
    [{ side_a: '' }, 'side_a', 'side_a is empty; every row must have one'],
    [{ country: ' ' }, 'country', 'country is empty; every row must have one'],
  ])('%j', async (changes, column, reason) => {
    expect(await rejection(changes as Record<string, string>)).toEqual({ line: 2, column, reason });
  });

  test('unknown numbers are no zeros', async () => {
    const [first] = (await read({ best: 'NA', low: '', high: '' })).vertices;
    expect(first).toMatchObject({ fatalitiesBest: null, fatalitiesLow: null, fatalitiesHigh: null });
  });

  test('ids that a program wrote as decimals are the same ids', async () => {
    const ids = { id: '9001.0', conflict_new_id: '77.0', side_a_new_id: '501.0', side_b_new_id: '502.00' };
    expect(await read({ ...ids, country_id: '652.0' })).toEqual(await read());
  });

  test.each(['NA', 'NaN', 'NULL'])('%s, as R, pandas and databases write it, is an empty cell', async (none) => {
    const cells = (text: string): Cells =>
      Object.fromEntries(
        ['relid', 'conflict_new_id', 'side_a_new_id', 'source_article', 'where_coordinates', 'adm_1', 'adm_2']
          .concat(['region', 'event_clarity', 'date_prec', 'where_prec', 'latitude', 'deaths_a', 'low'])
          .map((column) => [column, text]),
      );
    expect(await read(cells(none))).toEqual(await read(cells('')));
    expect(await rejection({ side_a: none })).toMatchObject({ reason: 'side_a is empty; every row must have one' });
    expect(JSON.stringify(await read({ side_a: `${none} Group` }))).toContain(`"${none} Group"`);
  });

  test('an estimate that contradicts the best one is unknown, and stays verbatim', async () => {
    const codes = async (changes: Record<string, string>): Promise<unknown> => {
      const [first] = (await read(changes)).vertices;
      const {
        fatalitiesLow,
        fatalitiesBest,
        fatalitiesHigh,
        eventCodes,
        tags: told,
      } = (first ?? {}) as Record<string, unknown>;
      const kept = (eventCodes as { scheme: string; value: string }[]).filter(({ scheme }) => /LOW|HIGH/.test(scheme));
      return [fatalitiesLow, fatalitiesBest, fatalitiesHigh, kept, told];
    };
    const tags = ['ucdp:estimates-out-of-order'];
    expect(await codes({ low: '5', best: '3', high: '4' })).toEqual([
      null,
      3,
      4,
      [{ scheme: 'UCDP_LOW', value: '5' }],
      tags,
    ]);
    expect(await codes({ low: '1', best: '9', high: '4' })).toEqual([
      1,
      9,
      null,
      [{ scheme: 'UCDP_HIGH', value: '4' }],
      tags,
    ]);
    expect(await codes({ low: '1', best: '3', high: '4' })).toEqual([1, 3, 4, [], undefined]);
  });

  test('a decimal comma, as spreadsheets of half of Europe write it beside semicolons, is read as a point', async () => {
    const text = table(full, [{ ...event, latitude: '34,8', longitude: '-36,75' }], ';');
    const points = (await readOne(ucdpGed, text)).vertices.flatMap(({ point }) => point ?? []);
    expect(points).toEqual([{ latitude: 34.8, longitude: -36.75 }]);
  });

  test('an event over new year may be of either year', async () => {
    const over = { date_start: '2015-12-30', date_end: '2016-01-02' };
    for (const year of [2015, 2016]) expect(await readAll(ucdpGed, one({ ...over, year }))).toHaveLength(1);
  });

  test('a file without conflicts says nothing of what an event is part of', async () => {
    const columns = full.filter((name) => !name.startsWith('conflict'));
    const without = Object.fromEntries(Object.entries(event).filter(([name]) => columns.includes(name)));
    const [vertex, ...others] = (await readOne(ucdpGed, table(columns, [without]))).vertices;
    expect(vertex?.complete).toEqual(['PARTICIPATED_IN', 'OCCURRED_AT']);
    expect(others.filter(({ kind }) => kind === 'CONFLICT')).toEqual([]);
    const empty = await readOne(ucdpGed, one({ conflict_name: '' }));
    expect(empty.vertices[0]?.complete).toEqual(['PARTICIPATED_IN', 'OCCURRED_AT', 'PART_OF']);
  });

  test('a file of something else names the columns that are missing', async () => {
    const text = table(
      full.filter((name) => name !== 'side_b' && name !== 'best'),
      [],
    );
    await expect(readRows(ucdpGed, text)).rejects.toThrow(InputError);
    await expect(readRows(ucdpGed, text)).rejects.toThrow(
      /^The header row lacks columns that a UCDP GED file has: side_b, best\. It has id, relid, .*, … \(34 in all\)\.$/,
    );
  });
});

test('plain ids stand for new ones, in later files', async () => {
  const names: Record<string, string> = { conflict_new_id: 'conflict_id', side_a_new_id: 'side_a_id' };
  const text = one().replace(/\w+/g, (word) => names[word] ?? word);
  const ids = (await readOne(ucdpGed, text)).vertices.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(['ucdp:conflict:77', 'ucdp:actor:501', 'ucdp:actor:502']));
});

test('its head is recognised', () => {
  const of = (text: string): boolean => ucdpGed.detect({ text, fileName: 'data.csv' });
  expect(of(one())).toBe(true);
  expect(of('"ID";"Type_of_Violence";"side_a"\n')).toBe(true);
  expect(of('event_id_cnty,event_date,country,latitude,longitude\n')).toBe(false);
});

test('a rejected row has its id, where that can be read', async () => {
  expect(await rejectedId({ latitude: 4239 })).toBe('ucdp:event:9001');
  expect(await rejectedId({ id: 'x' })).toBeUndefined();
  expect(await rejectedIdOf(ucdpGed, `${full.join(',')}\n9001,2016\n`)).toBeUndefined();
});
