// Invented rows in the layout of a GDELT 2.0 file of mentions: 16 columns, tabs, no header row.
import { gdelt } from '../../../src/ingest/gdelt/gdelt.js';
import { mentionsLayout } from '../../../src/ingest/gdelt/mentions.js';
import { readAll, readRows, rowOfTests, table, type Cells } from './readRows.js';

const columns = mentionsLayout.headerless ?? [];
const mention = {
  GLOBALEVENTID: 900,
  EventTimeDate: '20151027000000',
  MentionTimeDate: '20151027220000',
  MentionType: 1,
  MentionSourceName: 'bell.example',
  MentionIdentifier: 'https://www.bell.example/world/2015/riders-ask-for-aid.html?x=1',
  SentenceID: 3,
  InRawText: 1,
  Confidence: 70,
  MentionDocLen: 2000,
  MentionDocTone: '-3.1',
};
const lines = (rows: readonly Cells[], delimiter = '\t'): string =>
  table(columns, rows, delimiter).replace(/^.*\n/, '');
const { one, read, rejection, rejectedId } = rowOfTests(gdelt, mention, lines);

test('an article that mentions an event is a source of it, as sure as GDELT is', async () => {
  const records = await read({});
  expect(records.vertices).toMatchObject([
    {
      id: expect.stringMatching(/^gdelt:source:bell-example\/[0-9a-f]{12}$/) as string,
      type: 'SOURCE',
      name: 'bell.example: riders ask for aid',
      sourceType: 'NEWS_ARTICLE',
      publisher: 'bell.example',
      url: mention.MentionIdentifier,
      shared: true,
    },
    { id: 'source:gdelt' },
  ]);
  expect(records.relationships).toEqual([
    {
      type: 'REPORTED_BY',
      from: 'gdelt:event:900',
      to: records.vertices[0]?.id,
      locator: 'sentence 3',
      confidence: 70,
      citations: [{ source: 'source:gdelt', locator: 'GLOBALEVENTID 900' }],
    },
  ]);
});

test('what is no address of the web is a source by its name', async () => {
  const changes = { MentionType: 2, MentionSourceName: 'Tide Monitoring', MentionIdentifier: 'Tide Radio in Northern' };
  expect((await read(changes)).vertices[0]).toMatchObject({
    name: 'Tide Radio in Northern',
    publisher: 'Tide Monitoring',
    sourceType: 'OTHER',
  });
});

test('the head is recognised, with and without a header, also after a row that is cut', async () => {
  const texts = [
    one(),
    ...['\t', ';', ','].flatMap((by) => [table(columns, [mention], by), lines([mention], by)]),
    `899\t2015\n${one()}`,
  ];
  for (const text of texts) expect(gdelt.detect({ text, fileName: 'x.CSV' })).toBe(true);
  const header = table(columns, [mention], '\t');
  expect((await readAll(gdelt, header)).map(({ line }) => line)).toEqual([2]);
  const cut = await readRows(gdelt, `899\t2015\n${one()}`);
  expect(cut.map((row) => ('reason' in row ? row.reason : row.line))).toEqual([
    'the row has 2 columns where 16 are expected',
    2,
  ]);
});

test.each([
  [{ GLOBALEVENTID: 'x' }, 'GLOBALEVENTID', 'GLOBALEVENTID is "x"; it must be a whole number'],
  [{ MentionIdentifier: '' }, 'MentionIdentifier', 'MentionIdentifier is empty; every row must have one'],
  [{ Confidence: 101 }, 'Confidence', 'Confidence is "101"; it must be a whole number from 0 to 100'],
])('%j is rejected', async (changes, column, reason) => {
  const text = `${one()}${one(changes)}`;
  expect(await readRows(gdelt, text)).toMatchObject([{ line: 1 }, { line: 2, column, reason }]);
});

test('a rejected row has the id of its event', async () => {
  expect(await rejectedId({ Confidence: 101 })).toBe('gdelt:event:900');
  expect(await rejection({ Confidence: -1 })).toMatchObject({ column: 'Confidence' });
});
