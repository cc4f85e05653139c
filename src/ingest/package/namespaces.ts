/**
 * The prefixes that readers know elements by, whatever the document itself calls them: an Office file of the "strict" kind
 * has other addresses (ISO/IEC 29500-1, annex A) for the same words. Addresses are from ECMA-376 part 1 and OpenDocument 1.3.
 */
const PREFIXES: Readonly<Record<string, readonly string[]>> = {
  w: [
    'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    'http://purl.oclc.org/ooxml/wordprocessingml/main',
  ],
  w14: ['http://schemas.microsoft.com/office/word/2010/wordml'],
  x: [
    'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
    'http://purl.oclc.org/ooxml/spreadsheetml/main',
  ],
  p: [
    'http://schemas.openxmlformats.org/presentationml/2006/main',
    'http://purl.oclc.org/ooxml/presentationml/main',
  ],
  a: ['http://schemas.openxmlformats.org/drawingml/2006/main', 'http://purl.oclc.org/ooxml/drawingml/main'],
  m: [
    'http://schemas.openxmlformats.org/officeDocument/2006/math',
    'http://purl.oclc.org/ooxml/officeDocument/math',
  ],
  r: [
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    'http://purl.oclc.org/ooxml/officeDocument/relationships',
  ],
  rel: ['http://schemas.openxmlformats.org/package/2006/relationships'],
  ct: ['http://schemas.openxmlformats.org/package/2006/content-types'],
  mc: ['http://schemas.openxmlformats.org/markup-compatibility/2006'],
  v: ['urn:schemas-microsoft-com:vml'],
  xml: ['http://www.w3.org/XML/1998/namespace'],
  office: ['urn:oasis:names:tc:opendocument:xmlns:office:1.0'],
  text: ['urn:oasis:names:tc:opendocument:xmlns:text:1.0'],
  table: ['urn:oasis:names:tc:opendocument:xmlns:table:1.0'],
  style: ['urn:oasis:names:tc:opendocument:xmlns:style:1.0'],
  svg: ['urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0'],
  draw: ['urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'],
  fo: ['urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'],
  presentation: ['urn:oasis:names:tc:opendocument:xmlns:presentation:1.0'],
  manifest: ['urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'],
};

const BY_ADDRESS: ReadonlyMap<string, string> = new Map(
  Object.entries(PREFIXES).flatMap(([prefix, addresses]) => addresses.map((address) => [address, prefix])),
);

/** "w:p" for an element or attribute of a known namespace, "{address}p" for one of another, "p" for one of none. */
export function canonicalName(address: string, local: string): string {
  if (address === '') return local;
  const prefix = BY_ADDRESS.get(address);
  return prefix === undefined ? `{${address}}${local}` : `${prefix}:${local}`;
}
