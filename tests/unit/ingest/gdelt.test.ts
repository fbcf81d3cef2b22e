// Invented rows in the layout of a GDELT 2.0 export: 61 columns, tabs, no header row.
import { gdelt } from '../../../src/ingest/gdelt/gdelt.js';
import { gdeltLayout } from '../../../src/ingest/gdelt/columns.js';
import {
  edgesOf,
  participants,
  readAll,
  readOne,
  readRows,
  rowOfTests,
  streamOf,
  table,
  vertexOf,
  type Cells,
} from './readRows.js';
import { recordProblems } from './recordProblems.js';

const columns = gdeltLayout.headerless ?? [];
const event = {
  GLOBALEVENTID: 900,
  SQLDATE: '20151027',
  MonthYear: '201510',
  Year: 2015,
  FractionDate: '2015.8137',
  Actor1Code: 'USAGOV',
  Actor1Name: 'TEXAS',
  Actor1CountryCode: 'USA',
  Actor1Type1Code: 'GOV',
  Actor2Code: 'SYR',
  Actor2Name: 'DAMASCUS',
  Actor2CountryCode: 'SYR',
  IsRootEvent: 1,
  EventCode: '0231',
  EventBaseCode: '023',
  EventRootCode: '02',
  QuadClass: 1,
  GoldsteinScale: '3.4',
  NumMentions: 6,
  NumSources: 2,
  NumArticles: 5,
  AvgTone: '-1.76',
  Actor1Geo_Type: 1,
  Actor1Geo_FullName: 'United States',
  Actor1Geo_CountryCode: 'US',
  Actor1Geo_ADM1Code: 'US',
  Actor1Geo_FeatureID: 'US',
  ActionGeo_Type: 4,
  ActionGeo_FullName: 'Qasr, Homs, Syria',
  ActionGeo_CountryCode: 'SY',
  ActionGeo_ADM1Code: 'SY11',
  ActionGeo_ADM2Code: '100',
  ActionGeo_Lat: 34.8,
  ActionGeo_Long: 36.7,
  ActionGeo_FeatureID: '-2550001',
  DATEADDED: '20151027220000',
  SOURCEURL: 'https://www.bell.example/world/2015/riders-ask-for-aid.html?x=1',
};
const lines = (rows: readonly Cells[], delimiter = '\t'): string =>
  table(columns, rows, delimiter).replace(/^.*\n/, '');
const { one, read, rejection, rejectedId } = rowOfTests(gdelt, event, lines);

test('the layout has the 61 columns of the codebook', () => {
  expect(columns).toHaveLength(61);
  expect([columns[0], columns[15], columns[26], columns[35], columns[51], columns[60]]).toEqual([
    ...['GLOBALEVENTID', 'Actor2Code', 'EventCode', 'Actor1Geo_Type', 'ActionGeo_Type', 'SOURCEURL'],
  ]);
});

