import { badInput } from '../errors.js';
import type { Engine } from '../engines/engine.js';
import type { ChainDirection } from '../generated/schema.js';
import type { Model } from '../model/model.js';
import { limits } from '../plan/limits.js';
import { breadthFirst, subgraphOf } from './subgraph.js';
import type { Tell } from './tell.js';
import { Walk } from './walk.js';
import { noFilter, reversed, type Follow } from './walkFilter.js';

/** From an event to what led to it: a response points to what it answers, a part to the whole, a cause to its effect. */
const towardsCauses: Follow = { direction: 'OUT', types: ['RESPONDED_TO', 'PART_OF'], against: ['CAUSED'] };

const followed: Readonly<Record<ChainDirection, readonly Follow[]>> = {
  CAUSES: [towardsCauses],
  CONSEQUENCES: [reversed(towardsCauses)],
  BOTH: [towardsCauses, reversed(towardsCauses)],
};

export interface ChainQuestion {
  readonly id: string;
  readonly direction: ChainDirection;
  readonly depth: number;
}

/** How events led to one another, as the value of `Subgraph`. */
export async function eventChain(
  engine: Engine,
  model: Model,
  { id, direction, depth }: ChainQuestion,
  tell?: Tell,
): Promise<unknown> {
  const walks = followed[direction].map((follow) => new Walk(engine, model, { ...noFilter, follow }));
  const [first] = walks;
  const starts = (await first?.start([id], 'id')) ?? [];
  if (starts.some(({ type }) => type !== 'EVENT')) throw badInput('id', `must be the id of an event, not ${id}.`);
  const limit = limits.subgraphNodesMax.value;
  const found = await Promise.all(walks.map((walk) => breadthFirst(walk, starts, depth, limit)));
  return subgraphOf(found, starts, { depth, limit }, tell);
}
