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

/** The order of texts in every answer that is sorted here: that of code points, in which both engines sort them. */
export function compareText(a: string, b: string): number {
  for (let index = 0; index < a.length && index < b.length; index++) {
    const difference = rank(a.charCodeAt(index)) - rank(b.charCodeAt(index));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** A surrogate stands for a code point above every one that is a single unit. */
const rank = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);

export const weight = (vertices: readonly Waypoint[]): number => vertices.reduce((sum, { degree }) => sum + degree, 0);