describe('an event', () => {
  test('its own facts', async () => {
    const records = await read();
    expect(recordProblems(records)).toEqual([]);
    const citation = { source: 'source:gdelt', locator: 'GLOBALEVENTID 900' };
    expect(records.vertices[0]).toEqual({
      id: 'gdelt:event:900',
      type: 'EVENT',
      name: 'Appeal: United States: government → Syria, 2015-10-27, Qasr',
      kind: 'EVENT',
      externalIds: [{ scheme: 'GDELT', value: '900' }],
      eventType: 'REQUEST',
      eventCodes: [
        { scheme: 'CAMEO', value: '0231' },
        { scheme: 'CAMEO_BASE', value: '023' },
        { scheme: 'CAMEO_ROOT', value: '02' },
        { scheme: 'GDELT_ACTOR1_GEO_COUNTRY', value: 'US' },
      ],
      status: 'REPORTED',
      confidence: 40,
      tags: ['machine-coded'],
      dateStart: '2015-10-27',
      dateEnd: '2015-10-27',
      datePrecision: 'DAY',
      measures: [
        { kind: 'OTHER', value: 6, qualifier: 'EXACTLY', unit: 'mentions', citation },
        { kind: 'OTHER', value: 2, qualifier: 'EXACTLY', unit: 'sources', citation },
        { kind: 'OTHER', value: 5, qualifier: 'EXACTLY', unit: 'articles', citation },
      ],
      citations: [citation, { source: expect.stringMatching(/^gdelt:source:bell-example\/[0-9a-f]{12}$/) as string }],
      complete: ['PARTICIPATED_IN', 'OCCURRED_AT'],
    });
  });

  test('its actors have roles and no sides, and are named by their codes', async () => {
    const records = await read({}, '2015-10-27');
    expect(participants(records)).toEqual([
      { from: 'gdelt:actor:usagov', role: 'INITIATOR', side: null },
      { from: 'gdelt:actor:syr', role: 'TARGET', side: null },
    ]);
    expect(vertexOf(records, 'gdelt:actor:usagov')).toMatchObject({
      name: 'United States: government',
      actorType: 'GOVERNMENT',
    });
    expect(vertexOf(records, 'gdelt:actor:syr')).toMatchObject({ name: 'Syria', actorType: 'STATE' });
    expect(records.relationships[0]?.['citations']).toEqual([
      {
        source: 'source:gdelt',
        locator: 'GLOBALEVENTID 900 Actor1Code',
        note: 'Named TEXAS. GDELT places it in United States.',
      },
    ]);
  });

  test('where GDELT placed its actors stays in words and codes, and is no place of theirs or of the event', async () => {
    const records = await read({
      Actor1Geo_Lat: 'far',
      Actor1Geo_Long: '',
      Actor2Name: '',
      Actor2Geo_Type: 4,
      Actor2Geo_FullName: 'Aleppo, Halab, Syria',
      Actor2Geo_CountryCode: 'SY',
      Actor2Geo_ADM1Code: 'SY09',
      Actor2Geo_Lat: 36.2028,
      Actor2Geo_Long: 37.1586,
      Actor2Geo_FeatureID: '-2541123',
    });
    expect(recordProblems(records)).toEqual([]);
    expect((records.vertices[0]?.['eventCodes'] as unknown[]).slice(3)).toEqual([
      { scheme: 'GDELT_ACTOR1_GEO_COUNTRY', value: 'US' },
      { scheme: 'GDELT_ACTOR2_GEO_COUNTRY', value: 'SY' },
      { scheme: 'GDELT_ACTOR2_GEO_ADM1', value: 'SY09' },
      { scheme: 'GDELT_ACTOR2_GEO_FEATURE', value: '-2541123' },
    ]);
    const edges = records.relationships.filter(({ type }) => type === 'PARTICIPATED_IN');
    expect(edges.map((edge) => (edge['citations'] as { note?: string }[])[0]?.note)).toEqual([
      'Named TEXAS. GDELT places it in United States.',
      'GDELT places it in Aleppo, Halab, Syria (36.2028, 37.1586).',
    ]);
    expect(records.vertices.filter(({ id }) => /aleppo|sy09|541123/i.test(id))).toEqual([]);
  });

  test('its source is the article, named by its address', async () => {
    const records = await read();
    expect(records.vertices.at(-1)).toMatchObject({
      name: 'bell.example: riders ask for aid',
      sourceType: 'NEWS_ARTICLE',
      publisher: 'bell.example',
      url: event.SOURCEURL,
    });
    const spoken = await read({ SOURCEURL: 'BBC Monitoring: Xanadu' });
    expect(spoken.vertices.at(-1)).toEqual({
      id: expect.stringMatching(/^gdelt:source:text\/[0-9a-f]{12}$/) as string,
      type: 'SOURCE',
      name: 'BBC Monitoring: Xanadu',
      sourceType: 'OTHER',
      shared: true,
    });
    expect(recordProblems(spoken)).toEqual([]);
  });
});

