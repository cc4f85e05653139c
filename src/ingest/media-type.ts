import { fileTypeFromBuffer } from 'file-type';
import { DOCUMENT_FORMATS, type DocumentFormat } from '../domain/index.ts';
import type { IngestIssueCode } from './issues.ts';
import { LimitReached, type Limits } from './limits.ts';
import { officeKind } from './package/office-kind.ts';
import { openPackage } from './package/open-package.ts';
import { decodeText, utf16Label } from './text/decode-text.ts';
import { Unreadable } from './unreadable.ts';

/** The format that the bytes are, or the reason why they are none that Muster reads. */
export type Detected = { format: DocumentFormat } | { refused: IngestIssueCode; found: string };

// A ZIP begins with its first entry, or with its end where it has none (APPNOTE.TXT 4.3.7, 4.3.16).
const ZIP_MARK = /^PK(?:\x03\x04|\x05\x06)/;
// A PDF may begin behind other bytes: readers accept its mark in the first 1,024 (PDF 1.7, annex H, note 13).
const PDF_MARK_WITHIN = 1024;
// A password turns an Office file into an OLE container with a stream of this name ([MS-OFFCRYPTO] 2.3.4).
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le');
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
  // Its mark alone would make UTF-16 text an MPEG audio frame.
  if (isUtf16Text(bytes)) return detectText(name, bytes);
  const type = await fileTypeFromBuffer(bytes).catch(() => undefined);
  if (type?.mime === 'application/x-cfb' && Buffer.from(bytes).includes(ENCRYPTED_STREAM)) {
    return { refused: 'encrypted', found: '' };
  }
  if (type && type.mime !== 'application/xml') return { refused: 'unsupported-format', found: type.mime };
  return detectText(name, bytes);
}

function isUtf16Text(bytes: Uint8Array): boolean {
  const label = utf16Label(bytes);
  if (label === null) return false;
  const start = new TextDecoder(label).decode(bytes.subarray(0, SNIFF_LENGTH));
  return !/[\u0000-\u0008\uFFFD]/.test(start.slice(0, -1));
}

/** An archive is an Office file by its own list of parts. */
async function detectArchive(bytes: Uint8Array, limits: Limits): Promise<Detected> {
  try {
    const kind = await officeKind(await openPackage(bytes, limits), limits);
    const format = DOCUMENT_FORMATS.find((known) => known === kind);
    return format ? { format } : { refused: 'unsupported-format', found: kind ?? 'application/zip' };
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
