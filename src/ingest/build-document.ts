import { createHash } from 'node:crypto';
import {
  type Block,
  type BlockKind,
  type CellPlace,
  type DocumentFormat,
  encodeLines,
  type Issue,
  type PageSpan,
  type ParsedDocument,
  type PlacedLine,
  type Positions,
} from '../domain/index.ts';
import { languageIssues } from './issues.ts';
import { guessLanguage } from './language.ts';

/** A block before it has its place in the document's text. */
export interface DraftBlock {
  kind: BlockKind;
  /** The words without the marker; never empty, on one line. */
  text: string;
  level: number | null;
  marker: string | null;
  cell: CellPlace | null;
  page: number | null;
  /** Where a later page begins inside the words: the offset in `text` of its first character. */
  turns: readonly { at: number; page: number }[];
  /** Where its words stand, as far as the format has places: lines whose starts count in `text`. */
  places?: readonly PlacedLine[];
}

/** What a reader of one format gives. */
export interface Draft {
  blocks: readonly DraftBlock[];
  /** 0 where the format has no pages. */
  pageCount: number;
  issues: readonly Issue[];
  /** Certainty of OCR, 0..1, by number of the page, for the pages that OCR read. */
  ocr?: ReadonlyMap<number, number>;
  /** Sizes of the pages where the blocks have places: the numbers of `Positions.pages`. */
  pageSizes?: readonly number[];
}

/** A draft block with everything that is not given left empty. */
export function draftBlock(kind: BlockKind, text: string, more: Partial<DraftBlock> = {}): DraftBlock {
  return { kind, text, level: null, marker: null, cell: null, page: null, turns: [], ...more };
}

/** SHA-256 of the bytes, 64 hexadecimal digits. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Sets draft blocks into one text and gives every block and page its range in it. */
export function buildDocument(
  file: { name: string; sha256: string; format: DocumentFormat },
  draft: Draft,
): ParsedDocument {
  const { text, blocks, pageStarts } = setText(draft.blocks);
  const language = guessLanguage(text);
  return {
    id: `doc-${file.sha256.slice(0, 12)}`,
    name: file.name,
    sha256: file.sha256,
    format: file.format,
    text,
    pages: pageSpans(pageStarts, draft.pageCount, text.length).map((span) => withOcr(span, draft.ocr)),
    blocks,
    ...(draft.pageSizes && { positions: positionsOf(draft, blocks) }),
    words: countWords(text),
    language,
    issues: [...draft.issues, ...languageIssues(language)],
  };
}

/** Runs of signs without white space, counted where they end: as a list, the words of a large document take more room than itself. */
function countWords(text: string): number {
  const end = /\S(?!\S)/g;
  let count = 0;
  while (end.test(text)) count += 1;
  return count;
}

/** The blocks' places with their starts in the whole text, by page. */
function positionsOf(draft: Draft, blocks: readonly Block[]): Positions {
  const byPage = Array.from({ length: draft.pageCount }, (): PlacedLine[] => []);
  for (const [index, { places = [] }] of draft.blocks.entries()) {
    const offset = blocks[index]?.start ?? 0;
    for (const line of places) byPage[line.page - 1]?.push({ ...line, start: line.start + offset });
  }
  return { pages: draft.pageSizes ?? [], lines: byPage.map(encodeLines) };
}

function setText(drafts: readonly DraftBlock[]) {
  const blocks: Block[] = [];
  const pageStarts = new Map<number, number>();
  const sections: { level: number; title: string }[] = [];
  // The blocks of a section share its list: a document has many more blocks than headings.
  let section: readonly string[] = [];
  let text = '';
  let previous: DraftBlock | null = null;
  for (const draft of drafts) {
    text += separator(previous, draft);
    if (draft.page !== null && !pageStarts.has(draft.page)) pageStarts.set(draft.page, text.length);
    if (draft.marker) text += `${draft.marker} `;
    const start = text.length;
    text += draft.text;
    for (const turn of draft.turns) {
      if (!pageStarts.has(turn.page)) pageStarts.set(turn.page, start + turn.at);
    }
    const isHeading = draft.kind === 'heading';
    if (isHeading) closeSections(sections, draft.level ?? 1);
    if (isHeading) section = sections.map((entry) => entry.title);
    const { kind, page, level, marker, cell } = draft;
    blocks.push({ kind, start, end: text.length, page, section, level, marker, cell });
    if (isHeading) {
      sections.push({ level: level ?? 1, title: titleOf(draft) });
      section = sections.map((entry) => entry.title);
    }
    previous = draft;
  }
  return { text, blocks, pageStarts };
}

/** Cells of a row stand behind tabs, rows and list items on lines of their own, the rest behind an empty line. */
function separator(previous: DraftBlock | null, next: DraftBlock): string {
  if (!previous) return '';
  if (previous.cell && next.cell && previous.cell.table === next.cell.table) {
    return previous.cell.row === next.cell.row ? '\t' : '\n';
  }
  return previous.kind === 'list-item' && next.kind === 'list-item' ? '\n' : '\n\n';
}

function closeSections(sections: { level: number }[], level: number): void {
  while ((sections[sections.length - 1]?.level ?? 0) >= level) sections.pop();
}

/** "3.2.1 Key Personnel": a section is named with its number. */
function titleOf(heading: DraftBlock): string {
  return heading.marker ? `${heading.marker} ${heading.text}` : heading.text;
}

/** Ranges for pages 1..count: each begins where its first block does, and an empty page is an empty range. */
function pageSpans(starts: ReadonlyMap<number, number>, count: number, length: number): PageSpan[] {
  const spans: PageSpan[] = [];
  let end = length;
  for (let number = count; number >= 1; number -= 1) {
    const start = number === 1 ? 0 : (starts.get(number) ?? end);
    spans.unshift({ number, start: Math.min(start, end), end });
    end = Math.min(start, end);
  }
  return spans;
}

function withOcr(span: PageSpan, certainties: Draft['ocr']): PageSpan {
  const ocr = certainties?.get(span.number);
  return ocr === undefined ? span : { ...span, ocr };
}
