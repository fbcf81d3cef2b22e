import { forEachInTurns } from './nextTurn.js';
import type { PathWalk } from './pathWalk.js';
import type { Key, Waypoint } from './vertex.js';
import { opposite, type Heading } from './surroundings.js';

/** Vertices between two hubs that are fetched at first. */
const betweenLimit = 100;

/** What a traversal has followed so far, so that nothing is followed twice. */
export class Explored {
  private readonly followed: Readonly<Record<Heading, Set<Key>>>;
  private readonly hubs = new Map<string, Promise<readonly Waypoint[]>>();

  /** Inner vertices of a path have no more edges. */
  readonly maxDegree: number;
  readonly timeRespecting: boolean;

  /** `outside`: ends of a path that are in though the filter leaves them out, so that no neighbours name them. */
  constructor(
    private readonly walk: PathWalk,
    private readonly outside: ReadonlySet<Key>,
  ) {
    const { maxDegree, timeRespecting } = walk.filter;
    this.maxDegree = maxDegree;
    this.timeRespecting = timeRespecting;
    const forward = new Set<Key>();
    this.followed = { forward, backward: walk.seen.isEven ? forward : new Set<Key>() };
  }

  /** Whether this traversal has fetched the neighbours of a vertex. */
  isKnown = (heading: Heading, { key }: Waypoint): boolean => this.followed[heading].has(key);

  /** The neighbours of a vertex that was fetched. */
  neighbors = (heading: Heading, vertex: Waypoint): readonly Waypoint[] =>
    this.walk.seen.neighbors(heading, vertex) ?? [];

  async fetch(heading: Heading, vertices: readonly Waypoint[]): Promise<void> {
    const missing = vertices.filter((vertex) => !this.isKnown(heading, vertex));
    if (missing.length === 0) return;
    await this.walk.expand(missing, heading);
    for (const { key } of missing) this.followed[heading].add(key);
  }

  /** Fetches for both headings; where these are the same edges, with one statement. */
  async fetchBoth(
    wanted: readonly { readonly heading: Heading; readonly vertices: readonly Waypoint[] }[],
  ): Promise<void> {
    if (!this.walk.seen.isEven) {
      for (const { heading, vertices } of wanted) await this.fetch(heading, vertices);
      return;
    }
    const all = new Map(wanted.flatMap(({ vertices }) => vertices.map((vertex) => [vertex.key, vertex])));
    await this.fetch('forward', [...all.values()]);
  }

  /** Which vertices are followed by which of others: by what is known already, and else by asking. */
  async links(heading: Heading, vertices: readonly Waypoint[], others: readonly Waypoint[]): Promise<[Key, Key][]> {
    const { seen } = this.walk;
    const pairs: [Key, Key][] = [];
    const inner = new Set(others.filter((other) => !this.isOutside(other)).map(({ key }) => key));
    const unknown: Waypoint[] = [];
    await forEachInTurns(vertices, (vertex) => {
      const neighbors = seen.neighbors(heading, vertex);
      if (!neighbors) unknown.push(vertex);
      for (const { key } of neighbors ?? []) if (inner.has(key)) pairs.push([vertex.key, key]);
    });
    const answers = await Promise.all([
      this.linksBack(
        heading,
        unknown,
        others.filter(({ key }) => inner.has(key)),
      ),
      this.linksBack(heading, vertices, others.filter(this.isOutside)),
    ]);
    return [pairs, ...answers].flat();
  }

  private isOutside = ({ key }: Waypoint): boolean => this.outside.has(key);

  /** The same by what is known of the others. */
  private async linksBack(
    heading: Heading,
    vertices: readonly Waypoint[],
    others: readonly Waypoint[],
  ): Promise<[Key, Key][]> {
    if (vertices.length === 0) return [];
    const { seen } = this.walk;
    const pairs: [Key, Key][] = [];
    const keys = new Set(vertices.map(({ key }) => key));
    const known: Waypoint[] = [];
    const unknown: Waypoint[] = [];
    await forEachInTurns(others, (other) => {
      const neighbors = seen.neighbors(opposite[heading], other);
      (neighbors ? known : unknown).push(other);
      for (const { key } of neighbors ?? []) if (keys.has(key)) pairs.push([key, other.key]);
    });
    const answers = await Promise.all([
      this.walk.links(vertices, unknown, heading),
      this.walk.links(vertices.filter(this.isOutside), known, heading),
    ]);
    return [pairs, ...answers].flat();
  }

  /** The vertices between two hubs, those with fewest edges first; `all` tells whether more may follow. */
  async between(
    start: Waypoint,
    target: Waypoint,
  ): Promise<{ readonly vertices: readonly Waypoint[]; readonly all: boolean }> {
    const key = `${start.key}~${target.key}`;
    let asked = this.hubs.get(key);
    if (!asked) this.hubs.set(key, (asked = this.walk.between(start, target, betweenLimit)));
    const vertices = await asked;
    return { vertices, all: vertices.length < betweenLimit };
  }
}
