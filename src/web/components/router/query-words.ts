import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { replaceQuery, subscribeToAddress } from './location.ts';

/** Words of the address's query by their names, without those that it does not have. */
export type QueryWords<Name extends string> = Readonly<Partial<Record<Name, string>>>;

/**
 * Several words of the query at once and how to change some of them; `null` takes one out. They are one object as long as they
 * say the same. The change replaces the address, as that of a single word does.
 */
export function useQueryWords<Name extends string>(
  names: readonly Name[],
): [QueryWords<Name>, (change: Readonly<Partial<Record<Name, string | null>>>) => void] {
  const query = useSyncExternalStore(subscribeToAddress, () => window.location.search);
  const words = useMemo(() => {
    const said = new URLSearchParams(query);
    const found = names.flatMap((name) => (said.has(name) ? [[name, said.get(name) ?? '']] : []));
    return Object.fromEntries(found) as QueryWords<Name>;
  }, [names, query]);
  const change = useCallback((change: Readonly<Partial<Record<Name, string | null>>>) => {
    const said = new URLSearchParams(window.location.search);
    for (const [name, value] of Object.entries<string | null | undefined>(change))
      if (value === null) said.delete(name);
      else if (value !== undefined) said.set(name, value);
    replaceQuery(said);
  }, []);
  return [words, change];
}
