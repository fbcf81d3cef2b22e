import type { VertexRecord } from '../../write/records.js';
import { numberId } from '../cells.js';
import { citeDataset } from '../datasetSource.js';
import type { Dataset } from '../format.js';
import { externalIdsOf, ucdpId } from './actors.js';
import type { UcdpRow } from './columns.js';

/**
 * The conflict that an event is part of; none where the row names none. Its days are those of the events read so far,
 * so nothing is said of how exact they are.
 */
export function conflictOf(row: UcdpRow, dataset: Dataset, event: VertexRecord): VertexRecord[] {
  const name = row.text('conflict');
  if (name === null) return [];
  const number = numberId(row, 'conflictId', 'it must be the number that UCDP gives the conflict');
  const { eventType, dateStart, dateEnd } = event;
  return [
    {
      id: ucdpId('conflict', number, name),
      type: 'EVENT',
      name,
      kind: 'CONFLICT',
      eventType,
      status: 'REPORTED',
      dateStart,
      dateEnd,
      datePrecision: 'UNKNOWN',
      ...externalIdsOf('conflict', number),
      shared: true,
      citations: [citeDataset(dataset)],
    },
  ];
}
