/** Groups things by their type, types and things in the order they come. */
export function byType<T extends { readonly type: string }>(things: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const group = groups.get(thing.type);
    if (group) group.push(thing);
    else groups.set(thing.type, [thing]);
  }
  return groups;
}
