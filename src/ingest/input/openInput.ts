import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { again } from '../../again.js';
import { InputError, type Head } from '../format.js';
import type { DamagedInput } from './damagedInput.js';
import { decodeText } from './decodeText.js';
import { inflate } from './inflate.js';
import { readBytes } from './readBytes.js';
import { wholeLines } from './wholeLines.js';

/** What standard input is called. */
export const standardInput = 'standard input';

/** An input that is open: unzipped, decoded, its head known, nothing of it lost. */
export interface Input {
  /** As people know it: the path, or `standard input`. */
  readonly name: string;
  readonly head: Head;
  readonly text: Readable;
  /** Bytes as they stand in the file; null where nobody knows how many come. */
  readonly size: number | null;
  readonly bytesRead: () => number;
  /** What is wrong with the input, once its text has ended before it does. */
  readonly damage: () => DamagedInput | undefined;
  readonly close: () => void;
}

const headCharacters = 65_536;

const isGzip = (start: Buffer): boolean => start[0] === 0x1f && start[1] === 0x8b;
const isZip = (start: Buffer): boolean => start.subarray(0, 4).toString('latin1') === 'PK\x03\x04';
const isUtf16 = (start: Buffer): boolean => ['fffe', 'feff'].includes(start.subarray(0, 2).toString('hex'));

/** Opens a file, or standard input for `-`; throws an {@link InputError} for what holds no text. */
export async function openInput(path: string): Promise<Input> {
  const name = path === '-' ? standardInput : path;
  const bytes = await readBytes(path);
  try {
    const [start, chunks] = await startOf(bytes.chunks, 4, (chunk) => chunk.length);
    const first = Buffer.concat(start);
    if (first.length === 0) throw new InputError(`${name} is empty.`);
    if (isZip(first)) {
      throw new InputError(
        `${name} is a zip archive (or a spreadsheet, which is one): unpack it, and name a file in it.`,
      );
    }
    if (isUtf16(first)) throw new InputError(`${name} is UTF-16. Save it as UTF-8.`);
    let damage: DamagedInput | undefined;
    const unzipped = isGzip(first) ? inflate(name, chunks) : chunks;
    const lines = wholeLines(decodeText(name, unzipped), (problem) => (damage = problem));
    const [head, texts] = await startOf(lines, headCharacters, (text) => text.length);
    const text = head.join('').slice(0, headCharacters);
    if (text.trim() === '') throw damage ?? new InputError(`${name} is empty.`);
    return {
      name,
      head: { text, fileName: path === '-' ? '' : basename(path).replace(/\.gz$/i, '') },
      text: Readable.from(texts),
      size: bytes.size,
      bytesRead: bytes.count,
      damage: () => damage,
      close: bytes.close,
    };
  } catch (error) {
    bytes.close();
    throw error;
  }
}

/** The text of an input; throws what is wrong with it where it ends before it should. */
export async function* wholeText({ text, damage }: Input): AsyncGenerator<string> {
  yield* text as AsyncIterable<string>;
  const problem = damage();
  if (problem) throw problem;
}

/** Takes chunks until enough is there, and gives them beside all chunks, these among them. */
async function startOf<T>(
  chunks: AsyncIterable<T>,
  enough: number,
  sizeOf: (chunk: T) => number,
): Promise<[T[], AsyncIterable<T>]> {
  const iterator = chunks[Symbol.asyncIterator]();
  const start: T[] = [];
  for (let size = 0; size < enough;) {
    const next = await iterator.next();
    if (next.done) break;
    start.push(next.value);
    size += sizeOf(next.value);
  }
  return [start, again(start, iterator)];
}
