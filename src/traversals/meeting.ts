import type { Explored } from './explored.js';
import { edgesTogether } from './links.js';
import { forEachInTurns } from './nextTurn.js';
import { compareRoutes, type Route } from './route.js';
import { verticesOf, type Label, type Side } from './side.js';
import { weight, type Vertex } from './vertex.js';

/** A vertex with more edges than this is a hub: its neighbours are fetched only where nothing else answers. */
const hubDegree = 1_000;

/** The least degree of a vertex between two others. */
const leastDegree = 2;

/**
 * Finds the first path on which one vertex stands between the frontiers of two searches. It is asked from the vertices
 * with few edges; what lies between two hubs is asked for last, and only where that could still be a better path.
 */
export class Meeting {
  private best: Route | undefined;

  constructor(
    private readonly explored: Explored,
    private readonly start: Side,
    private readonly target: Side,
  ) {}

  async find(): Promise<Route | undefined> {
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
    [this.start, this.target].map((side) => this.split(side)).sort((a, b) => a.edges - b.edges) as [Split, Split];

  private split(side: Side): Split {
    const vertices = side.vertices().sort((a, b) => a.degree - b.degree);
    const isFew = (vertex: Vertex): boolean =>
      vertex.degree <= hubDegree || this.explored.isKnown(side.heading, vertex);
    return {
      side,
      few: vertices.filter(isFew),
      hubs: vertices.filter((vertex) => !isFew(vertex)),
      edges: weight(vertices),
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
  private async from({ side, few }: Split, { side: far }: Split, others: readonly Vertex[]): Promise<void> {
    if (others.length === 0) return;
    const least = Math.min(...others.map((vertex) => far.cheapest(vertex)));
    for (let rest = few; rest.length > 0;) {
      const wanted = rest.filter((vertex) => this.isPromising(side.cheapest(vertex) + least));
      const count = countUpTo(wanted, edgesTogether);
      await this.step(side, wanted.slice(0, count), far, others);
      rest = wanted.slice(count);
    }
  }

  private async step(side: Side, vertices: readonly Vertex[], far: Side, others: readonly Vertex[]): Promise<void> {
    await side.fetch(vertices);
    const middles = new Map<string, { readonly vertex: Vertex; readonly from: Vertex[] }>();
    await forEachInTurns(vertices, (from) => {
      for (const vertex of side.steps(from)) {
        const middle = middles.get(vertex.id);
        if (middle) middle.from.push(from);
        else if (vertex.id !== far.end.id) middles.set(vertex.id, { vertex, from: [from] });
      }
    });
    const byId = new Map(others.map((other) => [other.id, other]));
    const candidates = [...middles.values()].map(({ vertex }) => vertex);
    const links = await this.explored.links(side.heading, candidates, others);
    await forEachInTurns(links, ([id, otherId]) => {
      const [middle, other] = [middles.get(id), byId.get(otherId)];
      for (const from of middle?.from ?? []) if (middle && other) this.join(side, from, middle.vertex, far, other);
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
      const usable = vertices.filter(
        (vertex) => vertex.id !== other.side.end.id && vertex.id !== one.side.end.id && one.side.admits(hub, vertex),
      );
      if (this.explored.walk.filter.timeRespecting || (usable.length === 0 && !all)) {
        if (vertices.length > 0) await this.step(one.side, [hub], other.side, [far]);
      } else for (const vertex of usable) this.join(one.side, hub, vertex, other.side, far);
    }
  }

  private join(side: Side, from: Vertex, middle: Vertex, far: Side, to: Vertex): void {
    if (!far.admits(to, middle)) return;
    for (const label of side.labels(from)) {
      for (const other of far.labels(to)) {
        const [start, target] = side.heading === 'forward' ? [label, other] : [other, label];
        this.offer(start, middle, target);
      }
    }
  }

  private offer(before: Label, middle: Vertex, after: Label): void {
    const cost = before.cost + middle.degree + after.cost;
    if (!this.isPromising(cost, 0)) return;
    const reached = this.start.extend(before, middle);
    if (!reached || reached.time > after.time) return;
    const route: Route = { cost, vertices: [...verticesOf(before), middle, ...verticesOf(after).toReversed()] };
    if (!this.best || compareRoutes(route, this.best) < 0) this.best = route;
  }

  private isPromising = (cost: number, more = leastDegree): boolean => !this.best || cost + more <= this.best.cost;
}

/** A side's frontier, fewest edges first. */
interface Split {
  readonly side: Side;
  readonly few: readonly Vertex[];
  readonly hubs: readonly Vertex[];
  readonly edges: number;
}

/** How many vertices from the first have together no more edges than a bound; at least one. */
function countUpTo(vertices: readonly Vertex[], edges: number): number {
  let sum = 0;
  const index = vertices.findIndex(({ degree }) => (sum += degree) > edges);
  return index < 0 ? vertices.length : Math.max(1, index);
}
