import { modifiedOf, type StixObject } from './stixObject.js';

/** The most that are held: a bundle of ATT&CK has some 20,000 objects. */
const heldAtMost = 20_000;

/** An object, and its number in the input, from 1. */
export interface NumberedObject {
  readonly line: number;
  readonly object: StixObject;
}

/**
 * Objects in their order, held back for what comes after them: the markings that they bear, and their newer versions,
 * of which the newest counts (STIX 2.1, 3.6). Of a larger input those are given first that were held longest.
 */
export class HeldObjects {
  /** Versions that a newer one has replaced. */
  outdated = 0;
  readonly #held = new Map<string, NumberedObject>();

  /** Holds an object, and gives one that is held no longer. */
  add(one: NumberedObject): NumberedObject | undefined {
    const { id } = one.object;
    const key = typeof id === 'string' ? id : String(one.line);
    const before = this.#held.get(key);
    const [time, timeBefore] = [modifiedOf(one.object), before && modifiedOf(before.object)];
    if (time !== undefined && timeBefore !== undefined && time !== timeBefore) {
      if (time > timeBefore) this.#held.set(key, one);
      this.outdated += 1;
      return undefined;
    }
    // What is no version of another stays beside it, whatever is wrong with it.
    this.#held.set(before ? `${key} ${one.line}` : key, one);
    return this.#held.size > heldAtMost ? this.#oldest() : undefined;
  }

  /** Those that are still held. */
  rest(): Iterable<NumberedObject> {
    return this.#held.values();
  }

  #oldest(): NumberedObject | undefined {
    for (const [key, one] of this.#held) {
      this.#held.delete(key);
      return one;
    }
    return undefined;
  }
}
