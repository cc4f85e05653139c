import type { Issue } from '../../domain/index.ts';
import { notice, warning } from '../issues.ts';
import { pageRanges } from './page-ranges.ts';

/** What became of the pages that OCR was to read. */
export interface OcrOutcome {
  /** Certainty, 0..1, by page. */
  read: ReadonlyMap<number, number>;
  /** Pages in whose pictures OCR found no words. */
  wordless: readonly number[];
  /** Why a page could not be read, by page. */
  failed: ReadonlyMap<number, string>;
}

// From here on at most one letter in a hundred was wrong, below it up to eight (test/ocr, in the README).
const GOOD = 0.9;

/** What a person is told about the pages of a document that OCR read, or could not. */
export function ocrIssues(name: string, { read, wordless, failed }: OcrOutcome): Issue[] {
  return [
    ...readIssues(name, read),
    ...(wordless.length > 0
      ? [notice('pages-without-text', name, first(wordless), pageRanges(wordless))]
      : []),
    ...failedIssues(name, failed),
  ];
}

function readIssues(name: string, read: OcrOutcome['read']): Issue[] {
  if (read.size === 0) return [];
  const pages = [...read.keys()];
  const mean = [...read.values()].reduce((sum, certainty) => sum + certainty, 0) / read.size;
  const found = `${pageRanges(pages)}, certainty ${Math.round(mean * 100)} %`;
  const say = mean < GOOD ? warning : notice;
  return [say('read-by-ocr', name, first(pages), found)];
}

/** One issue for each reason, so that a thousand broken pages are not a thousand issues. */
function failedIssues(name: string, failed: OcrOutcome['failed']): Issue[] {
  const byReason = new Map<string, number[]>();
  for (const [page, reason] of failed) byReason.set(reason, [...(byReason.get(reason) ?? []), page]);
  return [...byReason].map(([reason, pages]) =>
    warning('ocr-failed', name, first(pages), `${pageRanges(pages)}: ${reason}`),
  );
}

function first(pages: readonly number[]): number | null {
  return pages.length > 0 ? Math.min(...pages) : null;
}
