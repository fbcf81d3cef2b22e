import { CasusError } from '../errors.js';
import type { Engine, Params } from '../engines/engine.js';
import { findMoved } from '../execute/moved.js';
import type { Model } from '../model/model.js';
import { byType } from '../model/byType.js';
import { fillCypher } from '../model/project.js';
import { always, intervalOf, type Interval } from './interval.js';
import { joinedLinks, type Links } from './links.js';
import { mostConnected, weight, type NamedVertex, type Vertex } from './vertex.js';
import { WalkBounds } from './walkBounds.js';
import { printFollow, printPattern, reversed, typesBetween, type Follow, type WalkFilter } from './walkFilter.js';

export interface CommonOptions {
  readonly limit: number;
  /** What they are sorted by before their ids. */
  readonly order: 'links' | 'degree';
  /** Which edges lead to them from each vertex; the filter's, where left out. */
  readonly follows?: readonly Follow[];
  /** Only those above the filter's `maxDegree`, or only those that are not. */
  readonly hubs?: boolean;
}

/** Ids as a map from each to true, in which engines find one at once. */
const setOf = (vertices: readonly Vertex[]): Record<string, true> =>
  Object.fromEntries(vertices.map(({ id }) => [id, true]));

const all = (conditions: readonly string[]): string => (conditions.length > 0 ? conditions.join(' AND ') : 'true');

/** Conditions on `edge` or `node` for variables of other names. */
const renamed = (conditions: readonly string[], word: string, name: string): string[] =>
  conditions.map((condition) => condition.replace(new RegExp(`\\b${word}\\b`, 'g'), name));

/**
 * The steps of one traversal through the graph: each asks the engine for what lies next to vertices that are known,
 * in statements of bounded work, until the time or the edges that one traversal may take are used up (`WalkStopped`).
 */
export class Walk {
  private readonly bounds = new WalkBounds();
  private readonly intervals = new Map<string, Interval>();

  constructor(
    private readonly engine: Engine,
    private readonly model: Model,
    readonly filter: WalkFilter,
  ) {}

  /**
   * The vertices of some ids, in their order, one that was merged as its survivor: it may come twice. An id that does
   * not exist is NOT_FOUND. `at`: the argument, or each id's own.
   */
  async start(ids: readonly string[], at: string | readonly string[]): Promise<NamedVertex[]> {
    const found = await this.named(ids);
    const missing = ids.filter((id) => !found.has(id));
    const merged = missing.length > 0 ? await this.survivors(missing) : found;
    return ids.map((id, index) => {
      const vertex = found.get(id) ?? merged.get(id);
      if (vertex) return vertex;
      const argument = typeof at === 'string' ? at : at[index];
      throw new CasusError('NOT_FOUND', `Argument "${argument}": there is no entity with the id ${id}.`);
    });
  }

  /**
   * A number of edges that no path between two different vertices has fewer than: where the engine knows it, that of the
   * shortest path along the edges followed, whatever else the filter says, or one more than `most` where none is so short.
   */
  async distance(from: Vertex, to: Vertex, most: number): Promise<number> {
    if (!this.engine.measuresDistance) return 1;
    const PATTERN = printPattern(this.filter.follow, { vertex: 'start', edge: '', node: 'target' }, most);
    const rows = await this.read<number>('distance', { from: from.id, to: to.id }, { PATTERN });
    return rows[0] ?? most + 1;
  }

  /** From here on what was found is only described. */
  finish(): void {
    this.bounds.finish();
  }

  /** What lies next to each of some vertices, each neighbour once. */
  async expand(vertices: readonly Vertex[], follow = this.filter.follow): Promise<Map<string, Vertex[]>> {
    const found = new Map<string, Vertex[]>(vertices.map(({ id }) => [id, []]));
    for (const ids of this.bounds.chunks(vertices)) {
      const rows = await this.read<[string, string, number, string[], ...Dates]>('expand', { ids }, this.step(follow));
      for (const [id, type, degree, next, ...dates] of rows) {
        this.dated(id, dates);
        for (const vertex of next) found.get(vertex)?.push({ id, type, degree });
      }
    }
    return found;
  }

