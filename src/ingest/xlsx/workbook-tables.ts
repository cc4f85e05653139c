import type { Issue } from '../../domain/index.ts';
import { failure } from '../issues.ts';
import { DEFAULT_LIMITS, LimitReached, type Limits } from '../limits.ts';
import { officeKind } from '../package/office-kind.ts';
import { openPackage } from '../package/open-package.ts';
import { Unreadable } from '../unreadable.ts';
import { openSheets } from './open-sheets.ts';
import type { Sheet } from './read-sheet.ts';

/** A sheet as rows of words: `line` is the row's number as the spreadsheet shows it, missing cells are empty. */
export interface WorkbookTable {
  name: string;
  rows: { line: number; cells: string[] }[];
}

// No list of people has so many; a cell far to the right would make every row as long.
const MOST_COLUMNS = 300;

/**
 * The visible sheets of a workbook as tables, for lists that people keep in one. Null for a file that is no workbook; what is
 * wrong with one is told as an issue. Dates come as ISO days.
 */
export async function readWorkbookTables(
  { name, bytes }: { name: string; bytes: Uint8Array },
  limits: Limits = DEFAULT_LIMITS,
): Promise<{ ok: true; tables: WorkbookTable[] } | { ok: false; issue: Issue } | null> {
  try {
    const archive = await openPackage(bytes, limits);
    if ((await officeKind(archive, limits)) !== 'xlsx') return null;
    const tables: WorkbookTable[] = [];
    for (const sheet of await openSheets(archive, limits))
      if (!sheet.isHidden) tables.push({ name: sheet.name, rows: tableRows(await sheet.read()) });
    return { ok: true, tables: tables.filter(({ rows }) => rows.length > 0) };
  } catch (error) {
    if (error instanceof LimitReached)
      return { ok: false, issue: failure('limit-reached', name, error.message) };
    if (error instanceof Unreadable) return { ok: false, issue: failure(error.code, name, error.found) };
    throw error;
  }
}

function tableRows({ rows }: Sheet): WorkbookTable['rows'] {
  return rows.map(({ index, cells: filled }) => {
    const last = filled.at(-1)?.column ?? -1;
    if (last >= MOST_COLUMNS)
      throw new Unreadable('unsupported-format', `a table of more than ${MOST_COLUMNS} columns`);
    const cells = Array.from({ length: last + 1 }, () => '');
    for (const { column, text } of filled) cells[column] = text;
    return { line: index + 1, cells };
  });
}
