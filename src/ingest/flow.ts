import type { Issue } from '../domain/index.ts';
import { type Draft, type DraftBlock, draftBlock } from './build-document.ts';
import { cleanLine } from './clean-text.ts';
import { type FlowText, LINE_BREAK } from './flow-text.ts';
import { isTitleCase, readsAsHeading } from './heading-text.ts';
import { DEFAULT_LIMITS, holdLimit, type Limits } from './limits.ts';
import { type MarkedText, splitHeadingNumber, splitMarker } from './markers.ts';
import { rankHeadings } from './rank-headings.ts';
import { cellBlocks, type RawCell } from './table-cells.ts';

/** A heading before its rank is known. */
interface FoundHeading {
  block: DraftBlock;
  marked: MarkedText | null;
  /** The format's own rank, or null where only the words or their weight make it a heading. */
  level: number | null;
  bold: boolean;
}

/** A heading that stands between the rows of a table: "2. Key personnel" over the rows of a matrix. */
export interface TableTitle {
  /** The row that it stands before. */
  row: number;
  level: number;
  text: string;
}

// "Scope<tab>12", "Scope ....... 12": a line of a table of contents.
const CONTENTS_LINE = /(?:\t\s*|\.{4,}\s*|(?:\. ){4,}|…{2,})(?:\d{1,4}|[ivxlc]{1,6}|[A-Z]-\d{1,3})\s*$/;
// Its leaders and its page. Over a line of dots alone the search would take time that grows with the square of its length.
const CONTENTS_END = 200;
// The name before a paragraph; a longer one is none, and searched in time that grows with the square of its length.
const LONGEST_NAME = 200;
// With three headings of its own, a document needs none that are guessed from capitals.
const ENOUGH_HEADINGS = 3;
// "Note:" and its like point to what follows; they do not name it.
const REMARK = /^(?:note|notes|important|caution|warning|example|examples|reminder)\b/i;
// Shorter lines that end without a full stop may be entries of a list or an address.
const SHORTEST_CUT_LINE = 40;

// No sentence is longer; a hostile file would be joined letter by letter.
const LONGEST_JOINED = 10_000;

/**
 * Collects blocks of a format without positions (HTML, DOCX, Markdown, text) in reading order. Throws LimitReached for cells
 * and characters.
 */
export class Flow {
  readonly blocks: DraftBlock[] = [];
  readonly limits: Limits;
  readonly #headings: FoundHeading[] = [];
  #tables = 0;
  #cells = 0;
  #characters = 0;

  constructor(limits: Limits = DEFAULT_LIMITS) {
    this.limits = limits;
  }

  heading(level: number, text: string): void {
    const words = cleanLine(text);
    if (words === '') return;
    const number = splitHeadingNumber(words);
    this.#addHeading(number?.rest ?? words, number, level, true);
  }

  item(level: number, marker: string, text: string): void {
    const words = cleanLine(text);
    if (words !== '') this.#add(draftBlock('list-item', words, { level, marker }));
  }

  /** A paragraph that its format numbers: a heading where it is short and set apart, else an item of the nesting `level`. */
  numbered(level: number, marker: string, text: FlowText): void {
    const words = cleanLine(text.text);
    if (words === '') return;
    const read = splitMarker(`${marker} ${words}`);
    const marked: MarkedText =
      read?.marker === marker ? read : { marker, rest: words, style: 'number', depth: 1 };
    const name = cleanLine(text.lead);
    if (readsAsHeading(words, marked, { bold: text.bold, big: false })) {
      this.#addHeading(words, marked, null, text.bold);
    } else if (namesWhatFollows(name, words, marked)) {
      this.#addHeading(name, marked, null, true);
      this.#add(draftBlock('paragraph', words.slice(name.length).trim()));
    } else this.item(level, marker, words);
  }

