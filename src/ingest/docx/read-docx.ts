import mammoth from 'mammoth';
import type { Draft } from '../build-document.ts';
import { parseHtml } from '../html/parse-html.ts';
import { walkHtml } from '../html/walk-html.ts';

// What mammoth's own map does not know: titles, deep headings, and underlining, which RFPs use for headings.
const STYLE_MAP = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='heading 7'] => h6:fresh",
  "p[style-name='heading 8'] => h6:fresh",
  "p[style-name='heading 9'] => h6:fresh",
  'u => u',
];

/** Reads a DOCX through mammoth's HTML, which is walked and never shown. Throws where the package is broken. */
export async function readDocx(bytes: Uint8Array): Promise<Draft> {
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
    { styleMap: STYLE_MAP, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
  );
  return { blocks: walkHtml(parseHtml(value)), pageCount: 0, issues: [] };
}
