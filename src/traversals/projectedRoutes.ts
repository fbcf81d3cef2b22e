import { Slots } from '../engines/slots.js';
import { beyond, goesOn, nearerOf, type Findings } from './findRoute.js';
import { Guide } from './guide.js';
import type { Projection } from './projection.js';
import { ProjectedSide, Reached, type Encounters } from './projectedSide.js';
import type { Constraints, Route } from './route.js';
import type { Vertex } from './vertex.js';

/** What a search in a projection is held to: the keys are numbers of vertices. */
export type ProjectedConstraints = Pick<Constraints, 'maxDepth' | 'looksBeyond' | 'without' | 'notFirst'>;

/**
 * Finds first paths within a projection, the same that `findRoute` finds by asking: two searches that meet, level by level.
 * One path at a time, since the searches mark the vertices that they reach.
 */
export class ProjectedRoutes {
  /** Whose turn it is. */
  readonly turn = new Slots(1);
  private readonly reached: Reached;
  private readonly start: ProjectedSide;
  private readonly target: ProjectedSide;

  constructor(readonly projection: Projection) {
    this.reached = new Reached(projection.size);
    this.start = new ProjectedSide(projection, this.reached, 'forward');
    this.target = new ProjectedSide(projection, this.reached, 'backward');
  }

  /** The memory it takes, about. */
  get bytes(): number {
    return this.projection.bytes;
  }

  /** The vertex of an id, whose key is its number; undefined where the filter lets no walk come to one. */
  find(id: string): Vertex | undefined {
    const number = this.projection.find(id);
    return number === undefined ? undefined : this.vertex(number);
  }

  /** What guides searches for further paths, once the first one is known. */
  guide = (from: Vertex, to: Vertex, first: Route): Guide =>
    new Guide(this.projection, Number(from.key), Number(to.key), first.vertices.length - 1);

  /**
   * The first path between two different vertices, the first of which is `from`, or comes behind what is `without`. With a
   * guide, what is short is looked for at first: only where it leads on to the other end soon enough.
   */
  async first(
    from: Vertex,
    to: Vertex,
    constraints: ProjectedConstraints,
    findings: Findings,
    guide?: Guide,
  ): Promise<Route | undefined> {
    const { maxDepth, looksBeyond } = constraints;
    const [start, target] = [Number(from.key), Number(to.key)];
    if (!guide) return this.search(start, target, constraints, findings);
    const soon = guide.soon(start);
    for (const most of looksBeyond || soon >= maxDepth ? [Math.min(soon, maxDepth)] : [soon, maxDepth]) {
      const bounded = { ...constraints, maxDepth: most, looksBeyond: false };
      await guide.look(most);
      const route = await this.search(start, target, bounded, findings, guide);
      if (route) return route;
    }
    return looksBeyond ? this.search(start, target, constraints, findings) : undefined;
  }

  /** Two searches that meet. */
  private async search(
    first: number,
    last: number,
    { maxDepth, looksBeyond, without, notFirst }: ProjectedConstraints,
    findings: Findings,
    guide?: Guide,
  ): Promise<Route | undefined> {
    const { start, target } = this;
    const barred = [...without].map(Number);
    this.reached.clear(barred);
    start.begin(first, { notFirst, guide, most: maxDepth });
    // What is left out lies between the start that the guide knows and this one.
    target.begin(last, { guide, most: maxDepth + barred.length });
    const step = (near: ProjectedSide): Promise<Encounters | undefined> =>
      near.advance(near === start ? target : start);
    for (let length = 1; !start.isOver && !target.isOver; length++) {
      const near = nearerOf(start, target);
      const { edges } = near;
      const met = await step(near);
      if (met) return this.route(first, met);
      if (length === maxDepth) {
        // That step was already the first of those beyond, where there had been no more edges than are looked at.
        const isMet = async (nearer: ProjectedSide): Promise<boolean> => (await step(nearer)) !== undefined;
        if (looksBeyond) findings.reachedDepth ||= edges > beyond.edges || (await goesOn([start, target], isMet, 1));
        return undefined;
      }
    }
    return undefined;
  }

  /** Of the cheapest paths the one whose ids come first, in whose order the vertices are numbered. */
  private async route(first: number, { cost, edges }: Encounters): Promise<Route> {
    const { start, target } = this;
    const next = new Map<number, number>();
    const leadsTo = (vertex: number, after: number): unknown =>
      (next.get(vertex) ?? Infinity) > after && next.set(vertex, after);
    for (const [before, after] of edges) leadsTo(before, after);
    let reached = [...next.keys()];
    for (let steps = start.level; steps > 0; steps--) {
      const before = new Set<number>();
      await start.eachBefore(reached, steps, (earlier, vertex) => {
        leadsTo(earlier, vertex);
        before.add(earlier);
      });
      reached = [...before];
    }
    const vertices: number[] = [];
    for (let at: number | undefined = first; at !== undefined; at = next.get(at)) vertices.push(at);
    for (let steps = target.level; steps > 0; steps--) {
      let least = Infinity;
      await target.eachBefore(vertices.slice(-1), steps, (vertex) => (least = Math.min(least, vertex)));
      vertices.push(least);
    }
    return { cost, vertices: vertices.map(this.vertex) };
  }

  private vertex = (number: number): Vertex => ({ ...this.projection.vertex(number), key: number });
}
