/** The input ended where more bytes must stand. */
export class EndOfBytes extends Error {}

/** Bytes that come in chunks, taken as they are needed. */
export class ByteReader {
  /** How many were taken. */
  position = 0;
  #rest: Buffer = Buffer.alloc(0);
  readonly #chunks: AsyncIterator<Buffer>;

  constructor(chunks: AsyncIterable<Buffer>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** The next bytes, one or more, and none of them taken; undefined at the end. */
  async peek(): Promise<Buffer | undefined> {
    while (this.#rest.length === 0) {
      const next = await this.#chunks.next();
      if (next.done) return undefined;
      this.#rest = next.value;
    }
    return this.#rest;
  }

  /** Takes some of what was peeked at. */
  skip(count: number): void {
    this.position += count;
    this.#rest = this.#rest.subarray(count);
  }

  /** Takes so many bytes; throws {@link EndOfBytes} where there are fewer. */
  async take(count: number): Promise<Buffer> {
    const taken: Buffer[] = [];
    for (let missing = count; missing > 0;) {
      const part = (await this.#present()).subarray(0, missing);
      taken.push(part);
      this.skip(part.length);
      missing -= part.length;
    }
    return Buffer.concat(taken);
  }

  /** Takes all bytes up to one of this value, and it. */
  async takeThrough(value: number): Promise<void> {
    for (;;) {
      const bytes = await this.#present();
      const at = bytes.indexOf(value);
      this.skip(at === -1 ? bytes.length : at + 1);
      if (at !== -1) return;
    }
  }

  async #present(): Promise<Buffer> {
    const bytes = await this.peek();
    if (!bytes) throw new EndOfBytes();
    return bytes;
  }
}
