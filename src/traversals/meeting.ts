import type { Explored } from './explored.js';
import { edgesTogether } from './links.js';
import { forEachInTurns } from './nextTurn.js';
import type { Label, Side } from './side.js';
import { weight, type Key, type Waypoint } from './vertex.js';
import type { Encounter, Ways } from './ways.js';

/** A vertex with more edges than this is a hub: its neighbours are fetched only where nothing else answers. */
const hubDegree = 1_000;

/** The least degree of a vertex between two others. */
const leastDegree = 2;

/**
 * Finds the ways of the first path on which one vertex stands between the frontiers of two searches. It is asked from
 * the vertices with few edges; what lies between two hubs is asked for last, and only where that could still be a better
 * path.
 */
export class Meeting {
  private best: { cost: number; encounters: Encounter[] } | undefined;

  constructor(
    private readonly explored: Explored,
    private readonly start: Side,
    private readonly target: Side,
  ) {}

  async find(): Promise<Ways | undefined> {
    const splits = this.splits();
    await this.warm(splits);
    const [one, other] = splits;
    await this.from(one, other, [...other.few, ...other.hubs]);
    if (one.hubs.length > 0) {
      await this.from(other, one, one.hubs);
      await this.betweenHubs(one, other);
    }
    return this.best;
  }

  /** The two frontiers, the one with fewer edges first. */
  private splits = (): [Split, Split] =>
    [this.start, this.target].map((side) => this.split(side)).sort((a, b) => a.side.edges - b.side.edges) as [
      Split,
      Split,
    ];

  private split(side: Side): Split {
    const isFew = (vertex: Waypoint): boolean =>
      vertex.degree <= hubDegree || this.explored.isKnown(side.heading, vertex);
    return {
      side,
      few: side.vertices.filter(isFew),
      hubs: side.vertices.filter((vertex) => !isFew(vertex)),
    };
  }

  /** Fetches the neighbours on both sides together where they are few, for then one statement answers all. */
  async warm(splits: readonly Split[] = this.splits()): Promise<void> {
    const unknown = splits.map(({ side, few }) => ({
      heading: side.heading,
      vertices: few.filter((vertex) => !this.explored.isKnown(side.heading, vertex)),
    }));
    if (weight(unknown.flatMap(({ vertices }) => vertices)) <= edgesTogether) await this.explored.fetchBoth(unknown);
  }

  /** Asks from the vertices with few edges of one side which of their neighbours are next to the other side's. */
  private async from({ side, few }: Split, { side: far }: Split, others: readonly Waypoint[]): Promise<void> {
    if (others.length === 0) return;
    const least = others.reduce((cost, vertex) => Math.min(cost, far.cheapest(vertex)), Infinity);
    for (let rest = few; rest.length > 0;) {
      const wanted = rest.filter((vertex) => this.isPromising(side.cheapest(vertex) + least));
      const count = countUpTo(wanted, edgesTogether);
      await this.step(side, wanted.slice(0, count), far, others);
      rest = wanted.slice(count);
    }
  }

  private async step(side: Side, vertices: readonly Waypoint[], far: Side, others: readonly Waypoint[]): Promise<void> {
    await side.fetch(vertices);
    const byKey = new Map(others.map((other) => [other.key, other]));
    const links = await this.explored.links(side.heading, await side.steps(vertices), others);
    if (links.length === 0) return;
    const middles = await side.next(vertices, new Set(links.map(([key]) => key)));
    await forEachInTurns(links, ([key, otherKey]) => {
      const other = byKey.get(otherKey);
      if (other) this.meet(side, middles.get(key) ?? [], far, other);
    });
  }

  private async betweenHubs(one: Split, other: Split): Promise<void> {
    const pairs = one.hubs
      .flatMap((hub) =>
        other.hubs.map((far) => ({ hub, far, least: one.side.cheapest(hub) + other.side.cheapest(far) })),
      )
      .sort((a, b) => a.least - b.least);
    for (const { hub, far, least } of pairs) {
      if (!this.isPromising(least)) continue;
      const forward = one.side.heading === 'forward';
      const { vertices, all } = await this.explored.between(
        ...(forward ? ([hub, far] as const) : ([far, hub] as const)),
      );
      const usable = vertices.filter((vertex) => one.side.admits(hub, vertex));
      if (this.explored.timeRespecting || (usable.length === 0 && !all)) {
        if (vertices.length > 0) await this.step(one.side, [hub], other.side, [far]);
        continue;
      }
      const middles = new Map<Key, Label[]>();
      for (const vertex of usable) one.side.reach(middles, hub, vertex);
      for (const labels of middles.values()) this.meet(one.side, labels, other.side, far);
    }
  }

  /** Joins the ways to a middle vertex with those from the other side to a vertex next to it. */
  private meet(side: Side, middle: readonly Label[], far: Side, other: Waypoint): void {
    const [first] = middle;
    if (!first || !far.admits(other, first.vertex)) return;
    for (const label of middle) {
      for (const opposite of far.labels(other)) {
        const [before, after] = side.heading === 'forward' ? [label, opposite] : [opposite, label];
        this.offer({ before, after });
      }
    }
  }

  private offer(encounter: Encounter): void {
    const { before, after } = encounter;
    const cost = before.cost + after.cost;
    if (before.time > after.time || !this.isPromising(cost, 0)) return;
    if (!this.best || cost < this.best.cost) this.best = { cost, encounters: [] };
    this.best.encounters.push(encounter);
  }

  private isPromising = (cost: number, more = leastDegree): boolean => !this.best || cost + more <= this.best.cost;
}

/** A side's frontier, fewest edges first. */
interface Split {
  readonly side: Side;
  readonly few: readonly Waypoint[];
  readonly hubs: readonly Waypoint[];
}

/** How many vertices from the first have together no more edges than a bound; at least one. */
function countUpTo(vertices: readonly Waypoint[], edges: number): number {
  let sum = 0;
  const index = vertices.findIndex(({ degree }) => (sum += degree) > edges);
  return index < 0 ? vertices.length : Math.max(1, index);
}
