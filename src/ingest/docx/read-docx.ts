import mammoth from 'mammoth';
import type { Draft } from '../build-document.ts';
import { parseHtml } from '../html/parse-html.ts';
import { walkHtml } from '../html/walk-html.ts';
import type { IngestIssueCode } from '../issues.ts';

// What mammoth's own map does not know: titles, deep headings, and underlining, which RFPs use for headings.
const STYLE_MAP = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='heading 7'] => h6:fresh",
  "p[style-name='heading 8'] => h6:fresh",
  "p[style-name='heading 9'] => h6:fresh",
  'u => u',
];

/** Reads a DOCX through mammoth's HTML, which is walked and never shown. */
export async function readDocx(bytes: Uint8Array): Promise<Draft | IngestIssueCode> {
  const html = await toHtml(bytes);
  return html === null ? 'corrupt' : { blocks: walkHtml(parseHtml(html)), pageCount: 0, issues: [] };
}

/** Mammoth's HTML, or null where the package or its XML is broken. */
async function toHtml(bytes: Uint8Array): Promise<string | null> {
  const input = { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) };
  const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
  return mammoth.convertToHtml(input, { styleMap: STYLE_MAP, convertImage }).then(
    ({ value }) => value,
    () => null,
  );
}
