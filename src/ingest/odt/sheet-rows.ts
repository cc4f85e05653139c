import type { TablePiece } from '../pieces/pieces.ts';
import { rawCell } from '../pieces/set-piece.ts';
import type { SheetRow } from '../sheet/sheet-row.ts';

/** The rows of a sheet that say anything, each with its place; many empty rows in one are one. */
export function sheetRows({ rows }: TablePiece): SheetRow[] {
  return rows.flatMap((row, index) => {
    const cells = row
      .map((cell) => rawCell(cell, index))
      .filter(({ text }) => text !== '')
      .map(({ isHeader, ...cell }) => ({ ...cell, isBold: isHeader }));
    return cells.length > 0 ? [{ index, cells }] : [];
  });
}
