import type { HostileFile } from './hostile-file.ts';
import { zipBomb } from './inflating.ts';
import { makeDocx, makeOdf, makeXlsx, paragraph } from './office-parts.ts';

const LEAD = 'The lead shall hold a PMP.';
const MIB = 1024 * 1024;

/** Office files that are small and stand for very much. */
export function officeBombs(): HostileFile[] {
  return [...documents(), ...sheets(), ...openDocuments()];
}

function office(name: string, make: () => Uint8Array, quick = true): HostileFile {
  return { name, group: 'office', make, quick };
}

function documents(): HostileFile[] {
  const cell = (properties: string) => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(LEAD)}</w:tc>`;
  const table = (rows: string) => `<w:tbl>${rows}</w:tbl>`;
  const styles = (based: readonly [string, string][]) =>
    `<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${based.map(([id, on]) => `<w:style w:type="paragraph" w:styleId="${id}"><w:basedOn w:val="${on}"/></w:style>`).join('')}</w:styles>`;
  return [
    office('document of 1 GiB.docx', () => zipBomb('word/document.xml', 1024, 1024 * MIB), false),
    office('document of 200 MiB of blanks.docx', () => makeDocx(paragraph(' '.repeat(200 * MIB))), false),
    office('word of 30 MiB.docx', () => makeDocx(paragraph('a'.repeat(30 * MIB))), false),
    office('word of 1 MiB.docx', () => makeDocx(paragraph('a'.repeat(MIB)))),
    office('a million empty paragraphs.docx', () => makeDocx('<w:p/>'.repeat(1_000_000)), false),
    office('200000 paragraphs.docx', () => makeDocx(paragraph('Held.').repeat(200_000)), false),
    office('span of two thousand million.docx', () =>
      makeDocx(table(`<w:tr>${cell('<w:gridSpan w:val="2147483647"/>')}</w:tr>`)),
    ),
    office('spans of 60000.docx', () =>
      makeDocx(table(`<w:tr>${cell('<w:gridSpan w:val="60000"/>').repeat(60)}</w:tr>`.repeat(20))),
    ),
    office('styles based on each other.docx', () =>
      makeDocx(`<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>${LEAD}</w:t></w:r></w:p>`, {
        'word/styles.xml': styles([
          ['A', 'B'],
          ['B', 'A'],
          ['C', 'C'],
        ]),
      }),
    ),
    office(
      'merged downwards for ever.docx',
      () => makeDocx(table(`<w:tr>${cell('<w:vMerge/>').repeat(50)}</w:tr>`.repeat(2000))),
      false,
    ),
    office('list of level 999999.docx', () =>
      makeDocx(
        `<w:p><w:pPr><w:numPr><w:ilvl w:val="999999"/><w:numId w:val="-7"/></w:numPr></w:pPr><w:r><w:t>${LEAD}</w:t></w:r></w:p>`,
      ),
    ),
    office('no document in it.docx', () => makeDocx('', { 'word/document.xml': '' })),
    office('rubbish as document.docx', () => makeDocx('', { 'word/document.xml': Buffer.alloc(5000, 0xff) })),
  ];
}

function sheets(): HostileFile[] {
  const cell = (place: string, value = LEAD) => `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const sheet = (inside: string) => `<sheetData>${inside}</sheetData>`;
  const strings = (count: number) =>
    `<?xml version="1.0"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${count}" uniqueCount="${count}">${'<si><t>a</t></si>'.repeat(count)}</sst>`;
  const shared = (index: string) => sheet(`<row r="1"><c r="A1" t="s"><v>${index}</v></c></row>`);
  return [
    office('dimension of everything.xlsx', () =>
      makeXlsx(`<dimension ref="A1:XFD1048576"/>${sheet(`<row r="1">${cell('A1')}</row>`)}`),
    ),
    office('cell at the far corner.xlsx', () =>
      makeXlsx(sheet(`<row r="1048576">${cell('XFD1048576')}</row>`)),
    ),
    office('cell beyond every corner.xlsx', () =>
      makeXlsx(sheet(`<row r="99999999999">${cell('ZZZZZZZZ99999999999')}</row>`)),
    ),
    office('row of minus one.xlsx', () =>
      makeXlsx(sheet(`<row r="-1">${cell('A-1')}${cell('')}${cell('1A')}</row>`)),
    ),
    office(
      'one cell in every tenth row.xlsx',
      () =>
        makeXlsx(
          sheet(
            Array.from(
              { length: 100_000 },
              (_, index) => `<row r="${index * 10 + 1}">${cell(`XFD${index * 10 + 1}`, 'a')}</row>`,
            ).join(''),
          ),
        ),
      false,
    ),
    office('everything merged.xlsx', () =>
      makeXlsx(
        `${sheet(`<row r="1">${cell('A1')}</row>`)}<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>`,
      ),
    ),
    office(
      'merged a hundred thousand times.xlsx',
      () =>
        makeXlsx(
          `${sheet(`<row r="1">${cell('A1')}</row>`)}<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(100_000)}</mergeCells>`,
        ),
      false,
    ),
    office('columns of everything.xlsx', () =>
      makeXlsx(
        `<cols>${'<col min="1" max="16384" width="9"/>'.repeat(1000)}</cols>${sheet(`<row r="1">${cell('A1')}</row>`)}`,
      ),
    ),
    office('shared string of two thousand million.xlsx', () => makeXlsx(shared('2147483647'))),
    office('shared string of minus one.xlsx', () => makeXlsx(shared('-1e99'))),
    office(
      'three million shared strings.xlsx',
      () => makeXlsx(shared('0'), { 'xl/sharedStrings.xml': strings(3_000_000) }),
      false,
    ),
    office(
      'one string in a million cells.xlsx',
      () => makeXlsx(sheet(`<row>${`<c t="s"><v>0</v></c>`.repeat(1000)}</row>`.repeat(1500))),
      false,
    ),
    office(
      'a long string in many cells.xlsx',
      () =>
        makeXlsx(sheet(`<row>${`<c t="s"><v>0</v></c>`.repeat(1000)}</row>`.repeat(20)), {
          'xl/sharedStrings.xml': `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>${'long '.repeat(20_000)}</t></si></sst>`,
        }),
      false,
    ),
    office('formulas.xlsx', () =>
      makeXlsx(
        sheet(
          `<row r="1"><c r="A1" t="str"><f>cmd|' /C calc'!A0</f><v>${LEAD}</v></c><c r="B1"><f>WEBSERVICE("http://127.0.0.1:9/")</f></c><c r="C1"><f>C1+1</f><v>=1+1</v></c></row>`,
        ),
      ),
    ),
    office('sheet of 1 GiB.xlsx', () => zipBomb('xl/worksheets/sheet1.xml', 1024, 10), false),
    office('dates at the end of time.xlsx', () =>
      makeXlsx(
        sheet(
          '<row r="1"><c r="A1" s="14"><v>1e308</v></c><c r="B1" t="d"><v>99999-99-99</v></c><c r="C1" t="b"><v>7</v></c><c r="D1" t="e"><v>#REF!</v></c></row>',
        ),
      ),
    ),
  ];
}

function openDocuments(): HostileFile[] {
  const repeated = (columns: number, rows: number) =>
    `<table:table><table:table-row table:number-rows-repeated="${rows}"><table:table-cell table:number-columns-repeated="${columns}"><text:p>${LEAD}</text:p></table:table-cell></table:table-row></table:table>`;
  return [
    office('blanks by number.odt', () =>
      makeOdf('text', `<text:p>${LEAD}<text:s text:c="2147483647"/>end</text:p>`),
    ),
    office('cells repeated.odt', () => makeOdf('text', repeated(1_048_576, 1_048_576))),
    office('cells repeated.ods', () => makeOdf('spreadsheet', repeated(16_384, 1_048_576))),
    office('span of everything.odt', () =>
      makeOdf(
        'text',
        `<table:table><table:table-row><table:table-cell table:number-columns-spanned="2147483647" table:number-rows-spanned="2147483647"><text:p>${LEAD}</text:p></table:table-cell></table:table-row></table:table>`,
      ),
    ),
    office('list of level 100000.odt', () =>
      makeOdf('text', `<text:h text:outline-level="100000">${LEAD}</text:h>`),
    ),
  ];
}
