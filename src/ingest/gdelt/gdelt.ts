import { Readable } from 'node:stream';
import { countTagged } from '../countTagged.js';
import { isHeader } from '../columns.js';
import { readDelimited } from '../delimited.js';
import { cellsOf, firstLines, readHead } from '../delimiter.js';
import type { Dataset, Format, Row } from '../format.js';
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
    return isHeader(gdeltLayout, cellsOf(lines[0] ?? '')) || lines.some(isEvent) || areMentions(lines);
  },
  read,
};

async function* read(input: Readable, dataset: Dataset, tell?: (note: string) => void): AsyncGenerator<Row> {
  const { lines, all } = await readHead(input, false);
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

function isEvent(line: string): boolean {
  const cells = cellsOf(line);
  return cells.length === 61 && /^\d+$/.test(cells[0] ?? '');
}

const areMentions = (lines: readonly string[]): boolean =>
  isHeader(mentionsLayout, cellsOf(lines[0] ?? '')) || lines.some(isMention);

/** A mention begins with the event's number, and the times of the event and of the mention. */
function isMention(line: string): boolean {
  const cells = cellsOf(line);
  return cells.length === 16 && /^\d+ \d{14} \d{14}$/.test(cells.slice(0, 3).join(' '));
}
