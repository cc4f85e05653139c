import { cleanLine } from '../clean-text.ts';
import { BoldLead, LINE_BREAK } from '../flow-text.ts';
import { holdLimit, type Limits } from '../limits.ts';
import type { XmlElement, XmlHandlers } from '../package/walk-xml.ts';
import { BULLET, type CellPiece, type ParagraphPiece, type Piece, spanOf } from '../pieces/pieces.ts';
import { AutoCounter } from './auto-number.ts';

/** A shape of a slide with its words. */
export interface Shape {
  /** Type of its placeholder: "title", "ctrTitle", "subTitle", "body", "ftr" …; "obj" for one without a type; null for none. */
  placeholder: string | null;
  pieces: Piece[];
}

/** What is left out with everything in it: what only older programs would show, and the slide's number and date. */
const UNSEEN = new Set(['mc:Fallback', 'p:extLst', 'a:extLst', 'p:timing']);
const SHAPES = new Set(['p:sp', 'p:graphicFrame', 'p:cxnSp', 'p:pic']);
// ECMA-376 part 1, 21.1.2.1.4: nine levels, 0 to 8.
const DEEPEST_LEVEL = 8;
// Text of these placeholders has bullets unless it says otherwise, as every slide master has it.
const BULLETED = new Set(['body', 'obj']);

/** A paragraph that is being read. */
interface OpenParagraph {
  words: BoldLead;
  level: number;
  /** 'none', 'bullet', or the scheme and start of automatic numbers; null where its placeholder decides. */
  bullet: 'none' | 'bullet' | { scheme: string; start: number } | null;
  bold: boolean;
}

/** A table that is being read. */
interface OpenTable {
  rows: CellPiece[][];
  column: number;
  hasHeader: boolean;
}

/**
 * Handlers that collect the shapes of a slide, of its notes or of a diagram, in their order, which is that of reading aloud.
 * They throw LimitReached for `cells`.
 */
export function slideHandlers(limits: Limits, shapes: Shape[]): XmlHandlers {
  const walk = new SlideWalk(limits, shapes);
  let depth = 0;
  let unseenFrom = Number.POSITIVE_INFINITY;
  return {
    open: (element) => {
      depth += 1;
      if (depth > unseenFrom) return;
      if (UNSEEN.has(element.name)) unseenFrom = depth;
      else walk.open(element);
    },
    close: (name) => {
      if (depth === unseenFrom) unseenFrom = Number.POSITIVE_INFINITY;
      else if (depth < unseenFrom) walk.close(name);
      depth -= 1;
    },
    text: (text) => {
      if (depth < unseenFrom) walk.text(text);
    },
  };
}

class SlideWalk {
  readonly #limits: Limits;
  readonly #shapes: Shape[];
  #shape: Shape;
  #counter = new AutoCounter();
  #paragraph: OpenParagraph | null = null;
  #table: OpenTable | null = null;
  #cell: CellPiece | null = null;
  #isText = false;
  #cells = 0;

  constructor(limits: Limits, shapes: Shape[]) {
    this.#limits = limits;
    this.#shapes = shapes;
    this.#shape = this.#addShape();
  }

  #addShape(): Shape {
    const shape: Shape = { placeholder: null, pieces: [] };
    this.#shapes.push(shape);
    this.#counter = new AutoCounter();
    return shape;
  }

  open(element: XmlElement): void {
    const paragraph = this.#paragraph;
    if (SHAPES.has(element.name)) this.#shape = this.#addShape();
    switch (element.name) {
      case 'p:ph':
        this.#shape.placeholder = element.get('type') ?? 'obj';
        break;
      case 'a:p':
        this.#paragraph = { words: new BoldLead(), level: 0, bullet: null, bold: false };
        break;
      case 'a:r':
      case 'a:fld':
        if (paragraph) paragraph.bold = false;
        break;
      case 'a:t':
        this.#isText = true;
        break;
      case 'a:br':
        paragraph?.words.add(LINE_BREAK, paragraph.bold);
        break;
      case 'a:tbl':
        this.#table = { rows: [], column: 0, hasHeader: false };
        break;
      case 'a:tblPr':
        if (this.#table) this.#table.hasHeader = element.get('firstRow') === '1';
        break;
      case 'a:tr':
        this.#table?.rows.push([]);
        if (this.#table) this.#table.column = 0;
        break;
      case 'a:tc':
        this.#openCell(element);
        break;
      default:
        if (paragraph) noteProperty(paragraph, element);
    }
  }

  close(name: string): void {
    if (name === 'a:t') this.#isText = false;
    else if (name === 'a:tc') this.#cell = null;
    else if (name === 'a:p') this.#closeParagraph();
    else if (name === 'a:tbl' && this.#table) {
      this.#shape.pieces.push({ kind: 'table', rows: this.#table.rows });
      this.#table = null;
    }
  }

  text(text: string): void {
    if (this.#isText && this.#paragraph) this.#paragraph.words.add(text, this.#paragraph.bold);
  }

  /** A cell that another one covers (hMerge, vMerge) holds no words, only its column. */
  #openCell(element: XmlElement): void {
    const table = this.#table;
    if (!table) return;
    this.#cells += 1;
    holdLimit(this.#limits, 'cells', this.#cells);
    const cell: CellPiece = {
      column: table.column,
      columnSpan: spanOf(element.get('gridSpan')),
      rowSpan: spanOf(element.get('rowSpan')),
      isHeader: table.hasHeader && table.rows.length === 1,
      pieces: [],
    };
    const isCovered = ['hMerge', 'vMerge'].some((name) => /^(?:1|true)$/.test(element.get(name) ?? ''));
    if (!isCovered) table.rows[table.rows.length - 1]?.push(cell);
    table.column += 1;
    this.#cell = cell;
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraph;
    this.#paragraph = null;
    if (!paragraph) return;
    const text = paragraph.words.result();
    if (cleanLine(text.text) === '') return;
    const piece: ParagraphPiece = { kind: 'paragraph', text, heading: null, list: this.#listOf(paragraph) };
    (this.#cell ?? this.#shape).pieces.push(piece);
  }

  #listOf({ bullet, level }: OpenParagraph): ParagraphPiece['list'] {
    const isBulleted = this.#cell === null && BULLETED.has(this.#shape.placeholder ?? '');
    const own = bullet ?? (isBulleted ? 'bullet' : 'none');
    if (typeof own === 'object') {
      return { level: level + 1, marker: this.#counter.next(level, own.scheme, own.start) };
    }
    this.#counter.interrupt(level);
    return own === 'bullet' ? { level: level + 1, marker: BULLET } : null;
  }
}

function noteProperty(paragraph: OpenParagraph, element: XmlElement): void {
  switch (element.name) {
    case 'a:pPr':
      paragraph.level = Math.min(DEEPEST_LEVEL, Math.max(0, Math.floor(Number(element.get('lvl'))) || 0));
      break;
    case 'a:buNone':
      paragraph.bullet = 'none';
      break;
    case 'a:buChar':
    case 'a:buBlip':
      paragraph.bullet = 'bullet';
      break;
    case 'a:buAutoNum': {
      const start = Math.floor(Number(element.get('startAt') ?? 1)) || 1;
      paragraph.bullet = { scheme: element.get('type') ?? 'arabicPeriod', start };
      break;
    }
    case 'a:rPr':
      paragraph.bold = /^(?:1|true)$/.test(element.get('b') ?? '') || (element.get('u') ?? 'none') !== 'none';
      break;
  }
}
