import { DamagedInput } from './damagedInput.js';

/** A longer line is passed on in parts: it is no line of a table, and what is held must stay small. */
const lineMax = 4_194_304;

/**
 * Text that ends with a whole line where the input is damaged: half a row could pass for a whole one. The damage is
 * told to `onDamage`, and the text ends. JSON on one line, as a bundle may be, comes as far as it goes: each of its
 * objects says where it ends.
 */
export async function* wholeLines(
  texts: AsyncIterable<string>,
  onDamage: (damage: DamagedInput) => void,
): AsyncGenerator<string> {
  let line = '';
  let isOneJson: boolean | undefined;
  try {
    for await (const text of texts) {
      isOneJson = (isOneJson ?? /^\s*[[{]/.test(text)) && !text.includes('\n');
      const end = text.lastIndexOf('\n') + 1;
      if (end > 0) {
        yield line + text.slice(0, end);
        line = text.slice(end);
      } else {
        line += text;
      }
      if (line.length > lineMax) {
        yield line;
        line = '';
      }
    }
    if (line !== '') yield line;
  } catch (error) {
    if (!(error instanceof DamagedInput)) throw error;
    onDamage(error);
    if (isOneJson) yield line;
  }
}
