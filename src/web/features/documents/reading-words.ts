import { type BidDocument, isCancelled } from './api/document.ts';

/** Where the reading of a document is, in plain words: "Reading page 3 of 12", "Reading page 3 of 4 (OCR)". */
export function readingWords(document: BidDocument): string {
  const { status, progress } = document;
  switch (status) {
    case 'stored':
      return 'Stored; about to be queued';
    case 'queued':
      return 'Waiting for its turn';
    case 'parsing':
      return pageWords(progress);
    case 'extracting':
      return 'Looking for requirements';
    case 'done':
      return 'Read';
    case 'failed':
      return isCancelled(document) ? 'Cancelled: not read, and none of it counts' : 'Could not be read';
  }
}

function pageWords(progress: BidDocument['progress']): string {
  if (progress === null || progress.page === null) return 'Reading';
  const pages = progress.pages === null ? '' : ` of ${progress.pages}`;
  return `Reading page ${progress.page}${pages}${progress.ocr ? ' (OCR)' : ''}`;
}

/** How far the document is, 0 to 100: pages take most of the time, looking for requirements the rest. */
export function readingShare({ status, progress }: BidDocument): number {
  if (status === 'done' || status === 'failed') return 100;
  if (status === 'extracting') return 90;
  if (status !== 'parsing') return 4;
  const { page, pages } = progress ?? {};
  return page && pages ? 8 + (80 * page) / pages : 8;
}
