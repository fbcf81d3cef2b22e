import type { CitationRecord, RelationshipRecord, VertexRecord } from '../write/records.js';
import { known } from './known.js';

/** A place of a row, such as a province; what else is known of it as fields of Place. */
export interface PlaceLevel {
  readonly id: string;
  readonly name: string;
  readonly placeType: string;
  readonly [field: string]: unknown;
}

/** The places of a row, the largest first, each inside the one before it. All rows that name one say the same of it. */
export function placeChain(
  levels: readonly PlaceLevel[],
  citation: CitationRecord,
): { vertices: VertexRecord[]; relationships: RelationshipRecord[] } {
  const citations = [citation];
  return {
    vertices: levels.map((level) => ({ ...known(level), type: 'PLACE', shared: true, citations })),
    relationships: levels.slice(1).map(({ id }, index) => ({
      type: 'WITHIN',
      from: id,
      to: levels[index]?.id ?? '',
      citations,
    })),
  };
}
