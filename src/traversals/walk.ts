import { identifier } from '../compile/scope.js';
import { CasusError } from '../errors.js';
import type { Engine, Params } from '../engines/engine.js';
import { findLead, findMoved } from '../execute/moved.js';
import type { Model } from '../model/model.js';
import { fillCypher } from '../model/project.js';
import { always, intervalOf, type Interval } from '../model/interval.js';
import { mostConnected, type Key, type NamedVertex, type Vertex, type Waypoint } from './vertex.js';
import { WalkBounds } from './walkBounds.js';
import { printFollow, reversed, typesBetween, type Follow, type WalkFilter } from './walkFilter.js';

export interface CommonOptions {
  readonly limit: number;
  /** What they are sorted by before their ids. */
  readonly order: 'links' | 'degree';
  /** Which edges lead to them from each vertex; the filter's, where left out. */
  readonly follows?: readonly Follow[];
  /** Only those above the filter's `maxDegree`, or only those that are not. */
  readonly hubs?: boolean;
}

const all = (conditions: readonly string[]): string => (conditions.length > 0 ? conditions.join(' AND ') : 'true');

/** Conditions on `edge` or `node` for variables of other names. */
const renamed = (conditions: readonly string[], word: string, name: string): string[] =>
  conditions.map((condition) => condition.replace(new RegExp(`\\b${word}\\b`, 'g'), name));

/**
 * The steps of one traversal through the graph: each asks the engine for what lies next to vertices that are known,
 * in statements of bounded work, until the time or the edges that one traversal may take are used up (`WalkStopped`).
 */
export class Walk {
  protected readonly bounds: WalkBounds;
  private readonly standing: Readonly<Record<string, string>>;
  private readonly typeNames: readonly string[];

  constructor(
    protected readonly engine: Engine,
    protected readonly model: Model,
    readonly filter: WalkFilter,
  ) {
    this.bounds = new WalkBounds(engine);
    const { keys } = engine.dialect;
    this.typeNames = [...model.entityTypes.keys()];
    this.standing = {
      FIND: keys.find('vertex', 'key'),
      KEY: keys.of('node'),
      TYPE: indexOfLabel([...model.entityTypes.values()].map(({ label }) => label)),
      DATES: filter.timeRespecting ? '[node.dateStart, node.dateEnd, node.datePrecision]' : 'null',
    };
  }

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

  /** The same ids, those of what was merged as its survivors'. */
  async lead(ids: readonly string[]): Promise<readonly string[]> {
    const lead = await this.bounds.inTime(() => findLead(this.engine, ids));
    return lead ? ids.map(lead) : ids;
  }

  /** From here on what was found is only described. */
  finish(): void {
    this.bounds.finish();
  }

  /**
   * The vertices next to some, those with most edges first, at least the first `limit` of them. What is found from the
   * vertices with few edges says which neighbours of the others still count.
   */
  async nearest(vertices: readonly Vertex[], limit: number): Promise<Vertex[]> {
    const [few, ...rest] = this.bounds.chunks(vertices);
    if (!few) return [];
    const ask = async (chunk: readonly Vertex[], last?: Vertex): Promise<Vertex[]> => {
      const params = { keys: keysOf(chunk), limit, least: last?.degree ?? -1, last: last?.id ?? '' };
      const rows = await this.ask<[string, Key, string, number]>('nearest', params, this.step(this.filter.follow));
      return rows.map(([id, key, type, degree]) => ({ id, key, type, degree, interval: always }));
    };
    const first = await ask(few);
    const others = await Promise.all(rest.map((chunk) => ask(chunk, first[limit - 1])));
    const found = new Map([first, ...others].flat().map((vertex) => [vertex.id, vertex]));
    return [...found.values()].sort(mostConnected);
  }

  /** The vertices next to each of some, with the number of their edges to these. */
  async common(vertices: readonly Waypoint[], { limit, order, follows = [], hubs }: CommonOptions): Promise<Vertex[]> {
    const [first = this.filter.follow, ...rest] = vertices.map((_, index) => follows[index] ?? this.filter.follow);
    // Written from the vertex with few edges, which is where the embedded engine begins. Edges are counted before the next
    // are joined: of parallel ones each pair, triple and so on would be a row of its own.
    const others = rest.map((follow, index) => {
      const [key, other, edge] = [`key${index + 1}`, `other${index + 1}`, `edge${index + 1}`];
      const step = printFollow(reversed(follow), { vertex: 'node', edge, node: other });
      const conditions = all([...step.conditions, ...renamed(this.filter.edge, 'edge', edge)]);
      return { key, other, edge, joined: `${step.match} WHERE ${conditions}` };
    });
    const { FOLLOW, ALLOW } = this.step(first);
    const counted = ['edge', ...others.map(({ edge }) => edge)];
    const counting = (joined: number): string => {
      const rest = others.slice(joined).map(({ other }) => other);
      const before = counted.slice(0, joined).map((edge) => `${edge}s`);
      return `WITH ${['node', ...rest, ...before].join(', ')}, count(DISTINCT ${counted[joined] ?? ''}) AS ${counted[joined] ?? ''}s`;
    };
    this.bounds.spend(vertices[0]?.degree ?? 0);
    const params = {
      first: vertices[0]?.key,
      ...Object.fromEntries(others.map(({ key }, index) => [key, vertices[index + 1]?.key])),
      limit,
      ...(hubs !== undefined && { maxDegree: this.filter.maxDegree }),
    };
    const { find } = this.engine.dialect.keys;
    const rows = await this.ask<[string, Key, string, number]>('common', params, {
      OTHERS: others.map(({ key, other }) => `UNWIND [$${key}] AS ${key} ${find(other, key)}`).join('\n'),
      FOLLOW,
      ALLOW,
      JOINED: [counting(0), ...others.flatMap(({ joined }, index) => [joined, counting(index + 1)])].join('\n'),
      COUNTED: (order === 'links' ? counted : ['edge']).map((edge) => `${edge}s`).join(' + '),
      BOUND: hubs === undefined ? 'true' : `degree ${hubs ? '>' : '<='} $maxDegree`,
      SORTED: order === 'links' ? 'links DESC, degree, node.id' : 'degree, node.id',
    });
    return rows.map(([id, key, type, degree]) => ({ id, key, type, degree, interval: always }));
  }

