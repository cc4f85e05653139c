import type { Draft, DraftBlock } from '../build-document.ts';
import { Flow } from '../flow.ts';
import { plainText } from '../flow-text.ts';
import { type IngestIssueCode, warning } from '../issues.ts';
import { joinWrapped } from '../text/read-text.ts';
import { layOut } from './lay-out.ts';
import type { PdfModel } from './page-model.ts';
import { readWithPdfParse } from './pdf-parse.ts';
import { readWithPdfium } from './pdfium-pages.ts';

// A page number and a stamp have fewer letters than this; a page of text has hundreds.
const LETTERS_OF_A_PAGE = 30;
// Where a share of the letters as large as this has no Unicode value, PDFium's text is not the page's text.
const UNREADABLE_SHARE = 0.2;
// "The two differ by more than half": the second opinion wins with twice the letters.
const TWICE = 2;

/** Reads a PDF with PDFium; with pdf-parse where PDFium fails, finds next to nothing or cannot tell the letters. */
export async function readPdf(bytes: Uint8Array, name: string): Promise<Draft | IngestIssueCode> {
  const model = await readWithPdfium(bytes).catch(() => 'corrupt' as const);
  if (model === 'encrypted') return 'encrypted';
  const draft = model === 'corrupt' ? null : withWarnings(layOut(model), model, name);
  if (draft && !isDoubtful(draft)) return draft;
  const second = await readWithPdfParse(bytes);
  if (typeof second === 'string') return draft && draft.blocks.length > 0 ? draft : noText(model, second);
  const other = draftOfPages(second);
  if (letters(other) <= TWICE * (draft ? letters(draft) : 0)) return draft?.blocks.length ? draft : 'no-text';
  return letters(other) < LETTERS_OF_A_PAGE
    ? 'no-text'
    : { ...other, issues: [warning('engines-differ', name, null)] };
}

function noText(model: PdfModel | 'corrupt', second: IngestIssueCode): IngestIssueCode {
  return model === 'corrupt' ? second : 'no-text';
}

function letters(draft: Draft): number {
  return draft.blocks.reduce((sum, block) => sum + (block.text.match(/\p{L}/gu)?.length ?? 0), 0);
}

/** Fewer letters than a page has, or letters of a font without a map to Unicode. */
function isDoubtful(draft: Draft): boolean {
  const text = draft.blocks.map((block) => block.text).join('');
  const unreadable = text.match(/[\uFFFD\uE000-\uF8FF]/g)?.length ?? 0;
  return letters(draft) < LETTERS_OF_A_PAGE || unreadable > text.length * UNREADABLE_SHARE;
}

/** Pages of text without positions, read like a text file. */
function draftOfPages(pages: readonly string[]): Draft {
  const blocks = pages.flatMap((text, index): DraftBlock[] => {
    const flow = new Flow();
    for (const part of joinWrapped(text)) flow.paragraph(plainText(part));
    return flow.finish().map((block) => ({ ...block, page: index + 1 }));
  });
  return { blocks, pageCount: pages.length, issues: [] };
}

// A picture over three tenths of a page without letters is a scan (measured on mixed documents).
const SCAN_SHARE = 0.3;

/** Names the pages that are pictures without text. */
function withWarnings(draft: Draft, model: PdfModel, name: string): Draft {
  const scans = model.pages.filter((page) => {
    const count = page.words.reduce((sum, word) => sum + (word.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
    return count < LETTERS_OF_A_PAGE && page.pictures > SCAN_SHARE;
  });
  const [first] = scans;
  if (!first) return draft;
  const numbers = scans.map((page) => page.number).join(', ');
  const issue = warning('pages-without-text', name, first.number, `page ${numbers}`);
  return { ...draft, issues: [...draft.issues, issue] };
}
