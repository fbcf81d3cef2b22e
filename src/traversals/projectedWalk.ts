import type { Engine } from '../engines/engine.js';
import type { Model } from '../model/model.js';
import { forEachInTurns } from './nextTurn.js';
import { inParts, type Projection } from './projection.js';
import type { Surroundings } from './surroundings.js';
import type { NamedVertex, Vertex } from './vertex.js';
import { Walk } from './walk.js';
import type { WalkFilter } from './walkFilter.js';

/** Vertices kept for one that is wanted, before they are sorted. */
const keptForOne = 4;

/** A walk that takes its steps within all it may pass, where that is known; it finds what it would find by asking. */
export class ProjectedWalk extends Walk {
  /** `seen`: what is known of the graph as it is. */
  constructor(
    engine: Engine,
    model: Model,
    filter: WalkFilter,
    private readonly seen?: Surroundings,
  ) {
    super(engine, model, filter);
  }

  override async start(ids: readonly string[], at: string | readonly string[]): Promise<NamedVertex[]> {
    const found = this.find(ids);
    if (!found) return super.start(ids, at);
    return found.numbers.map((number) => ({ ...found.projection.vertex(number), allowed: true }));
  }

  override async nearest(vertices: readonly Vertex[], limit: number): Promise<Vertex[]> {
    const found = this.find(vertices.map(({ id }) => id));
    if (!found) return super.nearest(vertices, limit);
    return this.bounds.inTime(() => nextTo(found.projection, found.numbers, limit), false, found.turn);
  }

  /** The numbers of vertices, where a projection has all of them: not an end that the filter leaves out. */
  private find(ids: readonly string[]) {
    const { projected } = this.seen ?? {};
    if (!projected) return undefined;
    const { projection, turn } = projected;
    const numbers = ids.flatMap((id) => projection.find(id) ?? []);
    return numbers.length === ids.length ? { projection, turn, numbers } : undefined;
  }
}

/** Of the vertices next to some those with most edges, then those whose ids come first. */
async function nextTo(projection: Projection, from: readonly number[], limit: number): Promise<Vertex[]> {
  const { degrees } = projection;
  const { first, next } = projection.steps.forward;
  const seen = new Uint8Array(projection.size);
  const degree = (vertex: number): number => degrees[vertex] ?? 0;
  const found: number[] = [];
  let least = 0;
  const cut = (): void => {
    found.sort((a, b) => degree(b) - degree(a) || a - b);
    if (found.length < limit) return;
    found.length = limit;
    least = degree(found[limit - 1] ?? 0);
  };
  await forEachInTurns(inParts(from, first), (part) => {
    for (const vertex of part) {
      const end = first[vertex + 1] ?? 0;
      for (let at = first[vertex] ?? 0; at < end; at++) {
        const to = next[at] ?? 0;
        if (seen[to] === 1 || degree(to) < least) continue;
        seen[to] = 1;
        if (found.push(to) > keptForOne * limit) cut();
      }
    }
  });
  cut();
  return found.map(projection.vertex);
}
