import { isUtf8 } from 'node:buffer';
import { DamagedInput } from './damagedInput.js';

const byteOrderMark = '\uFEFF';

/**
 * UTF-8 as text, without a byte order mark and never ending within a character. Bytes that are no UTF-8 throw a
 * {@link DamagedInput} with the place of the first, once the text before it was given.
 */
export async function* decodeText(name: string, chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let rest: Buffer = Buffer.alloc(0);
  let position = 0;
  const decode = (bytes: Buffer): string => {
    const text = decoder.decode(bytes);
    const begins = position === 0;
    position += bytes.length;
    return begins && text.startsWith(byteOrderMark) ? text.slice(1) : text;
  };
  for await (const chunk of chunks) {
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    const cut = bytes.length - unfinished(bytes);
    const whole = bytes.subarray(0, cut);
    rest = bytes.subarray(cut);
    if (whole.length === 0) continue;
    if (!isUtf8(whole)) {
      const at = firstWrong(whole);
      yield decode(whole.subarray(0, at));
      throw wrongByte(name, whole[at], position);
    }
    yield decode(whole);
  }
  if (rest.length > 0) throw wrongByte(name, rest[0], position);
}

const wrongByte = (name: string, byte: number | undefined, position: number): DamagedInput =>
  new DamagedInput(
    `${name} is not UTF-8: byte 0x${(byte ?? 0).toString(16).padStart(2, '0').toUpperCase()} at position ${position} ` +
      'cannot be read. Save it as UTF-8.',
  );

/** How many bytes a character has, by its first. */
const lengthOf = (first = 0): number => (first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4);

/** How many bytes at the end begin a character that the next chunk may end. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return lengthOf(byte) > back ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

/** Where the first character stands that is none. */
function firstWrong(bytes: Buffer): number {
  let at = 0;
  for (let next = at; next < bytes.length; at = next) {
    next = at + lengthOf(bytes[at]);
    if (!isUtf8(bytes.subarray(at, next))) return at;
  }
  return at;
}
