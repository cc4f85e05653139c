import { memo } from 'react';
import type { Cell, CoveredRequirement, ShortlistRow } from '../../../../domain/index.ts';
import { CELL_WORDS } from '../../../components/cell-status.ts';
import { formatNumber } from '../../../components/format.ts';
import classes from './shortlist-grid.module.css';

interface GridRowProps {
  row: ShortlistRow;
  columns: readonly CoveredRequirement[];
  /** The first cell of the first row is where the Tab key enters the grid. */
  isFirst: boolean;
}

/** One person's row. Plain elements and one listener on the table: 60 by 200 cells must scroll smoothly. */
export const GridRow = memo(function GridRow({ row, columns, isFirst }: GridRowProps) {
  const { person, score, mandatoryMet, mandatoryTotal } = row;
  const cells = new Map(row.cells.map((cell) => [cell.requirement, cell]));
  return (
    <tr>
      <th scope="row" className={classes.person}>
        <span className={classes.personName}>{person.name}</span>
        <span className={classes.personSub}>{person.title ?? ''}</span>
        <span className={classes.personSub} title={`Score ${formatNumber(score)} of 100`}>
          {mandatoryMet} of {mandatoryTotal} mandatory
        </span>
      </th>
      {columns.map((requirement, index) => (
        <GridCell
          key={requirement.id}
          cell={cells.get(requirement.id)}
          who={person}
          what={requirement}
          isEntry={isFirst && index === 0}
        />
      ))}
    </tr>
  );
});

interface GridCellProps {
  cell: Cell | undefined;
  who: ShortlistRow['person'];
  what: CoveredRequirement;
  isEntry: boolean;
}

function GridCell({ cell, who, what, isEntry }: GridCellProps) {
  if (cell === undefined) return <td />;
  const { word, mark } = CELL_WORDS[cell.status];
  return (
    <td>
      <button
        type="button"
        className={classes.cell}
        data-status={cell.status}
        data-person={who.id}
        data-requirement={what.id}
        tabIndex={isEntry ? 0 : -1}
        aria-label={`${who.name}, ${what.label}: ${word}`}
        aria-haspopup="dialog"
      >
        <span className={classes.mark} data-status={cell.status} aria-hidden="true">
          {mark}
        </span>
        {word}
      </button>
    </td>
  );
}
