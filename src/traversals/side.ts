import { always } from './interval.js';
import type { Explored, Heading } from './explored.js';
import { forEachInTurns } from './nextTurn.js';
import type { Constraints } from './route.js';
import { compareText, weight, type Vertex } from './vertex.js';

/** One way found from an end of a path to a vertex. */
export interface Label {
  readonly vertex: Vertex;
  /** The label before it, towards the end. */
  readonly before?: Label;
  /** Degrees of the vertices behind the end, this one included. */
  readonly cost: number;
  /** From the start: the latest of the earliest days so far. From the target: the earliest of the latest days. */
  readonly time: string;
}

/** The vertices of a label, from its end to itself. */
export const verticesOf = (label: Label): Vertex[] => [...(label.before ? verticesOf(label.before) : []), label.vertex];

const later = (a: string, b: string): string => (a > b ? a : b);
const earlier = (a: string, b: string): string => (a < b ? a : b);

/** One of two searches that meet: what it has reached, and the vertices it reached last. */
export class Side {
  frontier: ReadonlyMap<string, readonly Label[]>;
  private readonly reached: Map<string, Label[]>;

  constructor(
    private readonly explored: Explored,
    private readonly skipped: Map<string, Vertex>,
    readonly heading: Heading,
    readonly end: Vertex,
    private readonly constraints: Constraints,
  ) {
    const { earliest, latest } = this.intervalOf(end);
    const time = heading === 'forward' ? later(constraints.since, earliest) : latest;
    const label: Label = { vertex: end, cost: 0, time };
    this.frontier = new Map([[end.id, [label]]]);
    this.reached = new Map([[end.id, [label]]]);
  }

  /** The vertices reached last. */
  vertices = (): Vertex[] => [...this.frontier.values()].flatMap(([label]) => label?.vertex ?? []);

  labels = ({ id }: Vertex): readonly Label[] => this.frontier.get(id) ?? [];

  cheapest = (vertex: Vertex): number => Math.min(...this.labels(vertex).map(({ cost }) => cost));

  /** The edges that lie before it. */
  edges = (): number => weight(this.vertices());

  fetch = (vertices: readonly Vertex[]): Promise<void> => this.explored.fetch(this.heading, vertices);

  /** Where a path may go on to from a vertex whose neighbours are known. */
  steps = (from: Vertex): Vertex[] =>
    this.explored.neighbors(this.heading, from).filter((vertex) => this.admits(from, vertex));

  /** Whether a path may step from one vertex to another as an inner one. */
  admits(from: Vertex, vertex: Vertex): boolean {
    const { without, notFirst } = this.constraints;
    if (vertex.id === this.end.id || without.has(vertex.id)) return false;
    if (this.heading === 'forward' && from.id === this.end.id && notFirst.has(vertex.id)) return false;
    if (vertex.degree <= this.explored.walk.filter.maxDegree) return true;
    this.skipped.set(vertex.id, vertex);
    return false;
  }

  /** The label of a further vertex; undefined where time would run backwards. */
  extend(label: Label, vertex: Vertex): Label | undefined {
    const { earliest, latest } = this.intervalOf(vertex);
    const forward = this.heading === 'forward';
    if (forward ? label.time > latest : label.time < earliest) return undefined;
    const time = forward ? later(label.time, earliest) : earlier(label.time, latest);
    return { vertex, before: label, cost: label.cost + vertex.degree, time };
  }

  /** Takes a step: of several ways to a vertex those stay that none other is better than. */
  async advance(target: Vertex): Promise<void> {
    await this.fetch(this.vertices());
    const frontier = new Map<string, Label[]>();
    const step = (label: Label, vertex: Vertex): void => {
      const next = vertex.id === target.id ? undefined : this.extend(label, vertex);
      if (!next || this.reached.get(vertex.id)?.some(({ time }) => this.asEarly(time, next.time))) return;
      const rivals = frontier.get(vertex.id) ?? [];
      if (rivals.some((rival) => this.beats(rival, next))) return;
      frontier.set(vertex.id, [...rivals.filter((rival) => !this.beats(next, rival)), next]);
    };
    await forEachInTurns([...this.frontier.values()].flat(), (label) => {
      for (const vertex of this.steps(label.vertex)) step(label, vertex);
    });
    for (const [id, labels] of frontier) this.reached.set(id, [...(this.reached.get(id) ?? []), ...labels]);
    this.frontier = frontier;
  }

  private intervalOf({ id }: Vertex) {
    const { walk } = this.explored;
    return walk.filter.timeRespecting ? walk.intervalOf(id) : always;
  }

  /** Whether one time leaves a path at least the freedom that another does. */
  private asEarly = (time: string, other: string): boolean =>
    this.heading === 'forward' ? time <= other : time >= other;

  /** Whether a label of the same vertex and length makes another one useless. */
  private beats(label: Label, other: Label): boolean {
    if (!this.asEarly(label.time, other.time)) return false;
    return label.cost < other.cost || (label.cost === other.cost && this.compareIds(label, other) <= 0);
  }

  private compareIds(a: Label, b: Label): number {
    const [one, two] = [a, b].map((label) => {
      const ids = verticesOf(label).map(({ id }) => id);
      return this.heading === 'forward' ? ids : ids.toReversed();
    });
    const differing = one?.findIndex((id, index) => id !== two?.[index]) ?? -1;
    return differing < 0 ? 0 : compareText(one?.[differing] ?? '', two?.[differing] ?? '');
  }
}
