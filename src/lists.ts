/** The order of texts wherever casus sorts: that of code points, in which both engines sort them. */
export function compareText(a: string, b: string): number {
  for (let index = 0; index < a.length && index < b.length; index++) {
    const difference = rank(a.charCodeAt(index)) - rank(b.charCodeAt(index));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** A surrogate stands for a code point above every one that is a single unit. */
const rank = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit);

/** A list in parts of at most so many items. */
export function* inParts<T>(list: readonly T[], size: number): Generator<readonly T[]> {
  for (let start = 0; start < list.length; start += size) yield list.slice(start, start + size);
}

/** Groups values by their keys, keys and values in the order they come. */
export function grouped<K, V>(pairs: Iterable<readonly [K, V]>): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

/** Groups things by their type. */
export const byType = <T extends { readonly type: string }>(things: readonly T[]): Map<string, T[]> =>
  grouped(things.map((thing) => [thing.type, thing] as const));
