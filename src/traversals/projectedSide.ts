import { forEachInTurns } from './nextTurn.js';
import { inParts, type Projection } from './projection.js';
import { opposite, type Heading } from './surroundings.js';
import type { Key } from './vertex.js';

/** More than the levels of one search. */
const levelsMax = 64;

/** The level of what a search may not step on. */
const barred = levelsMax - 1;

/** Where two searches met: the cheapest edges from what was reached from the start to what was reached from the target. */
export interface Encounters {
  readonly cost: number;
  readonly edges: readonly (readonly [before: number, after: number])[];
}

/** What a search leaves out. */
interface SideBounds {
  /** What its first step may not lead to. */
  readonly notFirst?: ReadonlySet<Key>;
  /** How many steps lead on from each vertex at least, and how many there may be in all. */
  readonly onward?: Uint8Array;
  readonly most?: number;
}

/** One of two searches that meet, within a projection: what it has reached, and the vertices that it reached last. */
export class ProjectedSide {
  /** The vertices reached last. */
  vertices: readonly number[] = [];
  /** The edges that lie before it. */
  edges = 0;
  /** How many steps were taken. */
  level = 0;
  /** Of each vertex reached, the degrees on the cheapest way to it, its own with them but not the end's. */
  private readonly costs: Uint32Array;
  /** Of each vertex, the level that it was reached in, counted from the mark of the search that did. */
  private readonly levels: Int32Array;
  private mark = 0;
  private end = 0;
  private bounds: SideBounds = {};

  constructor(
    private readonly projection: Projection,
    readonly heading: Heading,
  ) {
    this.costs = new Uint32Array(projection.size);
    this.levels = new Int32Array(projection.size);
  }

  get isOver(): boolean {
    return this.vertices.length === 0;
  }

  /** Begins a search at an end. `without`: what it may not step on. */
  begin(end: number, without: Iterable<number>, bounds: SideBounds = {}): void {
    this.mark += levelsMax;
    if (this.mark > 2 ** 31 - levelsMax) {
      this.levels.fill(0);
      this.mark = levelsMax;
    }
    for (const vertex of without) this.levels[vertex] = this.mark + barred;
    this.levels[end] = this.mark;
    this.costs[end] = 0;
    this.end = end;
    this.bounds = bounds;
    this.vertices = [end];
    this.edges = this.degree(end);
    this.level = 0;
  }

  /** Takes a step, unless edges lead from here to what another search has reached last: then these, the cheapest ones. */
  async advance(far: ProjectedSide): Promise<Encounters | undefined> {
    const { levels, costs, mark } = this;
    const { first, next } = this.projection.steps[this.heading];
    const { degrees } = this.projection;
    const level = mark + this.level + 1;
    const last = far.mark + far.level;
    const forward = this.heading === 'forward';
    const { onward, most = 0 } = this.bounds;
    const left = most - this.level - 1;
    const reached: number[] = [];
    let met: { cost: number; edges: [number, number][] } | undefined;
    await forEachInTurns(inParts(this.vertices, first), (part) => {
      for (const vertex of part) {
        const cost = costs[vertex] ?? 0;
        const end = first[vertex + 1] ?? 0;
        for (let at = first[vertex] ?? 0; at < end; at++) {
          const to = next[at] ?? 0;
          if (far.levels[to] === last) {
            const whole = cost + (far.costs[to] ?? 0);
            if (whole > (met?.cost ?? Infinity) || this.isBarred(vertex, to) || far.isBarred(to, vertex)) continue;
            if (!met || whole < met.cost) met = { cost: whole, edges: [] };
            met.edges.push(forward ? [vertex, to] : [to, vertex]);
            continue;
          }
          const known = levels[to] ?? 0;
          if (known >= mark && known !== level) continue;
          if (onward && (onward[to] ?? 0) > left) continue;
          const more = cost + (degrees[to] ?? 0);
          if (known === level && (costs[to] ?? 0) <= more) continue;
          if (this.isBarred(vertex, to)) continue;
          if (known !== level) reached.push(to);
          levels[to] = level;
          costs[to] = more;
        }
      }
    });
    if (met) return met;
    this.vertices = reached;
    this.edges = reached.reduce((sum, vertex) => sum + this.degree(vertex), 0);
    this.level++;
    return undefined;
  }

  /** Goes through the steps that lead to vertices which were reached with so many, on the cheapest ways to these. */
  async eachBefore(
    vertices: readonly number[],
    steps: number,
    visit: (before: number, vertex: number) => void,
  ): Promise<void> {
    const { levels, costs } = this;
    const { first, next } = this.projection.steps[opposite[this.heading]];
    const level = this.mark + steps - 1;
    await forEachInTurns(inParts(vertices, first), (part) => {
      for (const vertex of part) {
        const cost = (costs[vertex] ?? 0) - this.degree(vertex);
        for (const before of next.subarray(first[vertex], first[vertex + 1]))
          if (levels[before] === level && costs[before] === cost) visit(before, vertex);
      }
    });
  }

  /** Whether a step is one that may not be the first. */
  private isBarred = (from: number, to: number): boolean =>
    from === this.end && (this.bounds.notFirst?.has(to) ?? false);

  private degree = (vertex: number): number => this.projection.degrees[vertex] ?? 0;
}
