import { readDelimited } from '../delimited.js';
import { cellsOf, firstLine } from '../delimiter.js';
import type { Format } from '../format.js';
import { mapRows } from '../mapRows.js';
import { acledLayout } from './columns.js';
import { eventId, eventOf } from './event.js';

/** An export of the Armed Conflict Location & Event Data Project. */
export const acled: Format = {
  name: 'acled',
  description: 'ACLED export (CSV), comma or semicolon',
  dataset: 'acled',
  idColumn: 'event_id_cnty',
  detect: ({ text }) => cellsOf(firstLine(text)).some((name) => /^event_id_cnty$/i.test(name)),
  read: (input, dataset) => mapRows(readDelimited(input, acledLayout), (row) => eventOf(row, dataset), eventId),
};