  /** A table; its cells are in any order. `titles` are headings between its rows, from top to bottom. */
  table(cells: readonly RawCell[], titles: readonly TableTitle[] = []): void {
    this.#cells += cells.length;
    holdLimit(this.limits, 'cells', this.#cells);
    const open = [...titles].reverse();
    for (const block of cellBlocks(this.#tables, cells)) {
      while ((open.at(-1)?.row ?? Number.POSITIVE_INFINITY) <= (block.cell?.row ?? 0))
        this.#title(open.pop());
      this.#add(block);
    }
    while (open.length > 0) this.#title(open.pop());
    this.#tables += 1;
  }

  #add(block: DraftBlock): void {
    this.#characters += block.text.length;
    holdLimit(this.limits, 'characters', this.#characters);
    this.blocks.push(block);
  }

  #title(title: TableTitle | undefined): void {
    if (title) this.heading(title.level, title.text);
  }

  /** A paragraph; lines that the author ended by hand are paragraphs of their own. */
  paragraph({ text, lead }: FlowText): void {
    let at = 0;
    for (const line of text.split(LINE_BREAK)) {
      const own = lead.slice(at, at + line.length);
      this.#line({ text: line, bold: own.trim() !== '' && own.trim() === line.trim(), lead: own });
      at += line.length + LINE_BREAK.length;
    }
  }

  /** What a line really is: "(a) …" typed by hand is a list item, a short bold one a heading. */
  #line({ text, bold, lead }: FlowText): void {
    const words = cleanLine(text);
    if (words === '') return;
    const marked = splitMarker(words);
    const rest = marked?.rest ?? words;
    const name = cleanLine(lead).slice(words.length - rest.length);
    if (CONTENTS_LINE.test(text.slice(-CONTENTS_END))) this.#add(draftBlock('paragraph', words));
    else if (readsAsHeading(rest, marked, { bold, big: false })) this.#addHeading(rest, marked, null, bold);
    else if (namesWhatFollows(name, rest, marked)) {
      this.#addHeading(name, marked, null, true);
      this.#add(draftBlock('paragraph', rest.slice(name.length).trim()));
    } else if (marked) {
      this.#add(draftBlock('list-item', rest, { level: marked.depth, marker: marked.marker }));
    } else if (!this.#goesOn(words)) this.#add(draftBlock('paragraph', words));
  }

  /** The blocks with ranked headings; guessed headings are paragraphs where the document has enough of its own. */
  finish(): DraftBlock[] {
    const own = this.#headings.filter((heading) => heading.level !== null).length;
    const kept = this.#headings.filter(({ level, bold }) => level !== null || bold || own < ENOUGH_HEADINGS);
    const followers = new Map(this.blocks.map((block, index) => [block, this.blocks[index + 1]]));
    const ownLevels = new Map(this.#headings.map(({ block, level }) => [block, level]));
    const levels = rankHeadings(
      kept.map((heading) => {
        const next = followers.get(heading.block);
        const leadsTo = next === undefined ? null : (ownLevels.get(next) ?? null);
        return { ...heading, text: heading.block.text, size: 0, leadsTo };
      }),
    );
    const levelOf = new Map(kept.map(({ block }, index) => [block, levels[index] ?? 1]));
    return this.blocks.map((block): DraftBlock => {
      if (block.kind !== 'heading') return block;
      const level = levelOf.get(block);
      if (level !== undefined) return { ...block, level };
      return block.marker ? { ...block, kind: 'list-item', level: 1 } : { ...block, kind: 'paragraph' };
    });
  }

  #addHeading(text: string, marked: MarkedText | null, level: number | null, bold: boolean): void {
    const block = draftBlock('heading', text, { marker: marked?.marker ?? null });
    this.#add(block);
    this.#headings.push({ block, marked, level, bold });
  }

  /** A sentence that a hard line end cut goes on in small letters: it is joined to what stands before. */
  #goesOn(words: string): boolean {
    const last = this.blocks[this.blocks.length - 1];
    if (last?.kind !== 'paragraph' || last.text.length < SHORTEST_CUT_LINE) return false;
    if (last.text.length > LONGEST_JOINED) return false;
    if (!/^\p{Ll}/u.test(words) || /[.!?:;]["”’)]?$/.test(last.text)) return false;
    this.blocks[this.blocks.length - 1] = { ...last, text: `${last.text} ${words}` };
    return true;
  }
}

/** The draft of a format without pages, from all that the flow collected. */
export function draftOf(flow: Flow, issues: readonly Issue[] = []): Draft {
  return { blocks: flow.finish(), pageCount: 0, issues };
}

/** "**Project Manager.** The manager shall …": a bold name before its paragraph. */
function namesWhatFollows(name: string, rest: string, marked: MarkedText | null): boolean {
  if (name === '' || name.length > LONGEST_NAME) return false;
  const behind = rest.slice(name.length).trim();
  if (!rest.startsWith(name) || behind.split(' ').length < 3 || REMARK.test(name)) return false;
  if (marked?.style === 'bullet' || marked?.marker.startsWith('(')) return false;
  const bare = name.replace(/[.:–—-]+\s*$/, '').trim();
  if (!isTitleCase(bare.split(' ')) || !readsAsHeading(bare, marked, { bold: true, big: false }))
    return false;
  if (/[.–—]\s*$/.test(name) || marked) return /^["“(]?\p{Lu}/u.test(behind);
  return /:\s*$/.test(name) && /\b(?:shall|must|will|should)\b/.test(behind);
}
