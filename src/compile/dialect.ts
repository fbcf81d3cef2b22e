/** What an engine prints otherwise than the shared dialect. */
export interface Dialect {
  /** A condition that holds when the body, `MATCH … WHERE …`, finds something. */
  readonly exists: (body: string) => string;
  /** Whether the planner reads a list in index order once it knows that the sort key is there. */
  readonly ordersByIndex: boolean;
  /** Indexes on two properties, in order: a list of one value of the first is read sorted by the second. */
  readonly sortedIndexes: readonly SortedIndex[];
}

export interface SortedIndex {
  readonly label: string;
  readonly equal: string;
  readonly sorted: string;
}
