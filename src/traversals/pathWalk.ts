import type { Engine } from '../engines/engine.js';
import type { Slots } from '../engines/slots.js';
import { byType } from '../lists.js';
import type { Model } from '../model/model.js';
import { forEachInTurns } from './nextTurn.js';
import { joinedLinks, type Links } from './links.js';
import type { ProjectedRoutes } from './projectedRoutes.js';
import { opposite, Surroundings, type Heading } from './surroundings.js';
import { weight, type Key, type NamedVertex, type Vertex, type Waypoint } from './vertex.js';
import { intervalFrom, keysOf, setOf, Walk, type Dates } from './walk.js';
import { printPattern, reversed, typesBetween, type Follow, type WalkFilter } from './walkFilter.js';

/** What a search for paths asks the engine: its vertices go by their keys, and have ids where a path names them. */
export class PathWalk extends Walk {
  /** `seen`: what other walks of the same filter have seen of the graph as it is. */
  constructor(
    engine: Engine,
    model: Model,
    filter: WalkFilter,
    readonly seen: Surroundings = new Surroundings(filter),
  ) {
    super(engine, model, filter);
  }

  /** Paths within all there is, where that is known: but not where hubs are told that were met, nor where time counts. */
  get projected(): ProjectedRoutes | undefined {
    const { maxDegree, timeRespecting } = this.filter;
    return maxDegree === Infinity && !timeRespecting ? this.seen.projected : undefined;
  }

  /** Does what needs nothing from the engine when it is its turn, while there is time. */
  inTurn = <T>(turn: Slots, work: () => Promise<T>): Promise<T> => this.bounds.inTime(work, false, turn);

  override async start(ids: readonly string[], at: string | readonly string[]): Promise<NamedVertex[]> {
    const vertices = await super.start(ids, at);
    for (const { key, id } of vertices) this.seen.keepId(key, id);
    return vertices;
  }

  /**
   * A number of edges that no path between two different vertices has fewer than: where the engine knows it, that of the
   * shortest path along the edges followed, whatever else the filter says, or one more than `most` where none is so short.
   */
  async distance(from: Vertex, to: Vertex, most: number): Promise<number> {
    if (!this.engine.measuresDistance) return 1;
    const PATTERN = printPattern(this.filter.follow, { vertex: 'start', edge: '', node: 'target' }, most);
    const rows = await this.ask<number>('distance', { from: from.id, to: to.id }, { PATTERN });
    return rows[0] ?? most + 1;
  }

  /** Sees what lies next to each of some vertices, each neighbour once; what was seen before is not asked for again. */
  async expand(vertices: readonly Waypoint[], heading: Heading): Promise<void> {
    const chunks = [...this.bounds.chunks(vertices)]
      .map((chunk) => chunk.filter((vertex) => !this.seen.neighbors(heading, vertex)))
      .filter((chunk) => chunk.length > 0);
    const askInTurn = async (): Promise<void> => {
      for (let chunk = chunks.shift(); chunk; chunk = chunks.shift()) await this.see(chunk, heading);
    };
    // Two at once: more of one walk would keep others waiting.
    await Promise.all([askInTurn(), askInTurn()]);
  }

  private async see(vertices: readonly Waypoint[], heading: Heading): Promise<void> {
    const found = new Map<Key, Waypoint[]>(vertices.map(({ key }) => [key, []]));
    const rows = await this.ask<Columns>('expand', { keys: keysOf(vertices) }, this.step(this.seen.follow[heading]));
    for (const [keys, labels, degrees, near, dates] of rows) {
      await forEachInTurns(keys.entries(), ([index, key]) => {
        const type = this.typeOf(labels[index]);
        const interval = intervalFrom(dates[index]);
        const vertex = this.seen.vertex({ key, type, degree: degrees[index] ?? 0, interval });
        for (const next of near[index] ?? []) found.get(next)?.push(vertex);
      });
    }
    for (const [key, neighbors] of found) this.seen.keepNeighbors(heading, key, neighbors);
  }

