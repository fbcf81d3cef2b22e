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
  /** The number of the write that made it. */
  readonly revision: number;
  /** Where the vertex's id leads from this change on, and led before; undefined where that stays as it is. */
  readonly move: Move | undefined;
}

/** The vertices that an id led to before and after a change; null where it is that of a vertex. */
export interface Move {
  readonly before: string | null;
  readonly after: string | null;
}

type Columns = readonly [
  seq: number,
  id: string,
  entityId: string | null,
  entityType: string | null,
  relationshipId: string | null,
  relationshipIds: readonly string[] | null,
  revision: number,
  fields: string | null,
];

/** A change from a row of cypher/changes/read.cypher. */
export function changeOf(row: unknown): Change {
  const [seq, id, entityId, entityType, relationshipId, relationshipIds, revision, fields] = row as Columns;
  const move = fields === null ? undefined : moveOf(fields);
  return { seq, id, entityId, entityType, relationshipId, relationshipIds: relationshipIds ?? [], revision, move };
}

/** What the fields of a change tell of where its vertex's id leads. */
export function moveOf(fields: string): Move | undefined {
  const changed = JSON.parse(fields) as readonly {
    readonly name: string;
    before: string | null;
    after: string | null;
  }[];
  const led = changed.find(({ name }) => name === 'mergedInto');
  const parse = (text: string | null): string | null => (text === null ? null : (JSON.parse(text) as string));
  return led && { before: parse(led.before), after: parse(led.after) };
}