  /**
   * The vertices next to some, those with most edges first, at least the first `limit` of them. What is found from the
   * vertices with few edges says which neighbours of the others still count.
   */
  async nearest(vertices: readonly Vertex[], limit: number): Promise<Vertex[]> {
    const [few, ...rest] = this.bounds.chunks(vertices);
    if (!few) return [];
    const ask = async (ids: readonly string[], last?: Vertex): Promise<Vertex[]> => {
      const params = { ids, limit, least: last?.degree ?? -1, last: last?.id ?? '' };
      const rows = await this.read<[string, string, number]>('nearest', params, this.step(this.filter.follow));
      return rows.map(([id, type, degree]) => ({ id, type, degree }));
    };
    const first = await ask(few);
    const others = await Promise.all(rest.map((ids) => ask(ids, first[limit - 1])));
    const found = new Map([first, ...others].flat().map((vertex) => [vertex.id, vertex]));
    return [...found.values()].sort(mostConnected);
  }

  /** Which of some vertices are next to which of others; asked from the side with fewer edges. */
  async links(
    vertices: readonly Vertex[],
    others: readonly Vertex[],
    follow: Follow,
    back: Follow,
  ): Promise<[string, string][]> {
    const between = [...byType(vertices)].flatMap(([one, from]) =>
      [...byType(others)].map(([other, to]): Links => {
        const types = typesBetween(this.model, follow.types, one, other);
        const turned = weight(to) < weight(from);
        return turned ? { turned, types, near: to, far: from } : { turned, types, near: from, far: to };
      }),
    );
    const asked = joinedLinks(between).map(async ({ turned, types, near, far }): Promise<[string, string][]> => {
      const params = { ids: near.map(({ id }) => id), others: setOf(far) };
      const along = this.along({ ...(turned ? back : follow), types });
      const rows = await this.read<[string, string]>('links', params, along);
      return rows.map(([a, b]) => (turned ? [b, a] : [a, b]));
    });
    return (await Promise.all(asked)).flat();
  }

  /** The vertices next to each of some, with the number of their edges to these. */
  async common(
    vertices: readonly Vertex[],
    { limit, order, follows = [], hubs }: CommonOptions,
  ): Promise<(Vertex & { readonly links: number })[]> {
    const [first = this.filter.follow, ...rest] = vertices.map((_, index) => follows[index] ?? this.filter.follow);
    // Written from the vertex with few edges, which is where the embedded engine begins.
    const others = rest.map((follow, index) => {
      const [id, other, edge] = [`id${index + 1}`, `other${index + 1}`, `edge${index + 1}`];
      const step = printFollow(reversed(follow), { vertex: 'node', edge, node: other });
      const conditions = all([...step.conditions, ...renamed(this.filter.edge, 'edge', edge)]);
      return { id, other, edge, joined: `${step.match} WHERE ${conditions}` };
    });
    const { FOLLOW, ALLOW } = this.step(first);
    const counted = ['edge', ...others.map(({ edge }) => edge)];
    this.bounds.spend(vertices[0]?.degree ?? 0);
    const params = {
      first: vertices[0]?.id,
      ...Object.fromEntries(others.map(({ id }, index) => [id, vertices[index + 1]?.id])),
      limit,
      ...(hubs !== undefined && { maxDegree: this.filter.maxDegree }),
    };
    const rows = await this.read<[string, string, number, number]>('common', params, {
      OTHERS: others.map(({ id, other }) => `UNWIND [$${id}] AS ${id} MATCH (${other}:Entity {id: ${id}})`).join('\n'),
      FOLLOW,
      ALLOW,
      JOINED: others.map(({ joined }) => joined).join('\n'),
      LINKS: counted.map((edge) => `count(DISTINCT ${edge}) AS ${edge}s`).join(', '),
      COUNTED: (order === 'links' ? counted : ['edge']).map((edge) => `${edge}s`).join(' + '),
      BOUND: hubs === undefined ? 'true' : `degree ${hubs ? '>' : '<='} $maxDegree`,
      SORTED: order === 'links' ? 'links DESC, degree, node.id' : 'degree, node.id',
    });
    return rows.map(([id, type, degree, links]) => ({ id, type, degree, links }));
  }

  /** As `among`, for vertices of one type and others of one type: only along edges that can stand between these. */
  async amongTyped(vertices: readonly Vertex[], others: readonly Vertex[]): Promise<string[]> {
    const types = typesBetween(this.model, this.types(), vertices[0]?.type ?? '', others[0]?.type ?? '');
    return types.length > 0 ? this.among(vertices, others, types) : [];
  }

  /** The ids of the edges between some vertices and others, either way; asked from the first. */
  async among(vertices: readonly Vertex[], others: readonly Vertex[], types = this.types()): Promise<string[]> {
    const found = new Set<string>();
    const ends = setOf(others);
    for (const ids of this.bounds.chunks(vertices)) {
      const rows = await this.read<string>('among', { ids, others: ends }, this.along({ direction: 'BOTH', types }));
      for (const id of rows) found.add(id);
    }
    return [...found];
  }

