// Seeded randomness: the same seed gives the same graph on every machine.

/** mulberry32: 32 bits of state, floats in [0, 1). One generator per event, so that any event can be made alone. */
export function randomOf(...parts) {
  let state = parts.reduce((hash, part) => Math.imul(hash ^ part, 0x9e3779b1) ^ (hash >>> 15), 0x85ebca6b) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A whole number in [low, high]. */
export const between = (random, low, high) => low + Math.floor(random() * (high - low + 1));

/** One of `values`, each as likely. */
export const pick = (random, values) => values[Math.floor(random() * values.length)];

/** Samples 0 … weights.length - 1 in proportion to the weights, by binary search in their running sum. */
export function weighted(weights) {
  const sums = new Float64Array(weights.length);
  let total = 0;
  weights.forEach((weight, i) => (sums[i] = total += weight));
  return (random) => {
    const wanted = random() * total;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] > wanted) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

/** Zipf with exponent 1 over `count` ranks: rank 0 is the hub. */
export const zipf = (count) => weighted(Array.from({ length: count }, (_, rank) => 1 / (rank + 1)));
