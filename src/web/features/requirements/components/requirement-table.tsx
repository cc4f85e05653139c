import { memo } from 'react';
import type { DocumentSummary, ReviewedRequirement } from '../../../../domain/index.ts';
import type { RequirementGroup } from '../group-requirements.ts';
import { useReviewActions } from '../review-context.ts';
import { RequirementRow } from './requirement-row.tsx';
import classes from './requirement-table.module.css';

interface RequirementTableProps {
  group: RequirementGroup<ReviewedRequirement>;
  documents: readonly DocumentSummary[];
  selected: ReadonlySet<string>;
  hasHolders: boolean;
}

/** The requirements of one group; each row opens to its evidence. */
export const RequirementTable = memo(function RequirementTable(props: RequirementTableProps) {
  const { group, documents, selected, hasHolders } = props;
  const { select } = useReviewActions();
  const ids = group.requirements.map(({ id }) => id);
  return (
    <table className={classes.table} aria-label={`Requirements: ${group.holder}`}>
      <thead>
        <tr>
          <th className={classes.choice}>
            <input
              type="checkbox"
              aria-label={`Select all: ${group.holder}`}
              checked={ids.every((id) => selected.has(id))}
              onChange={(event) => select(ids, event.currentTarget.checked)}
            />
          </th>
          <th className={classes.wide}>Requirement</th>
          <th className={classes.fromMd}>Kind</th>
          <th className={classes.fromSm}>Modality</th>
          <th className={classes.fromMd}>How much, by when</th>
          <th className={classes.fromXs}>Confidence</th>
          <th className={classes.fromXs}>Review</th>
        </tr>
      </thead>
      <tbody>
        {group.requirements.map((requirement) => (
          <RequirementRow
            key={requirement.id}
            requirement={requirement}
            documents={documents}
            isSelected={selected.has(requirement.id)}
            hasHolder={hasHolders}
          />
        ))}
      </tbody>
    </table>
  );
});
