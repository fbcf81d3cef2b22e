import { forEachInTurns } from './nextTurn.js';
import type { Vertex } from './vertex.js';
import type { Walk } from './walk.js';
import { reversed, type Follow } from './walkFilter.js';

/** Which way a path is followed: from its start, or from its target. */
export type Heading = 'forward' | 'backward';

const opposite = { forward: 'backward', backward: 'forward' } as const;

/** Vertices between two hubs that are fetched at first. */
const betweenLimit = 100;

/** What a traversal has seen of the graph; kept from search to search, so that nothing is asked twice. */
export class Explored {
  private readonly next: Readonly<Record<Heading, Map<string, readonly Vertex[]>>>;
  private readonly follow: Readonly<Record<Heading, Follow>>;
  private readonly hubs = new Map<string, Promise<readonly Vertex[]>>();

  /** `ends` are in whatever the filter says of vertices. */
  constructor(
    readonly walk: Walk,
    private readonly ends: ReadonlySet<string>,
  ) {
    const { follow } = walk.filter;
    this.follow = { forward: follow, backward: reversed(follow) };
    const forward = new Map<string, readonly Vertex[]>();
    this.next = { forward, backward: follow.direction === 'BOTH' ? forward : new Map<string, readonly Vertex[]>() };
  }

  isKnown = (heading: Heading, { id }: Vertex): boolean => this.next[heading].has(id);

  /** The neighbours of a vertex that was fetched. */
  neighbors = (heading: Heading, { id }: Vertex): readonly Vertex[] => this.next[heading].get(id) ?? [];

  async fetch(heading: Heading, vertices: readonly Vertex[]): Promise<void> {
    const missing = vertices.filter((vertex) => !this.isKnown(heading, vertex));
    if (missing.length === 0) return;
    for (const [id, next] of await this.walk.expand(missing, this.follow[heading])) this.next[heading].set(id, next);
  }

  /** Fetches for both headings; where these are the same edges, with one statement. */
  async fetchBoth(
    wanted: readonly { readonly heading: Heading; readonly vertices: readonly Vertex[] }[],
  ): Promise<void> {
    if (this.next.forward !== this.next.backward) {
      for (const { heading, vertices } of wanted) await this.fetch(heading, vertices);
      return;
    }
    const all = new Map(wanted.flatMap(({ vertices }) => vertices.map((vertex) => [vertex.id, vertex])));
    await this.fetch('forward', [...all.values()]);
  }

  /** Which vertices are followed by which of others: by what is known already, and else by asking. */
  async links(heading: Heading, vertices: readonly Vertex[], others: readonly Vertex[]): Promise<[string, string][]> {
    const pairs: [string, string][] = [];
    const back = opposite[heading];
    const known = others.filter((other) => this.isKnown(back, other));
    const ids = new Set(vertices.map(({ id }) => id));
    await forEachInTurns(known, (other) => {
      for (const { id } of this.neighbors(back, other)) if (ids.has(id)) pairs.push([id, other.id]);
    });
    const asked = others.filter((other) => !this.isKnown(back, other));
    const inner = asked.filter(({ id }) => !this.ends.has(id));
    const innerIds = new Set(inner.map(({ id }) => id));
    const unknown: Vertex[] = [];
    await forEachInTurns(vertices, (vertex) => {
      if (!this.isKnown(heading, vertex)) unknown.push(vertex);
      for (const { id } of this.neighbors(heading, vertex)) if (innerIds.has(id)) pairs.push([vertex.id, id]);
    });
    const { walk, follow } = this;
    const ask = (from: readonly Vertex[], to: readonly Vertex[]): Promise<[string, string][]> =>
      walk.links(from, to, follow[heading], follow[back]);
    const ends = asked.filter(({ id }) => this.ends.has(id));
    return [...pairs, ...(await ask(unknown, inner)), ...(await ask(vertices, ends))];
  }

  /** The vertices between two hubs, those with fewest edges first; `all` tells whether more may follow. */
  async between(
    start: Vertex,
    target: Vertex,
  ): Promise<{ readonly vertices: readonly Vertex[]; readonly all: boolean }> {
    const key = `${start.id}~${target.id}`;
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
