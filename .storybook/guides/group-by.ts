/** The items by what `key` says of each, groups and items in the order they come. */
export function groupBy<T, K>(
  items: readonly T[],
  key: (item: T) => K,
): readonly (readonly [K, readonly T[]])[] {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return [...groups];
}
