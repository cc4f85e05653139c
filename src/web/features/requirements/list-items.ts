import type { ReviewedRequirement } from '../../../domain/index.ts';
import type { RequirementGroup } from './group-requirements.ts';

/** What stands in the list, from top to bottom: the heading of a group, then its rows. */
export type ListItem =
  | { kind: 'group'; key: string; group: RequirementGroup<ReviewedRequirement> }
  | { kind: 'row'; key: string; row: ReviewedRequirement };

/** The groups one after the other, as the list draws them. */
export function itemsOf(groups: readonly RequirementGroup<ReviewedRequirement>[]): ListItem[] {
  return groups.flatMap((group): ListItem[] => [
    { kind: 'group', key: `group ${group.holder}`, group },
    ...group.requirements.map((row): ListItem => ({ kind: 'row', key: row.id, row })),
  ]);
}
