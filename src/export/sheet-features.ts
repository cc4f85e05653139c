import { columnLetters } from './column-letters.ts';
import { printSetup, printTitles } from './print-setup.ts';
import type { SheetToWrite } from './sheet-to-write.ts';

/**
 * What the writing library leaves to others: filters, choices, hidden columns, pages and the names that print and filter go
 * by. `title` heads every printed page.
 */
export function sheetFeatures(sheets: readonly SheetToWrite[], title: string) {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml: string, _options: unknown, { sheetIndex }: { sheetIndex: number }) =>
            withFeatures(xml, sheets[sheetIndex], title),
          transformElementAttributes: (
            tag: string,
            attributes: Record<string, string | number>,
            index: number | undefined,
            _options: unknown,
            { sheetIndex }: { sheetIndex: number },
          ) => {
            const isHidden = tag === 'col' && sheets[sheetIndex]?.hiddenColumns?.includes(index ?? -1);
            return isHidden ? { ...attributes, hidden: 1 } : attributes;
          },
        },
        'xl/workbook.xml': { transform: (xml: string) => withNames(xml, sheets) },
      },
    },
  };
}

function withFeatures(xml: string, sheet: SheetToWrite | undefined, title: string): string {
  return sheet === undefined ? xml : printSetup(withFilterAndChoices(xml, sheet), sheet, title);
}

/** The order of elements in a sheet is fixed (ECMA-376 part 1, 18.3.1.99): autoFilter behind the rows, choices before margins. */
function withFilterAndChoices(xml: string, sheet: SheetToWrite): string {
  const filtered = sheet.hasFilter
    ? xml.replace('</sheetData>', `</sheetData><autoFilter ref="${areaOf(sheet)}"/>`)
    : xml;
  const choices = sheet.choices ?? [];
  if (choices.length === 0 || sheet.rows.length < 2) return filtered;
  const rules = choices.map(({ column, values }) => {
    const letters = columnLetters(column);
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${letters}2:${letters}${sheet.rows.length}"><formula1>"${values.join(',')}"</formula1></dataValidation>`;
  });
  return filtered.replace(
    '<pageMargins',
    `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations><pageMargins`,
  );
}

/** Excel knows a filter by a hidden name, and repeats the header on each printed page by another. */
function withNames(xml: string, sheets: readonly SheetToWrite[]): string {
  const names = sheets.flatMap((sheet, index) => {
    const quoted = `'${sheet.name.replaceAll("'", "''")}'`.replaceAll('&', '&amp;');
    const area = areaOf(sheet).replaceAll(/([A-Z]+)(\d+)/g, '$$$1$$$2');
    const titles = `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${printTitles(sheet, quoted)}</definedName>`;
    const filter = `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${quoted}!${area}</definedName>`;
    return [...(sheet.hasFilter ? [filter] : []), titles];
  });
  const written = `<definedNames>${names.join('')}</definedNames>`;
  return xml.replace(/<definedNames\s*\/>|<definedNames><\/definedNames>|(?=<calcPr)/, () => written);
}

/** "A1:AG24": header and rows. */
const areaOf = ({ rows }: SheetToWrite): string =>
  `A1:${columnLetters((rows[0]?.length ?? 1) - 1)}${Math.max(1, rows.length)}`;
