import { finished } from 'node:stream/promises';
import { gzipSync } from 'node:zlib';
import { InputError } from '../../../src/ingest/format.js';
import { openInput } from '../../../src/ingest/input/openInput.js';
import { scratchFiles } from './support/scratch.js';

const write = scratchFiles();

/** Reads all of an input; gives its text and what is wrong with it. */
async function read(path: string): Promise<{ text: string; damage: string | undefined; head: string }> {
  const input = await openInput(path);
  let text = '';
  for await (const chunk of input.text) text += chunk as string;
  return { text, damage: input.damage()?.message, head: input.head.text };
}

const refusal = async (path: string): Promise<string> => {
  const error: unknown = await openInput(path).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(InputError);
  return (error as Error).message;
};

const lines = (count: number): string => Array.from({ length: count }, (_, index) => `row ${index} ü € 😀\n`).join('');

test('plain text comes as it stands, its head too', async () => {
  const path = write('plain.csv', 'a,b\n1,ü\n');
  expect(await read(path)).toEqual({ text: 'a,b\n1,ü\n', damage: undefined, head: 'a,b\n1,ü\n' });
});

test('text longer than head and chunks comes whole, whatever character a chunk ends in', async () => {
  const text = lines(60_000);
  const { head, ...rest } = await read(write('long.csv', text));
  expect(rest.damage).toBeUndefined();
  expect(rest.text === text).toBe(true);
  expect(head).toHaveLength(65_536);
  expect(text.startsWith(head)).toBe(true);
});

test('a byte order mark is dropped at the beginning and nowhere else', async () => {
  const { text, head } = await read(write('bom.csv', '\uFEFFa\uFEFFb\n'));
  expect([text, head]).toEqual(['a\uFEFFb\n', 'a\uFEFFb\n']);
});

test('gzip is told by its first bytes, not by the name; members one after the other are one text', async () => {
  const text = lines(60_000);
  const path = write('zipped.csv', Buffer.concat([gzipSync(text), gzipSync('last\n')]));
  const { text: found, damage } = await read(path);
  expect([found === `${text}last\n`, damage]).toEqual([true, undefined]);
  expect((await openInput(write('named.csv.gz', gzipSync('x\n')))).head.fileName).toBe('named.csv');
});

test.each([100, 60_000])('a cut-off gzip file of %i rows gives its whole lines, then says so', async (count) => {
  const text = lines(count);
  const zipped = gzipSync(text, { level: 1 });
  const path = write('cut.gz', zipped.subarray(0, Math.floor(zipped.length * 0.7)));
  const { text: found, damage } = await read(path);
  expect(damage).toBe(`${path} is cut off: its gzip stream has no end. Fetch it again.`);
  expect(found.endsWith('\n')).toBe(true);
  expect(text.startsWith(found)).toBe(true);
  // The last block of the stream may be lost, but no more.
  expect(found.length).toBeGreaterThan(text.length * 0.4);
});

test('a broken gzip file gives its whole lines, then says so', async () => {
  const zipped = gzipSync(lines(60_000));
  zipped.fill(0xff, Math.floor(zipped.length / 2), Math.floor(zipped.length / 2) + 50);
  const path = write('broken.gz', zipped);
  const { text, damage } = await read(path);
  expect(damage).toMatch(/is broken: its gzip stream cannot be read \(.+\)\. Fetch it again\.$/);
  expect(text).toMatch(/^row 0 ü € 😀\nrow 1 /);
  expect(text.endsWith('\n')).toBe(true);
});

test.each([
  ['garbage', Buffer.from('and this'), /is broken: .*\(what begins at byte (\d+) is no gzip\)/],
  ['a page of HTML', Buffer.from('<html>'.repeat(100_000)), /\(what begins at byte (\d+) is no gzip\)/],
  ['garbage behind zeros', Buffer.from('\0\0\0!'), /\(what begins at byte \d+ is no gzip\)/],
  ['a member that is none', Buffer.from([0x1f, 0x8b, 7, 0, 0, 0, 0, 0, 0, 0]), /\(unknown compression method\)/],
  ['the beginning of a member', gzipSync('more\n').subarray(0, 7), /is cut off: its gzip stream has no end/],
])('behind the last member of a gzip file %s costs no row', async (_, behind, problem) => {
  for (const count of [3, 60_000]) {
    const text = lines(count);
    const members = [gzipSync(text), gzipSync(text)];
    const { text: found, damage } = await read(write('behind.gz', Buffer.concat([...members, behind])));
    expect([found === text + text, found.length]).toEqual([true, 2 * text.length]);
    expect(damage).toMatch(problem);
    const [, position] = problem.exec(damage ?? '') ?? [];
    if (position !== undefined) expect(Number(position)).toBe(Buffer.concat(members).length);
  }
});

