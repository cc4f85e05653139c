import type { House } from './house.ts';

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

/** The same for each house by itself: what stands in one database is nothing to another. */
export function keepLastOfHouse<T>(
  most: number,
): (house: House, key: string, make: () => Promise<T>) => Promise<T> {
  const houses = new WeakMap<House, ReturnType<typeof keepLast<T>>>();
  return (house, key, make) => {
    const last = houses.get(house) ?? keepLast<T>(most);
    houses.set(house, last);
    return last(key, make);
  };
}