describe('actors', () => {
  test.each([
    ['COP', '', 'COP', 'POLICE', 'Police', 'STATE_FORCES'],
    ['SYRREB', 'SYR', 'REB', 'REBEL', 'Syria: rebels', 'REBEL_GROUP'],
    ['CVL', '', 'CVL', 'VILLAGER', 'Civilians', 'CIVILIANS'],
    ['IGOEUREEC', 'EUR', 'IGO', 'EUROPEAN UNION', 'European Union', 'IGO'],
    ['MOS', '', '', "O'NEIL IMAM", "O'neil Imam", 'UNKNOWN'],
    ['AFR', 'AFR', '', 'AFRICA', 'Africa', 'UNKNOWN'],
  ])('%s', async (code, country, type, called, name, actorType) => {
    const changes = { Actor1Code: code, Actor1CountryCode: country, Actor1Type1Code: type, Actor1Name: called };
    expect(vertexOf(await read(changes), `gdelt:actor:${code.toLowerCase()}`)).toMatchObject({
      name,
      actorType,
    });
  });

  test('one code of a country and of a people is two actors', async () => {
    const niger = await read({ Actor1Code: 'NER', Actor1CountryCode: 'NER', Actor1Type1Code: '' });
    const nuer = await read({
      Actor1Code: 'NER',
      Actor1CountryCode: '',
      Actor1EthnicCode: 'ner',
      Actor1Type1Code: '',
      Actor1Name: 'NUER',
    });
    expect(vertexOf(niger, 'gdelt:actor:ner')).toMatchObject({
      name: 'Niger',
      actorType: 'STATE',
    });
    expect(vertexOf(nuer, 'gdelt:actor:ner/ethnic')).toMatchObject({ name: 'Nuer' });
  });

  test('nobody where there is no code', async () => {
    const records = await read({ Actor1Code: '', Actor1Name: '', Actor1CountryCode: '', Actor1Type1Code: '' });
    expect(participants(records)).toEqual([{ from: 'gdelt:actor:syr', role: 'TARGET', side: null }]);
    expect(records.vertices[0]).toMatchObject({ name: 'Appeal: Syria, 2015-10-27, Qasr' });
  });

  test('who acts on its own kind has both roles', async () => {
    const records = await read({ Actor1Code: 'SYR', Actor1CountryCode: 'SYR', Actor1Type1Code: '' });
    expect(participants(records)).toEqual([
      { from: 'gdelt:actor:syr', role: 'INITIATOR', side: null },
      { from: 'gdelt:actor:syr', role: 'TARGET', side: null },
    ]);
  });
});

describe('places', () => {
  const at = (type: number, name: string, country: string, adm1: string, feature: string): Cells => ({
    ActionGeo_Type: type,
    ActionGeo_FullName: name,
    ActionGeo_CountryCode: country,
    ActionGeo_ADM1Code: adm1,
    ActionGeo_FeatureID: feature,
  });

  test.each([
    [at(1, 'Gambia, The', 'GA', 'GA', 'GA'), 'gdelt:country:ga', 'COUNTRY', []],
    [
      at(2, 'Oregon, United States', 'US', 'USOR', 'OR'),
      'gdelt:adm1:usor',
      'ADMIN1',
      ['gdelt:adm1:usor > gdelt:country:us'],
    ],
    [
      at(3, 'Salem, Oregon, United States', 'US', 'USOR', '1167861'),
      'gdelt:place:1167861',
      'NEAR',
      ['gdelt:adm1:usor > gdelt:country:us', 'gdelt:place:1167861 > gdelt:adm1:usor'],
    ],
    [
      at(5, 'Homs District, Homs, Syria', 'SY', 'SY11', '-7'),
      'gdelt:adm1:sy11',
      'ADMIN1',
      ['gdelt:adm1:sy11 > gdelt:country:sy'],
    ],
    [
      at(4, 'London, London, City of, United Kingdom', 'UK', 'UKH9', '-2601889'),
      'gdelt:place:-2601889',
      'NEAR',
      ['gdelt:adm1:ukh9 > gdelt:country:uk', 'gdelt:place:-2601889 > gdelt:adm1:ukh9'],
    ],
  ])('%j', async (changes, place, geoPrecision, within) => {
    const records = await read(changes);
    expect(recordProblems(records)).toEqual([]);
    expect(records.relationships.find(({ type }) => type === 'OCCURRED_AT')).toMatchObject({ to: place, geoPrecision });
    expect(edgesOf(records, 'WITHIN')).toEqual(within);
    expect(vertexOf(records, place)).toMatchObject({ point: { latitude: 34.8, longitude: 36.7 } });
  });

  test('codes of countries are FIPS, so ISO codes come from names', async () => {
    const records = await read(at(1, 'Gambia, The', 'GA', 'GA', 'GA'));
    expect(vertexOf(records, 'gdelt:country:ga')).toMatchObject({ name: 'Gambia, The', countryCode: 'GM' });
  });

  test('numbers of places are those of GNS, of GNIS in the United States', async () => {
    const schemes = async (changes: Cells): Promise<unknown> =>
      (await read(changes)).vertices.find(({ id }) => id.startsWith('gdelt:place:'))?.['externalIds'];
    expect(await schemes({})).toEqual([{ scheme: 'GNS', value: '-2550001' }]);
    expect(await schemes(at(3, 'Salem, Oregon, United States', 'US', 'USOR', '1167861'))).toEqual([
      { scheme: 'GNIS', value: '1167861' },
    ]);
  });

  test('none where GDELT found none', async () => {
    const records = await read(at(0, '', '', '', ''));
    expect(edgesOf(records, 'OCCURRED_AT')).toEqual([]);
    expect(records.vertices[0]).toMatchObject({ name: 'Appeal: United States: government → Syria, 2015-10-27' });
  });
});

