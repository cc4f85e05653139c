/** A cell of a sheet that has words. */
export interface SheetCell {
  column: number;
  /** 1 for a cell that is not merged with others. */
  rowSpan: number;
  columnSpan: number;
  /** The words; its own paragraphs stand on lines of their own. */
  text: string;
  isBold: boolean;
}

/** A row of a sheet with its filled cells from left to right; rows without any are left out. */
export interface SheetRow {
  /** Place in the sheet from 0. */
  index: number;
  cells: readonly SheetCell[];
}

/** "12", "1.2.3", "45 %", "$1,200.00", "2027-03-01": a value, where a label has letters. */
export function isValue(text: string): boolean {
  return /^[\d\s.,:/$%€£()+-]+$/.test(text);
}
