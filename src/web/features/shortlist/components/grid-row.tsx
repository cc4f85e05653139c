import { memo } from 'react';
import type { Cell, CoveredRequirement, ShortlistRow } from '../../../../domain/index.ts';
import { CELL_WORDS } from '../../../components/cell-status.ts';
import { formatNumber } from '../../../components/format.ts';
import { withGaps } from '../with-gaps.ts';
import { MovedBadge } from './moved-badge.tsx';
import classes from './shortlist-grid.module.css';

interface GridRowProps {
  row: ShortlistRow | undefined;
  place: number;
  columns: readonly CoveredRequirement[];
  /** Columns that are drawn. */
  seen: readonly number[];
  /** The column of the cell that the Tab key reaches, where it is in this row. */
  active: number | null;
  moved: number;
  isCompared: boolean;
  onCompare: (person: string, isWanted: boolean) => void;
}

/** One person's row. Plain elements and one listener on the table: 60 by 200 cells must scroll smoothly. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { row, place, columns, seen, active } = props;
  if (row === undefined) return null;
  const cells = new Map(row.cells.map((cell) => [cell.requirement, cell]));
  return (
    <tr aria-rowindex={place + 3}>
      <PersonHead {...props} row={row} />
      {withGaps(seen, columns.length).map((part) => {
        if (typeof part === 'object') return <td key={`gap-${part.from}`} colSpan={part.count} />;
        const what = columns[part];
        return what === undefined ? null : (
          <GridCell
            key={what.id}
            cell={cells.get(what.id)}
            who={row.person}
            what={what}
            place={{ row: place, column: part }}
            isEntry={active === part}
          />
        );
      })}
    </tr>
  );
});

function PersonHead({ row, place, moved, isCompared, onCompare }: GridRowProps & { row: ShortlistRow }) {
  const { person, score, mandatoryMet, mandatoryTotal } = row;
  return (
    <th scope="row" className={classes.person}>
      <span className={classes.personName}>
        <input
          type="checkbox"
          className={classes.compare}
          aria-label={`Compare ${person.name}`}
          checked={isCompared}
          onChange={({ currentTarget }) => onCompare(person.id, currentTarget.checked)}
        />
        <span className={classes.personPlace}>{place + 1}</span> {person.name}
      </span>
      <span className={classes.personSub}>{person.title ?? ''}</span>
      <span className={classes.personSub} title={`Score ${formatNumber(score)} of 100`}>
        {mandatoryMet} of {mandatoryTotal} mandatory · {formatNumber(score)} <MovedBadge by={moved} />
      </span>
    </th>
  );
}

interface GridCellProps {
  cell: Cell | undefined;
  who: ShortlistRow['person'];
  what: CoveredRequirement;
  place: { row: number; column: number };
  isEntry: boolean;
}

function GridCell({ cell, who, what, place, isEntry }: GridCellProps) {
  if (cell === undefined) return <td aria-colindex={place.column + 2} />;
  const { word, mark } = CELL_WORDS[cell.status];
  return (
    <td aria-colindex={place.column + 2}>
      <button
        type="button"
        className={classes.cell}
        data-status={cell.status}
        data-person={who.id}
        data-requirement={what.id}
        data-row={place.row}
        data-column={place.column}
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
