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
import { encodingOf, markedEncoding } from './text/encoding.ts';
import { Unreadable } from './unreadable.ts';

// A ZIP begins with its first entry, or with its end where it has none (APPNOTE.TXT 4.3.7, 4.3.16).
const ZIP_MARK = /^PK(?:\x03\x04|\x05\x06)/;
// A PDF may begin behind other bytes: readers accept its mark in the first 1,024 (PDF 1.7, annex H, note 13).
const PDF_MARK_WITHIN = 1024;
const HTML_START =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|meta|title|link|style|body|main|section|article|div|p|table|ul|ol|h[1-6])\b/i;
// Tags in a Markdown file's text are common; a page that begins later than this with one is no HTML page.
const SNIFF_LENGTH = 4096;

/** Tells a file's format by its content; the name only parts kinds of text: Markdown, HTML, plain. */
export async function detectFormat(name: string, bytes: Uint8Array, limits: Limits): Promise<Detected> {
  if (bytes.every((byte) => byte === 0 || byte === 0x20 || (byte >= 9 && byte <= 13))) {
    return { refused: 'empty', found: '' };
  }
  // Before PDF: an archive may hold one, not packed, as its first entry.
  if (ZIP_MARK.test(Buffer.from(bytes.subarray(0, 4)).toString('latin1')))
    return detectArchive(bytes, limits);
  if (Buffer.from(bytes.subarray(0, PDF_MARK_WITHIN)).includes('%PDF-')) return { format: 'pdf' };
  if (isCompoundFile(bytes)) return detectCompoundFile(bytes);
  const encoding = encodingOf(bytes);
  // UTF-16's mark alone would make its text an MPEG audio frame, and "BMI tender" a picture.
  if (encoding !== null && (markedEncoding(bytes) !== null || isPlain(bytes))) {
    return detectText(name, decodeAs(bytes.subarray(0, TABLE_LENGTH), encoding));
  }
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (type && type.mime !== 'application/xml' && type.mime !== 'application/rtf') {
    return { refused: 'unsupported-format', found: type.mime };
  }
  if (encoding === null) return { refused: 'unsupported-format', found: 'binary data' };
  return detectText(name, decodeAs(bytes.subarray(0, TABLE_LENGTH), encoding));
}

/** An archive is an Office file by its own list of parts. */
async function detectArchive(bytes: Uint8Array, limits: Limits): Promise<Detected> {
  try {
    const kind = await officeKind(await openPackage(bytes, limits), limits);
    if (kind === null) return { format: 'zip' };
    const format = DOCUMENT_FORMATS.find((known) => known === kind);
    return format ? { format } : { refused: 'unsupported-format', found: kind };
  } catch (error) {
    if (error instanceof Unreadable) return { refused: error.code, found: error.found };
    if (error instanceof LimitReached) return { refused: 'limit-reached', found: error.message };
    throw error;
  }
}

function detectText(name: string, bytes: Uint8Array): Detected {
  const isBinary = utf16Label(bytes) === null && bytes.subarray(0, 65_536).includes(0);
  if (isBinary) return { refused: 'unsupported-format', found: 'binary data' };
  const start = decodeText(bytes.subarray(0, SNIFF_LENGTH)).replace(/^\uFEFF/, '');
  if (/^\s*\{\\rtf/.test(start)) return { refused: 'unsupported-format', found: 'RTF' };
  if (beginsAsMail(start)) return { format: 'eml' };
  if (/\.(?:md|markdown|mdown|mkd)$/i.test(name)) return { format: 'md' };
  if (HTML_START.test(start) || (/\.x?html?$/i.test(name) && /<[a-z][^<>]*>/i.test(start)))
    return { format: 'html' };
  return { format: looksLikeMarkdown(start) ? 'md' : 'txt' };
}

/** "# Scope" lines twice, or a table's rule: signs that plain letters do not have by chance. */
function looksLikeMarkdown(start: string): boolean {
  const headings = start.match(/^#{1,6} \S/gm)?.length ?? 0;
  return headings >= 2 || /^\|? ?:?-{3,}:? ?\|/m.test(start);
}
