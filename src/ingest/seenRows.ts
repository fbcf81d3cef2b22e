import { createHash } from 'node:crypto';

/** The rows read so far by their ids: a hash of 48 bits and a line each, whatever the rows hold. */
export class SeenRows {
  readonly #at = new Map<string, number>();
  readonly #hashes: number[] = [];
  readonly #lines: number[] = [];

  /** Keeps a row. Gives null the first time its id is met; else the line of the first, and whether both are equal. */
  add(id: string, line: number, values: readonly string[]): { readonly line: number; readonly equal: boolean } | null {
    const hash = createHash('sha256').update(values.join('\u001f')).digest().readUIntBE(0, 6);
    const at = this.#at.get(id);
    if (at === undefined) {
      this.#at.set(id, this.#hashes.length);
      this.#hashes.push(hash);
      this.#lines.push(line);
      return null;
    }
    return { line: this.#lines[at] ?? 0, equal: this.#hashes[at] === hash };
  }
}
