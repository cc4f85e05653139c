/** What the letters of one text object have in common. */
export interface Style {
  size: number;
  bold: boolean;
  visible: boolean;
  /** Quarter turns of the writing counter-clockwise from upright, or null for slanted writing (a watermark). */
  turn: number | null;
}

const FIRST_ROOM = 4096;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/**
 * The printed characters of one page in stream order, as columns of numbers: an object for each of a million characters
 * costs more than PDFium itself. Filled anew for each page. Lengths are points in the page's own axes, which point right and up.
 */
export class Glyphs {
  count = 0;
  /** Code point; 0 is white space and has no other values. */
  codes = new Uint32Array(FIRST_ROOM);
  /** Left, lower, right and upper edge: four numbers for each character. */
  boxes = new Float32Array(FIRST_ROOM * 4);
  /** Where the character stands across its writing: y of upright writing, x of writing turned a quarter. */
  bases = new Float64Array(FIRST_ROOM);
  /** Number of its style in `styles`. */
  styleOf = new Uint32Array(FIRST_ROOM);
  styles: Style[] = [];
  /** The codes as a text in which every character is one unit, or null where it is not. */
  text: string | null = null;

  /** Forgets the page before and makes room for so many characters. */
  begin(room: number): void {
    this.count = 0;
    this.styles = [];
    this.text = null;
    if (room <= this.codes.length) return;
    this.codes = new Uint32Array(room);
    this.boxes = new Float32Array(room * 4);
    this.bases = new Float64Array(room);
    this.styleOf = new Uint32Array(room);
  }

  /** The style of a character that is no white space. */
  styleAt(index: number): Style {
    return this.styles[this.styleOf[index] ?? 0] as Style;
  }

  /** True for the end of a line, which no file has: PDFium writes them where it thinks that a line ends. */
  isLineBreak(index: number): boolean {
    const unit = this.text?.charCodeAt(index);
    return unit === CARRIAGE_RETURN || unit === LINE_FEED;
  }

  /** The characters from one to before another. */
  textOf(from: number, end: number): string {
    if (this.text !== null) return this.text.slice(from, end);
    return String.fromCodePoint(...this.codes.subarray(from, end));
  }
}
