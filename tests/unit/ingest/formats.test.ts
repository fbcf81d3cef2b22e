// No two formats take the same input for theirs.
import { formats } from '../../../src/ingest/formats.js';

const uuid = '00000000-0000-4000-8000-000000000001';

test.each([
  ['id,year,type_of_violence,conflict_name\n1,2016,1,X\n', 'ucdp-ged'],
  [
    ['1', 'A', 'A', 'B,C', '1.5', '2.5', 'P', 'PPL', 'SY', '', '11', '', '', '', '0', '', '1', 'X', 'Y'].join('\t'),
    'geonames',
  ],
  ['geonameid,name,latitude,longitude,countrycode\n', 'geonames'],
  ['{"kind":"graph","revision":1,"seq":2}\n', 'jsonl'],
  [`{"kind":"vertex","type":"ACTOR","id":"stix:identity--${uuid}"}\n`, 'jsonl'],
  [`{"type":"bundle","objects":[]}`, 'stix'],
  [`[\n  {"type":"identity","id":"identity--${uuid}","kind":"x"}\n]`, 'stix'],
])('%j', (text, name) => {
  const taking = formats.filter((format) => format.detect({ text, fileName: 'input' }));
  expect(taking.map((format) => format.name)).toEqual([name]);
});

test.each(['', 'a,b\n1,2\n', '{}', '[]', '3', 'hello'])('%j is none of them', (text) => {
  expect(formats.filter((format) => format.detect({ text, fileName: 'input' }))).toEqual([]);
});
