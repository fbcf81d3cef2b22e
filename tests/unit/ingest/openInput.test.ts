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
