import { compareText } from '../lists.js';
import type { Interval } from '../model/interval.js';

/** What the engine finds a vertex by soonest, within one walk: a text is its id. */
export type Key = string | number;

/** A vertex that a path may pass: of many, the ids of few are ever asked for. */
export interface Waypoint {
  readonly key: Key;
  /** An EntityType value. */
  readonly type: string;
  /** Its edges of any type and direction. */
  readonly degree: number;
  /** The days on which it may have happened; always, where time does not count. */
  readonly interval: Interval;
}

/** A vertex of an answer. */
export interface Vertex extends Waypoint {
  readonly id: string;
}

/** A vertex that a traversal names. */
export interface NamedVertex extends Vertex {
  /** Whether the filter would let a walk reach it. */
  readonly allowed: boolean;
}

/** Vertices without those that came before: two ids may lead to one. */
export const eachOnce = (vertices: readonly NamedVertex[]): NamedVertex[] => [
  ...new Map(vertices.map((vertex) => [vertex.id, vertex])).values(),
];

/** Most edges first, then by id. */
export const mostConnected = (a: Vertex, b: Vertex): number => b.degree - a.degree || compareText(a.id, b.id);

export const weight = (vertices: readonly Waypoint[]): number => vertices.reduce((sum, { degree }) => sum + degree, 0);
