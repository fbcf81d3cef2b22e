/** Connections that stay open, of which there are only so many. */
export class Seats {
  private taken = 0;

  constructor(readonly most: number) {}

  get count(): number {
    return this.taken;
  }

  /** Takes a seat; false where none is left. */
  take(): boolean {
    if (this.taken >= this.most) return false;
    this.taken++;
    return true;
  }

  /** Whether one more than `count` is within the bound, whoever counts them. */
  holds(count: number): boolean {
    return count < this.most;
  }

  free(): void {
    this.taken--;
  }
}