describe('an EventCode that CAMEO does not have', () => {
  const tagsOf = async (cells: Cells): Promise<unknown> => (await read(cells)).vertices[0]?.['tags'];

  test.each([
    ...['14', '140', '145', '1413', '1454'].map((code) => ['14', code, true] as const),
    ...['ZZZ', '---', '1', '146', '1455', '1401', '1410', '14131', '0231', '19'].map(
      (code) => ['14', code, false] as const,
    ),
    ...(['129', '1014', '1662', '0251', '2042'] as const).map((code) => [code.slice(0, 2), code, true] as const),
  ])('root %s, code %s: %j', async (EventRootCode, EventCode, isKnown) => {
    const tags = ['machine-coded', ...(isKnown ? [] : ['gdelt:unknown-event-code'])];
    expect(await tagsOf({ EventRootCode, EventCode })).toEqual(tags);
  });

  test('is kept verbatim, and the root counts', async () => {
    const [found] = (await read({ EventRootCode: '14', EventCode: 'ZZZ' })).vertices;
    expect(found?.['eventType']).toBe('PROTESTS');
    expect(found?.['eventCodes']).toContainEqual({ scheme: 'CAMEO', value: 'ZZZ' });
  });

  test('is none where the cell is empty', async () => {
    expect(await tagsOf({ EventCode: '' })).toEqual(['machine-coded']);
  });

  test('is counted, and told at the end', async () => {
    const notesOf = async (...codes: string[]): Promise<string[]> => {
      const [notes, rows]: [string[], unknown[]] = [[], []];
      const text = lines(codes.map((EventCode, index) => ({ ...event, GLOBALEVENTID: 900 + index, EventCode })));
      for await (const row of gdelt.read(streamOf(text), { name: 'test', version: null }, (note) => notes.push(note)))
        rows.push(row);
      expect(rows).toHaveLength(codes.length);
      return notes;
    };
    expect(await notesOf('0231', '02')).toEqual([]);
    expect(await notesOf('0231', 'ZZZ', '190')).toEqual([
      'Rows whose EventCode CAMEO does not have below their EventRootCode: 2. The root counts, and the code stays verbatim; their events have the tag gdelt:unknown-event-code.',
    ]);
  });
});

test.each([
  ...[
    ['01', 'STATEMENT'],
    ['02', 'REQUEST'],
    ['03', 'AGREE'],
    ['04', 'CONSULT'],
    ['05', 'SUPPORT'],
    ['06', 'COOPERATE'],
  ],
  ...[
    ['07', 'AID'],
    ['08', 'YIELD'],
    ['09', 'ACCUSE'],
    ['10', 'REQUEST'],
    ['11', 'ACCUSE'],
    ['12', 'REJECT'],
  ],
  ...[
    ['13', 'THREATEN'],
    ['14', 'PROTESTS'],
    ['15', 'MOBILIZE'],
    ['16', 'SANCTION'],
    ['17', 'COERCE'],
  ],
  ...[
    ['18', 'ASSAULT'],
    ['19', 'ASSAULT'],
    ['20', 'ASSAULT'],
  ],
] as [string, string][])('CAMEO root %s is %s', async (EventRootCode, eventType) => {
  expect((await read({ EventRootCode })).vertices[0]).toMatchObject({ eventType });
});

