import type { PageMemory } from '../domain/index.ts';
import type { PageRange } from './pdf/pdfium-pages.ts';
import type { ReadRange } from './pdf/read-range.ts';

/**
 * Where the reading of a document is. `parsing`: so many of all pages are read; `ocr`: OCR begins with the `page`th, from 1,
 * of the `pages` that it must read.
 */
export interface IngestProgress {
  stage: 'parsing' | 'ocr';
  page: number;
  pages: number;
}

/** What a reader may use of the world beside the bytes; it reads the same without, only longer. */
export interface IngestPorts {
  /** Pages that OCR read before; without it, every scanned page is read anew. */
  pageMemory?: PageMemory;
  /** Told now and then while pages are read, and before each page that OCR reads: pages earn the reading its time. */
  onProgress?: (progress: IngestProgress) => void;
  /** Somebody who reads a part of a large PDF at the same time; without, it is read from its first page to its last. */
  secondReader?: SecondReader;
}

/** Reads a part of a PDF in a process of its own. */
export interface SecondReader {
  /** PDFs of more pages than this are worth a second process. */
  fromPages: number;
  /** The pages of the range, or null where there is nobody to read them or they could not be read. */
  read: (range: PageRange) => Promise<ReadRange | null>;
}
