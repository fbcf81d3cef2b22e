import type { Explored } from './explored.js';
import { edgesTogether } from './links.js';
import { Meeting } from './meeting.js';
import type { Constraints } from './route.js';
import { later, Side } from './side.js';
import type { Key, Waypoint } from './vertex.js';
import type { Ways } from './ways.js';

/** What searches tell beside the path. */
export interface Findings {
  /** Hubs that `maxDegree` kept from being walked through. */
  readonly skipped: Map<Key, Waypoint>;
  /** Whether a search ended because of its depth, with a path beyond it, or so much left that none was looked for. */
  reachedDepth: boolean;
}

/** Levels and edges that are looked at beyond the depth, to tell whether anything lies there. */
export const beyond = { levels: 4, edges: edgesTogether };

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
  let withinDepth = true;
  const skip = (hub: Waypoint): unknown => withinDepth && findings.skipped.set(hub.key, hub);
  const first = { vertex: from, time: later(constraints.since, from.interval.earliest) };
  const last = { vertex: to, time: to.interval.latest };
  const start = new Side(explored, 'forward', first, last, constraints, skip);
  const target = new Side(explored, 'backward', last, first, constraints, skip);
  const [least] = await Promise.all([constraints.least, new Meeting(explored, start, target).warm()]);
  if (least <= 1 && !constraints.notFirst.has(to.key)) {
    const direct = await explored.links('forward', [from], [to]);
    const [[before], [after]] = [start.labels(from), target.labels(to)];
    if (direct.length > 0 && before && after) return { cost: 0, encounters: [{ before, after }] };
  }
  for (let length = 2; !start.isOver && !target.isOver; length++) {
    if (length > constraints.maxDepth) {
      withinDepth = false;
      if (constraints.looksBeyond)
        findings.reachedDepth ||= await goesOn([start, target], async (nearer) => {
          const found = await new Meeting(explored, start, target).find();
          if (!found) await nearer.advance();
          return found !== undefined;
        });
      return undefined;
    }
    const found = length >= least && (await new Meeting(explored, start, target).find());
    if (found) return found;
    await nearerOf(start, target).advance();
  }
  return undefined;
}

/** One of two searches that meet. */
interface Searching {
  /** The edges that lie before it. */
  readonly edges: number;
  /** Whether it has nowhere left to go. */
  readonly isOver: boolean;
}

/** The search that has fewer edges before it. */
export const nearerOf = <S extends Searching>(start: S, target: S): S => (start.edges <= target.edges ? start : target);

/**
 * Whether two searches meet yet, or go on for longer than is looked at; `step` takes the next one, and tells whether they
 * met. `level`: how many were taken.
 */
export async function goesOn<S extends Searching>(
  [start, target]: readonly [S, S],
  step: (nearer: S) => Promise<boolean>,
  level = 0,
): Promise<boolean> {
  for (; !start.isOver && !target.isOver; level++) {
    const nearer = nearerOf(start, target);
    if (level === beyond.levels || nearer.edges > beyond.edges) return true;
    if (await step(nearer)) return true;
  }
  return false;
}
