import { LRUCache } from 'lru-cache';
import type { Revisions } from '../engines/engine.js';
import type { LoadOptions } from './loadProjection.js';
import { ProjectedRoutes } from './projectedRoutes.js';
import type { Projection } from './projection.js';
import { Surroundings } from './surroundings.js';
import type { WalkFilter } from './walkFilter.js';

/** Filters whose walks' surroundings are kept: of each, more is held than the few vertices that it may have led to. */
const filtersMax = 100;

/** What walks cost, in tenths of one that looks for paths. */
export const walkCosts = { paths: 10, neighborhood: 1 } as const;

/** Walks with one filter from one reading of all they may pass to the next, which costs about what they do. */
const walksBetween = 10 * walkCosts.paths;

/** The same where there was no room for it. */
const walksWithoutRoom = 1_000 * walkCosts.paths;

/** Reads all that walks with a filter may pass; undefined where there is no room for it. */
export type LoadProjection = (filter: WalkFilter, options: LoadOptions) => Promise<Projection | undefined>;

/**
 * What walks have seen, kept for the next ones as long as the graph is in the state that it was seen in: the engine is
 * asked for that at the beginning of each walk, so that none begins with less than was written before. Once a walk with a
 * filter has looked for paths, or ten for a neighborhood, the next has all that its walks may pass read beside it, where there
 * is room for it.
 * Where too much is kept, what was seen goes, and then that too; walks under way still have theirs.
 */
export class KeptSurroundings {
  private readonly kept = new LRUCache<string, Surroundings>({ max: filtersMax });
  /** What walks with a filter are still to cost before all is read. */
  private readonly waits = new LRUCache<string, number>({ max: filtersMax });
  private revision: string | undefined;

  constructor(
    private readonly revisions: Revisions,
    private readonly bytesMax: number,
    private readonly load?: LoadProjection,
  ) {}

  /** The memory it takes, about. */
  get bytes(): number {
    return [...this.kept.values()].reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /** Filters of which all that walks may pass was read. */
  get projections(): number {
    return [...this.kept.values()].filter(({ projected }) => projected).length;
  }

  /**
   * Walks with what is known now. Where all is known of a state, it is taken for the present one while the engine is asked,
   * and walked again should it have passed.
   */
  async walk<Answer>(filter: WalkFilter, cost: number, walk: (seen: Surroundings) => Promise<Answer>): Promise<Answer> {
    const asked = this.of(filter, cost);
    const likely = this.kept.get(nameOf(filter));
    if (!likely?.projected) return walk(await asked);
    const walking = walk(likely);
    // Of a state that has passed, nobody is told what went wrong.
    walking.catch(() => undefined);
    const present = await asked;
    return present === likely ? walking : walk(present);
  }

  /** What is known to a walk that begins now. */
  async of(filter: WalkFilter, cost: number): Promise<Surroundings> {
    const revision = await this.revisions.ask();
    if (revision === undefined) return new Surroundings(filter);
    if (revision !== this.revision) this.kept.clear();
    else if (this.bytes > this.bytesMax) this.makeRoom();
    this.revision = revision;
    const name = nameOf(filter);
    const kept = this.under(name, filter);
    const wait = this.waits.get(name) ?? walkCosts.paths;
    this.waits.set(name, wait - cost);
    if (wait <= 0 && !kept.projected && !filter.timeRespecting) void this.project(name, filter);
    return kept;
  }

  private under(name: string, filter: WalkFilter): Surroundings {
    let kept = this.kept.get(name);
    if (!kept) this.kept.set(name, (kept = new Surroundings(filter)));
    return kept;
  }

  /** Reads all that walks with a filter may pass, for those that begin once it is there. */
  private async project(name: string, filter: WalkFilter): Promise<void> {
    // No second time meanwhile.
    this.waits.set(name, Infinity);
    const { revision } = this;
    const isWanted = (): boolean => this.revision === revision;
    const taken = [...this.kept.values()].reduce((sum, { projected }) => sum + (projected?.bytes ?? 0), 0);
    const projection = await this.load?.(filter, { bytesMax: this.bytesMax - taken, isWanted });
    this.waits.set(name, projection || !isWanted() ? walksBetween : walksWithoutRoom);
    if (projection && isWanted()) this.under(name, filter).projected = new ProjectedRoutes(projection);
  }

  private makeRoom(): void {
    for (const [name, { projected, filter }] of [...this.kept.entries()]) {
      this.kept.delete(name);
      if (projected) this.under(name, filter).projected = projected;
    }
    if (this.bytes > this.bytesMax) this.kept.clear();
  }
}

/** Filters of one name see the same. */
const nameOf = ({ follow, edge, node, params, timeRespecting }: WalkFilter): string =>
  JSON.stringify([follow, edge, node, params, timeRespecting]);
