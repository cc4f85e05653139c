import { DEFAULT_LIMITS, holdLimit, type Limits } from '../limits.ts';
import { type OpenPdf, openPdf } from './pdfium.ts';
import { readString } from './pdfium-strings.ts';

/** A file that is embedded in another. */
export interface EmbeddedFile {
  /** As the sender wrote it: may be empty, may hold a path. Never used as one. */
  name: string;
  bytes: Uint8Array;
}

const MIB = 1024 * 1024;

/**
 * The files that a PDF carries (its EmbeddedFiles), in the file's order; none of one that cannot be opened. Files that hang on a note
 * of a page are not among them. Throws LimitReached for more `entries`, `partMb` or `unpackedMb` than allowed.
 */
export async function attachmentsOfPdf(
  bytes: Uint8Array,
  limits: Limits = DEFAULT_LIMITS,
): Promise<EmbeddedFile[]> {
  const open = await openPdf(bytes).catch(() => 'corrupt' as const);
  if (typeof open === 'string') return [];
  const count = open.pdfium._FPDFDoc_GetAttachmentCount(open.document);
  holdLimit(limits, 'entries', count);
  const files: EmbeddedFile[] = [];
  let size = 0;
  for (let index = 0; index < count; index += 1) {
    const file = readAttachment(open, index, limits);
    if (!file) continue;
    size += file.bytes.length;
    holdLimit(limits, 'unpackedMb', size / MIB);
    files.push(file);
  }
  open.close();
  return files;
}

/** The attachment with its bytes unpacked, or null of one without any. */
function readAttachment({ pdfium, document }: OpenPdf, index: number, limits: Limits): EmbeddedFile | null {
  const attachment = pdfium._FPDFDoc_GetAttachment(document, index);
  if (!attachment) return null;
  const name = readString(pdfium, (buffer, size) => pdfium._FPDFAttachment_GetName(attachment, buffer, size));
  const length = pdfium.wasmExports.malloc(4);
  const sizeOf = () => new Uint32Array(pdfium.HEAPU8.buffer, length, 1)[0] ?? 0;
  const isThere = pdfium._FPDFAttachment_GetFile(attachment, 0, 0, length);
  const size = isThere ? sizeOf() : 0;
  holdLimit(limits, 'partMb', size / MIB);
  let bytes: Uint8Array | null = null;
  if (size > 0) {
    const buffer = pdfium.wasmExports.malloc(size);
    pdfium._FPDFAttachment_GetFile(attachment, buffer, size, length);
    bytes = pdfium.HEAPU8.slice(buffer, buffer + size);
    pdfium.wasmExports.free(buffer);
  }
  pdfium.wasmExports.free(length);
  return bytes && { name, bytes };
}
