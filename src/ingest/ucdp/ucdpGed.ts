import type { Readable } from 'node:stream';
import { countTagged } from '../countTagged.js';
import { cellsOf, firstLine } from '../delimiter.js';
import { readDelimited } from '../delimited.js';
import type { Dataset, Format, Row } from '../format.js';
import { mapRows } from '../mapRows.js';
import { ucdpLayout } from './columns.js';
import { outOfOrder } from './deaths.js';
import { eventId, eventOf } from './event.js';

/** UCDP's Georeferenced Event Dataset, in every layout of it. */
export const ucdpGed: Format = {
  name: 'ucdp-ged',
  description: 'UCDP Georeferenced Event Dataset (CSV), every layout',
  dataset: 'ucdp-ged',
  idColumn: 'id',
  detect: ({ text }) => cellsOf(firstLine(text)).some((name) => /^type_of_violence$/i.test(name)),
  read,
};

function read(input: Readable, dataset: Dataset, tell?: (note: string) => void): AsyncIterable<Row> {
  return countTagged(
    mapRows(readDelimited(input, ucdpLayout), (row) => eventOf(row, dataset), eventId),
    outOfOrder,
    (count) =>
      tell?.(
        `Rows whose low estimate of deaths is above the best, or whose high one is below it: ` +
          `${count}. The best one counts; their events have the tag ${outOfOrder}.`,
      ),
  );
}
