import type { Explored } from './explored.js';
import { Meeting } from './meeting.js';
import type { Constraints } from './route.js';
import { Side } from './side.js';
import type { Key, Waypoint } from './vertex.js';
import type { Ways } from './ways.js';

/** What searches tell beside the path. */
export interface Findings {
  /** Hubs that `maxDegree` kept from being walked through. */
  readonly skipped: Map<Key, Waypoint>;
  /** Whether a search ended because of its depth, with something left to walk. */
  reachedDepth: boolean;
}

/**
 * Finds the ways of the first path between two different vertices: two searches that meet, level by level. The one that
 * has fewer edges before it takes the next step; each level ends with the question whether a vertex joins the two.
 */
export async function findRoute(
  explored: Explored,
  from: Waypoint,
  to: Waypoint,
  constraints: Constraints,
  findings: Findings,
): Promise<Ways | undefined> {
  const start = new Side(explored, findings.skipped, 'forward', from, constraints);
  const target = new Side(explored, findings.skipped, 'backward', to, constraints);
  const [first] = start.labels(from);
  const [last] = target.labels(to);
  const [least] = await Promise.all([constraints.least, new Meeting(explored, start, target).warm()]);
  if (least <= 1 && !constraints.notFirst.has(to.key) && first && last && first.time <= last.time) {
    const direct = await explored.links('forward', [from], [to]);
    if (direct.length > 0) return { cost: 0, encounters: [{ before: first, after: last }] };
  }
  for (let length = 2; start.frontier.size > 0 && target.frontier.size > 0; length++) {
    if (length > constraints.maxDepth) {
      findings.reachedDepth = true;
      return undefined;
    }
    const found = length >= least && (await new Meeting(explored, start, target).find());
    if (found) return found;
    const [nearer, other] = start.edges() <= target.edges() ? [start, target] : [target, start];
    await nearer.advance(other.end);
  }
  return undefined;
}
