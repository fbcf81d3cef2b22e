/** A stream of numbers that is the same for the same seed (mulberry32). */
export interface Numbers {
  /** From 0 to below `below`, whole. */
  below(below: number): number;
  chance(of: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** Each item with the given chance, in order. */
  some<T>(items: readonly T[], of: number): T[];
}

export function numbersOf(seed: number): Numbers {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number): number => Math.floor(next() * bound);
  const chance = (of: number): boolean => next() < of;
  return {
    below,
    chance,
    pick: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
    some: (items, of) => items.filter(() => chance(of)),
  };
}
