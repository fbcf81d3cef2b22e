import type { Readable } from 'node:stream';
import { InputError } from '../format.js';

/** The longest line, in characters: one that never ends would otherwise be held as a whole. */
const longestLine = 16_777_216;

/** A line that holds something, and its number from 1. */
export interface Line {
  readonly number: number;
  readonly text: string;
}

/**
 * The lines of a text, without those that are empty. Only a line feed ends one: U+2028 may stand in JSON, and Node's
 * readline would split there. Throws an InputError for a line that is too long.
 */
export async function* readLines(input: Readable): AsyncGenerator<Line> {
  let number = 0;
  let rest = '';
  for await (const chunk of input as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    for (const text of lines) {
      number++;
      if (text.trim() !== '') yield { number, text };
    }
    if (rest.length > longestLine)
      throw new InputError(
        `Line ${number + 1} is longer than ${longestLine} characters; each line is one JSON object.`,
      );
  }
  if (rest.trim() !== '') yield { number: number + 1, text: rest };
}
