// Traversals as a plain search over the records answers them: slow, without bounds, and written another way than src/.
import type { GraphRecords, RelationshipRecord, VertexRecord } from '../../src/write/records.js';
import { relationshipId } from '../../src/plan/relationshipId.js';

export interface Filter {
  readonly relationshipTypes?: readonly string[];
  readonly entityTypes?: readonly string[];
  readonly direction?: string;
  readonly dateFrom?: string;
  readonly dateTo?: string;
  readonly minConfidence?: number;
  readonly excludeInferred?: boolean;
  readonly excludeIds?: readonly string[];
  readonly maxDegree?: number;
  readonly timeRespecting?: boolean;
  readonly within?: string;
}

interface Step {
  readonly id: string;
  readonly to: string;
}

const idOf = (edge: RelationshipRecord): string => relationshipId({ ...edge, qualifier: edge.role });
const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The edges at a vertex. */
export const ends = ({ relationships }: GraphRecords, id: string): RelationshipRecord[] =>
  relationships.filter(({ from, to }) => from === id || to === id);

const day = (date: string, plus: number): string =>
  new Date(Date.parse(date) + plus * 86_400_000).toISOString().slice(0, 10);

/** All days an event may lie on, first and last: widened day by day while they stay in its week, month or year. */
function span(event: VertexRecord): [string, string] {
  const same: Record<string, (a: string, b: string) => boolean> = {
    MONTH: (a, b) => a.slice(0, 7) === b.slice(0, 7),
    YEAR: (a, b) => a.slice(0, 4) === b.slice(0, 4),
    WEEK: (a, b) => monday(a) === monday(b),
  };
  const inside = same[String(event['datePrecision'])] ?? (() => false);
  let [first, last] = [String(event['dateStart']), String(event['dateEnd'])];
  while (inside(day(first, -1), String(event['dateStart']))) first = day(first, -1);
  while (inside(day(last, 1), String(event['dateEnd']))) last = day(last, 1);
  return [first, last];
}

function monday(date: string): string {
  let at = date;
  while (new Date(at).getUTCDay() !== 1) at = day(at, -1);
  return at;
}

class Plain {
  private readonly byId: Map<string, VertexRecord>;
  private readonly steps = new Map<string, Step[]>();

  constructor(
    private readonly records: GraphRecords,
    private readonly filter: Filter,
    private readonly along?: (edge: RelationshipRecord, from: string) => boolean,
  ) {
    this.byId = new Map(records.vertices.map((vertex) => [vertex.id, vertex]));
  }

  degree = (id: string): number => ends(this.records, id).length;
  isHub = (id: string): boolean => this.degree(id) > (this.filter.maxDegree ?? Infinity);

  allowsEdge(edge: RelationshipRecord): boolean {
    const { relationshipTypes: types, minConfidence = 0, excludeInferred } = this.filter;
    if (types && !types.includes(edge.type)) return false;
    if (excludeInferred && edge['isInferred']) return false;
    return Number(edge['confidence'] ?? 100) >= minConfidence;
  }

  allowsVertex(id: string): boolean {
    const vertex = this.byId.get(id);
    const { entityTypes, dateFrom = '', dateTo = '9', minConfidence = 0, within, excludeIds = [] } = this.filter;
    if (!vertex || excludeIds.includes(id) || (entityTypes && !entityTypes.includes(vertex.type))) return false;
    if (Number(vertex['confidence'] ?? 100) < minConfidence) return false;
    if (vertex.type !== 'EVENT') return true;
    const [first, last] = span(vertex);
    if (first > dateTo || last < dateFrom) return false;
    return within === undefined || this.targets(id, 'OCCURRED_AT').some((place) => this.isInside(place, within));
  }

  /** Steps from a vertex to allowed ones; also to vertices named by the traversal. */
  next(id: string, named: readonly string[] = []): Step[] {
    let steps = this.steps.get(id);
    if (!steps) {
      steps = ends(this.records, id)
        .filter((edge) => this.allowsEdge(edge) && this.follows(edge, id))
        .map((edge) => ({ id: idOf(edge), to: edge.from === id ? edge.to : edge.from }));
      this.steps.set(id, steps);
    }
    return steps.filter(({ to }) => named.includes(to) || this.allowsVertex(to));
  }

  /** Whether events can have happened in the order of a path. */
  inTime(path: readonly string[]): boolean {
    let since = '';
    for (const id of path) {
      const vertex = this.byId.get(id);
      if (vertex?.type !== 'EVENT') continue;
      const [first, last] = span(vertex);
      if (first > since) since = first;
      if (since > last) return false;
    }
    return true;
  }

  follows(edge: RelationshipRecord, from: string): boolean {
    if (this.along) return this.along(edge, from);
    const { direction = 'BOTH' } = this.filter;
    return direction === 'BOTH' || (direction === 'OUT') === (edge.from === from);
  }

  private targets = (id: string, type: string): string[] =>
    this.records.relationships.filter((edge) => edge.type === type && edge.from === id).map(({ to }) => to);

  private isInside = (place: string, area: string): boolean =>
    place === area || this.targets(place, 'WITHIN').some((parent) => this.isInside(parent, area));
}

