import { compareText } from '../lists.js';
import { always } from '../model/interval.js';
import { forEachInTurns } from './nextTurn.js';
import type { Heading } from './surroundings.js';
import type { Key, Vertex } from './vertex.js';

/** Bytes in memory, about: of a vertex, with what searches mark it with, and of a step to the next. */
export const projectedBytes = { vertex: 68, step: 4 };

/** Steps taken before others have a turn. */
const stepsAtOnce = 5_000;

/** The distance of what lies further away than was looked for. */
export const far = 255;

/** Columns of vertices, in the order of their ids. */
export interface VertexColumns {
  readonly ids: readonly string[];
  readonly keys: readonly Key[];
  /** Indexes of EntityType values among those of the projection. */
  readonly types: readonly number[];
  readonly degrees: readonly number[];
}

/** Which vertices come next to each: those of vertex `v` stand from `first[v]` to `first[v + 1]` in `next`. */
export interface Steps {
  readonly first: Uint32Array;
  readonly next: Int32Array;
}

/**
 * All that walks of one filter may pass, in memory: the vertices by number, in the order of their ids, and which of them
 * come next to which.
 */
export class Projection {
  readonly size: number;
  readonly degrees: Uint32Array;
  private readonly ids: readonly string[];
  private readonly keys: readonly Key[];
  private readonly types: Int8Array;

  constructor(
    { ids, keys, types, degrees }: VertexColumns,
    private readonly typeOf: (index: number | undefined) => string,
    readonly steps: Readonly<Record<Heading, Steps>>,
  ) {
    this.size = ids.length;
    this.ids = ids;
    this.keys = keys;
    this.types = Int8Array.from(types);
    this.degrees = Uint32Array.from(degrees);
  }

  /** The memory it takes, about. */
  get bytes(): number {
    const lists = new Set([this.steps.forward, this.steps.backward]);
    return [...lists].reduce(
      (sum, { next }) => sum + next.length * projectedBytes.step,
      this.size * projectedBytes.vertex,
    );
  }

  /** How many steps lead to each vertex from one; `far` where more than `most` do. */
  async distances(heading: Heading, from: number, most: number): Promise<Uint8Array> {
    const distances = new Uint8Array(this.size).fill(far);
    const { first, next } = this.steps[heading];
    distances[from] = 0;
    for (let [level, frontier]: [number, number[]] = [1, [from]]; frontier.length > 0 && level <= most; level++) {
      const reached: number[] = [];
      await forEachInTurns(inParts(frontier, first), (part) => {
        for (const vertex of part) {
          const end = first[vertex + 1] ?? 0;
          for (let at = first[vertex] ?? 0; at < end; at++) {
            const to = next[at] ?? 0;
            if (distances[to] !== far) continue;
            distances[to] = level;
            reached.push(to);
          }
        }
      });
      frontier = reached;
    }
    return distances;
  }

  /** The number of the vertex of an id; undefined where the filter lets no walk come to one. */
  find(id: string): number | undefined {
    let [low, high] = [0, this.size - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      const order = compareText(this.ids[middle] ?? '', id);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  }

  /** A vertex by its number. */
  vertex = (index: number): Vertex => ({
    key: this.keys[index] ?? '',
    id: this.ids[index] ?? '',
    type: this.typeOf(this.types[index]),
    degree: this.degrees[index] ?? 0,
    interval: always,
  });
}

/** Vertices in parts from which some thousands of steps lead: one takes less time than to look at the clock. */
export function* inParts(vertices: readonly number[], first: Uint32Array): Generator<readonly number[]> {
  let begin = 0;
  let steps = 0;
  for (let index = 0; index < vertices.length; index++) {
    const vertex = vertices[index] ?? 0;
    steps += 1 + (first[vertex + 1] ?? 0) - (first[vertex] ?? 0);
    if (steps < stepsAtOnce) continue;
    yield vertices.slice(begin, index + 1);
    [begin, steps] = [index + 1, 0];
  }
  if (begin < vertices.length) yield begin === 0 ? vertices : vertices.slice(begin);
}

/** Steps as the numbers of their start and their end, one step behind the other. */
export type Pairs = Int32Array;

/** Puts steps in the order of what they lead from: of their starts, of their ends, or of both. */
export async function stepsOf(size: number, pairs: readonly Pairs[], headings: readonly Heading[]): Promise<Steps> {
  const first = new Uint32Array(size + 2);
  const eachStep = (visit: (from: number, to: number) => void): Promise<void> =>
    forEachInTurns(pairs, (part) => {
      for (let at = 0; at < part.length; at += 2) {
        const [start = 0, end = 0] = [part[at], part[at + 1]];
        for (const heading of headings) {
          if (heading === 'forward') visit(start, end);
          else visit(end, start);
        }
      }
    });
  // Counted two places on and added up, each vertex has in the next place where its steps begin; with each step put there,
  // that moves on, to where those of the next vertex begin.
  await eachStep((from) => {
    first[from + 2] = (first[from + 2] ?? 0) + 1;
  });
  for (let index = 2; index < first.length; index++) first[index] = (first[index] ?? 0) + (first[index - 1] ?? 0);
  const next = new Int32Array(first[size + 1] ?? 0);
  await eachStep((from, to) => {
    const at = first[from + 1] ?? 0;
    next[at] = to;
    first[from + 1] = at + 1;
  });
  return { first: first.subarray(0, size + 1), next };
}
