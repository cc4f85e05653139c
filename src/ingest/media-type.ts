import { fileTypeFromBuffer } from 'file-type';
import { DOCUMENT_FORMATS } from '../domain/index.ts';
import { csvDelimiter } from './csv/csv-delimiter.ts';
import type { Detected } from './detected.ts';
import { LimitReached, type Limits } from './limits.ts';
import { beginsAsMail } from './mail/begins-as-mail.ts';
import { isCompoundFile } from './ole/compound-file.ts';
import { oleKind } from './ole/ole-kind.ts';
import { officeKind } from './package/office-kind.ts';
import { openPackage } from './package/open-package.ts';
import { decodeAs } from './text/code-pages.ts';
import { encodingOf } from './text/encoding.ts';
import { Unreadable } from './unreadable.ts';

// A ZIP begins with its first entry, or with its end where it has none (APPNOTE.TXT 4.3.7, 4.3.16).
const ZIP_MARK = /^PK(?:\x03\x04|\x05\x06)/;
// A PDF may begin behind other bytes: readers accept its mark in the first 1,024 (PDF 1.7, annex H, note 13).
const PDF_MARK_WITHIN = 1024;
// Behind white space or UTF-8's byte-order mark at most.
const RTF_MARK = /^(?:\xef\xbb\xbf)?\s*\{\\rtf/;
const HTML_START =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|meta|title|link|style|body|main|section|article|div|p|table|ul|ol|h[1-6])\b/i;
// Tags in a Markdown file's text are common; a page that begins later than this with one is no HTML page.
const SNIFF_LENGTH = 4096;
// Whether lines are a table shows in more of them.
const START_BYTES = 65_536;
// No text has them; of the rest, tab, line feeds, form feed, DOS's end of file and escape occur.
const CONTROLS = /[\u0000-\u0008\u000e-\u0019\u001c-\u001f]/;

// Letters that draw a page and are not its words. A printer's escape may stand before PostScript (DSC 3.0, 5.2).
const PROGRAMS = [
  { mark: /^(?:\x1b%-12345X[^%]{0,500}|\x04)?%!PS/, found: 'PostScript' },
  {
    mark: /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/,
    found: 'image/svg+xml',
  },
] as const;

const PICTURES = ['png', 'jpeg', 'tiff'] as const;

/** Tells a file's format by its content; the name only parts kinds of text: Markdown, HTML, tables, plain. */
export async function detectFormat(name: string, bytes: Uint8Array, limits: Limits): Promise<Detected> {
  if (withoutMark(bytes).every((byte) => byte === 0 || byte === 0x20 || (byte >= 9 && byte <= 13))) {
    return { refused: 'empty', found: '' };
  }
  // Before PDF: an archive may hold one, not packed, as its first entry.
  if (ZIP_MARK.test(Buffer.from(bytes.subarray(0, 4)).toString('latin1')))
    return orRefused(() => detectArchive(bytes, limits));
  // Before PDF and binary data: what is attached to an e-mail need not be packed into letters.
  if (beginsAsMail(Buffer.from(bytes.subarray(0, SNIFF_LENGTH)).toString('latin1'))) return { format: 'eml' };
  if (Buffer.from(bytes.subarray(0, PDF_MARK_WITHIN)).includes('%PDF-')) return { format: 'pdf' };
  if (isCompoundFile(bytes)) return orRefused(async () => oleKind(bytes));
  // Before text: its pictures may be bytes of any value.
  if (RTF_MARK.test(Buffer.from(bytes.subarray(0, 64)).toString('latin1'))) return { format: 'rtf' };
  const encoding = encodingOf(bytes);
  const start = encoding && decodeAs(bytes.subarray(0, START_BYTES), encoding);
  // Before marks of a few letters: UTF-16's would be an MPEG audio frame, and "BMI invites tenders" a picture.
  if (start && !CONTROLS.test(start)) return detectText(name, start);
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  const picture = PICTURES.find((format) => type?.mime === `image/${format}`);
  if (picture) return { format: picture };
  if (!start || type) return { refused: 'unsupported-format', found: type?.mime ?? 'binary data' };
  return detectText(name, start);
}

/** Bytes behind a byte-order mark of UTF-8 or UTF-16, with which programs save what is empty. */
function withoutMark(bytes: Uint8Array): Uint8Array {
  const mark = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/.exec(
    Buffer.from(bytes.subarray(0, 3)).toString('latin1'),
  );
  return bytes.subarray(mark?.[0].length ?? 0);
}

/** An archive is an Office file by its own list of parts. */
async function detectArchive(bytes: Uint8Array, limits: Limits): Promise<Detected> {
  const kind = await officeKind(await openPackage(bytes, limits), limits);
  if (kind === null) return { format: 'zip' };
  const format = DOCUMENT_FORMATS.find((known) => known === kind);
  return format ? { format } : { refused: 'unsupported-format', found: kind };
}

async function orRefused(detect: () => Promise<Detected>): Promise<Detected> {
  try {
    return await detect();
  } catch (error) {
    if (error instanceof Unreadable) return { refused: error.code, found: error.found };
    if (error instanceof LimitReached) return { refused: 'limit-reached', found: error.message };
    throw error;
  }
}

function detectText(name: string, text: string): Detected {
  const start = text.slice(0, SNIFF_LENGTH);
  const found = PROGRAMS.find(({ mark }) => mark.test(start))?.found;
  if (found !== undefined) return { refused: 'unsupported-format', found };
  if (/\.(?:md|markdown|mdown|mkd)$/i.test(name)) return { format: 'md' };
  if (HTML_START.test(start) || (/\.x?html?$/i.test(name) && /<[a-z][^<>]*>/i.test(start)))
    return { format: 'html' };
  if (looksLikeMarkdown(start)) return { format: 'md' };
  return { format: csvDelimiter(text, name) === null ? 'txt' : 'csv' };
}

/** "# Scope" lines twice, or a table's rule: signs that plain letters do not have by chance. */
function looksLikeMarkdown(start: string): boolean {
  const headings = start.match(/^#{1,6} \S/gm)?.length ?? 0;
  return headings >= 2 || /^\|? ?:?-{3,}:? ?\|/m.test(start);
}
