/**
 * A tab of the playground, as data.
 * It runs on the seed graph as it stands, a mutation with an editor's key; the tests run every one, so a new example is
 * one entry in a list beside this file.
 */
export interface Example {
  /** Who asks this, and what. Shown beside the title in the list of examples. */
  readonly question: string;
  /** A document with one named operation: GraphiQL takes the tab's title from it. */
  readonly document: string;
  /** JSON for the variables editor. */
  readonly variables?: string;
}
