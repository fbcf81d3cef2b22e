import { within } from '../engines/engine.js';
import { CasusError } from '../errors.js';
import type { TruncationReason } from '../generated/schema.js';
import { limits } from '../plan/limits.js';
import { StatementQueue } from './statementQueue.js';
import type { Vertex } from './vertex.js';

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
const edgesAtOnce = 20_000;

/** Of all walks together. What ends a walk comes first: its time is short, and the next one may begin. */
const statements = new StatementQueue(8);

const deadlineFromNow = (): number => Date.now() + limits.traversalTimeMs.value;

/** The time and the edges that one traversal may take: each use of them is told here, and the last is `WalkStopped`. */
export class WalkBounds {
  private deadline = deadlineFromNow();
  private followed = 0;
  private finishing = false;

  /** From here on what was found is only described: that has its own time, and bounds of its own. */
  finish(): void {
    this.finishing = true;
    this.deadline = deadlineFromNow();
  }

  /** Runs a statement when it is its turn, until the time is up. */
  async inTime<T>(ask: () => Promise<T>): Promise<T> {
    const { deadline, finishing } = this;
    const stopped = (): WalkStopped => new WalkStopped('TIME', limits.traversalTimeMs.value);
    const asked = statements.run(() => {
      if (Date.now() >= deadline) throw stopped();
      return ask();
    }, finishing);
    return within(deadline - Date.now(), asked, stopped);
  }

  /** Cuts vertices, those with fewest edges first, into groups of bounded edges; each is told as followed. */
  *chunks(vertices: readonly Vertex[]): Generator<string[]> {
    let ids: string[] = [];
    let edges = 0;
    for (const { id, degree } of vertices.toSorted((a, b) => a.degree - b.degree)) {
      if (ids.length > 0 && edges + degree > edgesAtOnce) {
        this.spend(edges);
        yield ids;
        [ids, edges] = [[], 0];
      }
      ids.push(id);
      edges += degree;
    }
    if (ids.length === 0) return;
    this.spend(edges);
    yield ids;
  }

  spend(edges: number): void {
    const { value } = limits.traversalRelationshipsMax;
    // What one step begins with may always be followed, so that no single hub is out of reach.
    if (!this.finishing && this.followed > 0 && this.followed + edges > value)
      throw new WalkStopped('RELATIONSHIPS', value);
    this.followed += edges;
  }
}
