import type { VertexRecord } from '../../src/write/records.js';

/** The record of a battle of one day, but for the fields given. */
export const event = (id: string, dateStart: string, more: Readonly<Record<string, unknown>> = {}): VertexRecord => ({
  id,
  type: 'EVENT',
  name: id,
  kind: 'EVENT',
  eventType: 'BATTLES',
  status: 'REPORTED',
  dateStart,
  dateEnd: dateStart,
  datePrecision: 'DAY',
  ...more,
});
