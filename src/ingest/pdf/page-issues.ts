import type { Issue } from '../../domain/index.ts';
import { type IngestIssueCode, notice, warning } from '../issues.ts';
import { pageRanges } from '../ocr/page-ranges.ts';
import type { PdfPages } from './read-pages.ts';

/** What is to be said about the pages of a PDF apart from what OCR says. */
export function pageIssues(name: string, { missing, ocrLayers, hidden, comments }: PdfPages): Issue[] {
  const found: [IngestIssueCode, number[]][] = [
    ['pages-missing', missing],
    ['ocr-layer', ocrLayers],
    ['hidden-text', hidden],
  ];
  const issues = found.flatMap(([code, pages]) => {
    const [first] = pages;
    return first === undefined ? [] : [warning(code, name, first, pageRanges(pages))];
  });
  const [first] = comments;
  if (first === undefined) return issues;
  return [...issues, notice('comments-left-out', name, first, pageRanges(comments))];
}
