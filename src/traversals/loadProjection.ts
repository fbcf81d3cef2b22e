import { compareText } from '../lists.js';
import type { Params } from '../engines/engine.js';
import { forEachInTurns } from './nextTurn.js';
import { Projection, projectedBytes, stepsOf, type Pairs } from './projection.js';
import type { Key } from './vertex.js';
import { Walk } from './walk.js';
import { edgesAtOnce } from './walkBounds.js';

/** Vertices that one statement gives. */
const verticesAtOnce = 20_000;

/** Vertices that one statement asks about. */
const startsAtOnce = 5_000;

export interface LoadOptions {
  readonly bytesMax: number;
  /** Whether the projection is still of use. */
  readonly isWanted: () => boolean;
}

/** Reads all that a filter lets walks pass. It is no walk itself: nobody waits for it, and it asks for one thing at a time. */
export class ProjectionLoad extends Walk {
  /** undefined where that takes more room than there is, or is no longer wanted. */
  async run({ bytesMax, isWanted }: LoadOptions): Promise<Projection | undefined> {
    const vertices = await this.vertices(bytesMax, isWanted);
    if (!vertices) return undefined;
    const { keys, degrees } = vertices;
    const numbers = new Map<Key, number>();
    await forEachInTurns(keys.entries(), ([number, key]) => numbers.set(key, number));
    const { direction } = this.filter.follow;
    const both = direction === 'BOTH';
    // Either end of an edge knows of it: one of them is asked.
    const parts = this.step(both ? { ...this.filter.follow, direction: 'OUT' } : this.filter.follow);
    const pairs: Pairs[] = [];
    for (const some of chunks(keys, degrees)) {
      const rows = await this.ask<[Key[], Key[]]>('steps', { keys: some }, parts);
      if (!isWanted()) return undefined;
      await forEachInTurns(rows, ([starts, ends]) => {
        pairs.push(numbered(starts, ends, numbers));
      });
    }
    const size = keys.length;
    const forward = await stepsOf(size, pairs, both ? ['forward', 'backward'] : ['forward']);
    const projection = new Projection(vertices, this.typeOf, {
      forward,
      backward: both ? forward : await stepsOf(size, pairs, ['backward']),
    });
    return projection.bytes <= bytesMax ? projection : undefined;
  }

  private async vertices(bytesMax: number, isWanted: () => boolean) {
    const [ids, keys, types, degrees]: [string[], Key[], number[], number[]] = [[], [], [], []];
    // The last statement finds fewer than it may.
    for (let before = -verticesAtOnce; ids.length - before === verticesAtOnce;) {
      before = ids.length;
      const params = { after: ids.at(-1) ?? '', most: verticesAtOnce };
      const rows = await this.ask<Columns>('vertices', params, this.allowed);
      await forEachInTurns(rows, ([someIds, someKeys, someTypes, someDegrees]) => {
        ids.push(...someIds);
        keys.push(...someKeys);
        types.push(...someTypes);
        degrees.push(...someDegrees);
      });
      if (!isWanted() || !isInOrder(ids, before) || ids.length * projectedBytes.vertex > bytesMax) return undefined;
    }
    return { ids, keys, types, degrees };
  }

  /** No bound of time: it is not waited for. */
  protected override ask<Row>(name: string, params: Params, parts: Readonly<Record<string, string>>) {
    return this.read<Row>(name, params, parts);
  }
}

type Columns = readonly [ids: string[], keys: Key[], types: number[], degrees: number[]];

/** Whether ids from one place on are in the order in which `find` looks for them, behind those before it. */
const isInOrder = (ids: readonly string[], from: number): boolean =>
  ids.slice(from).every((id, index) => compareText(ids[from + index - 1] ?? '', id) < 0);

/** Keys in groups of bounded size and edges. */
function* chunks(keys: readonly Key[], degrees: readonly number[]): Generator<readonly Key[]> {
  let first = 0;
  let edges = 0;
  for (const [index, degree] of degrees.entries()) {
    if (index > first && (edges + degree > edgesAtOnce || index - first === startsAtOnce)) {
      yield keys.slice(first, index);
      [first, edges] = [index, 0];
    }
    edges += degree;
  }
  if (first < keys.length) yield keys.slice(first);
}

/** Steps by the numbers of their ends; what is no entity is passed over. */
function numbered(starts: readonly Key[], ends: readonly Key[], numbers: ReadonlyMap<Key, number>): Pairs {
  const pairs = new Int32Array(2 * starts.length);
  let length = 0;
  for (const [index, key] of starts.entries()) {
    const [start, end] = [numbers.get(key), numbers.get(ends[index] ?? '')];
    if (start === undefined || end === undefined) continue;
    pairs[length++] = start;
    pairs[length++] = end;
  }
  return pairs.subarray(0, length);
}
