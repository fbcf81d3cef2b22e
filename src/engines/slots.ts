/**
 * Lets so much work run at once. More would only wait for one another within the engine, the short behind the long, and
 * on Neo4j each would hold a connection. What waits begins in the order it came in, what is urgent first.
 */
export class Slots {
  private running = 0;
  private readonly urgent: (() => void)[] = [];
  private readonly others: (() => void)[] = [];

  constructor(private readonly atOnce: number) {}

  /** How many are taken. */
  get taken(): number {
    return this.running;
  }

  async run<T>(work: () => Promise<T>, isUrgent = false): Promise<T> {
    if (this.running < this.atOnce) this.running++;
    else await new Promise<void>((begin) => (isUrgent ? this.urgent : this.others).push(begin));
    try {
      return await work();
    } finally {
      this.free();
    }
  }

  /** Gives the slot to the next that waits. */
  private free(): void {
    const begin = this.urgent.shift() ?? this.others.shift();
    if (begin) begin();
    else this.running--;
  }
}
