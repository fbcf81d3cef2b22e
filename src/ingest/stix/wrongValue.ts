import { CellError } from '../cells.js';

/** Characters of a value that are shown. */
const shownAtMost = 80;

/** A property whose value is not what it must be. */
export const wrongValue = (property: string, expected: string, value: unknown): CellError =>
  new CellError(property, `${property} must be ${expected}, not ${shown(value)}`);

function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > shownAtMost ? `${text.slice(0, shownAtMost)}…` : text;
}
