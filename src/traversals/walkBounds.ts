import { within, type Engine } from '../engines/engine.js';
import { Slots } from '../engines/slots.js';
import { CasusError } from '../errors.js';
import type { TruncationReason } from '../generated/schema.js';
import { limits } from '../plan/limits.js';
import { nextTurn } from './nextTurn.js';
import type { Waypoint } from './vertex.js';

/** A bound that ended a walk; what it found so far stands. */
export class WalkStopped extends CasusError {
  constructor(
    readonly reason: TruncationReason,
    readonly limit: number,
  ) {
    super('TIMEOUT', 'The traversal took too long; ask for less, or narrow the filter.');
  }
}

/** Edges followed by one statement, so that none is long. */
export const edgesAtOnce = 20_000;

/** Of all walks through an engine together. What ends a walk comes first: its time is short, and the next one may begin. */
const slotsByEngine = new WeakMap<Engine, Slots>();

function slotsOf(engine: Engine): Slots {
  const slots = slotsByEngine.get(engine) ?? new Slots(engine.walksAtOnce);
  slotsByEngine.set(engine, slots);
  return slots;
}

const deadlineFromNow = (): number => Date.now() + limits.traversalTimeMs.value;

/** The time and the edges that one traversal may take: each use of them is told here, and the last is `WalkStopped`. */
export class WalkBounds {
  private readonly slots: Slots;
  private deadline = deadlineFromNow();
  private followed = 0;
  private finishing = false;

  constructor(engine: Engine) {
    this.slots = slotsOf(engine);
  }

  /** From here on what was found is only described: that has its own time, and bounds of its own. */
  finish(): void {
    this.finishing = true;
    this.deadline = deadlineFromNow();
  }

  /** Runs a statement when it is its turn, until the time is up; one that only describes what was found has its own. */
  async inTime<T>(ask: () => Promise<T>, describes = false, slots = this.slots): Promise<T> {
    const finishing = describes || this.finishing;
    const deadline = describes ? deadlineFromNow() : this.deadline;
    const stopped = (): WalkStopped => new WalkStopped('TIME', limits.traversalTimeMs.value);
    const asked = slots.run(async () => {
      if (Date.now() >= deadline) throw stopped();
      try {
        return await ask();
      } finally {
        // In a turn of its own: results that come in together are not all gone through in one. The slot is held until then,
        // so that no more results are fetched than there is time to go through.
        if (slots.taken > 1) await nextTurn();
      }
    }, finishing);
    return within(deadline - Date.now(), asked, stopped);
  }

  /** Cuts vertices, those with fewest edges first, into groups of bounded edges; each is told as followed. */
  *chunks<T extends Waypoint>(vertices: readonly T[]): Generator<T[]> {
    let chunk: T[] = [];
    let edges = 0;
    for (const vertex of vertices.toSorted((a, b) => a.degree - b.degree)) {
      if (chunk.length > 0 && edges + vertex.degree > edgesAtOnce) {
        this.spend(edges);
        yield chunk;
        [chunk, edges] = [[], 0];
      }
      chunk.push(vertex);
      edges += vertex.degree;
    }
    if (chunk.length === 0) return;
    this.spend(edges);
    yield chunk;
  }

  spend(edges: number): void {
    const { value } = limits.traversalRelationshipsMax;
    // What one step begins with may always be followed, so that no single hub is out of reach.
    if (!this.finishing && this.followed > 0 && this.followed + edges > value)
      throw new WalkStopped('RELATIONSHIPS', value);
    this.followed += edges;
  }
}
