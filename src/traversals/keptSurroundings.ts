import { LRUCache } from 'lru-cache';
import type { Revisions } from '../engines/engine.js';
import { Surroundings } from './surroundings.js';
import type { WalkFilter } from './walkFilter.js';

/** Filters whose walks' surroundings are kept: of each, more is held than the few vertices that it may have led to. */
const filtersMax = 100;

/**
 * What walks have seen, kept for the next ones as long as the graph is in the state that it was seen in: the engine is
 * asked for that at the beginning of each walk, so that none begins with less than was written before. Where too much is
 * kept, all of it goes; walks under way still have theirs.
 */
export class KeptSurroundings {
  private readonly kept = new LRUCache<string, Surroundings>({ max: filtersMax });
  private revision: string | undefined;

  constructor(
    private readonly revisions: Revisions,
    private readonly bytesMax: number,
  ) {}

  /** The memory it takes, about. */
  get bytes(): number {
    return [...this.kept.values()].reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /** What is known to a walk that begins now. */
  async of(filter: WalkFilter): Promise<Surroundings> {
    const revision = await this.revisions.ask();
    if (revision === undefined) return new Surroundings(filter);
    if (revision !== this.revision || this.bytes > this.bytesMax) this.kept.clear();
    this.revision = revision;
    const { follow, edge, node, params, timeRespecting } = filter;
    const name = JSON.stringify([follow, edge, node, params, timeRespecting]);
    let kept = this.kept.get(name);
    if (!kept) this.kept.set(name, (kept = new Surroundings(filter)));
    return kept;
  }
}
