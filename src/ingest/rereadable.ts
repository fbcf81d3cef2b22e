import { InputError } from './format.js';

/** The first piece that is given after a step back, in bytes; each next one is twice as long. */
const firstPiece = 1_024;

/** The longest line that is passed over, in bytes: one that never ends would otherwise be held as a whole. */
const longestLine = 16_777_216;

/**
 * Text that is held until it is known to have been read well, so that a reader who went wrong can begin anew from
 * there. Readers run ahead by little, and so little is held.
 */
export class Rereadable {
  /** The line that stands where the text is read well to, from 1. */
  line = 1;
  readonly #source: AsyncIterator<Buffer | string>;
  /** What is not read well yet; bytes are counted from where `pieces` last began. */
  #held: Buffer[] = [];
  #heldFrom = 0;
  #readTo = 0;
  #pulling: Promise<Buffer | undefined> = Promise.resolve(undefined);
  #pieceLength = Infinity;

  constructor(text: AsyncIterable<Buffer | string>) {
    this.#source = text[Symbol.asyncIterator]();
  }

  /** The text from where it is read well to, until `stopped`. After a step back pieces are small: another may be near. */
  async *pieces(stopped: () => boolean): AsyncGenerator<Buffer> {
    for (let next = this.#held[0] ?? (await this.#pull()); next && !stopped(); next = await this.#pull()) {
      for (let at = 0; at < next.length && !stopped(); this.#pieceLength *= 2) {
        const piece = next.subarray(at, at + this.#pieceLength);
        at += piece.length;
        yield piece;
      }
    }
  }

  /** The first bytes of the pieces, so many, are read well, and so many lines more. */
  advance(bytes: number, lines: number): void {
    this.#readTo = bytes;
    this.line += lines;
    for (let [first] = this.#held; first && this.#heldFrom + first.length <= bytes; [first] = this.#held) {
      this.#heldFrom += first.length;
      this.#held.shift();
    }
  }

  /** Steps back to where the text is read well to, and over the first line there that is not empty; gives its number. */
  async skipLine(): Promise<number> {
    // Whoever read ahead may have asked for more.
    await this.#pulling;
    const [only = Buffer.alloc(0), ...others] = this.#held;
    let rest = (others.length > 0 ? Buffer.concat(this.#held) : only).subarray(this.#readTo - this.#heldFrom);
    for (;;) {
      let end = endOfLine(rest);
      while (end === undefined) {
        if (rest.length > longestLine) throw new InputError(`Line ${this.line} is longer than ${longestLine} bytes.`);
        const more = await this.#pull();
        if (more) rest = Buffer.concat([rest, more]);
        end = more ? endOfLine(rest) : rest.length;
      }
      const isEmpty = rest.subarray(0, end).toString('latin1').trim() === '';
      rest = rest.subarray(end);
      this.line += 1;
      if (isEmpty && rest.length > 0) continue;
      [this.#held, this.#heldFrom, this.#readTo] = [rest.length > 0 ? [rest] : [], 0, 0];
      this.#pieceLength = firstPiece;
      return this.line - 1;
    }
  }

  /** Nobody reads on. What was asked for is not waited for, as it may never come. */
  close(): void {
    this.#source.return?.().catch(() => undefined);
  }

  #pull(): Promise<Buffer | undefined> {
    this.#pulling = this.#source.next().then(({ done, value }) => {
      if (done === true) return undefined;
      const bytes = typeof value === 'string' ? Buffer.from(value) : value;
      this.#held.push(bytes);
      return bytes;
    });
    return this.#pulling;
  }
}

/** Where the first line ends, after its line feed; after a carriage return where the text has no line feeds. */
function endOfLine(bytes: Buffer): number | undefined {
  const lineFeed = bytes.indexOf('\n');
  if (lineFeed !== -1) return lineFeed + 1;
  const carriageReturn = bytes.indexOf('\r');
  return carriageReturn === -1 || carriageReturn === bytes.length - 1 ? undefined : carriageReturn + 1;
}
