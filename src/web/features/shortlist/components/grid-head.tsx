import { memo } from 'react';
import type { Coverage, CoveredRequirement } from '../../../../domain/index.ts';
import { COVERAGE_WORDS } from '../../../components/cell-status.ts';
import { MODALITY_WORDS, measureWords } from '../../../components/words.ts';
import { bandsOf } from '../columns.ts';
import classes from './shortlist-grid.module.css';

interface GridHeadProps {
  columns: readonly CoveredRequirement[];
}

/** Two header rows: the roles, and under each its requirements with how far the roster covers them. Scrolling leaves them be. */
export const GridHead = memo(function GridHead({ columns }: GridHeadProps) {
  return (
    <thead>
      <tr>
        <th rowSpan={2} scope="col" className={classes.corner}>
          Person
        </th>
        {bandsOf(columns).map(({ holder, span }, index) => (
          <th key={index} colSpan={span} scope="colgroup" className={classes.band}>
            <span className={classes.bandName}>{holder}</span>
          </th>
        ))}
      </tr>
      <tr>
        {columns.map((requirement) => (
          <ColumnHead key={requirement.id} requirement={requirement} />
        ))}
      </tr>
    </thead>
  );
});

function ColumnHead({ requirement }: { requirement: CoveredRequirement }) {
  const { label, modality, coverage } = requirement;
  const measure = measureWords(requirement);
  const words = [label, MODALITY_WORDS[modality], measure, COVERAGE_WORDS[coverage.status]];
  return (
    <th scope="col" className={classes.column} title={words.filter(Boolean).join(', ')}>
      <span className={classes.label}>{label}</span>
      <span className={classes.sub} data-modality={modality}>
        {MODALITY_WORDS[modality]}
      </span>
      <span className={classes.sub}>{metWords(coverage)}</span>
    </th>
  );
}

/** "met by 3"; "met by 1 of 2" where more are needed. */
function metWords({ metBy, needed }: Coverage): string {
  return `met by ${metBy.length}${metBy.length < needed && needed > 1 ? ` of ${needed}` : ''}`;
}
