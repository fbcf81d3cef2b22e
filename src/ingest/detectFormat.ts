import { InputError, type Format, type Head } from './format.js';

/** How much of a first line is shown. */
const shownCharacters = 80;

/** The format named, or the first whose look the input has; an {@link InputError} says why none fits. */
export function detectFormat(formats: readonly Format[], name: string, head: Head, named?: string): Format {
  const list = formats.map((format) => format.name).join(', ');
  if (named !== undefined) {
    const format = formats.find((one) => one.name === named);
    if (!format) throw new InputError(`There is no format "${named}"; name one of ${list}.`);
    return format;
  }
  const format = formats.find((one) => one.detect(head));
  if (format) return format;
  const [line = ''] = head.text.trimStart().split(/\r?\n/, 1);
  const shown = line.length > shownCharacters ? `${line.slice(0, shownCharacters)}…` : line;
  throw new InputError(
    `${name} looks like none of the formats ${list}: it begins with "${shown}". Where it is one of them, say so by --format.`,
  );
}
