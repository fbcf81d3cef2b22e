import type { Explored } from './explored.js';
import type { Heading } from './surroundings.js';
import { forEachInTurns } from './nextTurn.js';
import type { Constraints } from './route.js';
import { weight, type Key, type Waypoint } from './vertex.js';

/** The best ways from an end of a path to a vertex: those of one length and cost. */
export interface Label {
  readonly vertex: Waypoint;
  /** The labels before it, towards the end; none at the end. */
  readonly before: Label[];
  /** Degrees of the vertices behind the end, this one included. */
  readonly cost: number;
  /**
   * From the start: the latest of the earliest days so far, on the earliest way. From the target: the earliest of the
   * latest days, on the latest.
   */
  time: string;
}

export const later = (a: string, b: string): string => (a > b ? a : b);
export const earlier = (a: string, b: string): string => (a < b ? a : b);

/** Where a search begins, and when: the earliest day at the start of a path, the latest at its target. */
export interface End {
  readonly vertex: Waypoint;
  readonly time: string;
}

/** One of two searches that meet: what it has reached, and the vertices it reached last. */
export class Side {
  /** The vertices reached last, fewest edges first. */
  vertices: readonly Waypoint[];
  /** The edges that lie before it. */
  edges: number;
  private frontier: ReadonlyMap<Key, readonly Label[]>;
  private readonly reached: Map<Key, Label[]>;

  /** `skip` hears of each hub that `maxDegree` keeps from being walked through. */
  constructor(
    private readonly explored: Explored,
    readonly heading: Heading,
    readonly end: End,
    private readonly far: End,
    private readonly constraints: Constraints,
    private readonly skip: (hub: Waypoint) => void,
  ) {
    const label: Label = { vertex: end.vertex, before: [], cost: 0, time: end.time };
    this.vertices = [end.vertex];
    this.edges = end.vertex.degree;
    this.frontier = new Map([[end.vertex.key, [label]]]);
    this.reached = new Map([[end.vertex.key, [label]]]);
  }

  labels = ({ key }: Waypoint): readonly Label[] => this.frontier.get(key) ?? [];

  get isOver(): boolean {
    return this.vertices.length === 0;
  }

  cheapest = (vertex: Waypoint): number => Math.min(...this.labels(vertex).map(({ cost }) => cost));

  fetch = (vertices: readonly Waypoint[]): Promise<void> => this.explored.fetch(this.heading, vertices);

  /** Where a path may go on to from some vertices whose neighbours are known. */
  async steps(vertices: readonly Waypoint[]): Promise<Waypoint[]> {
    const found = new Map<Key, Waypoint>();
    await forEachInTurns(vertices, (from) => {
      for (const vertex of this.explored.neighbors(this.heading, from))
        if (!found.has(vertex.key) && this.admits(from, vertex)) found.set(vertex.key, vertex);
    });
    return [...found.values()];
  }

  /** Whether a path may step from one vertex to another as an inner one. */
  admits(from: Waypoint, vertex: Waypoint): boolean {
    const { without, notFirst } = this.constraints;
    const own = this.end.vertex.key;
    if (vertex.key === own || vertex.key === this.far.vertex.key || without.has(vertex.key)) return false;
    if (this.heading === 'forward' && from.key === own && notFirst.has(vertex.key)) return false;
    if (vertex.degree <= this.explored.maxDegree) return true;
    this.skip(vertex);
    return false;
  }

  /** The labels of what lies behind some vertices whose neighbours are known; of some of it only, where these are given. */
  async next(vertices: readonly Waypoint[], only?: ReadonlySet<Key>): Promise<Map<Key, Label[]>> {
    const reached = new Map<Key, Label[]>();
    await forEachInTurns(vertices, (from) => {
      for (const vertex of this.explored.neighbors(this.heading, from))
        if ((!only || only.has(vertex.key)) && this.admits(from, vertex)) this.reach(reached, from, vertex);
    });
    return reached;
  }

  /** Adds the ways to a vertex from another one: of several those stay that none is better than, equal ones as one. */
  reach(reached: Map<Key, Label[]>, from: Waypoint, vertex: Waypoint): void {
    for (const label of this.labels(from)) {
      const next = this.extend(label, vertex);
      if (!next) continue;
      const rivals = reached.get(vertex.key);
      if (!rivals) {
        reached.set(vertex.key, [next]);
        continue;
      }
      if (rivals.some((rival) => this.beats(rival, next))) continue;
      const equal = rivals.find(({ cost }) => cost === next.cost);
      if (equal) this.join(equal, label, next.time);
      const kept = rivals.filter((rival) => !this.beats(equal ?? next, rival));
      if (!equal || kept.length < rivals.length) reached.set(vertex.key, equal ? kept : [...kept, next]);
    }
  }

  /** The label of a further vertex; undefined where time would run backwards on the way there, or from there on. */
  private extend(label: Label, vertex: Waypoint): Label | undefined {
    const { earliest, latest } = vertex.interval;
    const forward = this.heading === 'forward';
    if (forward ? label.time > latest : label.time < earliest) return undefined;
    const time = forward ? later(label.time, earliest) : earlier(label.time, latest);
    if (!this.asEarly(time, this.far.time)) return undefined;
    return { vertex, before: [label], cost: label.cost + vertex.degree, time };
  }

  /** Takes a step: of several ways to a vertex those stay that none other is better than. */
  async advance(): Promise<void> {
    await this.fetch(this.vertices);
    const frontier = await this.next(this.vertices);
    const vertices: Waypoint[] = [];
    await forEachInTurns(frontier, ([key, labels]) => {
      const known = this.reached.get(key) ?? [];
      const fresh = labels.filter((label) => !known.some(({ time }) => this.asEarly(time, label.time)));
      const [first] = fresh;
      frontier.set(key, fresh);
      if (!first) return;
      vertices.push(first.vertex);
      this.reached.set(key, [...known, ...fresh]);
    });
    this.frontier = frontier;
    this.vertices = vertices.sort((a, b) => a.degree - b.degree);
    this.edges = weight(vertices);
  }

  /** Whether one time leaves a path at least the freedom that another does. */
  private asEarly = (time: string, other: string): boolean =>
    this.heading === 'forward' ? time <= other : time >= other;

  /** Whether a label of the same vertex and length makes another one useless. */
  private beats = (label: Label, other: Label): boolean =>
    label.cost < other.cost && this.asEarly(label.time, other.time);

  /** One more way that costs the same: the freedom of either is there, and ids are compared once a path is found. */
  private join(label: Label, before: Label, time: string): void {
    label.before.push(before);
    if (this.asEarly(time, label.time)) label.time = time;
  }
}
