// Where many equal ways from both sides come to one vertex, what is kept of them grows with their number, not with its square.
import { Explored } from '../../../src/traversals/explored.js';
import { findRoute } from '../../../src/traversals/findRoute.js';
import { always } from '../../../src/model/interval.js';
import type { PathWalk } from '../../../src/traversals/pathWalk.js';
import type { Key, Waypoint } from '../../../src/traversals/vertex.js';
import { Surroundings, type Heading } from '../../../src/traversals/surroundings.js';
import { noFilter } from '../../../src/traversals/walkFilter.js';

const each = 400;
const events = (side: string): string[] => Array.from({ length: each }, (_, index) => `${side}-${index}`);

/** Two groups that meet nowhere but both fight the third, in events of their own. */
const edges = ['one', 'two'].flatMap((group) =>
  events(group).flatMap((event) => [
    [group, event],
    [event, 'government'],
  ]),
);
const next = new Map<string, Set<string>>();
for (const [a = '', b = ''] of edges.flatMap(([a, b]) => [
  [a, b],
  [b, a],
]))
  next.set(a, (next.get(a) ?? new Set()).add(b));
const vertex = (key: Key): Waypoint => ({
  key,
  type: 'EVENT',
  degree: next.get(String(key))?.size ?? 0,
  interval: always,
});

const seen = new Surroundings(noFilter);
const walk = {
  filter: noFilter,
  seen,
  expand: (vertices: readonly Waypoint[], heading: Heading) => {
    for (const { key } of vertices) seen.keepNeighbors(heading, key, [...(next.get(String(key)) ?? [])].map(vertex));
    return Promise.resolve();
  },
  links: (from: readonly Waypoint[], to: readonly Waypoint[]) =>
    Promise.resolve(
      from.flatMap(({ key }) =>
        to.filter((other) => next.get(String(key))?.has(String(other.key))).map((other) => [key, other.key]),
      ),
    ),
  between: () => Promise.resolve([]),
} as unknown as PathWalk;

test('ways to a vertex in the middle are gathered from each side before they are joined', async () => {
  const [from, to] = [vertex('one'), vertex('two')];
  const constraints = {
    maxDepth: 6,
    looksBeyond: true,
    least: 1,
    without: new Set<Key>(),
    notFirst: new Set<Key>(),
    since: '',
  };
  const findings = { skipped: new Map<Key, Waypoint>(), reachedDepth: false };
  const ways = await findRoute(new Explored(walk, new Set()), from, to, constraints, findings);
  expect(ways?.cost).toBe(2 + 2 * each + 2);
  expect(ways?.encounters.length).toBeLessThanOrEqual(2 * each);
});
