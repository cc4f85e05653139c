import { shallow } from './shallow.ts';

/** A part of a Markdown source that is parsed by itself. */
export interface MarkdownPart {
  source: string;
  /** It begins with rows of the table that the part before ended in, under that table's header again. */
  goesOn: boolean;
}

// The parser's time and memory grow faster than its text: a part of this size takes a tenth of a second.
const LONG_PART = 100_000;
// Within a paragraph its time grows with the square of the length: 2 MB of lines without an empty one take 20 s.
const LONG_STRETCH = 10_000;
// Code has no such paragraphs, and loses its form where it is cut.
const LONG_CODE = 1_000_000;
// It grows with the square of the marks that may open or close a link or emphasis, too: 10,000 brackets take a second, 20 times
// 500 a twentieth of it. A paragraph of prose has a few, a list of links without an empty line hundreds.
const MOST_MARKS = 500;
const MARK = /[[\]*_~`]/g;
const FENCE = /^ {0,3}(?:`{3,}|~{3,})/;
const HEADING = /^#{1,6}\s/;
// "|---|:--:|" under a line with a bar: that line heads a table.
const TABLE_RULE = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/**
 * A long Markdown source in parts that begin with headings, or behind an empty line where there are none, in order. A paragraph too
 * long for the parser is cut between its lines, a line too long between words, a table between its rows. A link whose address is
 * given in another part loses it, which its words do not need. Quotes and lists stand no deeper in each other than `shallow` says.
 */
export function partsOf(source: string): MarkdownPart[] {
  const cutter = new Cutter();
  for (const line of source.split(/(?<=\n)/)) for (const piece of cutLine(shallow(line))) cutter.add(piece);
  return cutter.finish();
}

class Cutter {
  readonly #parts: MarkdownPart[] = [];
  #part = '';
  #goesOn = false;
  /** Length and marks since the last empty line. */
  #stretch = 0;
  #marks = 0;
  #isFenced = false;
  /** The header and rule of the table that the lines stand in, or null. */
  #header: string | null = null;
  #last = '';

  add(line: string): void {
    const isEmpty = line.trim() === '';
    if (isEmpty || HEADING.test(line)) this.#header = null;
    if (!isEmpty && this.#isFull()) this.#cut();
    else if (!this.#isFenced && this.#part.length > LONG_PART && this.#beginsPart(line)) this.#cut();
    if (FENCE.test(line)) this.#isFenced = !this.#isFenced;
    const isApart = isEmpty && !this.#isFenced;
    this.#stretch = isApart ? 0 : this.#stretch + line.length;
    // Each row of a table is read for itself.
    this.#marks = isApart || (this.#header !== null && this.#last.endsWith('\n')) ? 0 : this.#marks;
    this.#marks += countMarks(line);
    this.#part += line;
    if (!this.#isFenced && isRuleUnder(line, this.#last)) this.#header ??= this.#last + line;
    this.#last = line;
  }

  finish(): MarkdownPart[] {
    return [...this.#parts, { source: this.#part, goesOn: this.#goesOn }];
  }

  #isFull(): boolean {
    if (this.#isFenced) return this.#stretch > LONG_CODE;
    return this.#stretch > (this.#header === null ? LONG_STRETCH : LONG_PART) || this.#marks > MOST_MARKS;
  }

  /** A heading, or, of a part that waited long for one, what stands at the left edge behind an empty line. */
  #beginsPart(line: string): boolean {
    if (HEADING.test(line)) return true;
    return this.#part.length > 2 * LONG_PART && this.#stretch === 0 && /^[^\s|]/.test(line);
  }

  #cut(): void {
    this.#parts.push({ source: this.#part, goesOn: this.#goesOn });
    this.#goesOn = this.#header !== null;
    this.#part = this.#header ?? '';
    this.#stretch = 0;
    this.#marks = 0;
  }
}

function isRuleUnder(line: string, above: string): boolean {
  return above.includes('|') && TABLE_RULE.test(line.trimEnd()) && countCells(line) === countCells(above);
}

const countCells = (row: string) =>
  row
    .trim()
    .replace(/^\||\|$/g, '')
    .split(/(?<!\\)\|/).length;

const countMarks = (line: string) => line.match(MARK)?.length ?? 0;

/** A line in pieces that the parser can take; words are cut only where one alone is as long. */
function cutLine(line: string): string[] {
  if (line.length <= MOST_MARKS) return [line];
  const pieces: string[] = [];
  let rest = line;
  for (let length = lengthOfPiece(rest); length < rest.length; length = lengthOfPiece(rest)) {
    const space = rest.lastIndexOf(' ', length);
    const end = space > length / 2 ? space + 1 : length;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...pieces, rest];
}

/** How much of a line the parser can take, by its length and marks. */
function lengthOfPiece(line: string): number {
  const start = line.slice(0, LONG_STRETCH);
  let marks = 0;
  for (const { index } of start.matchAll(MARK)) {
    marks += 1;
    if (marks > MOST_MARKS) return index;
  }
  return start.length;
}
