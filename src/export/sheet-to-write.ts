import type { Cell } from './cell.ts';

/** A sheet to write: the first row heads the columns and stays in sight. */
export interface SheetToWrite {
  name: string;
  /** Widths of the columns, in characters. */
  widths: readonly number[];
  rows: readonly (readonly Cell[])[];
  /** Columns at the left that stay in sight. */
  frozenColumns?: number;
  hasFilter?: boolean;
  /** Columns, from 0, that are there for programs. */
  hiddenColumns?: readonly number[];
  /** Columns, from 0, that people fill in; their heads have a colour of their own. */
  editedColumns?: readonly number[];
  /** What may be chosen in a column, from 0. */
  choices?: readonly { column: number; values: readonly string[] }[];
  /** First and last column, from 0, whose cells begin with "meets", "partial" or "gap" and are coloured so. */
  standings?: readonly [first: number, last: number];
}
