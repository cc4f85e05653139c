import { CELL_STATUSES } from '../../../../domain/index.ts';
import { CELL_WORDS } from '../../../components/cell-status.ts';
import classes from './shortlist-grid.module.css';

/** What the marks and colours mean. */
export function StatusLegend() {
  return (
    <ul className={classes.legend} aria-label="What the marks mean">
      {CELL_STATUSES.map((status) => (
        <li key={status}>
          <span className={classes.mark} data-status={status} aria-hidden="true">
            {CELL_WORDS[status].mark}
          </span>
          <span>
            <strong>{CELL_WORDS[status].word}</strong>{' '}
            <span className={classes.legendMeaning}>{CELL_WORDS[status].meaning}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
