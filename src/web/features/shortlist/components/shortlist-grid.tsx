import { type MouseEvent, useCallback, useRef, useState } from 'react';
import type { CoveredRequirement, Match } from '../../../../domain/index.ts';
import { CellPopover, type ChosenCell, placeOf } from './cell-popover.tsx';
import { GridHead } from './grid-head.tsx';
import { GridRow } from './grid-row.tsx';
import classes from './shortlist-grid.module.css';
import { useGridKeys } from './use-grid-keys.ts';

interface ShortlistGridProps {
  match: Match;
  columns: readonly CoveredRequirement[];
}

/**
 * People by requirement. Header rows and the first column stay in sight; the arrow keys go from cell to cell, so that a
 * grid of thousands is one stop for the Tab key.
 */
export function ShortlistGrid({ match, columns }: ShortlistGridProps) {
  const table = useRef<HTMLTableElement>(null);
  const [chosen, setChosen] = useState<ChosenCell | null>(null);
  const onKeyDown = useGridKeys(table);
  const choose = useCallback((event: MouseEvent<HTMLElement>) => {
    const button = (event.target as Element).closest('button');
    const { person, requirement } = button?.dataset ?? {};
    if (!button || !person || !requirement) return;
    setChosen({ person, requirement, button, place: placeOf(button) });
  }, []);
  const close = useCallback(() => setChosen(null), []);
  return (
    <div className={classes.frame}>
      <table
        ref={table}
        className={classes.grid}
        aria-label="Shortlist"
        onClick={choose}
        onKeyDown={onKeyDown}
      >
        <GridHead columns={columns} />
        <tbody>
          {match.shortlist.map((row, index) => (
            <GridRow key={row.person.id} row={row} columns={columns} isFirst={index === 0} />
          ))}
        </tbody>
      </table>
      {chosen && <CellPopover chosen={chosen} match={match} onClose={close} />}
    </div>
  );
}