  /** The vertices between two hubs, those with fewest edges first. */
  async between(start: Waypoint, target: Waypoint, limit: number): Promise<readonly Waypoint[]> {
    const { follow } = this.seen;
    const hubs = [
      { vertex: start, follow: follow.forward },
      { vertex: target, follow: follow.backward },
    ].sort((a, b) => a.vertex.degree - b.vertex.degree);
    const known = this.seen.between(start, target);
    if (known) {
      this.bounds.spend(hubs[0]?.vertex.degree ?? 0);
      return known;
    }
    const found = await this.common(
      hubs.map(({ vertex }) => vertex),
      { limit, order: 'degree', follows: hubs.map(({ follow }) => follow) },
    );
    this.seen.keepBetween(start, target, found);
    return found;
  }

  /** Which of some vertices are next to which of others; asked from the side with fewer edges. */
  async links(vertices: readonly Waypoint[], others: readonly Waypoint[], heading: Heading): Promise<[Key, Key][]> {
    const [follow, back] = [this.seen.follow[heading], this.seen.follow[opposite[heading]]];
    const between = [...byType(vertices)].flatMap(([one, from]) =>
      [...byType(others)].map(([other, to]): Links => {
        const types = typesBetween(this.model, follow.types, one, other);
        const turned = weight(to) < weight(from);
        return turned ? { turned, types, near: to, far: from } : { turned, types, near: from, far: to };
      }),
    );
    const asked = joinedLinks(between).map(async ({ turned, types, near, far }): Promise<[Key, Key][]> => {
      const params = { keys: keysOf(near), others: setOf(far) };
      const along = this.along({ ...(turned ? back : follow), types });
      const rows = await this.ask<[Key, Key[]]>('links', params, along);
      return rows.flatMap(([a, keys]) => keys.map((b): [Key, Key] => (turned ? [b, a] : [a, b])));
    });
    return (await Promise.all(asked)).flat();
  }

  /** Vertices with their ids; one that went meanwhile has none. */
  async withIds(vertices: readonly Waypoint[]): Promise<Vertex[]> {
    const { idOf } = this.seen;
    const unknown = new Set(keysOf(vertices).filter((key) => idOf(key) === undefined));
    if (unknown.size > 0) {
      // What was found in time is told, though the time be up by then.
      const rows = await this.ask<[Key, string]>('names', { keys: [...unknown] }, {}, true);
      for (const [key, id] of rows) this.seen.keepId(key, id);
    }
    return vertices.map((vertex) => ({ ...vertex, id: idOf(vertex.key) ?? '' }));
  }

  /** The first edge by id of each step that a path takes; asked from the end with fewer edges. */
  async edges(steps: readonly Step[]): Promise<(from: Vertex, to: Vertex) => string | undefined> {
    const { follow } = this.filter;
    const ask = async (group: readonly Step[], along: Follow): Promise<ReadonlyMap<string, string>> => {
      if (group.length === 0) return new Map();
      const params = { steps: group.map((step) => step.map(({ id }) => id)) };
      const rows = await this.ask<[string, string, string]>('edges', params, this.along(along));
      return new Map(rows.map(([a, b, id]) => [stepKey(a, b), id]));
    };
    const ahead = steps.filter(([from, to]) => from.degree <= to.degree);
    const turned = steps.filter(([from, to]) => from.degree > to.degree).map(([from, to]): Step => [to, from]);
    const found =
      follow.direction === 'BOTH'
        ? [await ask([...ahead, ...turned], follow)]
        : await Promise.all([ask(ahead, follow), ask(turned, reversed(follow))]);
    return (from, to) => found[0]?.get(stepKey(from.id, to.id)) ?? found.at(-1)?.get(stepKey(to.id, from.id));
  }
}

type Columns = readonly [
  keys: readonly Key[],
  labels: readonly number[],
  degrees: readonly number[],
  near: readonly (readonly Key[])[],
  dates: readonly Dates[],
];

/** From one vertex to the next. */
export type Step = readonly [Vertex, Vertex];

export const stepKey = (from: string, to: string): string => `${from}~${to}`;
