import { jsonVerifier } from 'stream-json/utils/verifier.js';
import type { ObjectRecord } from '../../write/records.js';
import { CellError } from '../cells.js';

/** Characters before the place of a mistake that are shown. */
const shownBefore = 20;

/** The object that a line is; a line that is no JSON is rejected with the character from which on it is none. */
export function parseObject(text: string): ObjectRecord {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const at = mistakeIn(text);
    const before = JSON.stringify(text.slice(Math.max(0, at - shownBefore), at));
    throw new CellError(undefined, `the line is no JSON from character ${at + 1} on, after ${before}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new CellError(undefined, 'the line must be one JSON object, such as {"kind":"vertex","type":"ACTOR",…}');
  return value as ObjectRecord;
}

/** Line feeds after a text make its end a mistake too, where it ends inside a word or a text. */
const padding = '\n'.repeat(32);

/** Where a text stops being JSON, from 0; its end, where more is wanted. Node does not always say. */
function mistakeIn(text: string): number {
  try {
    jsonVerifier()(text + padding);
  } catch (error) {
    const { offset } = error as { readonly offset?: number };
    if (offset !== undefined) return Math.min(offset, text.length);
  }
  return text.length;
}
