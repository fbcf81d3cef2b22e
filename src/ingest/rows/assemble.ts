import type { RecordPlace } from '../../write/recordErrors.js';
import type { GraphRecords, RelationshipRecord, VertexRecord } from '../../write/records.js';
import type { Prepared, PreparedRow } from './preparedRow.js';
import type { SharedRecord } from './sharedRecords.js';

/** The records of rows, and which rows say each. */
export interface Assembled {
  readonly records: GraphRecords;
  /** Whether shared records were left out, since the target has them. */
  readonly isPart: boolean;
  rowsOf(place: RecordPlace): readonly PreparedRow[];
  /** Marks the shared records: the target has them. */
  sent(): void;
}

/** Puts the records of rows together: shared ones once, and not at all where they were sent in this round before. */
export function assemble(rows: readonly PreparedRow[], round: object): Assembled {
  const vertices = collect(rows, (row) => row.vertices, round);
  const relationships = collect(rows, (row) => row.relationships, round);
  const lists = { vertices, relationships };
  return {
    records: { vertices: vertices.records, relationships: relationships.records },
    isPart: vertices.isPart || relationships.isPart,
    rowsOf: ({ list, index }) => lists[list].owners[index] ?? [],
    sent: () => {
      for (const { places } of [vertices, relationships]) for (const shared of places.keys()) shared.sentIn = round;
    },
  };
}

function collect<T extends VertexRecord | RelationshipRecord>(
  rows: readonly PreparedRow[],
  listOf: (row: PreparedRow) => readonly Prepared<T>[],
  round: object,
) {
  const places = new Map<SharedRecord, number>();
  const records: T[] = [];
  const owners: PreparedRow[][] = [];
  let isPart = false;
  for (const row of rows) {
    for (const { record, shared } of listOf(row)) {
      if (shared) {
        if (shared.sentIn === round) {
          isPart = true;
          continue;
        }
        const place = places.get(shared);
        if (place !== undefined) {
          owners[place]?.push(row);
          continue;
        }
        places.set(shared, records.length);
      }
      records.push(record);
      owners.push([row]);
    }
  }
  return { places, records, owners, isPart };
}