  /**
   * As `among`, for hubs of one type and others of one type: only along edges that can stand between these, and only from
   * those that have any, which are asked about together where these are few.
   */
  async amongTyped(hubs: readonly Vertex[], others: readonly Vertex[]): Promise<string[]> {
    const types = typesBetween(this.model, this.types(), hubs[0]?.type ?? '', others[0]?.type ?? '');
    if (types.length === 0) return [];
    const counts = await this.ask<[Key, number]>(
      'counts',
      { keys: keysOf(hubs) },
      this.along({ direction: 'BOTH', types }),
    );
    const counted = new Map(counts);
    const having = hubs
      .map((hub) => ({ ...hub, degree: counted.get(hub.key) ?? 0 }))
      .filter(({ degree }) => degree > 0);
    return this.among(having, others, types);
  }

  /** The ids of the edges between some vertices and others, either way; asked from the first. */
  async among(vertices: readonly Vertex[], others: readonly Vertex[], types = this.types()): Promise<string[]> {
    const found = new Set<string>();
    const ends = setOf(others);
    const along = this.along({ direction: 'BOTH', types });
    for (const chunk of this.bounds.chunks(vertices)) {
      const rows = await this.ask<string>('among', { keys: keysOf(chunk), others: ends }, along);
      for (const id of rows) found.add(id);
    }
    return [...found];
  }

  /** How many edges could be followed from each of some vertices. */
  async counts(vertices: readonly Vertex[]): Promise<ReadonlyMap<Key, number>> {
    const { follow, edge, node } = this.filter;
    if (follow.direction === 'BOTH' && !follow.types && edge.length + node.length === 0)
      return new Map(vertices.map(({ key, degree }) => [key, degree]));
    const found = new Map<Key, number>();
    for (const chunk of this.bounds.chunks(vertices)) {
      const rows = await this.ask<[Key, number]>('counts', { keys: keysOf(chunk) }, this.step(this.filter.follow));
      for (const [key, count] of rows) found.set(key, count);
    }
    return found;
  }

  private async named(ids: readonly string[]): Promise<ReadonlyMap<string, NamedVertex>> {
    const rows = await this.ask<[string, Key, string, number, boolean, Dates]>('start', { ids }, this.allowed);
    return new Map(
      rows.map(([id, key, type, degree, allowed, dates]) => [
        id,
        { id, key, type, degree, allowed, interval: intervalFrom(dates) },
      ]),
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

  /** The EntityType value that `TYPE` stands for. */
  protected typeOf = (index: number | undefined): string => this.typeNames[index ?? -1] ?? '';

  private types(): readonly string[] | undefined {
    const { types, against } = this.filter.follow;
    return types && [...types, ...(against ?? [])];
  }

  /** The part of a statement that tells which vertices are in. */
  protected get allowed(): { ALLOW: string } {
    return { ALLOW: all(this.filter.node) };
  }

  /** The parts of a statement that takes a step. */
  protected step(follow: Follow, node = this.filter.node): { FOLLOW: string; ALLOW: string } {
    const { match, conditions } = printFollow(follow, { vertex: 'vertex', edge: 'edge', node: 'node' });
    return { FOLLOW: match, ALLOW: all([...conditions, ...this.filter.edge, ...node]) };
  }

  /** A step between vertices that are in: only the edge is asked about. */
  protected along = (follow: Follow): { FOLLOW: string; ALLOW: string } => this.step(follow, []);

  /** Runs a statement when it is its turn, while there is time; one that only describes what was found has its own. */
  protected async ask<Row>(
    name: string,
    params: Params,
    parts: Readonly<Record<string, string>> = {},
    describes = false,
  ): Promise<readonly Row[]> {
    return this.bounds.inTime(() => this.read<Row>(name, params, parts), describes);
  }

  /** Runs a statement of cypher/traversals with its parts put in. */
  protected read<Row>(name: string, params: Params, parts: Readonly<Record<string, string>>): Promise<readonly Row[]> {
    const text = fillCypher(`cypher/traversals/${name}.cypher`, { ...this.standing, ...parts });
    return this.engine.read(text, { ...this.filter.params, ...params }) as Promise<readonly Row[]>;
  }
}

/** Which of some labels `node` has, by index: sent sooner than the text of its type, and read sooner than a property. */
const indexOfLabel = (labels: readonly (string | undefined)[]): string =>
  `CASE ${labels.map((label = '', index) => `WHEN node:${identifier(label)} THEN ${index}`).join(' ')} ELSE -1 END`;

/** Of an event; null where time does not count. */
export type Dates = readonly [start: string | null, end: string | null, precision: string | null] | null;

/** The days on which a vertex may have happened. */
export function intervalFrom(dates: Dates | undefined): Interval {
  const [start, end, precision] = dates ?? [];
  return start && end ? intervalOf(start, end, precision ?? 'DAY') : always;
}

export const keysOf = (vertices: readonly Waypoint[]): Key[] => vertices.map(({ key }) => key);

/** Keys as a map from each to true, in which both engines find one at once. */
export const setOf = (vertices: readonly Waypoint[]): Readonly<Record<Key, true>> =>
  Object.fromEntries(vertices.map(({ key }) => [key, true]));
