import { isHeader } from '../columns.js';
import { readDelimited } from '../delimited.js';
import { cellsOf, firstLines } from '../delimiter.js';
import type { Format } from '../format.js';
import { mapRows } from '../mapRows.js';
import { gdeltLayout } from './columns.js';
import { eventId, eventOf } from './event.js';

/** An export of events of GDELT 2.0: one file every fifteen minutes. */
export const gdelt: Format = {
  name: 'gdelt',
  description: 'GDELT 2.0 event export (tab or semicolon, with or without a header row)',
  dataset: 'gdelt',
  idColumn: 'GLOBALEVENTID',
  detect: ({ text }) => {
    const [first = [], ...others] = firstLines(text).map((line) => cellsOf(line));
    return isHeader(gdeltLayout, first) || [first, ...others].some(isRow);
  },
  read: (input, dataset) => mapRows(readDelimited(input, gdeltLayout), (row) => eventOf(row, dataset), eventId),
};

const isRow = (cells: readonly string[]): boolean => cells.length === 61 && /^\d+$/.test(cells[0] ?? '');
