import type { Guide } from './guide.js';
import { forEachInTurns } from './nextTurn.js';
import { inParts, type Projection } from './projection.js';
import { opposite, type Heading } from './surroundings.js';
import type { Key } from './vertex.js';

/** The mark of a vertex that no search may step on, and those of what was reached without a step. */
const barred = 255;
const ends = { forward: 1, backward: 101 } as const;

/**
 * What two searches that meet have reached. One mark a vertex serves both: what one has reached, the other comes to only
 * from what it reached last, and there they meet.
 */
export class Reached {
  /** Of each vertex the mark of the search that reached it, with the number of its steps, or 0. */
  readonly marks: Uint8Array;
  /** Of each vertex reached, the degrees between it and the end, on the cheapest way. */
  readonly costs: Uint32Array;

  constructor(size: number) {
    this.marks = new Uint8Array(size);
    this.costs = new Uint32Array(size);
  }

  /** Begins anew. `without`: what may not be stepped on. */
  clear(without: Iterable<number>): void {
    this.marks.fill(0);
    for (const vertex of without) this.marks[vertex] = barred;
  }
}

/** Where two searches met: the cheapest edges from what was reached from the start to what was reached from the target. */
export interface Encounters {
  readonly cost: number;
  readonly edges: readonly (readonly [before: number, after: number])[];
}

/** What a search leaves out. */
interface SideBounds {
  /** What its first step may not lead to. */
  readonly notFirst?: ReadonlySet<Key>;
  /** Tells what leads on to the other end within so many steps. */
  readonly guide?: Guide | undefined;
  readonly most?: number;
}

/** One of two searches that meet, within a projection, and the vertices that it reached last. */
export class ProjectedSide {
  /** The vertices reached last. */
  vertices: readonly number[] = [];
  /** The edges that lie before it. */
  edges = 0;
  /** How many steps were taken. */
  level = 0;
  private end = 0;
  private bounds: SideBounds = {};

  constructor(
    private readonly projection: Projection,
    private readonly reached: Reached,
    readonly heading: Heading,
  ) {}

  get isOver(): boolean {
    return this.vertices.length === 0;
  }

  /** Begins a search at an end, where nothing was reached yet. */
  begin(end: number, bounds: SideBounds = {}): void {
    this.reached.marks[end] = ends[this.heading];
    this.end = end;
    this.bounds = bounds;
    this.vertices = [end];
    this.edges = this.degree(end);
    this.level = 0;
  }

  /** Takes a step, unless edges lead from here to what another search has reached last: then these, the cheapest ones. */
  async advance(far: ProjectedSide): Promise<Encounters | undefined> {
    const { marks, costs } = this.reached;
    const { first, next } = this.projection.steps[this.heading];
    const { degrees } = this.projection;
    const mark = this.mark(this.level + 1);
    const last = far.mark(far.level);
    const forward = this.heading === 'forward';
    const { guide, most = 0 } = this.bounds;
    const left = most - this.level - 1;
    const onward = guide?.towards(this.heading, left);
    const [barredHere, barredThere] = [this.barredNow, far.barredNow];
    const reached: number[] = [];
    let edges = 0;
    let met: { cost: number; edges: [number, number][] } | undefined;
    await forEachInTurns(inParts(this.vertices, first), (part) => {
      for (const vertex of part) {
        const cost = this.through(vertex);
        const end = first[vertex + 1] ?? 0;
        for (let at = first[vertex] ?? 0; at < end; at++) {
          const to = next[at] ?? 0;
          const known = marks[to];
          if (known === last) {
            const whole = cost + far.through(to);
            if (whole > (met?.cost ?? Infinity) || barredHere?.has(to) || barredThere?.has(vertex)) continue;
            if (!met || whole < met.cost) met = { cost: whole, edges: [] };
            met.edges.push(forward ? [vertex, to] : [to, vertex]);
          } else if (known === 0) {
            if (met || (onward && (onward[to] ?? 0) > left) || barredHere?.has(to)) continue;
            reached.push(to);
            marks[to] = mark;
            costs[to] = cost;
            edges += degrees[to] ?? 0;
          } else if (known === mark && cost < (costs[to] ?? 0)) costs[to] = cost;
        }
      }
    });
    if (met) return met;
    this.vertices = reached;
    this.edges = edges;
    this.level++;
    return undefined;
  }

  /** Goes through the steps that lead to vertices which were reached with so many, on the cheapest ways to these. */
  async eachBefore(
    vertices: readonly number[],
    steps: number,
    visit: (before: number, vertex: number) => void,
  ): Promise<void> {
    const { marks } = this.reached;
    const { first, next } = this.projection.steps[opposite[this.heading]];
    const mark = this.mark(steps - 1);
    await forEachInTurns(inParts(vertices, first), (part) => {
      for (const vertex of part) {
        const cost = this.reached.costs[vertex] ?? 0;
        for (const before of next.subarray(first[vertex], first[vertex + 1]))
          if (marks[before] === mark && this.through(before) === cost) visit(before, vertex);
      }
    });
  }

  /** What the first step may not lead to, while it is not taken. */
  private get barredNow(): ReadonlySet<Key> | undefined {
    return this.level === 0 ? this.bounds.notFirst : undefined;
  }

  private mark = (level: number): number => ends[this.heading] + level;

  /** The degrees on the cheapest way from the end through a vertex, its own with them but not the end's. */
  private through = (vertex: number): number =>
    vertex === this.end ? 0 : (this.reached.costs[vertex] ?? 0) + this.degree(vertex);

  private degree = (vertex: number): number => this.projection.degrees[vertex] ?? 0;
}
