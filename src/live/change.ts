/** What the log tells of a committed change, for whom it concerns: what is selected of it is read by its id. */
export interface Change {
  /** Its place in the order of all changes, without gaps; as text, its cursor. */
  readonly seq: number;
  readonly id: string;
  readonly entityId: string | null;
  readonly entityType: string | null;
  readonly relationshipId: string | null;
  /** Edges that were created with the vertex. */
  readonly relationshipIds: readonly string[];
}

type Columns = readonly [
  seq: number,
  id: string,
  entityId: string | null,
  entityType: string | null,
  relationshipId: string | null,
  relationshipIds: readonly string[] | null,
];

/** A change from a row of cypher/changes/read.cypher. */
export function changeOf(row: unknown): Change {
  const [seq, id, entityId, entityType, relationshipId, relationshipIds] = row as Columns;
  return { seq, id, entityId, entityType, relationshipId, relationshipIds: relationshipIds ?? [] };
}
