import { BoldLead } from '../flow-text.ts';
import { OpenTable, type RowDefinition } from './open-table.ts';
import { BULLET, type ParagraphPiece, type Piece } from './pieces.ts';

/** How a paragraph is set, at its end. */
export interface ParagraphLook {
  /** Heading rank from 1, or null. */
  heading: number | null;
  /** Nesting of a list from 0; -1 outside lists. */
  listLevel: number;
  /** Depth of the table it stands in; 0 outside. */
  tableDepth: number;
}

/** One run of paragraphs and tables of a format that marks their ends: the document, a footnote, a text box. */
export class OpenStory {
  readonly #pieces: Piece[] = [];
  /** Open tables, the outermost first. */
  readonly #tables: OpenTable[] = [];
  #words = new BoldLead();
  #number = '';
  #boxes: Piece[] = [];

  addWords(words: string, isBold: boolean): void {
    this.#words.add(words, isBold);
  }

  addNumber(words: string): void {
    this.#number += words;
  }

  /** Pieces of a text box, which follow the paragraph they are anchored in. */
  addBoxes(pieces: readonly Piece[]): void {
    this.#boxes.push(...pieces);
  }

  endParagraph(look: ParagraphLook): void {
    this.#closeTables(look.tableDepth);
    const text = this.#words.result();
    if (text.text.trim() !== '' || this.#number.trim() !== '') {
      const piece: ParagraphPiece = {
        kind: 'paragraph',
        text,
        heading: look.heading,
        list: this.#listOf(look),
      };
      this.#put(piece, look.tableDepth);
    }
    for (const piece of this.#boxes) this.#put(piece, look.tableDepth);
    this.#words = new BoldLead();
    this.#number = '';
    this.#boxes = [];
  }

  endCell(look: ParagraphLook): void {
    const depth = Math.max(1, look.tableDepth);
    this.endParagraph({ ...look, tableDepth: depth });
    this.#tableAt(depth).endCell();
  }

  endRow(depth: number, definition: RowDefinition): void {
    this.#closeTables(Math.max(1, depth));
    this.#tableAt(Math.max(1, depth)).endRow(definition);
  }

  finish(look: ParagraphLook): Piece[] {
    this.endParagraph({ ...look, tableDepth: 0 });
    return this.#pieces;
  }

  #listOf({ listLevel }: ParagraphLook): ParagraphPiece['list'] {
    const marker = this.#number.trim();
    if (marker === '' && listLevel < 0) return null;
    return {
      level: Math.max(0, listLevel) + 1,
      marker: /[\p{L}\p{N}]/u.test(marker) && marker !== 'o' ? marker : BULLET,
    };
  }

  #put(piece: Piece, depth: number): void {
    if (depth === 0) this.#pieces.push(piece);
    else this.#tableAt(depth).add(piece);
  }

  #tableAt(depth: number): OpenTable {
    while (this.#tables.length < depth) this.#tables.push(new OpenTable());
    return this.#tables[depth - 1] as OpenTable;
  }

  /** Tables deeper than `depth` end here; each goes into the cell that is open around it. */
  #closeTables(depth: number): void {
    while (this.#tables.length > depth) {
      const table = this.#tables.pop();
      const piece = table?.finish();
      if (piece) this.#put(piece, this.#tables.length);
    }
  }
}
