import { nextTurn } from './nextTurn.js';

/**
 * Lets so many statements run at once. More would only wait for one another within the engine, with those of other
 * requests behind them, and on Neo4j each would hold a connection. Those that wait begin in the order they came in,
 * urgent ones first.
 */
export class StatementQueue {
  private running = 0;
  private readonly urgent: (() => void)[] = [];
  private readonly others: (() => void)[] = [];

  constructor(private readonly atOnce: number) {}

  async run<T>(statement: () => Promise<T>, isUrgent: boolean): Promise<T> {
    if (this.running < this.atOnce) this.running++;
    else await new Promise<void>((begin) => (isUrgent ? this.urgent : this.others).push(begin));
    try {
      return await statement();
    } finally {
      // In a turn of its own: results that come in together are not all gone through in one. The place is held until then,
      // so that no more results are fetched than there is time to go through.
      if (this.running > 1) await nextTurn();
      this.free();
    }
  }

  /** Gives the place to the next that waits. */
  private free(): void {
    const begin = this.urgent.shift() ?? this.others.shift();
    if (begin) begin();
    else this.running--;
  }
}
