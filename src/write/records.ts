/** An object held in a list, such as an external id, a measure or a citation. */
export type ObjectRecord = Readonly<Record<string, unknown>>;

/** Where a statement stands; `source` is the id of a Source. */
export interface CitationRecord {
  readonly source: string;
  readonly locator?: string | null;
  readonly note?: string | null;
  readonly confidence?: number | null;
}

/**
 * A vertex as data hold it: fields as in schema.graphql, citations beside them. A field that is left out stays as it
 * is in the graph, null takes it away, a list replaces the one that is there.
 */
export interface VertexRecord {
  readonly id: string;
  /** An EntityType value. */
  readonly type: string;
  /** When what says it was last modified, in UTC to the millisecond: what the graph holds of a later time stays. */
  readonly modified?: string;
  /** Statements of sources; those that are there already stay. */
  readonly citations?: readonly CitationRecord[];
  /**
   * Said by many rows, each of which knows a part: lists are united, what is there already stays, another name becomes
   * an alias, and `dateStart` and `dateEnd` are widened.
   */
  readonly shared?: boolean;
  /**
   * Edge types of which the records written together hold all of this vertex: others that the graph holds are
   * retracted. From the vertex where the type may start at it (PART_OF of an event: its whole), else to it
   * (PARTICIPATED_IN of an event: its participants).
   */
  readonly complete?: readonly string[];
  readonly [field: string]: unknown;
}

/** An edge as data hold it: fields of Relationship, ends by id. */
export interface RelationshipRecord {
  /** The data set of which it is a row of its own. */
  readonly dataset?: string;
  /** A hash of what the row says that it is, where it is one: what editors made of it stays until that is another. */
  readonly importHash?: string;
  /** As of a vertex. */
  readonly modified?: string;
  /** The object of the data set that says it, as its citation locates it: other edges that it said before are no more. */
  readonly object?: string;
  /** That its object says no edge any more: of the ends, and of any type that there may be between them. */
  readonly withdrawn?: boolean;
  /** The vertex whose `modified` it has: it is stated in what the vertex stands for, as in a report. */
  readonly statedIn?: string;
  /** A RelationshipType value. */
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
  /**
   * Said by a data set, which knows nothing of merges: an edge whose ends have become one vertex is passed over. An editor
   * who names one is told.
   */
  readonly imported?: boolean;
}
