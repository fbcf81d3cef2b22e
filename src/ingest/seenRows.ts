import { createHash } from 'node:crypto';

/** The rows read so far by their ids: a hash of 48 bits and a line each, whatever the rows hold. */
export class SeenRows {
  /** By number where an id is one: it takes a third of the memory of its text. */
  readonly #at = new Map<string | number, number>();
  readonly #hashes: number[] = [];
  readonly #lines: number[] = [];

  /** Keeps a row. Gives null the first time its id is met; else the line of the first, and whether both are equal. */
  add(id: string, line: number, values: readonly string[]): { readonly line: number; readonly equal: boolean } | null {
    const hash = createHash('sha256').update(values.join('\u001f')).digest().readUIntBE(0, 6);
    const key = /^[1-9]\d{0,14}$/.test(id) ? Number(id) : id;
    const at = this.#at.get(key);
    if (at === undefined) {
      this.#at.set(key, this.#hashes.length);
      this.#hashes.push(hash);
      this.#lines.push(line);
      return null;
    }
    return { line: this.#lines[at] ?? 0, equal: this.#hashes[at] === hash };
  }
}
