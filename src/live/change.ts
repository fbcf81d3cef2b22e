import type { ChangeOperation } from '../generated/schema.js';

/** One committed change as the log holds it. */
export interface Change {
  /** Its place in the order of all changes, without gaps; as text, its cursor. */
  readonly seq: number;
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly operation: ChangeOperation;
  readonly reason: string | null;
  readonly entityId: string | null;
  readonly relationshipId: string | null;
  readonly entityType: string | null;
  /** JSON text of a list of FieldChange. */
  readonly fields: string | null;
}

type Columns = readonly [
  seq: number,
  id: string,
  at: string,
  by: string,
  operation: ChangeOperation,
  reason: string | null,
  entityId: string | null,
  relationshipId: string | null,
  entityType: string | null,
  fields: string | null,
];

/** A change from a row of cypher/changes/read.cypher. */
export function changeOf(row: unknown): Change {
  const [seq, id, at, by, operation, reason, entityId, relationshipId, entityType, fields] = row as Columns;
  return { seq, id, at, by, operation, reason, entityId, relationshipId, entityType, fields };
}