describe('files', () => {
  test('a header row, semicolons, a ragged row', async () => {
    expect((await readAll(gdelt, table(columns, [event], '\t'))).map(({ line }) => line)).toEqual([2]);
    const url = 'https://bell.example/a;b';
    const [saved] = await readAll(gdelt, lines([{ ...event, SOURCEURL: url }], ';'));
    expect(saved?.records.vertices.at(-1)).toMatchObject({ url });
    const text = `${one()}901\t20151027\n${one({ GLOBALEVENTID: 902 })}`;
    expect((await readRows(gdelt, text)).map((row) => ('reason' in row ? row : row.line))).toEqual([
      1,
      { line: 2, reason: 'the row has 2 columns where 61 are expected' },
      3,
    ]);
  });

  test('quotes are letters like others', async () => {
    const records = await readOne(gdelt, one().replace('riders-ask', '"riders-ask'));
    expect(records.vertices[0]).toMatchObject({ id: 'gdelt:event:900' });
  });

  test.each([
    [{ SQLDATE: '20150231' }, 'SQLDATE', 'SQLDATE is "20150231"; it must be a calendar day YYYYMMDD'],
    [{ Year: 1970 }, 'SQLDATE', 'SQLDATE is "20151027"; it must lie in the year of the row, and Year is 1970'],
    [{ SQLDATE: '19700101' }, 'SQLDATE', 'SQLDATE is "19700101"; it must lie in the year of the row, and Year is 2015'],
    [
      { MonthYear: '201511' },
      'SQLDATE',
      'SQLDATE is "20151027"; it must lie in the month of the row, and MonthYear is 201511',
    ],
    [
      { EventRootCode: '21' },
      'EventRootCode',
      'EventRootCode is "21"; it must be one of 01, 02, 03, 04, 05, 06, 07, 08, 09, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20',
    ],
    [{ ActionGeo_Lat: 99 }, 'ActionGeo_Lat', 'ActionGeo_Lat is "99"; it must be decimal degrees from -90 to 90'],
    [{ ActionGeo_Type: 9 }, 'ActionGeo_Type', 'ActionGeo_Type is "9"; it must be one of 0, 1, 2, 3, 4, 5'],
    [{ GLOBALEVENTID: 'x' }, 'GLOBALEVENTID', 'GLOBALEVENTID is "x"; it must be a whole number'],
  ])('%j is rejected', async (changes, column, reason) => {
    expect(await rejection(changes as Cells)).toEqual({ line: 1, column, reason });
  });

  test('its head is recognised', () => {
    const of = (text: string): boolean => gdelt.detect({ text, fileName: 'x.CSV' });
    // Saved with commas, names of places stand in quotes.
    const saved = [';', ','].map((delimiter) => lines([event], delimiter));
    expect([one(), ...saved, table(columns, [event], '\t')].map(of)).toEqual([true, true, true, true]);
    expect([of('id,type_of_violence\n'), of('')]).toEqual([false, false]);
  });

  test.each([[['ADM2Code']], [['ADM2Code', 'SOURCEURL']]])(
    'one of GDELT 1.0, without %j, is told as such',
    async (gone) => {
      const kept = columns.filter((column) => !gone.some((name) => column.endsWith(name)));
      const row = Object.fromEntries(kept.map((column) => [column, (event as Cells)[column] ?? '']));
      const text = table(kept, [row], '\t').split('\n').slice(1).join('\n');
      expect(gdelt.detect({ text, fileName: '20151027.export.CSV' })).toBe(true);
      await expect(readRows(gdelt, text)).rejects.toThrow(
        'These are events of GDELT 1.0, whose rows have 57 or 58 columns; casus reads those of GDELT 2.0, which have 61 (data.gdeltproject.org/gdeltv2).',
      );
    },
  );

  test('a first row that is cut hides neither the format nor the rows below', async () => {
    for (const cut of ['899\t20151027', 'x']) {
      const text = `${cut}\n${one()}`;
      expect(gdelt.detect({ text, fileName: 'x.CSV' })).toBe(true);
      expect((await readRows(gdelt, text)).map(({ line, ...row }) => [line, 'reason' in row])).toEqual([
        [1, true],
        [2, false],
      ]);
    }
  });
});

test('a rejected row has its id, where that can be read', async () => {
  expect(await rejectedId({ SQLDATE: '20151332' })).toBe('gdelt:event:900');
  expect(await rejectedId({ GLOBALEVENTID: 'x' })).toBeUndefined();
});
