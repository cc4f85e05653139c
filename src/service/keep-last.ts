/** Remembers the last results by key; what failed is forgotten. */
export function keepLast<T>(most: number): (key: string, make: () => Promise<T>) => Promise<T> {
  const kept = new Map<string, Promise<T>>();
  return (key, make) => {
    const result = kept.get(key) ?? make();
    // Taken out and put back, the order of the map is the order of the last use.
    kept.delete(key);
    kept.set(key, result);
    result.catch(() => kept.delete(key));
    const [oldest] = kept.keys();
    if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    return result;
  };
}

/** The same for each owner by itself, and gone with it: what stands in one house's database is nothing to another house. */
export function keepLastOf<T>(
  most: number,
): (owner: object, key: string, make: () => Promise<T>) => Promise<T> {
  const owners = new WeakMap<object, ReturnType<typeof keepLast<T>>>();
  return (owner, key, make) => {
    const last = owners.get(owner) ?? keepLast<T>(most);
    owners.set(owner, last);
    return last(key, make);
  };
}
