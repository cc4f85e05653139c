import writeXlsxFile from 'write-excel-file/node';
import { type Cell, isDayCell } from './cell.ts';
import { cleanText } from './clean-text.ts';
import { columnLetters } from './column-letters.ts';
import { fixPackageTimes } from './fix-package-times.ts';
import { sheetFeatures } from './sheet-features.ts';
import type { SheetToWrite } from './sheet-to-write.ts';

/** Background and letters, readable on each other (contrast above 7:1). */
const TONES = {
  meets: ['#d7f0dd', '#0b4f1c'],
  partial: ['#fdf0c4', '#5a4300'],
  gap: ['#fbdcdc', '#7a1010'],
} as const;

/** Behind the head of a column, and of one that people fill in. */
const HEAD = '#e7edf5';
const EDITED_HEAD = '#fff2cc';

const FONT = { fontFamily: 'Calibri', fontSize: 11 };
/** Height of a line in this font, and the most that a row has, in points: a list must stay one to look through. */
const LINE_POINTS = 15;
const HIGHEST_ROW = 12 * LINE_POINTS;

/** A spreadsheet's cell holds no more characters. */
const LONGEST_CELL = 32_767;
/** Excel shows a longer text as "####" where the cell is formatted as text. */
const LONGEST_AS_TEXT = 255;

/**
 * A workbook (XLSX) of these sheets: numbers as numbers, days as dates, all else as text, never a formula: a spreadsheet must
 * not make a date, a sum or an order of a stranger's words. `title` heads every printed page. The same sheets give the same
 * bytes.
 */
export async function writeWorkbook(sheets: readonly SheetToWrite[], title = ''): Promise<Uint8Array> {
  const written = writeXlsxFile(
    sheets.map((sheet) => ({
      sheet: sheet.name,
      columns: sheet.widths.map((width) => ({ width })),
      orientation: 'landscape' as const,
      stickyRowsCount: 1,
      stickyColumnsCount: sheet.frozenColumns ?? 0,
      ...standingRules(sheet),
      data: sheet.rows.map((cells, row) => sizedRow(cells, row === 0, sheet)),
    })),
    { ...FONT, features: [sheetFeatures(sheets, title)] },
  );
  return fixPackageTimes(await written.toBuffer());
}

/** The colours follow the words, also when people change them. */
function standingRules({ standings, rows }: SheetToWrite) {
  if (standings === undefined || rows.length < 2) return {};
  const [first, last] = standings;
  const cellRange = {
    from: { row: 2, column: first + 1 },
    to: { row: rows.length, column: last + 1 },
  };
  const rules = Object.entries(TONES).map(([word, [backgroundColor, textColor]]) => ({
    cellRange,
    condition: { formula: `LEFT(${columnLetters(first)}2,${word.length})="${word}"` },
    style: { backgroundColor, textColor },
  }));
  return { conditionalFormatting: rules };
}

/** A row as high as its longest cell needs: not every spreadsheet program finds that out by itself. */
function sizedRow(
  cells: readonly Cell[],
  isHeader: boolean,
  { widths, hiddenColumns, editedColumns }: SheetToWrite,
) {
  const lines = cells.map((cell, column) =>
    hiddenColumns?.includes(column) ? 1 : linesOf(cell, widths[column] ?? 10),
  );
  const height = Math.min(HIGHEST_ROW, LINE_POINTS * Math.max(1, ...lines));
  return cells.map((cell, column) => {
    const written = isHeader
      ? headerCell(cell, editedColumns?.includes(column) ? EDITED_HEAD : HEAD)
      : bodyCell(cell);
    return written && { ...written, height };
  });
}

/** Words are not cut at the end of a line, so a tenth of each is lost. */
const linesOf = (cell: Cell, width: number): number =>
  typeof cell !== 'string'
    ? 1
    : cell
        .split('\n')
        .reduce((lines, line) => lines + Math.max(1, Math.ceil((line.length * 1.1) / width)), 0);

function headerCell(cell: Cell, backgroundColor: string) {
  return {
    ...textCell(isDayCell(cell) ? cell.day : String(cell ?? '')),
    fontWeight: 'bold' as const,
    backgroundColor,
  };
}

function bodyCell(cell: Cell) {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number, alignVertical: 'top' as const };
  if (isDayCell(cell))
    return { value: new Date(cell.day), type: Date, format: 'yyyy-mm-dd', alignVertical: 'top' as const };
  return textCell(cell);
}

function textCell(words: string) {
  // "_x000D_" would be read as the character that it names (ECMA-376 part 1, 22.9.2.19).
  const value = cleanText(words)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .slice(0, LONGEST_CELL);
  return {
    value,
    type: String,
    ...(value.length <= LONGEST_AS_TEXT && { format: '@' }),
    wrap: true,
    alignVertical: 'top' as const,
  };
}
