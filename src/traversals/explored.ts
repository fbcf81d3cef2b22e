import { forEachInTurns } from './nextTurn.js';
import type { PathWalk } from './pathWalk.js';
import type { Key, Waypoint } from './vertex.js';
import { reversed, type Follow } from './walkFilter.js';

/** Which way a path is followed: from its start, or from its target. */
export type Heading = 'forward' | 'backward';

const opposite = { forward: 'backward', backward: 'forward' } as const;

/** Vertices between two hubs that are fetched at first. */
const betweenLimit = 100;

/** What a traversal has seen of the graph; kept from search to search, so that nothing is asked twice. */
export class Explored {
  private readonly next: Readonly<Record<Heading, Map<Key, readonly Waypoint[]>>>;
  private readonly follow: Readonly<Record<Heading, Follow>>;
  private readonly hubs = new Map<string, Promise<readonly Waypoint[]>>();

  /** Inner vertices of a path have no more edges. */
  readonly maxDegree: number;
  readonly timeRespecting: boolean;

  /** `outside`: ends of a path that are in though the filter leaves them out, so that no neighbours name them. */
  constructor(
    private readonly walk: PathWalk,
    private readonly outside: ReadonlySet<Key>,
  ) {
    const { follow, maxDegree, timeRespecting } = walk.filter;
    this.maxDegree = maxDegree;
    this.timeRespecting = timeRespecting;
    this.follow = { forward: follow, backward: reversed(follow) };
    const forward = new Map<Key, readonly Waypoint[]>();
    this.next = { forward, backward: follow.direction === 'BOTH' ? forward : new Map<Key, readonly Waypoint[]>() };
  }

  isKnown = (heading: Heading, { key }: Waypoint): boolean => this.next[heading].has(key);

  /** The neighbours of a vertex that was fetched. */
  neighbors = (heading: Heading, { key }: Waypoint): readonly Waypoint[] => this.next[heading].get(key) ?? [];

  async fetch(heading: Heading, vertices: readonly Waypoint[]): Promise<void> {
    const missing = vertices.filter((vertex) => !this.isKnown(heading, vertex));
    if (missing.length === 0) return;
    for (const [key, next] of await this.walk.expand(missing, this.follow[heading])) this.next[heading].set(key, next);
  }

  /** Fetches for both headings; where these are the same edges, with one statement. */
  async fetchBoth(
    wanted: readonly { readonly heading: Heading; readonly vertices: readonly Waypoint[] }[],
  ): Promise<void> {
    if (this.next.forward !== this.next.backward) {
      for (const { heading, vertices } of wanted) await this.fetch(heading, vertices);
      return;
    }
    const all = new Map(wanted.flatMap(({ vertices }) => vertices.map((vertex) => [vertex.key, vertex])));
    await this.fetch('forward', [...all.values()]);
  }

  /** Which vertices are followed by which of others: by what is known already, and else by asking. */
  async links(heading: Heading, vertices: readonly Waypoint[], others: readonly Waypoint[]): Promise<[Key, Key][]> {
    const pairs: [Key, Key][] = [];
    const back = opposite[heading];
    const known = others.filter((other) => this.isKnown(back, other));
    const keys = new Set(vertices.map(({ key }) => key));
    await forEachInTurns(known, (other) => {
      for (const { key } of this.neighbors(back, other)) if (keys.has(key)) pairs.push([key, other.key]);
    });
    const asked = others.filter((other) => !this.isKnown(back, other));
    const isOutside = ({ key }: Waypoint): boolean => this.outside.has(key);
    const inner = asked.filter((other) => !isOutside(other));
    const innerKeys = new Set(inner.map(({ key }) => key));
    const unknown: Waypoint[] = [];
    await forEachInTurns(vertices, (vertex) => {
      if (!this.isKnown(heading, vertex)) unknown.push(vertex);
      for (const { key } of this.neighbors(heading, vertex)) if (innerKeys.has(key)) pairs.push([vertex.key, key]);
    });
    const { walk, follow } = this;
    const ask = (from: readonly Waypoint[], to: readonly Waypoint[]): Promise<[Key, Key][]> =>
      walk.links(from, to, follow[heading], follow[back]);
    const answers = await Promise.all([
      ask(unknown, inner),
      ask(vertices, asked.filter(isOutside)),
      ask(vertices.filter(isOutside), known),
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
    if (!asked) {
      const hubs = [
        { vertex: start, follow: this.follow.forward },
        { vertex: target, follow: this.follow.backward },
      ].sort((a, b) => a.vertex.degree - b.vertex.degree);
      asked = this.walk.common(
        hubs.map(({ vertex }) => vertex),
        { limit: betweenLimit, order: 'degree', follows: hubs.map(({ follow }) => follow) },
      );
      this.hubs.set(key, asked);
    }
    const vertices = await asked;
    return { vertices, all: vertices.length < betweenLimit };
  }
}
