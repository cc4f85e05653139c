import { type DraftBlock, draftBlock } from './build-document.ts';
import { cleanLine } from './clean-text.ts';
import { readsAsHeading } from './heading-text.ts';
import { type MarkedText, splitMarker } from './markers.ts';

/** A stretch of running words of a format without pages, on its way to being a block. */
export interface FlowText {
  text: string;
  /** True where every word is bold or underlined. */
  bold: boolean;
}

/** Collects blocks of a format without positions (HTML, DOCX, Markdown, text) in reading order. */
export class Flow {
  readonly blocks: DraftBlock[] = [];
  tables = 0;
  /** Level of the last heading that the format itself marks. */
  #marked = 0;

  heading(level: number, text: string): void {
    const words = cleanLine(text);
    if (words === '') return;
    this.#marked = level;
    const number = numberOf(words);
    this.blocks.push(draftBlock('heading', number?.rest ?? words, { level, marker: number?.marker ?? null }));
  }

  item(level: number, marker: string, text: string): void {
    const words = cleanLine(text);
    if (words !== '') this.blocks.push(draftBlock('list-item', words, { level, marker }));
  }

  /** A paragraph, or what it really is: "(a) …" typed by hand is a list item, a short bold one a heading. */
  paragraph({ text, bold }: FlowText): void {
    const words = cleanLine(text);
    if (words === '') return;
    const marked = splitMarker(words);
    const rest = marked?.rest ?? words;
    const marker = marked?.marker ?? null;
    if (readsAsHeading(rest, marked, { bold, big: false })) {
      const level = Math.min(9, this.#marked + (marked?.style === 'decimal' ? marked.depth : 1));
      this.blocks.push(draftBlock('heading', rest, { level, marker }));
    } else if (marked) this.blocks.push(draftBlock('list-item', rest, { level: marked.depth, marker }));
    else this.blocks.push(draftBlock('paragraph', words));
  }
}

/** A heading's own number ("3.2.1", "A."), but not a bullet. */
function numberOf(words: string): MarkedText | null {
  const marked = splitMarker(words);
  return marked && marked.style !== 'bullet' ? marked : null;
}
