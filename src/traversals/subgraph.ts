import { Ref } from '../execute/answer.js';
import { byType, compareText } from '../lists.js';
import { limits } from '../plan/limits.js';
import { partsOf } from '../plan/relationshipId.js';
import type { Tell } from './tell.js';
import { truncation, type Truncated } from './truncation.js';
import { mostConnected, weight, type NamedVertex, type Vertex } from './vertex.js';
import type { Walk } from './walk.js';
import { WalkStopped } from './walkBounds.js';
import { follows } from './walkFilter.js';

/** What a breadth-first walk found. */
export interface Found {
  readonly walk: Walk;
  /** Vertices in the order found, with their distance from the start. */
  readonly distances: ReadonlyMap<string, number>;
  readonly vertices: ReadonlyMap<string, Vertex>;
  readonly skippedHubs: readonly Vertex[];
  readonly bound?: Truncated;
}

/** Goes step by step from some vertices: closest first, then those with most edges, until `limit` vertices are found. */
export async function breadthFirst(
  walk: Walk,
  starts: readonly NamedVertex[],
  depth: number,
  limit: number,
): Promise<Found> {
  const vertices = new Map<string, Vertex>(starts.map((vertex) => [vertex.id, vertex]));
  const distances = new Map(starts.map(({ id }) => [id, 0]));
  const skippedHubs: Vertex[] = [];
  let frontier: readonly Vertex[] = starts;
  let bound: Truncated | undefined;
  for (let distance = 1; distance <= depth && frontier.length > 0 && !bound; distance++) {
    const isHub = ({ degree }: Vertex): boolean => distance > 1 && degree > walk.filter.maxDegree;
    skippedHubs.push(...frontier.filter(isHub));
    try {
      const walked = frontier.filter((vertex) => !isHub(vertex));
      const next = (await walk.nearest(walked, limit + 1)).filter(({ id }) => !vertices.has(id));
      const room = limit - vertices.size;
      if (next.length > room) bound = { reason: 'NODES', limit, atDepth: distance };
      frontier = next.slice(0, room);
    } catch (error) {
      if (!(error instanceof WalkStopped)) throw error;
      bound = { reason: error.reason, limit: error.limit, atDepth: distance };
      frontier = [];
    }
    for (const vertex of frontier) {
      vertices.set(vertex.id, vertex);
      distances.set(vertex.id, distance);
    }
  }
  return { walk, vertices, distances, skippedHubs, ...(bound && { bound }) };
}

/**
 * Makes the value of a `Subgraph` from one walk, or from several through the same edges: the edges among its vertices,
 * and how many edges of each are left out.
 */
export async function subgraphOf(
  walks: readonly Found[],
  starts: readonly NamedVertex[],
  { depth, limit }: { readonly depth: number; readonly limit: number },
  tell?: Tell,
): Promise<unknown> {
  const distance = (id: string): number => Math.min(...walks.map(({ distances }) => distances.get(id) ?? Infinity));
  const all = new Map(walks.flatMap(({ vertices }) => [...vertices]));
  const ordered = [...all.values()].sort((a, b) => distance(a.id) - distance(b.id) || mostConnected(a, b));
  const nodes = ordered.slice(0, limit);
  for (const { walk } of walks) walk.finish();
  const [{ walk }] = walks as [Found];
  const bounds = walks.flatMap((found) => found.bound ?? []);
  /** Where the time is up, the vertices are told without their edges, or without a frontier: a wrong count would be worse. */
  const orNone = async <T>(describing: Promise<T>, none: T): Promise<T> => {
    try {
      return await describing;
    } catch (error) {
      if (!(error instanceof WalkStopped)) throw error;
      bounds.push(error);
      return none;
    }
  };
  const refs = nodes.map(({ id, type }) => new Ref(id, type));
  tell?.({ nodes: refs });
  const [among, counts] = await Promise.all([
    orNone(edgesAmong(walk, nodes), []),
    orNone(followedEdges(walks, nodes), undefined),
  ]);
  const edges = among.sort(compareText);
  const { value: most } = limits.subgraphRelationshipsMax;
  const shown = edges.slice(0, most);
  const outside = new Set(starts.filter(({ allowed }) => !allowed).map(({ id }) => id));
  const hidden = counts ? hiddenEdges(walks, counts, shown, outside) : new Map<string, number>();
  const frontier = nodes.filter(({ id }) => (hidden.get(id) ?? 0) > 0);
  const bound: Truncated | undefined =
    // Of several, the one that another call might not meet.
    bounds.find(({ reason }) => reason === 'TIME') ??
    bounds[0] ??
    (ordered.length > nodes.length ? { reason: 'NODES', limit } : undefined) ??
    (edges.length > shown.length ? { reason: 'RELATIONSHIPS', limit: most } : undefined);
  const skipped = new Map(walks.flatMap(({ skippedHubs }) => skippedHubs.map((hub) => [hub.id, hub])));
  const beyond = frontier.some(({ id }) => !skipped.has(id));
  return {
    nodes: refs,
    relationships: shown.map((id) => new Ref(id, 'Relationship')),
    frontier: frontier.map(({ id, type }) => ({ node: new Ref(id, type), hiddenRelationships: hidden.get(id) })),
    truncated: truncation(
      skipped.values(),
      walk.filter.maxDegree,
      bound ?? (beyond ? { reason: 'DEPTH', limit: depth, atDepth: depth } : undefined),
    ),
  };
}

/** A vertex with more edges than this is asked about its edges to others of its kind only by their types. */
const hubDegree = 1_000;

/** The ids of all edges among some vertices; no hub's edges are gone through where the other end can tell. */
async function edgesAmong(walk: Walk, vertices: readonly Vertex[]): Promise<string[]> {
  const hubs = vertices.filter(({ degree }) => degree > hubDegree);
  const others = vertices.filter(({ degree }) => degree <= hubDegree);
  const groups = [...byType(hubs).values()];
  const betweenHubs = groups.flatMap((group, index) =>
    groups
      .slice(index)
      .map((other) => (weight(group) <= weight(other) ? walk.amongTyped(group, other) : walk.amongTyped(other, group))),
  );
  const found = [walk.among(others, vertices), ...betweenHubs];
  return [...new Set((await Promise.all(found)).flat())];
}

/** How many edges each walk could follow from each vertex that it came to. */
const followedEdges = (walks: readonly Found[], nodes: readonly Vertex[]): Promise<ReadonlyMap<string, number>[]> =>
  Promise.all(
    walks.map(async ({ walk, vertices }) => {
      const walked = nodes.filter(({ id }) => vertices.has(id));
      const counts = await walk.counts(walked);
      return new Map(walked.map(({ id, key }) => [id, counts.get(key) ?? 0]));
    }),
  );

/** How many of these edges are not shown; `outside` holds the vertices that no walk would come to. */
function hiddenEdges(
  walks: readonly Found[],
  counts: readonly ReadonlyMap<string, number>[],
  shown: readonly string[],
  outside: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const hidden = new Map<string, number>();
  const add = (id: string, count: number): unknown => hidden.set(id, (hidden.get(id) ?? 0) + count);
  for (const [index, { walk, vertices }] of walks.entries()) {
    const { follow } = walk.filter;
    for (const [id, count] of counts[index] ?? []) add(id, count);
    for (const edge of shown) {
      const parts = partsOf(edge);
      if (!parts) continue;
      for (const [id, other] of [
        [parts.from, parts.to],
        [parts.to, parts.from],
      ] as const) {
        if (vertices.has(id) && !outside.has(other) && follows(follow, parts, id)) add(id, -1);
      }
    }
  }
  return hidden;
}