/** All simple paths of bounded length, in their order. */
export function routes(
  records: GraphRecords,
  filter: Filter,
  { from, to, maxDepth }: { from: string; to: string; maxDepth: number },
): { vertices: string[]; edges: string[] }[] {
  const plain = new Plain(records, filter);
  const found: string[][] = [];
  const walk = (path: string[]): void => {
    const at = path.at(-1) ?? '';
    if (at === to) {
      if (!filter.timeRespecting || path.length === 1 || plain.inTime(path)) found.push(path);
      return;
    }
    if (path.length > maxDepth || (at !== from && plain.isHub(at))) return;
    for (const id of new Set(plain.next(at, [to]).map((step) => step.to))) if (!path.includes(id)) walk([...path, id]);
  };
  walk([from]);
  const cost = (path: readonly string[]): number => path.slice(1, -1).reduce((sum, id) => sum + plain.degree(id), 0);
  const edge = (a: string, b: string): string =>
    plain
      .next(a, [b])
      .filter((step) => step.to === b)
      .map(({ id }) => id)
      .sort(order)[0] ?? '';
  return found
    .sort((a, b) => a.length - b.length || cost(a) - cost(b) || order(a.join('\u0001'), b.join('\u0001')))
    .map((vertices) => ({ vertices, edges: vertices.slice(1).map((id, index) => edge(vertices[index] ?? '', id)) }));
}

type Level = Map<string, number>;

/** Distances of what is nearest, most connected first where the limit bites. */
function distances(
  plain: Plain,
  starts: readonly string[],
  depth: number,
  limit: number,
): { found: Level; cut: boolean; hubs: string[] } {
  const found: Level = new Map(starts.map((id) => [id, 0]));
  const hubs: string[] = [];
  let cut = false;
  for (let distance = 1; distance <= depth && !cut; distance++) {
    const frontier = [...found].filter(([, at]) => at === distance - 1).map(([id]) => id);
    const isHub = (id: string): boolean => distance > 1 && plain.isHub(id);
    hubs.push(...frontier.filter(isHub));
    const next = new Set(frontier.filter((id) => !isHub(id)).flatMap((id) => plain.next(id).map(({ to }) => to)));
    const ranked = [...next]
      .filter((id) => !found.has(id))
      .sort((a, b) => plain.degree(b) - plain.degree(a) || order(a, b));
    const room = limit - found.size;
    cut = ranked.length > room;
    for (const id of ranked.slice(0, room)) found.set(id, distance);
  }
  return { found, cut, hubs };
}

function described(records: GraphRecords, plain: Plain, levels: readonly { found: Level; walk: Plain }[]) {
  const distance = (id: string): number => Math.min(...levels.map(({ found }) => found.get(id) ?? Infinity));
  const nodes = [...new Set(levels.flatMap(({ found }) => [...found.keys()]))].sort(
    (a, b) => distance(a) - distance(b) || plain.degree(b) - plain.degree(a) || order(a, b),
  );
  const shown = records.relationships.filter(
    (edge) => plain.allowsEdge(edge) && nodes.includes(edge.from) && nodes.includes(edge.to),
  );
  const shownIds = new Set(shown.map(idOf));
  const hidden = (id: string): number =>
    levels
      .filter(({ found }) => found.has(id))
      .reduce((sum, { walk }) => sum + walk.next(id).filter((step) => !shownIds.has(step.id)).length, 0);
  return {
    nodes: nodes.map((id) => ({ id })),
    relationships: [...shownIds].sort(order).map((id) => ({ id })),
    frontier: nodes.filter((id) => hidden(id) > 0).map((id) => ({ node: { id }, hiddenRelationships: hidden(id) })),
  };
}

export function nearby(
  records: GraphRecords,
  filter: Filter,
  { starts, depth, limit }: { starts: readonly string[]; depth: number; limit: number },
): unknown {
  const plain = new Plain(records, filter);
  const { found, cut, hubs } = distances(plain, starts, depth, limit);
  const subgraph = described(records, plain, [{ found, walk: plain }]);
  const beyond = subgraph.frontier.some(({ node }) => !hubs.includes(node.id));
  const reason = cut ? 'NODES' : beyond ? 'DEPTH' : hubs.length > 0 ? 'DEGREE' : undefined;
  return {
    ...subgraph,
    truncated: reason ? { reason, skippedHubs: [...hubs].sort(order).map((id) => ({ id })) } : null,
  };
}

export function common(records: GraphRecords, filter: Filter, given: readonly string[]): unknown {
  const plain = new Plain(records, filter);
  const edges = (id: string): string[] =>
    given.flatMap((one) =>
      plain
        .next(one)
        .filter(({ to }) => to === id)
        .map((step) => step.id),
    );
  return records.vertices
    .map(({ id }) => id)
    .filter((id) => !plain.isHub(id) && given.every((one) => plain.next(one).some(({ to }) => to === id)))
    .sort((a, b) => edges(b).length - edges(a).length || plain.degree(a) - plain.degree(b) || order(a, b))
    .slice(0, 25)
    .map((id) => ({
      node: { id },
      relationships: edges(id)
        .sort(order)
        .map((edge) => ({ id: edge })),
    }));
}

const chainTypes = ['CAUSED', 'RESPONDED_TO', 'PART_OF'];

export function chained(
  records: GraphRecords,
  { id, direction, depth }: { id: string; direction: string; depth: number },
): unknown {
  const towardsCauses = (edge: RelationshipRecord, from: string): boolean =>
    (edge.type === 'CAUSED') === (edge.to === from);
  const filter = { relationshipTypes: chainTypes };
  const walks = [
    ...(direction === 'CONSEQUENCES' ? [] : [new Plain(records, filter, towardsCauses)]),
    ...(direction === 'CAUSES' ? [] : [new Plain(records, filter, (edge, from) => !towardsCauses(edge, from))]),
  ];
  const levels = walks.map((walk) => ({ walk, found: distances(walk, [id], depth, Infinity).found }));
  const subgraph = described(records, new Plain(records, filter), levels);
  return { ...subgraph, truncated: subgraph.frontier.length > 0 ? { reason: 'DEPTH' } : null };
}
