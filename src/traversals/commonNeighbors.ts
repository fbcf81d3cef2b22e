import { compareText } from '../lists.js';
import { badInput } from '../errors.js';
import { Ref } from '../execute/answer.js';
import { limits } from '../plan/limits.js';
import { partsOf } from '../plan/relationshipId.js';
import type { Tell } from './tell.js';
import { truncation } from './truncation.js';
import { eachOnce, weight, type Vertex } from './vertex.js';
import type { CommonOptions, Walk } from './walk.js';
import { WalkStopped } from './walkBounds.js';
import { follows } from './walkFilter.js';

export interface CommonQuestion {
  readonly ids: readonly string[];
  readonly first: number;
}

/** The vertices next to all of some, as the value of `CommonNeighborsResult`. */
export async function commonNeighbors(walk: Walk, { ids, first }: CommonQuestion, tell?: Tell): Promise<unknown> {
  const different = [...new Set(ids)];
  const { value: most } = limits.commonNeighborsIdsMax;
  if (different.length < 2 || different.length > most)
    throw badInput('ids', `must be from 2 to ${most} different ids, not ${different.length}.`);
  const given = eachOnce(await walk.start(different, 'ids')).sort((a, b) => a.degree - b.degree);
  const [only, another] = given;
  if (only && !another)
    throw badInput('ids', `must be of at least 2 entities; all of these were merged into ${only.id}.`);
  const { maxDegree } = walk.filter;
  const bounded = maxDegree < Infinity;
  const { vertices, ...found } = await find(walk, given, { limit: first + 1, ...(bounded && { hubs: false }) });
  const skipped = bounded ? await find(walk, given, { limit: limits.pageSizeMax.value, hubs: true }) : undefined;
  const stopped = found.stopped ?? skipped?.stopped;
  const shown = vertices.slice(0, first);
  walk.finish();
  tell?.({ neighbors: shown.map(({ id, type }) => ({ node: new Ref(id, type) })) });
  const edges = await edgesOf(walk, shown, given);
  const bound = stopped ?? (vertices.length > first ? ({ reason: 'NODES', limit: first } as const) : undefined);
  return {
    neighbors: shown.map(({ id, type }) => ({
      node: new Ref(id, type),
      relationships: (edges.get(id) ?? []).sort(compareText).map((edge) => new Ref(edge, 'Relationship')),
    })),
    truncated: truncation(skipped?.vertices ?? [], maxDegree, bound),
  };
}

async function find(
  walk: Walk,
  given: readonly Vertex[],
  options: Pick<CommonOptions, 'limit' | 'hubs'>,
): Promise<{ vertices: readonly Vertex[]; stopped?: WalkStopped }> {
  try {
    return { vertices: await walk.common(given, { ...options, order: 'links' }) };
  } catch (error) {
    if (error instanceof WalkStopped) return { vertices: [], stopped: error };
    throw error;
  }
}

/** The edges between given vertices and their neighbours, by neighbour; asked from the side with fewer. */
async function edgesOf(
  walk: Walk,
  neighbors: readonly Vertex[],
  given: readonly Vertex[],
): Promise<Map<string, string[]>> {
  const [near, far] = weight(neighbors) <= weight(given) ? [neighbors, given] : [given, neighbors];
  const givenIds = new Set(given.map(({ id }) => id));
  const edges = new Map<string, string[]>();
  for (const id of await walk.among(near, far)) {
    const parts = partsOf(id);
    if (!parts) continue;
    const [from, to] = givenIds.has(parts.from) ? [parts.from, parts.to] : [parts.to, parts.from];
    if (follows(walk.filter.follow, parts, from)) edges.set(to, [...(edges.get(to) ?? []), id]);
  }
  return edges;
}
