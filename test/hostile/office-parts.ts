import { makeZip, type ZipPart } from '../support/zip.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A part's content: XML that may begin with a declaration of its own. */
type Parts = Readonly<Record<string, string | Uint8Array>>;

/** Relationship types, as the standard names them. */
export function relationships(all: readonly { type: string; target: string; external?: boolean }[]): string {
  const rows = all.map(
    ({ type, target, external }, index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ''}/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${rows.join('')}</Relationships>`;
}

/** A DOCX whose body is this XML; `parts` are added or replace. */
export function makeDocx(body: string, parts: Parts = {}, declaration = XML): Uint8Array {
  const kind = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  return makePackage({
    '[Content_Types].xml': contentTypes({ '/word/document.xml': `${kind}.document.main+xml` }),
    '_rels/.rels': relationships([{ type: 'officeDocument', target: 'word/document.xml' }]),
    'word/document.xml': `${declaration}<w:document xmlns:w="${WORD}" xmlns:r="${OFFICE}"><w:body>${body}</w:body></w:document>`,
    ...parts,
  });
}

/** A paragraph of a DOCX. */
export function paragraph(text: string): string {
  return `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
}

/** An XLSX whose one sheet holds this XML in `worksheet`; `parts` are added or replace. */
export function makeXlsx(sheet: string, parts: Parts = {}, declaration = XML): Uint8Array {
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return makePackage({
    '[Content_Types].xml': contentTypes({
      '/xl/workbook.xml': `${kind}.sheet.main+xml`,
      '/xl/worksheets/sheet1.xml': `${kind}.worksheet+xml`,
      '/xl/sharedStrings.xml': `${kind}.sharedStrings+xml`,
    }),
    '_rels/.rels': relationships([{ type: 'officeDocument', target: 'xl/workbook.xml' }]),
    'xl/workbook.xml': `${XML}<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="Staff" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      { type: 'worksheet', target: 'worksheets/sheet1.xml' },
      { type: 'sharedStrings', target: 'sharedStrings.xml' },
    ]),
    'xl/sharedStrings.xml': `${XML}<sst xmlns="${SHEET}" count="1" uniqueCount="1"><si><t>The lead shall hold a PMP.</t></si></sst>`,
    'xl/worksheets/sheet1.xml': `${declaration}<worksheet xmlns="${SHEET}">${sheet}</worksheet>`,
    ...parts,
  });
}

/** An ODT or ODS: `kind` is "text" or "spreadsheet". */
export function makeOdf(kind: 'text' | 'spreadsheet', body: string, declaration = XML): Uint8Array {
  const names = ['office', 'text', 'table', 'style']
    .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
    .join(' ');
  const type = `application/vnd.oasis.opendocument.${kind}`;
  return makePackage({
    mimetype: type,
    'META-INF/manifest.xml': `${XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="${type}"/></manifest:manifest>`,
    'content.xml': `${declaration}<office:document-content ${names}><office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
  });
}

/** A PPTX with one slide of this XML within its shape tree. */
export function makePptx(shapes: string, declaration = XML): Uint8Array {
  const kind = 'application/vnd.openxmlformats-officedocument.presentationml';
  const main = 'http://schemas.openxmlformats.org/presentationml/2006/main';
  const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/main';
  return makePackage({
    '[Content_Types].xml': contentTypes({
      '/ppt/presentation.xml': `${kind}.presentation.main+xml`,
      '/ppt/slides/slide1.xml': `${kind}.slide+xml`,
    }),
    '_rels/.rels': relationships([{ type: 'officeDocument', target: 'ppt/presentation.xml' }]),
    'ppt/presentation.xml': `${XML}<p:presentation xmlns:p="${main}" xmlns:r="${OFFICE}"><p:sldIdLst><p:sldId id="256" r:id="rId1"/></p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relationships([{ type: 'slide', target: 'slides/slide1.xml' }]),
    'ppt/slides/slide1.xml': `${declaration}<p:sld xmlns:p="${main}" xmlns:a="${drawing}"><p:cSld><p:spTree>${shapes}</p:spTree></p:cSld></p:sld>`,
  });
}

/** A shape with one line of text. */
export function shape(text: string): string {
  return `<p:sp><p:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`;
}

function contentTypes(overrides: Readonly<Record<string, string>>): string {
  const rows = Object.entries(overrides).map(
    ([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`,
  );
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${rows.join('')}</Types>`;
}

function makePackage(parts: Parts): Uint8Array {
  return makeZip(
    Object.entries(parts).map(
      ([name, content]): ZipPart => ({ name, content, deflate: name !== 'mimetype' }),
    ),
  );
}
