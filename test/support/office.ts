import { makeZip, type ZipPart } from './zip.ts';

const OOXML = 'http://schemas.openxmlformats.org';
const TYPES = 'application/vnd.openxmlformats-officedocument';
const NAMESPACES = [
  `xmlns:w="${OOXML}/wordprocessingml/2006/main"`,
  `xmlns:p="${OOXML}/presentationml/2006/main"`,
  `xmlns:a="${OOXML}/drawingml/2006/main"`,
  `xmlns:r="${OOXML}/officeDocument/2006/relationships"`,
  `xmlns:m="${OOXML}/officeDocument/2006/math"`,
  `xmlns:mc="${OOXML}/markup-compatibility/2006"`,
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ');
const OPEN_DOCUMENT = ['office', 'text', 'table', 'style', 'draw', 'presentation', 'manifest']
  .map((prefix) => {
    const name = prefix === 'draw' ? 'drawing' : prefix;
    return `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`;
  })
  .concat(
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
    'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"',
  )
  .join(' ');

/** Parts of a DOCX as what stands inside their root elements; those left out are not in the package. */
export interface DocxParts {
  body: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
  endnotes?: string;
  header?: string;
  footer?: string;
  diagramData?: string;
}

const ROOTS: Readonly<Record<keyof DocxParts, string>> = {
  body: 'document',
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  header: 'hdr',
  footer: 'ftr',
  diagramData: 'dataModel',
};

/** The parts of a DOCX, for tests that change them before they are packed. */
export function docxParts(parts: DocxParts): ZipPart[] {
  const others = (Object.keys(parts) as (keyof DocxParts)[]).filter((name) => name !== 'body');
  const related = others.map((name) => ({ id: name, type: name, target: `${name}.xml` }));
  return [
    contentTypes('/word/document.xml', `${TYPES}.wordprocessingml.document.main+xml`),
    relationships('_rels/.rels', [{ id: 'd', type: 'officeDocument', target: 'word/document.xml' }]),
    relationships('word/_rels/document.xml.rels', related),
    ...others.map((name) => part(`word/${name}.xml`, `w:${ROOTS[name]}`, parts[name] ?? '')),
    part('word/document.xml', 'w:document', `<w:body>${parts.body}</w:body>`),
  ];
}

/** The bytes of a DOCX. */
export function makeDocx(parts: DocxParts): Uint8Array {
  return makeZip(docxParts(parts));
}

/** A slide: its shapes as XML, and what its notes say. */
export interface SlideParts {
  shapes: string;
  notes?: string;
}

/** The bytes of a PPTX with these slides. */
export function makePptx(slides: readonly SlideParts[]): Uint8Array {
  const numbered = slides.map((slide, index) => ({ ...slide, number: index + 1 }));
  const ids = numbered.map(({ number }) => `<p:sldId id="${255 + number}" r:id="s${number}"/>`).join('');
  const links = numbered.map(({ number }) => ({
    id: `s${number}`,
    type: 'slide',
    target: `slides/slide${number}.xml`,
  }));
  return makeZip([
    contentTypes('/ppt/presentation.xml', `${TYPES}.presentationml.presentation.main+xml`),
    relationships('_rels/.rels', [{ id: 'd', type: 'officeDocument', target: 'ppt/presentation.xml' }]),
    part('ppt/presentation.xml', 'p:presentation', `<p:sldIdLst>${ids}</p:sldIdLst>`),
    relationships('ppt/_rels/presentation.xml.rels', links),
    ...numbered.flatMap((slide) => slideParts(slide)),
  ]);
}

function slideParts({ number, shapes, notes }: SlideParts & { number: number }): ZipPart[] {
  const tree = (content: string) => `<p:cSld><p:spTree>${content}</p:spTree></p:cSld>`;
  const slide = part(`ppt/slides/slide${number}.xml`, 'p:sld', tree(shapes));
  if (notes === undefined) return [slide];
  const link = { id: 'n', type: 'notesSlide', target: `../notesSlides/notesSlide${number}.xml` };
  return [
    slide,
    relationships(`ppt/slides/_rels/slide${number}.xml.rels`, [link]),
    part(`ppt/notesSlides/notesSlide${number}.xml`, 'p:notes', tree(notes)),
  ];
}

/** The bytes of an OpenDocument file: `content` stands in office:text (or another body), `styles` in both parts' styles. */
export function makeOpenDocument(
  kind: 'text' | 'presentation' | 'spreadsheet',
  content: string,
  { automatic = '', styles = '' }: { automatic?: string; styles?: string } = {},
): Uint8Array {
  const body = `<office:body><office:${kind}>${content}</office:${kind}></office:body>`;
  const file = (root: string, inner: string) =>
    `<?xml version="1.0"?><office:${root} ${OPEN_DOCUMENT}>${inner}</office:${root}>`;
  return makeZip([
    { name: 'mimetype', content: `application/vnd.oasis.opendocument.${kind}` },
    { name: 'styles.xml', content: file('document-styles', styles) },
    {
      name: 'content.xml',
      content: file(
        'document-content',
        `<office:automatic-styles>${automatic}</office:automatic-styles>${body}`,
      ),
      deflate: true,
    },
  ]);
}

function part(name: string, root: string, inner: string): ZipPart {
  return { name, content: `<?xml version="1.0"?><${root} ${NAMESPACES}>${inner}</${root}>`, deflate: true };
}

function contentTypes(main: string, type: string): ZipPart {
  const types = `<Types xmlns="${OOXML}/package/2006/content-types"><Override PartName="${main}" ContentType="${type}"/></Types>`;
  return { name: '[Content_Types].xml', content: types };
}

function relationships(
  name: string,
  links: readonly { id: string; type: string; target: string }[],
): ZipPart {
  const inner = links.map(
    ({ id, type, target }) =>
      `<Relationship Id="${id}" Type="${OOXML}/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
  );
  const content = `<Relationships xmlns="${OOXML}/package/2006/relationships">${inner.join('')}</Relationships>`;
  return { name, content };
}
