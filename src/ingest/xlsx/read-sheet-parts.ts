import type { Limits } from '../limits.ts';
import type { Package, PackageEntry } from '../package/open-package.ts';
import { readRelationships } from '../package/relationships.ts';
import { walkXml } from '../package/walk-xml.ts';
import { rangeOf } from './cell-place.ts';

/** What stands on a sheet beside its cells. */
export interface SheetParts {
  /** Rows that head one of the sheet's own tables. */
  headers: number[];
  /** Paragraphs of its text boxes. */
  boxes: string[];
}

/** Reads the tables and drawings that a sheet names. Errors are those of Package and walkXml. */
export async function readSheetParts(
  archive: Package,
  sheet: PackageEntry,
  limits: Limits,
): Promise<SheetParts> {
  const parts: SheetParts = { headers: [], boxes: [] };
  for (const { type, target } of await readRelationships(archive, sheet.name, limits)) {
    const entry = type === 'table' || type === 'drawing' ? archive.find(target) : null;
    if (!entry) continue;
    if (type === 'table') await readTable(archive, entry, limits, parts);
    else await readDrawing(archive, entry, limits, parts);
  }
  return parts;
}

async function readTable(
  archive: Package,
  entry: PackageEntry,
  limits: Limits,
  { headers }: SheetParts,
): Promise<void> {
  await walkXml(archive.stream(entry), limits, {
    open: (element) => {
      const range = element.name === 'x:table' ? rangeOf(element.get('ref') ?? '') : null;
      // A table without header says so (ECMA-376 part 1, 18.5.1.2).
      if (range && element.get('headerRowCount') !== '0') headers.push(range.first.row);
    },
  });
}

async function readDrawing(
  archive: Package,
  entry: PackageEntry,
  limits: Limits,
  { boxes }: SheetParts,
): Promise<void> {
  let words = '';
  let isText = false;
  await walkXml(archive.stream(entry), limits, {
    open: ({ name }) => {
      isText = name === 'a:t';
    },
    text: (text) => {
      if (isText) words += text;
    },
    close: (name) => {
      isText = false;
      if (name !== 'a:p') return;
      if (words.trim() !== '') boxes.push(words);
      words = '';
    },
  });
}
