import { always } from '../model/interval.js';
import type { ProjectedRoutes } from './projectedRoutes.js';
import type { Key, Waypoint } from './vertex.js';
import { reversed, type Follow, type WalkFilter } from './walkFilter.js';

/** Which way a path is followed: from its start, or from its target. */
export type Heading = 'forward' | 'backward';

export const opposite = { forward: 'backward', backward: 'forward' } as const;

/** Bytes in memory, about: of a vertex, of a list of neighbours and of each in it, and of an id. */
const bytesOf = { vertex: 150, list: 60, neighbor: 8, id: 120 };

/** What walks of one filter have seen of the graph in one of its states; what one has seen, others need not ask for. */
export class Surroundings {
  readonly follow: Readonly<Record<Heading, Follow>>;
  /** Paths within all there is to see, once that was read. */
  projected: ProjectedRoutes | undefined;
  private readonly next: Readonly<Record<Heading, Map<Key, readonly Waypoint[]>>>;
  private readonly vertices = new Map<Key, Waypoint>();
  private readonly ids = new Map<Key, string>();
  private readonly hubs = new Map<string, readonly Waypoint[]>();
  private taken = 0;

  constructor(readonly filter: WalkFilter) {
    const { follow } = filter;
    this.follow = { forward: follow, backward: reversed(follow) };
    const forward = new Map<Key, readonly Waypoint[]>();
    this.next = { forward, backward: follow.direction === 'BOTH' ? forward : new Map<Key, readonly Waypoint[]>() };
  }

  /** The memory it takes, about. */
  get bytes(): number {
    return this.taken + (this.projected?.bytes ?? 0);
  }

  /** Whether both headings follow the same edges. */
  get isEven(): boolean {
    return this.next.forward === this.next.backward;
  }

  /** The neighbours of a vertex; undefined where nothing is known of them. */
  neighbors = (heading: Heading, { key }: Waypoint): readonly Waypoint[] | undefined => this.next[heading].get(key);

  keepNeighbors(heading: Heading, key: Key, neighbors: readonly Waypoint[]): void {
    if (this.next[heading].has(key)) return;
    this.next[heading].set(key, this.listed(neighbors));
  }

  /** The vertices between two hubs, as they were asked for. */
  between = (start: Waypoint, target: Waypoint): readonly Waypoint[] | undefined =>
    this.hubs.get(hubsKey(start, target));

  keepBetween(start: Waypoint, target: Waypoint, vertices: readonly Waypoint[]): void {
    this.hubs.set(hubsKey(start, target), this.listed(vertices));
  }

  /** The vertex itself, one object wherever it stands. */
  vertex(vertex: Waypoint): Waypoint {
    const known = this.vertices.get(vertex.key);
    if (known) return known;
    this.vertices.set(vertex.key, vertex);
    this.taken += bytesOf.vertex + (vertex.interval === always ? 0 : bytesOf.id);
    return vertex;
  }

  /** A text is its id. */
  idOf = (key: Key): string | undefined => (typeof key === 'string' ? key : this.ids.get(key));

  keepId(key: Key, id: string): void {
    if (typeof key === 'string' || this.ids.has(key)) return;
    this.ids.set(key, id);
    this.taken += bytesOf.id;
  }

  /** A copy: it takes the room that it needs, and a list that has grown takes more. */
  private listed(vertices: readonly Waypoint[]): readonly Waypoint[] {
    this.taken += bytesOf.list + bytesOf.neighbor * vertices.length;
    return vertices.slice();
  }
}

const hubsKey = (start: Waypoint, target: Waypoint): string => `${start.key}~${target.key}`;
