import type { Param, Predicate } from '../plan/plan.js';
import type { Shape } from './shape.js';

/** A parameter of a request's, or one that is read before. */
export type StatementParam = Param | FoundParam;

/** The ids of the vertices of a label that meet a condition, as a map from each to true; a statement of its own finds them. */
export interface FoundParam {
  readonly as: 'found';
  readonly label: string;
  readonly where: Predicate;
}

/** Cypher with the parameters it takes, in order `p0`, `p1`, …. */
export interface Question {
  readonly text: string;
  readonly params: readonly StatementParam[];
}

/** The same, with how its rows become the answer. */
export interface Statement extends Question {
  readonly shape: RootShape;
  readonly joined?: JoinedText;
}

/** The same read for many keys at once: `$keys` instead of the parameter, rows of [key, row]. */
export interface JoinedText {
  readonly text: string;
  /** Index of the parameter that `$keys` stands for. */
  readonly key: number;
}

/** How the rows of a root statement become the value of its field. */
export type RootShape =
  | { readonly kind: 'first'; readonly shape: Shape }
  /** Vertices and edges looked up by ids, put back in the order asked. */
  | { readonly kind: 'byIds'; readonly single: boolean; readonly rows: readonly IdRows[] };

/** The column of rows that begin with the id they are looked up by. */
export interface IdRows {
  readonly column: number;
  readonly shape: Shape;
  /** The objects' type, where the rows do not tell it. */
  readonly type?: string;
}
