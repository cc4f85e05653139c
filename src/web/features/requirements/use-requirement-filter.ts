import { useMemo } from 'react';
import { useQueryWord } from '../../components/router/location.ts';
import type { GroupBy, RequirementFilter, SortBy } from './group-requirements.ts';

/** How the address says that the list is shown. */
export interface ListWish {
  filter: Required<RequirementFilter>;
  group: GroupBy;
  sort: SortBy;
}
/** A control of the list by its name in the address, and its value. */
export type ChangeWish = (name: WishName, value: string) => void;
/** The names in the address. */
export type WishName =
  | 'q'
  | 'role'
  | 'kind'
  | 'modality'
  | 'grade'
  | 'section'
  | 'review'
  | 'status'
  | 'group'
  | 'sort';

const GROUPS: readonly GroupBy[] = ['role', 'kind', 'section', 'modality', 'review', 'status'];
const ORDERS: readonly SortBy[] = ['modality', 'document', 'label', 'confidence', 'owner'];

/** The filter, the grouping and the order that the address names, and how to change them. */
export function useRequirementFilter(): [ListWish, ChangeWish] {
  const words = {
    q: useQueryWord('q'),
    role: useQueryWord('role'),
    kind: useQueryWord('kind'),
    modality: useQueryWord('modality'),
    grade: useQueryWord('grade'),
    section: useQueryWord('section'),
    review: useQueryWord('review'),
    status: useQueryWord('status'),
    group: useQueryWord('group'),
    sort: useQueryWord('sort'),
  } satisfies Record<WishName, unknown>;
  const said = (name: WishName) => words[name][0];
  const filter: ListWish['filter'] = {
    words: said('q'),
    holder: said('role'),
    kind: said('kind'),
    modality: said('modality'),
    grade: said('grade'),
    section: said('section'),
    review: said('review'),
    status: said('status'),
  };
  const wish: ListWish = {
    filter: useSame(filter),
    group: GROUPS.find((name) => name === said('group')) ?? 'role',
    sort: ORDERS.find((name) => name === said('sort')) ?? 'modality',
  };
  return [wish, (name, value) => words[name][1](value)];
}

/** The same object as long as it says the same, so that what depends on it need not be found again. */
function useSame<Value extends object>(value: Value): Value {
  const words = JSON.stringify(value);
  return useMemo(() => JSON.parse(words), [words]);
}
