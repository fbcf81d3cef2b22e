/** Lets the messages of a stream through one after the other, each when the one before has left: none pile up. */
export class Pace {
  private readonly departures: (() => void)[] = [];
  private last: Promise<void> = Promise.resolve();
  private ended = false;

  /** Resolves when the message before has left; the caller then sends one. */
  turn(): Promise<void> {
    const before = this.last;
    if (!this.ended) this.last = new Promise((resolve) => this.departures.push(resolve));
    return before;
  }

  /** A message has left. */
  left(): void {
    this.departures.shift()?.();
  }

  /** The stream is closed: nobody waits any longer. */
  end(): void {
    this.ended = true;
    for (const depart of this.departures.splice(0)) depart();
  }
}
