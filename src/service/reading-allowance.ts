import type { Limits } from '../ingest/index.ts';
import type { DocumentProgress } from '../store/index.ts';

/** What reading one document may cost. */
export interface ReadLimits {
  /** Milliseconds by the clock, for a small file. READ_TIMEOUT_SECONDS. */
  timeoutMs: number;
  /** Milliseconds of processor time, for a small file. READ_CPU_SECONDS. */
  cpuMs: number;
  /** MiB of JavaScript heap. READ_HEAP_MB. */
  heapMb: number;
  /** MiB of resident memory: V8's limit does not bound array buffers or WebAssembly, in which readers work. READ_MEMORY_MB. */
  memoryMb: number;
  /** A PDF of more pages is read in two halves by two processes, where a processor is free; 0: never. READ_SPLIT_PAGES. */
  splitPages: number;
  /** What the document itself may hold. */
  document: Limits;
}

/** Milliseconds that a reading may take so far, by the clock and of the processor. */
export interface Allowance {
  wallMs: number;
  cpuMs: number;
}

/** A MiB of plain text, the slowest there is by its size, is read in less than a second. */
const MS_OF_A_MIB = 2_000;
/** PDFium with the box of every character reads 200 pages a second: 5 ms; this is twenty times as long. */
const MS_OF_A_PAGE = 100;
const MIB = 1024 * 1024;

/**
 * Time for one reading: the base, 2 s for each MiB of the file, 0.1 s for each page that the reader has come to, and
 * MAX_OCR_PAGE_SECONDS for each page that OCR has read or is about to read. Time for pages is earned by progress, so
 * a file that stands still ends at its base however many pages it claims; and never for more pages than MAX_PAGES.
 *
 * @param bytes size of the file.
 * @param pages the last page that was told of, and of those that OCR read.
 */
export function allowanceOf(
  limits: ReadLimits,
  bytes: number,
  pages: { parsed: number; recognised: number },
): Allowance {
  const most = limits.document.pages;
  const parsed = Math.min(pages.parsed, most) * MS_OF_A_PAGE;
  const recognised = Math.min(pages.recognised, most) * limits.document.ocrPageSeconds * 1000;
  const more = (bytes / MIB) * MS_OF_A_MIB + parsed + recognised;
  return { wallMs: limits.timeoutMs + more, cpuMs: limits.cpuMs + more };
}

/** Counts the pages that progress tells of; a reader that tells smaller numbers again earns nothing. */
export function countPages(pages: { parsed: number; recognised: number }, told: DocumentProgress): void {
  const page = Math.max(0, Math.trunc(told.page ?? 0)) || 0;
  if (told.stage === 'ocr') pages.recognised = Math.max(pages.recognised, page + 1);
  else pages.parsed = Math.max(pages.parsed, page);
}
