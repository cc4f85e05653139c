import type { PageMemory } from '../domain/index.ts';

/** Where the reading of a document is: `page` of the `pages` that OCR must read are read. */
export interface IngestProgress {
  stage: 'ocr';
  page: number;
  pages: number;
}

/** What a reader may use of the world beside the bytes; it reads the same without, only longer. */
export interface IngestPorts {
  /** Pages that OCR read before; without it, every scanned page is read anew. */
  pageMemory?: PageMemory;
  /** Told after each page that OCR read. */
  onProgress?: (progress: IngestProgress) => void;
}
