/** How much is kept together, by a measure of its own; the last result is kept however large it is. */
export interface KeptSize<T> {
  most: number;
  of: (result: T) => number;
}

/** Remembers the last results by key; what failed is forgotten. */
export function keepLast<T>(
  most: number,
  size: KeptSize<T> = { most: 0, of: () => 0 },
): (key: string, make: () => Promise<T>) => Promise<T> {
  const kept = new Map<string, Promise<T>>();
  const sizes = new Map<string, number>();
  const forget = (key: string) => {
    kept.delete(key);
    sizes.delete(key);
  };
  const trim = () => {
    let whole = [...sizes.values()].reduce((sum, one) => sum + one, 0);
    for (const oldest of [...kept.keys()].slice(0, -1)) {
      if (kept.size <= most && whole <= size.most) return;
      whole -= sizes.get(oldest) ?? 0;
      forget(oldest);
    }
  };
  return (key, make) => {
    const known = kept.get(key);
    const result = known ?? make();
    // Taken out and put back, the order of the map is the order of the last use.
    kept.delete(key);
    kept.set(key, result);
    if (known === undefined) {
      const measure = (made: T) => {
        if (kept.get(key) !== result) return;
        sizes.set(key, size.of(made));
        trim();
      };
      result.then(measure, () => kept.get(key) === result && forget(key));
    }
    trim();
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
