import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';

/** A cell of the grid by its place. */
export interface CellPlace {
  row: number;
  column: number;
}

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

interface ActiveCellOptions {
  frame: RefObject<HTMLElement | null>;
  rows: number;
  columns: number;
  /** Brings a cell into sight; it may not be drawn yet. */
  reveal: (place: CellPlace) => void;
}

/**
 * The one cell that the Tab key reaches. Arrow keys, Page Up and Down, Home and End (with Ctrl to the first or last row)
 * move it, also to where nothing is drawn yet.
 */
export function useActiveCell({ frame, rows, columns, reveal }: ActiveCellOptions) {
  const [place, setPlace] = useState<CellPlace>({ row: 0, column: 0 });
  const isMoved = useRef(false);
  const active = { row: within(place.row, rows), column: within(place.column, columns) };
  useEffect(() => {
    if (!isMoved.current) return;
    isMoved.current = false;
    const { row, column } = active;
    frame.current
      ?.querySelector<HTMLElement>(`button[data-row="${row}"][data-column="${column}"]`)
      ?.focus({ preventScroll: true });
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step === undefined || placeAt(event.target) === null) return;
    event.preventDefault();
    const isFar = event.ctrlKey && (event.key === 'Home' || event.key === 'End');
    const next = {
      row: within(isFar ? (event.key === 'Home' ? 0 : rows) : active.row + step[0], rows),
      column: within(active.column + step[1], columns),
    };
    isMoved.current = true;
    setPlace(next);
    reveal(next);
  };
  const onFocus = (event: FocusEvent) => {
    const focused = placeAt(event.target);
    if (focused !== null) setPlace(focused);
  };
  return { active, onKeyDown, onFocus };
}

/** The place of the cell that an element is, or null. */
function placeAt(target: EventTarget | null): CellPlace | null {
  const { row, column } = (target instanceof HTMLElement ? target.dataset : {}) as Record<string, string>;
  return row === undefined || column === undefined ? null : { row: Number(row), column: Number(column) };
}

/** The index, or the nearest end. */
function within(index: number, count: number): number {
  return Math.max(0, Math.min(count - 1, index));
}