test('zeros behind the last member of a gzip file, as tapes have them, are nothing', async () => {
  const path = write('tape.gz', Buffer.concat([gzipSync('a\n'), Buffer.alloc(600_000)]));
  expect(await read(path)).toMatchObject({ text: 'a\n', damage: undefined });
});

test.each([10, 300_000])('JSON of %i objects on one line comes as far as it goes', async (count) => {
  const json = `[${'{"id":1},'.repeat(count)}{"id":2}]`;
  const whole = await read(write('json.gz', Buffer.concat([gzipSync(json), Buffer.from('garbage')])));
  expect([whole.text === json, whole.damage]).toEqual([true, expect.stringContaining('is no gzip')]);
  const plain = await read(write('latin1.json', Buffer.concat([Buffer.from(json), Buffer.from([0xf6])])));
  expect([plain.text === json, plain.damage]).toEqual([true, expect.stringContaining('is not UTF-8')]);
});

test('a gzip file of a thousand members, with names and notes in their headers, comes whole', async () => {
  const [head, body] = [gzipSync('row ü\n').subarray(0, 10), gzipSync('row ü\n').subarray(10)];
  head[3] = 2 | 4 | 8 | 16;
  const more = Buffer.concat([Buffer.from([3, 0]), Buffer.from('xyz'), Buffer.from('name\0note\0'), Buffer.from('hc')]);
  const path = write('members.gz', Buffer.concat(Array<Buffer[]>(1_000).fill([head, more, body]).flat()));
  expect(await read(path)).toMatchObject({ text: 'row ü\n'.repeat(1_000), damage: undefined });
});

test.each([
  ['data', 8, 'incorrect data check'],
  ['length', 4, 'incorrect length check'],
])('a gzip file whose check of its %s fails gives its rows, then says so', async (_, back, reason) => {
  const zipped = gzipSync(lines(100));
  zipped.writeUInt8(zipped.readUInt8(zipped.length - back) ^ 1, zipped.length - back);
  const { text, damage } = await read(write('checked.gz', zipped));
  expect([text, damage]).toEqual([lines(100), expect.stringContaining(`(${reason})`)]);
});

test('bytes that are no UTF-8 are told with their place; the whole lines before are given', async () => {
  const path = write('latin1.csv', Buffer.concat([Buffer.from('a,b\nMünchen,1\nK'), Buffer.from([0xf6, 0x6c, 0x6e])]));
  expect(await read(path)).toEqual({
    text: 'a,b\nMünchen,1\n',
    head: 'a,b\nMünchen,1\n',
    damage: `${path} is not UTF-8: byte 0xF6 at position 16 cannot be read. Save it as UTF-8.`,
  });
});

test('a wrong byte far behind is told with its place, and so is a character that never ends', async () => {
  const text = lines(60_000);
  const before = Buffer.byteLength(text);
  const wrong = write('far.csv', Buffer.concat([Buffer.from(text), Buffer.from([0x80]), Buffer.from('\nrest\n')]));
  const found = await read(wrong);
  expect(found.damage).toContain(`byte 0x80 at position ${before} `);
  expect(found.text === text).toBe(true);
  const open = write('open.csv', Buffer.concat([Buffer.from(text), Buffer.from([0xe2, 0x82])]));
  expect((await read(open)).damage).toContain(`byte 0xE2 at position ${before} `);
});

test.each([
  ['empty.csv', '', / is empty\.$/],
  ['blank.csv', ' \n\n', / is empty\.$/],
  ['empty.gz', gzipSync(''), / is empty\.$/],
  ['book.xlsx', Buffer.from('PK\x03\x04rest'), / is a zip archive \(or a spreadsheet, which is one\): unpack it, /],
  ['wide.csv', Buffer.from('\uFEFFa,b\n', 'utf16le'), / is UTF-16\. Save it as UTF-8\.$/],
  ['bytes.csv', Buffer.from([0xff, 0x00, 0x01]), / is not UTF-8: byte 0xFF at position 0 /],
])('%s is refused in one sentence', async (name, content, sentence) => {
  expect(await refusal(write(name, content))).toMatch(sentence);
});

test('a file that is not there, and a folder', async () => {
  expect(await refusal('/nowhere/at-all.csv')).toBe('/nowhere/at-all.csv is not there.');
  expect(await refusal('/tmp')).toBe('/tmp is a folder: name the files in it.');
});

test('the size is that of the file, and bytes are counted as they are read', async () => {
  const zipped = gzipSync(lines(1_000));
  const input = await openInput(write('counted.gz', zipped));
  await finished(input.text.resume());
  expect([input.size, input.bytesRead()]).toEqual([zipped.length, zipped.length]);
});
