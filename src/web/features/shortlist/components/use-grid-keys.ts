import { type KeyboardEvent, type RefObject, useCallback } from 'react';

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
  Home: [0, Number.NEGATIVE_INFINITY],
  End: [0, Number.POSITIVE_INFINITY],
};

/** Arrow keys, Page Up and Down, Home and End move the focus from cell to cell of a table whose cells are buttons. */
export function useGridKeys(table: RefObject<HTMLTableElement | null>) {
  return useCallback(
    (event: KeyboardEvent) => {
      const step = STEPS[event.key];
      const from = (event.target as Element).closest('button');
      const body = table.current?.tBodies[0];
      if (step === undefined || from === null || !body) return;
      event.preventDefault();
      const rows = [...body.rows].map((row) => [...row.querySelectorAll('button')]);
      const row = rows.findIndex((cells) => cells.includes(from));
      const column = rows[row]?.indexOf(from) ?? 0;
      const next = within(rows, row + step[0]);
      const to = next === undefined ? undefined : within(next, column + step[1]);
      if (to === undefined) return;
      from.tabIndex = -1;
      to.tabIndex = 0;
      to.focus();
    },
    [table],
  );
}

/** The item at a place, or the nearest end. */
function within<Item>(items: readonly Item[], index: number): Item | undefined {
  return items[Math.max(0, Math.min(items.length - 1, index))];
}
