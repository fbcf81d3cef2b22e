/** What an engine prints otherwise than the shared dialect. */
export interface Dialect {
  /** A condition that holds when the body, `MATCH … WHERE …`, finds something. */
  readonly exists: (body: string) => string;
  /** Whether the planner reads a list in index order once it knows that the sort key is there. */
  readonly ordersByIndex: boolean;
  readonly keys: VertexKeys;
  /** Indexes on two properties, in order: a list of one value of the first is read sorted by the second. */
  readonly sortedIndexes: readonly SortedIndex[];
}

/**
 * What a vertex is found by soonest, for as long as one request takes: an engine's own number where that is sooner than
 * the id, and never told to a client. A key that is a text is the vertex's id.
 */
export interface VertexKeys {
  /** The key of a vertex, as an expression. */
  readonly of: (vertex: string) => string;
  /** A MATCH of the vertex that has a key. */
  readonly find: (vertex: string, key: string) => string;
}

export interface SortedIndex {
  readonly label: string;
  readonly equal: string;
  readonly sorted: string;
}
