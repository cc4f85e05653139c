import { useMemo } from 'react';
import { useQueryWords } from '../../components/router/query-words.ts';
import { type PeopleFilter, STANDINGS, type Standing } from './people-filter.ts';
import type { Order } from './weights.ts';

const NAMES = ['role', 'only', 'employer', 'standing', 'order'] as const;
/** The names of the filters in the address. */
export type FilterName = (typeof NAMES)[number];

/** What of the shortlist is shown, and in which order. */
export interface ShortlistFilter extends PeopleFilter {
  role: string;
  isMandatoryOnly: boolean;
  order: Order;
}

/** The filters that the address names, and how to change them; '' takes one away. */
export function useShortlistFilter() {
  const [words, setWords] = useQueryWords(NAMES);
  const filter = useMemo<ShortlistFilter>(
    () => ({
      role: words.role ?? '',
      isMandatoryOnly: words.only === 'mandatory',
      employer: words.employer ?? '',
      standing:
        words.standing !== undefined && words.standing in STANDINGS ? (words.standing as Standing) : '',
      order: words.order === 'score' ? 'score' : 'mandatory',
    }),
    [words],
  );
  return {
    filter,
    change: (name: FilterName, value: string) => setWords({ [name]: value === '' ? null : value }),
  };
}
