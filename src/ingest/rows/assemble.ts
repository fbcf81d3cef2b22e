import type { GraphRecords, RelationshipRecord, VertexRecord } from '../../write/records.js';
import type { RecordProblem } from '../../write/recordErrors.js';
import type { Prepared, PreparedRow } from './preparedRow.js';
import type { RecentlySent } from './recentlySent.js';

/** The records of rows, each once, and which rows say each. */
export interface Assembled {
  readonly records: GraphRecords;
  /** Whether shared records were left out, since the target has them. */
  readonly isPart: boolean;
  rowsOf(problem: Pick<RecordProblem, 'list' | 'index'>): readonly PreparedRow[];
  /** Tells what is remembered that all of it was written. */
  sent(): void;
}

/** Puts the records of rows together; what was sent recently is left out. */
export function assemble(rows: readonly PreparedRow[], recent: RecentlySent): Assembled {
  const vertices = collect(rows, (row) => row.vertices, recent);
  const relationships = collect(rows, (row) => row.relationships, recent);
  const lists = { vertices, relationships };
  return {
    records: { vertices: vertices.records, relationships: relationships.records },
    isPart: vertices.isPart || relationships.isPart,
    rowsOf: ({ list, index }) => lists[list].owners[index] ?? [],
    sent: () => [...vertices.kept, ...relationships.kept].forEach((prepared) => recent.add(prepared)),
  };
}

function collect<T extends VertexRecord | RelationshipRecord>(
  rows: readonly PreparedRow[],
  listOf: (row: PreparedRow) => readonly Prepared<T>[],
  recent: RecentlySent,
) {
  const places = new Map<string, number>();
  const kept: Prepared<T>[] = [];
  const owners: PreparedRow[][] = [];
  let isPart = false;
  for (const row of rows) {
    for (const prepared of listOf(row)) {
      const place = places.get(prepared.text);
      if (place !== undefined) {
        owners[place]?.push(row);
      } else if (recent.has(prepared)) {
        isPart = true;
      } else {
        places.set(prepared.text, kept.length);
        kept.push(prepared);
        owners.push([row]);
      }
    }
  }
  return { kept, owners, isPart, records: kept.map(({ record }) => record) };
}
