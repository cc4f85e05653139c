import type { CoveredRequirement } from '../../../../domain/index.ts';
import { COVERAGE_WORDS } from '../../../components/cell-status.ts';
import { MODALITY_WORDS, measureWords } from '../../../components/words.ts';
import { bandsOf } from '../columns.ts';
import classes from './shortlist-grid.module.css';

/** Two header rows: the roles, and under each its requirements with how far the roster covers them. */
export function GridHead({ columns }: { columns: readonly CoveredRequirement[] }) {
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
}

function ColumnHead({ requirement }: { requirement: CoveredRequirement }) {
  const { label, modality, coverage } = requirement;
  const measure = measureWords(requirement);
  const words = [label, MODALITY_WORDS[modality], measure, COVERAGE_WORDS[coverage.status]];
  return (
    <th scope="col" className={classes.column} title={words.filter(Boolean).join(', ')}>
      <span className={classes.label}>{label}</span>
      <span className={classes.sub} data-modality={modality}>
        {modality === 'mandatory' ? 'Must' : modality === 'preferred' ? 'Preferred' : 'Info'}
        {' · '}
        {coverage.metBy.length} of {coverage.needed}
      </span>
    </th>
  );
}
