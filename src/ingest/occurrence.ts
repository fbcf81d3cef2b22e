import type { CitationRecord, RelationshipRecord } from '../write/records.js';

/** The edge from an event to the place where it happened. */
export const occurrence = (
  event: string,
  place: string,
  geoPrecision: string | null,
  citation: CitationRecord,
): RelationshipRecord => ({
  type: 'OCCURRED_AT',
  from: event,
  to: place,
  geoPrecision,
  locationRole: 'PRIMARY',
  citations: [citation],
});
