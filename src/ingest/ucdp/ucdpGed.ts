import { cellsOf, firstLine } from '../delimiter.js';
import { readDelimited } from '../delimited.js';
import type { Format } from '../format.js';
import { mapRows } from '../mapRows.js';
import { ucdpLayout } from './columns.js';
import { eventId, eventOf } from './event.js';

/** UCDP's Georeferenced Event Dataset, in every layout of it. */
export const ucdpGed: Format = {
  name: 'ucdp-ged',
  description: 'UCDP Georeferenced Event Dataset (CSV), every layout',
  dataset: 'ucdp-ged',
  idColumn: 'id',
  detect: ({ text }) => cellsOf(firstLine(text)).some((name) => /^type_of_violence$/i.test(name)),
  read: (input, dataset) => mapRows(readDelimited(input, ucdpLayout), (row) => eventOf(row, dataset), eventId),
};