  /** How many edges could be followed from each of some vertices. */
  async counts(vertices: readonly Vertex[]): Promise<ReadonlyMap<string, number>> {
    const { follow, edge, node } = this.filter;
    if (follow.direction === 'BOTH' && !follow.types && edge.length + node.length === 0)
      return new Map(vertices.map(({ id, degree }) => [id, degree]));
    const found = new Map<string, number>();
    for (const ids of this.bounds.chunks(vertices)) {
      for (const [id, count] of await this.read<[string, number]>('counts', { ids }, this.step(this.filter.follow)))
        found.set(id, count);
    }
    return found;
  }

  /** The first edge by id of each step that a path takes; asked from the end with fewer edges. */
  async edges(steps: readonly Step[], back: Follow): Promise<(from: Vertex, to: Vertex) => string | undefined> {
    const { follow } = this.filter;
    const ask = async (group: readonly Step[], along: Follow): Promise<ReadonlyMap<string, string>> => {
      if (group.length === 0) return new Map();
      const params = { steps: group.map((step) => step.map(({ id }) => id)) };
      const rows = await this.read<[string, string, string]>('edges', params, this.along(along));
      return new Map(rows.map(([a, b, id]) => [stepKey(a, b), id]));
    };
    const ahead = steps.filter(([from, to]) => from.degree <= to.degree);
    const turned = steps.filter(([from, to]) => from.degree > to.degree).map(([from, to]): Step => [to, from]);
    const found =
      follow.direction === 'BOTH'
        ? [await ask([...ahead, ...turned], follow)]
        : await Promise.all([ask(ahead, follow), ask(turned, back)]);
    return (from, to) => found[0]?.get(stepKey(from.id, to.id)) ?? found.at(-1)?.get(stepKey(to.id, from.id));
  }

  /** The days on which a vertex may have happened: always, for what is no event. */
  intervalOf = (id: string): Interval => this.intervals.get(id) ?? always;

  private async named(ids: readonly string[]): Promise<ReadonlyMap<string, NamedVertex>> {
    const rows = await this.read<[string, string, number, boolean, ...Dates]>(
      'start',
      { ids },
      { ALLOW: all(this.filter.node) },
    );
    return new Map(
      rows.map(([id, type, degree, allowed, ...dates]) => {
        this.dated(id, dates);
        return [id, { id, type, degree, allowed }];
      }),
    );
  }

  /** Survivors by the ids of what was merged into them. */
  private async survivors(ids: readonly string[]): Promise<ReadonlyMap<string, NamedVertex>> {
    const { merged } = await this.bounds.inTime(() => findMoved(this.engine, ids));
    if (merged.size === 0) return new Map();
    const found = await this.named([...new Set(merged.values())]);
    return new Map(
      [...merged].flatMap(([id, into]) => {
        const survivor = found.get(into);
        return survivor ? [[id, survivor] as const] : [];
      }),
    );
  }

  private types(): readonly string[] | undefined {
    const { types, against } = this.filter.follow;
    return types && [...types, ...(against ?? [])];
  }

  private step(follow: Follow, node = this.filter.node): { FOLLOW: string; ALLOW: string } {
    const { match, conditions } = printFollow(follow, { vertex: 'vertex', edge: 'edge', node: 'node' });
    return { FOLLOW: match, ALLOW: all([...conditions, ...this.filter.edge, ...node]) };
  }

  /** A step between vertices that are in: only the edge is asked about. */
  private along = (follow: Follow): { FOLLOW: string; ALLOW: string } => this.step(follow, []);

  private async read<Row>(
    name: string,
    params: Params,
    parts: Readonly<Record<string, string>>,
  ): Promise<readonly Row[]> {
    const DATES = this.filter.timeRespecting ? ', node.dateStart, node.dateEnd, node.datePrecision' : '';
    const text = fillCypher(`cypher/traversals/${name}.cypher`, { ...parts, DATES });
    return this.bounds.inTime(
      () => this.engine.read(text, { ...this.filter.params, ...params }) as Promise<readonly Row[]>,
    );
  }

  private dated(id: string, [start, end, precision]: Dates): void {
    if (start && end) this.intervals.set(id, intervalOf(start, end, precision ?? 'DAY'));
  }
}

/** From one vertex to the next. */
export type Step = readonly [Vertex, Vertex];

type Dates = [start?: string | null, end?: string | null, precision?: string | null];

export const stepKey = (from: string, to: string): string => `${from}~${to}`;
