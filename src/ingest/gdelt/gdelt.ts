import { Readable } from 'node:stream';
import { countTagged } from '../countTagged.js';
import { isHeader } from '../columns.js';
import { readDelimited } from '../delimited.js';
import { cellsOf, firstLines, readHead } from '../delimiter.js';
import { InputError, type Dataset, type Format, type Row } from '../format.js';
import { mapRows } from '../mapRows.js';
import { gdeltLayout } from './columns.js';
import { unknownCode } from './eventCode.js';
import { eventId, eventOf } from './event.js';
import { mentionOf, mentionsLayout } from './mentions.js';

/** Exports of GDELT 2.0: every fifteen minutes a file of events, and one of the articles that mention them. */
export const gdelt: Format = {
  name: 'gdelt',
  description: 'GDELT 2.0 events or mentions (tab, semicolon or comma, with or without a header row)',
  dataset: 'gdelt',
  idColumn: 'GLOBALEVENTID',
  detect: ({ text }) => {
    const lines = firstLines(text);
    return isHeader(gdeltLayout, cellsOf(lines[0] ?? '')) || lines.some(isEvent) || areMentions(lines) || areOld(lines);
  },
  read,
};

async function* read(input: Readable, dataset: Dataset, tell?: (note: string) => void): AsyncGenerator<Row> {
  const { lines, all } = await readHead(input, false);
  if (areOld(lines)) throw new InputError(old);
  const text = Readable.from(all);
  if (areMentions(lines)) {
    yield* mapRows(readDelimited(text, mentionsLayout), (row) => mentionOf(row, dataset), eventId);
    return;
  }
  yield* countTagged(
    mapRows(readDelimited(text, gdeltLayout), (row) => eventOf(row, dataset), eventId),
    unknownCode,
    (count) =>
      tell?.(
        `Rows whose EventCode CAMEO does not have below their EventRootCode: ${count}. The root ` +
          `counts, and the code stays verbatim; their events have the tag ${unknownCode}.`,
      ),
  );
}

const isEvent = (line: string): boolean => isNumbered(cellsOf(line), 61);

const old =
  'These are events of GDELT 1.0, whose rows have 57 or 58 columns; casus reads those of GDELT 2.0, which have 61 ' +
  '(data.gdeltproject.org/gdeltv2).';

/** GDELT 1.0 has no ADM2 codes, and until April 2013 no addresses of articles. */
const areOld = (lines: readonly string[]): boolean =>
  !lines.some(isEvent) && lines.some((line) => isNumbered(cellsOf(line), 57, 58) && /^\S+\s\d{8}\s\d{6}\s/.test(line));

/** Whether a row has one of some numbers of cells, and begins with the number of an event. */
const isNumbered = (cells: readonly string[], ...counts: readonly number[]): boolean =>
  counts.includes(cells.length) && /^\d+$/.test(cells[0] ?? '');

const areMentions = (lines: readonly string[]): boolean =>
  isHeader(mentionsLayout, cellsOf(lines[0] ?? '')) || lines.some(isMention);

/** A mention begins with the event's number, and the times of the event and of the mention. */
function isMention(line: string): boolean {
  const cells = cellsOf(line);
  return cells.length === 16 && /^\d+ \d{14} \d{14}$/.test(cells.slice(0, 3).join(' '));
}
