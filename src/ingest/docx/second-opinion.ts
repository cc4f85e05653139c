import mammoth from 'mammoth';
import type { DraftBlock } from '../build-document.ts';
import { parseHtml } from '../html/parse-html.ts';
import { walkHtml } from '../html/walk-html.ts';
import type { Package } from '../package/open-package.ts';

// What mammoth's own map does not know: titles, deep headings, and underlining, which RFPs use for headings.
const STYLE_MAP = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='heading 7'] => h6:fresh",
  "p[style-name='heading 8'] => h6:fresh",
  "p[style-name='heading 9'] => h6:fresh",
  'u => u',
];

// Mammoth's time grows with the square of some files: 16 MB of fields took it over 100 s.
const LARGEST_BYTES = 4 * 1024 * 1024;

/**
 * The blocks of a DOCX as mammoth reads it, by its HTML, which is walked and never shown; none where it fails too, and none
 * of a large file. Mammoth unpacks without limits: every part of XML is unpacked before it under those of the package, which
 * throws their errors.
 */
export async function secondOpinion(bytes: Uint8Array, archive: Package): Promise<DraftBlock[]> {
  let unpacked = 0;
  for (const entry of archive.entries) {
    if (!/\.(?:xml|rels)$/i.test(entry.name)) continue;
    for await (const chunk of archive.stream(entry)) unpacked += chunk.length;
  }
  if (unpacked > LARGEST_BYTES) return [];
  const input = { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) };
  const convertImage = mammoth.images.imgElement(async () => ({ src: '' }));
  const html = await mammoth.convertToHtml(input, { styleMap: STYLE_MAP, convertImage }).then(
    ({ value }) => value,
    () => '',
  );
  return walkHtml(parseHtml(html));
}
