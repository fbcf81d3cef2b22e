import type { Readable } from 'node:stream';
import { cellsOf, firstLine } from '../delimiter.js';
import { readDelimited } from '../delimited.js';
import type { Dataset, Format, Row } from '../format.js';
import { hasTag } from '../hasTag.js';
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

async function* read(input: Readable, dataset: Dataset, tell?: (note: string) => void): AsyncGenerator<Row> {
  let contradictory = 0;
  for await (const row of mapRows(readDelimited(input, ucdpLayout), (row) => eventOf(row, dataset), eventId)) {
    if ('records' in row && hasTag(row.records.vertices[0], outOfOrder)) contradictory++;
    yield row;
  }
  if (contradictory > 0)
    tell?.(
      `Rows whose low estimate of deaths is above the best, or whose high one is below it: ` +
        `${contradictory.toLocaleString('en')}. The best one counts; their events have the tag ${outOfOrder}.`,
    );
}
