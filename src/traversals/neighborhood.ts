import { badInput } from '../errors.js';
import { breadthFirst, subgraphOf } from './subgraph.js';
import type { Tell } from './tell.js';
import { eachOnce } from './vertex.js';
import type { Walk } from './walk.js';

export interface NeighborhoodQuestion {
  readonly ids: readonly string[];
  readonly depth: number;
  readonly limit: number;
}

/** What stands around some vertices, as the value of `Subgraph`. */
export async function neighborhood(
  walk: Walk,
  { ids, depth, limit }: NeighborhoodQuestion,
  tell?: Tell,
): Promise<unknown> {
  const different = [...new Set(ids)];
  if (different.length > limit)
    throw badInput('limit', `must be at least the number of ids, ${different.length}, not ${limit}.`);
  const starts = eachOnce(await walk.start(different, 'ids'));
  return subgraphOf([await breadthFirst(walk, starts, depth, limit)], starts, { depth, limit }, tell);
}
