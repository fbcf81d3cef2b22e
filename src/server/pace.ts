/** Lets the messages of a stream through one after the other, each when the one before has left: none pile up. */
export class Pace {
  private readonly departures: ((may: boolean) => void)[] = [];
  private last = Promise.resolve(true);
  private ended = false;

  /** Resolves when the message before has left: true, and the caller sends one; false once the stream has ended. */
  turn(): Promise<boolean> {
    const before = this.last;
    if (!this.ended) this.last = new Promise((resolve) => this.departures.push(resolve));
    return before;
  }

  /** A message has left. */
  left(): void {
    this.departures.shift()?.(true);
  }

  /** The stream is closed: what waits is dropped. */
  end(): void {
    this.ended = true;
    for (const depart of this.departures.splice(0)) depart(false);
    this.last = Promise.resolve(false);
  }
}
