import { Readable } from 'node:stream';
import type { Layout } from '../../../src/ingest/columns.js';
import { readDelimited } from '../../../src/ingest/delimited.js';
import { InputError } from '../../../src/ingest/format.js';
import { TextRow } from '../../../src/ingest/textRow.js';
import { streamOf } from './readRows.js';

const layout: Layout<'id' | 'name' | 'note'> = {
  what: 'a list of towns',
  columns: { id: ['town_id', 'id'], name: ['name'], note: ['note'] },
  needed: [['id'], ['name', 'note']],
};

async function read(text: string, of: Layout<'id' | 'name' | 'note'> = layout, size = 7): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const row of readDelimited(streamOf(text, size), of)) {
    found.push(row instanceof TextRow ? [row.line, row.text('id'), row.text('name'), row.text('note')] : row);
  }
  return found;
}

describe('delimited text', () => {
  test.each([
    ['comma', ','],
    ['semicolon', ';'],
    ['tab', '\t'],
  ])('%s', async (_, delimiter) => {
    const text = ['id,name,note', '1,Ost,', '2,"Süd, alt; neu\tund",ja', ''].join('\n').replace(/,(?! )/g, delimiter);
    expect(await read(text)).toEqual([
      [2, '1', 'Ost', null],
      [3, '2', 'Süd, alt; neu\tund', 'ja'],
    ]);
  });

  test('columns are told by name: order, letter case, spaces and unknown ones do not matter', async () => {
    expect(await read('more, NAME ,"Town_ID",id\r\nx,  Ost  1 ,7,8\r\n')).toEqual([[2, '7', 'Ost 1', null]]);
  });

  test('lines are counted over quoted line breaks and empty lines', async () => {
    const text = '\n\nid,name\n1,"a\nb"\n\n2,"c ""d"""\n3,e';
    expect(await read(text)).toEqual([
      [4, '1', 'a\nb', null],
      [7, '2', 'c "d"', null],
      [8, '3', 'e', null],
    ]);
  });

  test('a second header row of HXL tags is skipped', async () => {
    expect(await read('id,name,note\n#id,#adm1+name,\n1,#,x\n')).toEqual([[3, '1', '#', 'x']]);
  });

  test('a row with too few or too many cells is rejected with its line and both numbers', async () => {
    expect(await read('id,name\n1,a\n2\n3,c,d\n4,e\n')).toEqual([
      [2, '1', 'a', null],
      { line: 3, reason: 'the row has 1 columns where 2 are expected' },
      { line: 4, reason: 'the row has 3 columns where 2 are expected' },
      [5, '4', 'e', null],
    ]);
  });

  test('lines and rows that hold nothing are passed over, before the header too', async () => {
    // A spreadsheet ends in rows of empty cells, as many as it likes.
    expect(await read('\n  \nid,name\n1,a\n \n,\n\n, ,,\n2,b\n,\n')).toEqual([
      [4, '1', 'a', null],
      [9, '2', 'b', null],
    ]);
  });

  test('a quote in the middle of a cell rejects that row alone', async () => {
    expect(await read('id,name\n1,a "b" c\n2,d\n')).toEqual([
      { line: 2, reason: 'a cell that holds a quote must be quoted as a whole, and the quote doubled' },
      [3, '2', 'd', null],
    ]);
    expect(await read('id,name\n1,"a "b" c"\n2,d\n')).toEqual([
      { line: 2, reason: 'a quote inside a quoted cell must be doubled, or be followed by the end of the cell' },
      [3, '2', 'd', null],
    ]);
  });

  const notClosed = 'a quoted cell that begins here is not closed as it must be; what follows was read line by line';

  test.each([
    ['never closed', '2,"b', '3,c'],
    ['closed by the end of a cell below', '"2,b', '3,c"'],
    ['closed by the beginning of a cell below', '2,"b', '3,"c"'],
    ['closed by that of a cell with line breaks', '2,"b', '3,"c\nd"'],
  ])('a quote that is %s costs its own line', async (_, wrong, next) => {
    const text = `id,name\n1,a\n\n${wrong}\n${next.replaceAll('3', '4')}\n`;
    const rows = await read(`${text}5,e\n`);
    expect(rows.slice(0, 2)).toEqual([[2, '1', 'a', null], { line: 4, reason: notClosed }]);
    expect(rows.at(-1)).toEqual([text.split('\n').length, '5', 'e', null]);
  });

  test('cells with line breaks that have the right number of cells stay whole, with those of Windows too', async () => {
    for (const end of ['\n', '\r\n']) {
      const text = ['id,name', '1,"a', 'b"', '2,"b"', '3,"c"d', '4,"e', '', 'f"', '5,g', ''].join(end);
      expect(await read(text)).toEqual([
        [2, '1', `a${end}b`, null],
        [4, '2', 'b', null],
        { line: 5, reason: 'a quote inside a quoted cell must be doubled, or be followed by the end of the cell' },
        [6, '4', `e${end}${end}f`, null],
        [9, '5', 'g', null],
      ]);
    }
  });

  test('a row may not have more line breaks or characters than any text', async () => {
    const quoted = (text: string): string => `id,name\n1,"${text}"\n2,b\n`;
    expect(await read(quoted('a\n'.repeat(100)))).toHaveLength(2);
    const [first, ...others] = await read(quoted('a,b\n'.repeat(101)));
    expect([first, others.length]).toEqual([{ line: 2, reason: notClosed }, 102]);
    expect((await read(quoted(`a\n${'b'.repeat(70_000)}`), layout, 65_536))[0]).toEqual({ line: 2, reason: notClosed });
    expect(await read(quoted('b'.repeat(1_100_000)), layout, 65_536)).toEqual([
      { line: 2, reason: 'the line is larger than 1048576 bytes' },
      [3, '2', 'b', null],
    ]);
  });

  test('a stray quote costs one row of a large file, wherever it stands', async () => {
    const lines = Array.from({ length: 30_000 }, (_, index) => `${index},town ${index},"of ""note"""`);
    for (const [at, line] of [0, 7, 9_000, 29_999].entries()) {
      const wrong = [...lines.slice(0, line), `${line},"town,x`, ...lines.slice(line + 1)];
      const rows = await read(`id,name,note\n${wrong.join('\n')}\n`, layout, 10_000 + at);
      expect(rows).toHaveLength(30_000);
      expect(rows[line]).toEqual({ line: line + 2, reason: notClosed });
      expect(rows.at(-2)).toEqual([30_000, '29998', 'town 29998', 'of "note"']);
    }
  });

  test('one that no other quote follows neither', async () => {
    const rows = await read(`id,name\n1,"a\n${'2,b\n'.repeat(300_000)}`, layout, 65_536);
    expect([rows.length, rows[0], rows.at(-1)]).toEqual([
      300_001,
      { line: 2, reason: notClosed },
      [300_002, '2', 'b', null],
    ]);
  });

  test.each([
    [
      'columns that are missing',
      'id,town\n1,a\n',
      'The header row lacks columns that a list of towns has: name or note. It has id, town.',
    ],
    [
      'a file without a header row',
      '1,a\n2,b\n',
      'The header row lacks columns that a list of towns has: town_id, name or note. It has 1, a.',
    ],
    ['nothing', '', 'The input is empty; a list of towns was expected.'],
    ['blank lines', '\n \n', 'The input is empty; a list of towns was expected.'],
  ])('%s', async (_, text, message) => {
    await expect(read(text)).rejects.toThrow(new InputError(message));
  });

  const bare = { ...layout, headerless: ['id', 'name', 'note'], quoted: false } as const;

  test('a layout may have no header row, and no quotes', async () => {
    expect(await read('1\t"a\t"b"\n2\tc\n', bare)).toEqual([
      [1, '1', '"a', '"b"'],
      { line: 2, reason: 'the row has 2 columns where 3 are expected' },
    ]);
    expect(await read('note\tid\tname\nx\t1\ta\n', bare)).toEqual([[2, '1', 'a', 'x']]);
    await expect(read('<html>\n', bare)).rejects.toThrow(
      'The first line has 1 columns and names none; a list of towns has 3.',
    );
  });

  test('text may come as strings, and an iteration that stops closes the input', async () => {
    const input = Readable.from(['id,na', 'me\n1,a\n', '2,b\n'.repeat(10_000)]);
    for await (const row of readDelimited(input, layout)) {
      expect(row instanceof TextRow && row.text('name')).toBe('a');
      break;
    }
    await new Promise((resolve) => setImmediate(resolve));
    expect(input.destroyed).toBe(true);
  });

  test('an error of the input is the error of the iteration', async () => {
    const input = Readable.from(
      (function* () {
        yield 'id,name\n1,a\n';
        throw new Error('disk gone');
      })(),
    );
    const reading = async (): Promise<void> => {
      for await (const row of readDelimited(input, layout)) expect(row).toBeDefined();
    };
    await expect(reading()).rejects.toThrow('disk gone');
  });
});
