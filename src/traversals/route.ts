import { compareText } from '../lists.js';
import type { Key, Vertex } from './vertex.js';

/** A path as vertices, with what it is ranked by. */
export interface Route {
  readonly vertices: readonly Vertex[];
  /** The sum of the inner vertices' degrees. */
  readonly cost: number;
}

/** Fewest edges first, then the smaller sum of inner degrees, then ids in order. */
export function compareRoutes(a: Route, b: Route): number {
  const shape = a.vertices.length - b.vertices.length || a.cost - b.cost;
  if (shape !== 0) return shape;
  const differing = a.vertices.findIndex(({ id }, index) => id !== b.vertices[index]?.id);
  return differing < 0 ? 0 : compareText(a.vertices[differing]?.id ?? '', b.vertices[differing]?.id ?? '');
}

/** What a search may not use, and what it begins with. */
export interface Constraints {
  readonly maxDepth: number;
  /** Whether it is to be found out that paths go on beyond that. */
  readonly looksBeyond: boolean;
  /** How many edges the path has at least: shorter ones need not be looked for. */
  readonly least: number | Promise<number>;
  /** Vertices that no path may pass. */
  readonly without: ReadonlySet<Key>;
  /** Vertices that may not be the first step. */
  readonly notFirst: ReadonlySet<Key>;
  /** The latest of the earliest days of events before the start. */
  readonly since: string;
}
