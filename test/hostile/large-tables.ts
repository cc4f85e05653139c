import { bytesOf, type HostileFile } from './hostile-file.ts';
import { makeDocx, makeOdf, makePptx, makeXlsx, paragraph } from './office-parts.ts';

const COLUMNS = 10;
// Deflate packs what repeats to a thousandth, which is refused before it is read: each cell differs.
const words = (row: number, column: number) =>
  column === 0 ? `${(row * 7919) % 1_000_003}` : `PMP ${(row * 31 + column * 7) % 9973} held`;

/** Tables of a million cells, and pages of millions of elements: more than one document may have, in every format that has tables. */
export function largeTables(rows = 100_000): HostileFile[] {
  const name = `${rows * COLUMNS} cells`;
  const large = (suffix: string, make: () => Uint8Array): HostileFile => ({
    name: `${name}.${suffix}`,
    group: 'large',
    make,
    quick: false,
  });
  const written = (cell: (text: string) => string, row: (cells: string) => string) =>
    Array.from({ length: rows }, (_, at) =>
      row(Array.from({ length: COLUMNS }, (_, column) => cell(words(at, column))).join('')),
    ).join('');
  return [
    large('csv', () =>
      bytesOf(
        written(
          (text) => `${text},`,
          (cells) => `${cells.slice(0, -1)}\n`,
        ),
      ),
    ),
    large('md', () =>
      bytesOf(
        `${'| a '.repeat(COLUMNS)}|\n${'|---'.repeat(COLUMNS)}|\n${written(
          (text) => `| ${text} `,
          (cells) => `${cells}|\n`,
        )}`,
      ),
    ),
    large('html', () =>
      bytesOf(
        `<html><body><table>${written(
          (text) => `<td>${text}</td>`,
          (cells) => `<tr>${cells}</tr>`,
        )}</table>`,
      ),
    ),
    large('rtf', () =>
      bytesOf(
        `{\\rtf1 ${written(
          (text) => `${text}\\cell `,
          (cells) => `\\trowd\\cellx900\\cellx1800 ${cells}\\row\n`,
        )}}`,
      ),
    ),
    large('xlsx', () =>
      makeXlsx(
        `<sheetData>${written(
          (text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`,
          (cells) => `<row>${cells}</row>`,
        )}</sheetData>`,
      ),
    ),
    large('docx', () =>
      makeDocx(
        `<w:tbl>${written(
          (text) => `<w:tc>${paragraph(text)}</w:tc>`,
          (cells) => `<w:tr>${cells}</w:tr>`,
        )}</w:tbl>`,
      ),
    ),
    large('odt', () => makeOdf('text', odfTable(written))),
    large('ods', () => makeOdf('spreadsheet', odfTable(written))),
    large('pptx', () =>
      makePptx(
        `<p:graphicFrame><a:graphic><a:graphicData><a:tbl>${written(
          (text) => `<a:tc><a:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></a:txBody></a:tc>`,
          (cells) => `<a:tr>${cells}</a:tr>`,
        )}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`,
      ),
    ),
    ...largePages(),
  ];
}

function odfTable(
  written: (cell: (text: string) => string, row: (cells: string) => string) => string,
): string {
  const cells = written(
    (text) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`,
    (row) => `<table:table-row>${row}</table:table-row>`,
  );
  return `<table:table>${cells}</table:table>`;
}

function largePages(): HostileFile[] {
  const page = (what: string, make: () => string): HostileFile => ({
    name: `${what}.html`,
    group: 'large',
    make: () => bytesOf(`<html><body>${make()}<p>The lead shall hold a PMP.</p></body></html>`),
    quick: false,
  });
  return [
    page('two million elements', () => '<i></i>'.repeat(2_000_000)),
    page(
      'a million attributes',
      () => `<p ${Array.from({ length: 1_000_000 }, (_, at) => `a${at}`).join(' ')}>`,
    ),
    page('two million comments', () => '<!---->'.repeat(2_000_000)),
  ];
}
