import type { Readable } from 'node:stream';
import { again } from '../again.js';

/** What may stand between columns. */
const delimiters = [',', ';', '\t'] as const;

export type Delimiter = (typeof delimiters)[number];

/** What may be read before a first line must have ended, in characters. */
const longestHead = 65_536;

/** The first line that holds something, with the line breaks inside its quotes. */
export const firstLine = (text: string): string =>
  /^(?:[^"\r\n]|"(?:[^"]|"")*"?)+/.exec(text.replace(/^\s*[\r\n]+/, ''))?.[0] ?? '';

/** The lines that are looked at where the first may be damaged and names nothing. */
const linesOfHead = 10;

/** The first lines that hold something, of text that is not quoted. */
export const firstLines = (text: string): string[] =>
  text
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== '')
    .slice(0, linesOfHead);

const quotedCell = /"(?:[^"]|"")*"/g;

/** The delimiter that stands most often in a line, outside of quotes; the comma where none does. */
export function delimiterOf(line: string): Delimiter {
  const bare = line.replace(quotedCell, '');
  const counts = delimiters.map((delimiter) => bare.split(delimiter).length);
  return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}

/**
 * The cells of a line as its delimiter splits it, trimmed and without quotes: enough to tell a header row. Delimiters
 * that stand in quotes are left out, but for tabs: what is parted by them may hold quotes that mean nothing.
 */
export function cellsOf(line: string, delimiter = delimiterOf(line)): string[] {
  const bare = delimiter === '\t' ? line : line.replace(quotedCell, (cell) => cell.replaceAll(delimiter, ''));
  return bare.split(delimiter).map((cell) => cell.trim().replace(/^"|"$/g, ''));
}

/** Reads text until its first lines have ended, one where cells may be quoted; gives them, and all of the text again. */
export async function readHead(
  input: Readable,
  quoted: boolean,
): Promise<{ lines: readonly string[]; all: AsyncIterable<Buffer | string> }> {
  const chunks = input[Symbol.asyncIterator]() as AsyncIterator<Buffer | string>;
  const read: (Buffer | string)[] = [];
  let head = '';
  while (head.length < longestHead) {
    const next = await chunks.next();
    if (next.done === true) break;
    read.push(next.value);
    head += next.value.toString();
    // The last line may go on.
    if (quoted ? firstLine(head).length < head.trimEnd().length : firstLines(head).length === linesOfHead) break;
  }
  return { lines: quoted ? [firstLine(head)] : firstLines(head), all: again(read, chunks) };
}
