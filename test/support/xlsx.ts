import { makeZip, type ZipPart } from './zip.ts';

/** A cell for `makeXlsx`: words, a number, or the XML of a cell as it stands in the file. */
export type MadeCell = string | number | null | { xml: string };

/** A sheet for `makeXlsx`. */
export interface MadeSheet {
  name: string;
  rows?: readonly (readonly MadeCell[])[];
  /** Elements before and behind the cells: <cols>, <mergeCells> … */
  before?: string;
  behind?: string;
  /** The whole content of <worksheet>, in place of rows. */
  xml?: string;
  state?: 'hidden' | 'veryHidden';
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DECLARED = '<?xml version="1.0" encoding="UTF-8"?>';

/** The bytes of a workbook. `extra` are parts of its own, or others in place of those that are made. */
export function makeXlsx(
  sheets: readonly MadeSheet[],
  { extra = [], workbookPr = '' }: { extra?: readonly ZipPart[]; workbookPr?: string } = {},
): Uint8Array {
  const own = new Set(extra.map(({ name }) => name));
  const parts: ZipPart[] = [
    { name: '[Content_Types].xml', content: contentTypes(sheets.length) },
    { name: '_rels/.rels', content: relationships([['officeDocument', 'xl/workbook.xml']]) },
    { name: 'xl/workbook.xml', content: workbook(sheets, workbookPr) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relationships([
        ...sheets.map((_, at): [string, string] => ['worksheet', `worksheets/sheet${at + 1}.xml`]),
        ['sharedStrings', 'sharedStrings.xml'],
        ['styles', 'styles.xml'],
      ]),
    },
    ...sheets.map((sheet, at) => ({ name: `xl/worksheets/sheet${at + 1}.xml`, content: worksheet(sheet) })),
  ];
  const made = [...parts.filter(({ name }) => !own.has(name)), ...extra];
  return makeZip(made.map((part) => ({ deflate: true, ...part })));
}

/** A part of shared strings; each is the XML inside <si>. */
export function sharedStrings(items: readonly string[]): ZipPart {
  const content = `${DECLARED}<sst xmlns="${MAIN}">${items.map((item) => `<si>${item}</si>`).join('')}</sst>`;
  return { name: 'xl/sharedStrings.xml', content };
}

/** A part of styles: cells of style n have the n-th number format, and the odd font where it is 'bold'. */
export function cellStyles(formats: readonly (number | string | 'bold')[]): ZipPart {
  const codes = formats.flatMap((format, at) =>
    typeof format === 'string' && format !== 'bold'
      ? [`<numFmt numFmtId="${164 + at}" formatCode="${format}"/>`]
      : [],
  );
  const cells = formats.map((format, at) => {
    const id = typeof format === 'number' ? format : format === 'bold' ? 0 : 164 + at;
    return `<xf numFmtId="${id}" fontId="${format === 'bold' ? 1 : 0}"/>`;
  });
  const fonts = '<fonts><font><sz val="11"/></font><font><b/></font></fonts>';
  const content = `${DECLARED}<styleSheet xmlns="${MAIN}"><numFmts>${codes.join('')}</numFmts>${fonts}<cellXfs>${cells.join('')}</cellXfs></styleSheet>`;
  return { name: 'xl/styles.xml', content };
}

function contentTypes(sheets: number): string {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const overrides = Array.from(
    { length: sheets },
    (_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${type}.worksheet+xml"/>`,
  );
  return `${DECLARED}<Types xmlns="${PACKAGE}/content-types"><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>${overrides.join('')}</Types>`;
}

function relationships(targets: readonly [type: string, target: string][]): string {
  const all = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${DECLARED}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

function workbook(sheets: readonly MadeSheet[], workbookPr: string): string {
  const all = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"${state ? ` state="${state}"` : ''}/>`,
  );
  return `${DECLARED}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbookPr}<sheets>${all.join('')}</sheets></workbook>`;
}

function worksheet({ rows = [], before = '', behind = '', xml }: MadeSheet): string {
  const lines = rows.map(
    (cells, at) =>
      `<row r="${at + 1}">${cells.map((cell, column) => cellXml(cell, column, at)).join('')}</row>`,
  );
  const content = xml ?? `${before}<sheetData>${lines.join('')}</sheetData>${behind}`;
  return `${DECLARED}<worksheet xmlns="${MAIN}">${content}</worksheet>`;
}

function cellXml(cell: MadeCell, column: number, row: number): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.xml;
  const place = `${String.fromCharCode(65 + column)}${row + 1}`;
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  return `<c r="${place}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
