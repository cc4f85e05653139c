import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type MouseEvent, useCallback, useRef, useState } from 'react';
import type { CoveredRequirement, ShortlistRow } from '../../../../domain/index.ts';
import type { ShortlistAnswer } from '../../answers/api/get-shortlist.ts';
import { withGaps } from '../with-gaps.ts';
import { CellPopover, type ChosenCell, placeOf } from './cell-popover.tsx';
import { GridHead } from './grid-head.tsx';
import { GridRow } from './grid-row.tsx';
import classes from './shortlist-grid.module.css';
import { useActiveCell } from './use-active-cell.ts';

/** Pixels; the same as in the style sheet. A row is as tall as three lines of a person's facts. */
const SIZES = { row: 66, column: 104, person: 190, head: 137 };
/** So many rows and columns beyond the frame are drawn, so that a quick scroll shows no gaps. */
const OVERSCAN = { rows: 6, columns: 3 };

interface ShortlistGridProps {
  match: ShortlistAnswer;
  rows: readonly ShortlistRow[];
  columns: readonly CoveredRequirement[];
  /** By how many places people moved. */
  moves: ReadonlyMap<string, number>;
  compared: readonly string[];
  onCompare: (person: string, isWanted: boolean) => void;
}

/**
 * People by requirement, of which only what is in sight is drawn. Header rows and the first column stay in sight; the
 * arrow keys go from cell to cell, so that a grid of thousands is one stop for the Tab key.
 */
export function ShortlistGrid(props: ShortlistGridProps) {
  const { match, rows, columns, moves, compared, onCompare } = props;
  const frame = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<ChosenCell | null>(null);
  const { seen, active, onKeyDown, onFocus } = useSeenCells(frame, rows.length, columns.length);
  const choose = (event: MouseEvent<HTMLElement>) => {
    const button = (event.target as Element).closest('button');
    const { person, requirement } = button?.dataset ?? {};
    if (!button || !person || !requirement) return;
    setChosen({ person, requirement, button, place: placeOf(button) });
  };
  const close = useCallback(() => setChosen(null), []);
  return (
    <div ref={frame} className={classes.frame}>
      <table
        className={classes.grid}
        aria-label="Shortlist"
        aria-rowcount={rows.length + 2}
        aria-colcount={columns.length + 1}
        onClick={choose}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        <GridHead columns={columns} />
        <tbody>
          {withGaps(seen.rows, rows.length).map((part) =>
            typeof part === 'object' ? (
              <tr key={`gap-${part.from}`}>
                <td style={{ height: part.count * SIZES.row }} colSpan={columns.length + 1} />
              </tr>
            ) : (
              <GridRow
                key={rows[part]?.person.id ?? part}
                row={rows[part]}
                place={part}
                columns={columns}
                seen={seen.columns}
                active={part === active.row ? active.column : null}
                moved={moves.get(rows[part]?.person.id ?? '') ?? 0}
                isCompared={compared.includes(rows[part]?.person.id ?? '')}
                onCompare={onCompare}
              />
            ),
          )}
        </tbody>
      </table>
      {chosen && <CellPopover chosen={chosen} match={match} onClose={close} />}
    </div>
  );
}

/** Which rows and columns are drawn: those in sight, some around them, and those of the active cell. */
function useSeenCells(frame: { current: HTMLDivElement | null }, rows: number, columns: number) {
  const activeAt = useRef({ row: 0, column: 0 });
  const rowsInSight = useVirtualizer({
    count: rows,
    getScrollElement: () => frame.current,
    estimateSize: () => SIZES.row,
    overscan: OVERSCAN.rows,
    scrollPaddingEnd: SIZES.head,
    rangeExtractor: (range) => withOne(range, activeAt.current.row),
  });
  const columnsInSight = useVirtualizer({
    horizontal: true,
    count: columns,
    getScrollElement: () => frame.current,
    estimateSize: () => SIZES.column,
    overscan: OVERSCAN.columns,
    scrollPaddingEnd: SIZES.person,
    rangeExtractor: (range) => withOne(range, activeAt.current.column),
  });
  const cell = useActiveCell({
    frame,
    rows,
    columns,
    reveal({ row, column }) {
      rowsInSight.scrollToIndex(row);
      columnsInSight.scrollToIndex(column);
    },
  });
  activeAt.current = cell.active;
  const shown = (items: { index: number }[], one: number, count: number) =>
    sorted([...items.map(({ index }) => index), one].filter((index) => index >= 0 && index < count));
  const seenColumns = shown(columnsInSight.getVirtualItems(), cell.active.column, columns);
  return {
    ...cell,
    seen: {
      rows: shown(rowsInSight.getVirtualItems(), cell.active.row, rows),
      columns: useSameList(seenColumns),
    },
  };
}

const sorted = (indexes: readonly number[]): number[] => [...new Set(indexes)].sort((a, b) => a - b);
const withOne = (range: Range, one: number): number[] => sorted([...defaultRangeExtractor(range), one]);

/** The same array as long as it says the same: rows that need not change are not drawn again. */
function useSameList(list: readonly number[]): readonly number[] {
  const last = useRef(list);
  if (last.current.length !== list.length || list.some((one, place) => one !== last.current[place]))
    last.current = list;
  return last.current;
}
