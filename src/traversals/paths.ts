import { Ref } from '../execute/answer.js';
import type { Findings } from './findRoute.js';
import { stepKey, type PathWalk, type Step } from './pathWalk.js';
import { compareRoutes, type Constraints, type Route } from './route.js';
import { routeFinder, type RouteFinder } from './routeFinder.js';
import type { Tell } from './tell.js';
import { truncation } from './truncation.js';
import { later } from './side.js';
import type { Key, Vertex } from './vertex.js';
import { WalkStopped } from './walkBounds.js';

export interface PathsQuestion {
  readonly from: string;
  readonly to: string;
  readonly maxDepth: number;
  readonly k: number;
}

/** The first `k` simple paths between two vertices, as the value of `PathResult`. */
export async function paths(walk: PathWalk, { from, to, maxDepth, k }: PathsQuestion, tell?: Tell): Promise<unknown> {
  const findings: Findings = { skipped: new Map(), reachedDepth: false };
  const { routes, stopped } = await shortest(await routeFinder(walk, [from, to], findings), { maxDepth, k });
  walk.finish();
  const bound =
    stopped ??
    (routes.length < k && findings.reachedDepth ? { reason: 'DEPTH', limit: maxDepth, atDepth: maxDepth } : undefined);
  const skipped = await walk.withIds([...findings.skipped.values()]);
  return {
    paths: await described(walk, routes, tell),
    truncated: truncation(
      skipped.filter(({ id }) => id !== ''),
      walk.filter.maxDegree,
      bound,
    ),
  };
}

/**
 * Simple paths in order (Yen 1971, with Lawler's rule that a path is taken apart only behind the step at which it left
 * the one before it).
 */
async function shortest(
  finder: RouteFinder,
  { maxDepth, k }: Pick<PathsQuestion, 'maxDepth' | 'k'>,
): Promise<{ readonly routes: readonly Route[]; readonly stopped?: WalkStopped }> {
  const { start, target } = finder;
  if (start.id === target.id) return { routes: [{ vertices: [start], cost: 0 }] };
  // No time leads from what certainly happened later.
  if (start.interval.earliest > target.interval.latest) return { routes: [] };
  const found: Route[] = [];
  const candidates: Branch[] = [];
  const search = async (root: readonly Vertex[], spur: Vertex, constraints: Constraints): Promise<void> => {
    const tail = await finder.first(spur, constraints);
    if (!tail) return;
    const inner = root.length > 0 ? [...root.slice(1), spur].reduce((sum, { degree }) => sum + degree, 0) : 0;
    candidates.push({ leaves: root.length, route: { vertices: [...root, ...tail.vertices], cost: inner + tail.cost } });
    candidates.sort((a, b) => compareRoutes(a.route, b.route));
  };
  const distance = finder.distance(maxDepth);
  /** The length of the last candidate that could still be among the first paths: longer ones need not be looked for. */
  const longest = (): number => {
    const last = finder.tellsAll ? undefined : candidates[k - found.length - 1];
    return last ? last.route.vertices.length - 1 : Infinity;
  };
  const first = { least: distance, without: new Set<Key>(), notFirst: new Set<Key>(), since: '' };
  try {
    await search([], start, { ...first, maxDepth, looksBeyond: true });
    for (let next = candidates.shift(); next; next = candidates.shift()) {
      found.push(next.route);
      if (found.length === k) break;
      const { vertices } = next.route;
      for (let index = next.leaves; index < vertices.length - 1; index++) {
        const root = vertices.slice(0, index);
        const spur = vertices[index];
        if (!spur) continue;
        const longer = longest();
        await search(root, spur, {
          maxDepth: Math.min(maxDepth, longer) - index,
          looksBeyond: longer === Infinity,
          least: (await distance) - index,
          without: new Set(root.map(({ key }) => key)),
          notFirst: new Set(found.flatMap((route) => nextAfter(route, [...root, spur]) ?? [])),
          since: root.reduce((latest, { interval }) => later(latest, interval.earliest), ''),
        });
      }
    }
    return { routes: found };
  } catch (error) {
    if (!(error instanceof WalkStopped)) throw error;
    // Paths they are, though others may come before them.
    return { routes: [...found, ...candidates.map(({ route }) => route)].slice(0, k), stopped: error };
  }
}

/** A path, and where it left the one it was made from. */
interface Branch {
  readonly route: Route;
  readonly leaves: number;
}

/** The step a route takes behind a beginning that it shares. */
const nextAfter = ({ vertices }: Route, beginning: readonly Vertex[]): Key | undefined =>
  beginning.every(({ key }, index) => vertices[index]?.key === key) ? vertices[beginning.length]?.key : undefined;

async function described(walk: PathWalk, routes: readonly Route[], tell?: Tell): Promise<unknown[]> {
  const steps = new Map<string, Step>();
  const stepsOf = ({ vertices }: Route): Step[] =>
    vertices.slice(1).map((vertex, index) => [vertices[index] ?? vertex, vertex]);
  for (const route of routes) for (const step of stepsOf(route)) steps.set(stepKey(step[0].id, step[1].id), step);
  // What went meanwhile is looked for, and not found.
  const ref = (id: string | undefined, type: string): Ref => (id ? new Ref(id, type) : new Ref(''));
  const ends = routes.map(({ vertices }) => ({ nodes: vertices.map(({ id, type }) => ref(id, type)) }));
  tell?.({ paths: ends });
  const edgeOf = await walk.edges([...steps.values()]);
  return routes.map((route, index) => ({
    length: route.vertices.length - 1,
    ...ends[index],
    relationships: stepsOf(route).map(([a, b]) => ref(edgeOf(a, b), 'Relationship')),
  }));
}
