import { hash64 } from './hashes.js';
import type { PreparedRow } from './preparedRow.js';

/** Of each row: two halves of its id's hash, a part of its own hash, and its line. */
const width = 4;

/** Slots at the start; they double whenever three quarters are taken. */
const slotsAtFirst = 1_024;

/**
 * The rows of one input by what they are about: 16 bytes each, in one table of numbers, for a Map of as many ids as
 * GeoNames has would take a gigabyte.
 */
export class SeenRows {
  #table = new Uint32Array(slotsAtFirst * width);
  #count = 0;

  /**
   * Keeps a row. Gives null the first time its id is met, and where it has none; else the line of the first, and
   * whether both say the same.
   */
  add({ id, hash, line }: PreparedRow): { readonly line: number; readonly equal: boolean } | null {
    if (id === undefined) return null;
    const value = Buffer.from(hash, 'base64url').readUInt32LE();
    const key = hash64(id);
    const [low, high] = [Number(key & 0xffffffffn), Number(key >> 32n)];
    const at = slotOf(this.#table, low, high);
    const before = this.#table[at + 3] ?? 0;
    if (before !== 0) return { line: before, equal: this.#table[at + 2] === value };
    this.#table.set([low, high, value, line], at);
    this.#count += 1;
    if (this.#count * width > this.#table.length * 0.75) this.#grow();
    return null;
  }

  #grow(): void {
    const larger = new Uint32Array(this.#table.length * 2);
    for (let at = 0; at < this.#table.length; at += width) {
      const row = this.#table.subarray(at, at + width);
      if (row[3] !== 0) larger.set(row, slotOf(larger, row[0] ?? 0, row[1] ?? 0));
    }
    this.#table = larger;
  }
}

/** Where an id stands in a table, or would: lines count from 1, so that a slot without one is free. */
function slotOf(table: Uint32Array, low: number, high: number): number {
  const mask = table.length / width - 1;
  let slot = low & mask;
  for (;;) {
    const at = slot * width;
    if (table[at + 3] === 0 || (table[at] === low && table[at + 1] === high)) return at;
    slot = (slot + 1) & mask;
  }
}
