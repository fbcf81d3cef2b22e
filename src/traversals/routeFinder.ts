import { Explored } from './explored.js';
import { findRoute, type Findings } from './findRoute.js';
import type { PathWalk } from './pathWalk.js';
import type { Constraints, Route } from './route.js';
import type { Vertex } from './vertex.js';
import { firstOf } from './ways.js';

/** Finds paths that end at one vertex. */
export interface RouteFinder {
  readonly start: Vertex;
  readonly target: Vertex;
  /** Whether searches tell what they met: then none may be left out. */
  readonly tellsAll: boolean;
  /** How many edges a path between the two has at least. */
  distance(maxDepth: number): number | Promise<number>;
  /** The first path from a vertex to the target. */
  first(from: Vertex, constraints: Constraints): Promise<Route | undefined>;
}

/** Paths between two vertices: within all there is, where that is known, and else by walking there. */
export async function routeFinder(walk: PathWalk, [from, to]: Ends, findings: Findings): Promise<RouteFinder> {
  return inMemory(walk, [from, to], findings) ?? byWalking(walk, [from, to], findings);
}

type Ends = readonly [from: string, to: string];

function inMemory(walk: PathWalk, ends: Ends, findings: Findings): RouteFinder | undefined {
  const { projected } = walk;
  const [start, target] = ends.map((id) => projected?.find(id));
  if (!projected || !start || !target) return undefined;
  // The first path needs no guide: that would cost more than the search.
  let guide: ReturnType<typeof projected.guide> | undefined;
  return {
    start,
    target,
    tellsAll: false,
    distance: () => 1,
    first: (from, constraints) =>
      walk.inTurn(projected.turn, async () => {
        const route = await projected.first(from, target, constraints, findings, guide);
        if (route) guide ??= projected.guide(start, target, route);
        return route;
      }),
  };
}

async function byWalking(walk: PathWalk, ends: Ends, findings: Findings): Promise<RouteFinder> {
  const [start, target] = await walk.start(ends, ['from', 'to']);
  if (!start || !target) throw new Error('both ends were found');
  const outside = [start, target].filter(({ allowed }) => !allowed);
  // Where hubs are left out, those met on the way are told: nothing may be passed over.
  const tellsAll = walk.filter.maxDegree < Infinity;
  const explored = new Explored(walk, new Set(outside.map(({ key }) => key)));
  return {
    start,
    target,
    tellsAll,
    distance: (maxDepth) => (tellsAll ? 1 : walk.distance(start, target, maxDepth)),
    first: async (from, constraints) => {
      const ways = await findRoute(explored, from, target, constraints, findings);
      return ways && firstOf(ways, walk);
    },
  };
}
