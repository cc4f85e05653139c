import { Text, Title } from '@mantine/core';
import type { ReviewedRequirement } from '../../../../domain/index.ts';
import type { RequirementGroup } from '../group-requirements.ts';
import { useReviewActions } from '../review-context.ts';
import classes from './requirement-table.module.css';

interface GroupHeadProps {
  group: RequirementGroup<ReviewedRequirement>;
  selected: ReadonlySet<string>;
}

/** The name of a group, how many rows it has, and the way to select them all. */
export function GroupHead({ group: { holder, requirements }, selected }: GroupHeadProps) {
  const { select } = useReviewActions();
  const ids = requirements.map(({ id }) => id);
  return (
    <tr className={classes.group}>
      <td className={classes.choice}>
        <input
          type="checkbox"
          aria-label={`Select all: ${holder}`}
          checked={ids.every((id) => selected.has(id))}
          onChange={({ currentTarget }) => select(ids, currentTarget.checked)}
        />
      </td>
      <th colSpan={6} scope="rowgroup">
        <Title order={2} size="h4" style={{ overflowWrap: 'anywhere' }}>
          {holder}{' '}
          <Text span c="dimmed" size="sm">
            {requirements.length}
          </Text>
        </Title>
      </th>
    </tr>
  );
}
