/** An object held in a list, such as an external id, a measure or a citation. */
export type ObjectRecord = Readonly<Record<string, unknown>>;

/** Where a statement stands; `source` is the id of a Source. */
export interface CitationRecord {
  readonly source: string;
  readonly locator?: string | null;
  readonly note?: string | null;
  readonly confidence?: number | null;
}

/** A vertex as data files hold it: fields as in schema.graphql, citations beside them. */
export interface VertexRecord {
  readonly id: string;
  /** An EntityType value. */
  readonly type: string;
  readonly citations?: readonly CitationRecord[];
  readonly [field: string]: unknown;
}

/** An edge as data files hold it: fields of Relationship, ends by id. */
export interface RelationshipRecord {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly role?: string | null;
  readonly locator?: string | null;
  readonly dateStart?: string | null;
  readonly [field: string]: unknown;
}

export interface GraphRecords {
  readonly vertices: readonly VertexRecord[];
  readonly relationships: readonly RelationshipRecord[];
}
