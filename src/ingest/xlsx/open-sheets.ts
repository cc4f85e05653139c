import type { Limits } from '../limits.ts';
import type { Package } from '../package/open-package.ts';
import { readSharedStrings } from './read-shared-strings.ts';
import { readSheet, type Sheet, type SheetContext } from './read-sheet.ts';
import { readSheetParts, type SheetParts } from './read-sheet-parts.ts';
import { readStyles } from './read-styles.ts';
import { readWorkbook } from './read-workbook.ts';

/** A sheet of a workbook, read when it is asked for; what all of them hold together is counted against the limits. */
export interface OpenSheet {
  name: string;
  isHidden: boolean;
  read: () => Promise<Sheet>;
  /** Its tables' headers and its text boxes. */
  readBeside: () => Promise<SheetParts>;
}

/** The sheets of a workbook in the order of its tabs. Throws LimitReached and Unreadable. */
export async function openSheets(archive: Package, limits: Limits): Promise<OpenSheet[]> {
  const { sheets, sharedStrings, styles, from1904 } = await readWorkbook(archive, limits);
  const context: SheetContext = {
    strings: sharedStrings ? await readSharedStrings(archive, sharedStrings, limits) : [],
    styles: styles ? await readStyles(archive, styles, limits) : [],
    from1904,
    limits,
    cells: 0,
    characters: 0,
  };
  return sheets.map(({ name, isHidden, part }) => ({
    name,
    isHidden,
    read: () => readSheet(archive, part, context),
    readBeside: () => readSheetParts(archive, part, limits),
  }));
}
