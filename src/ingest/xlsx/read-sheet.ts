import { cleanLine } from '../clean-text.ts';
import { holdLimit, type Limits } from '../limits.ts';
import type { Package, PackageEntry } from '../package/open-package.ts';
import { walkXml, type XmlElement } from '../package/walk-xml.ts';
import type { SheetCell, SheetRow } from '../sheet/sheet-row.ts';
import { placeOf, rangeOf } from './cell-place.ts';
import { numberWords } from './cell-words.ts';
import { type CellStyle, PLAIN_STYLE } from './read-styles.ts';

/** What cells point at, and what has been read of the document so far, for its limits. */
export interface SheetContext {
  strings: readonly string[];
  styles: readonly CellStyle[];
  from1904: boolean;
  limits: Limits;
  cells: number;
  characters: number;
}

/** A sheet as it is read. */
export interface Sheet {
  rows: SheetRow[];
  /** Rows that the sheet's filters say head a table. */
  headers: ReadonlySet<number>;
  hasHidden: boolean;
  /** Formulas that the file keeps no result of. */
  emptyFormulas: number;
}

/** Mutable while the sheet is read: merged ranges stand behind the cells that they merge. */
type OpenCell = { -readonly [Key in keyof SheetCell]: SheetCell[Key] };

/**
 * Reads a worksheet in one pass. Its own dimensions are not believed; formulas are not evaluated, the result that the file keeps
 * is read. Throws LimitReached for cells and characters; else as Package and walkXml do.
 */
export async function readSheet(archive: Package, part: PackageEntry, context: SheetContext): Promise<Sheet> {
  const reader = new SheetReader(context);
  await walkXml(archive.stream(part, 'sheetMb'), context.limits, reader);
  return reader.finish();
}

class SheetReader {
  readonly #context: SheetContext;
  readonly #rows: { index: number; cells: OpenCell[] }[] = [];
  readonly #merges: string[] = [];
  readonly #headers = new Set<number>();
  #hasHidden = false;
  #emptyFormulas = 0;
  #row = -1;
  #column = -1;
  #type = 'n';
  #style = PLAIN_STYLE;
  #words = '';
  #isValue = false;
  #isFormula = false;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  open = (element: XmlElement): void => {
    const { name } = element;
    this.#isValue = name === 'x:v' || name === 'x:t';
    if (name === 'x:c') this.#openCell(element);
    else if (name === 'x:f') this.#isFormula = true;
    else if (name === 'x:row') this.#openRow(element);
    else if (name === 'x:col') this.#hasHidden ||= isOn(element.get('hidden'));
    else if (name === 'x:mergeCell') this.#addMerge(element.get('ref') ?? '');
    else if (name === 'x:autoFilter') {
      const range = rangeOf(element.get('ref') ?? '');
      if (range) this.#headers.add(range.first.row);
    }
  };

  text = (text: string): void => {
    if (this.#isValue) this.#words += text;
  };

  close = (name: string): void => {
    this.#isValue = false;
    if (name === 'x:c') this.#closeCell();
  };

  finish(): Sheet {
    this.#merge();
    return {
      rows: this.#rows.filter(({ cells }) => cells.length > 0),
      headers: this.#headers,
      hasHidden: this.#hasHidden,
      emptyFormulas: this.#emptyFormulas,
    };
  }

  #openRow(element: XmlElement): void {
    this.#row = placeOf(`A${element.get('r') ?? ''}`)?.row ?? this.#row + 1;
    this.#column = -1;
    this.#hasHidden ||= isOn(element.get('hidden'));
    this.#rows.push({ index: this.#row, cells: [] });
  }

  #openCell(element: XmlElement): void {
    const context = this.#context;
    context.cells += 1;
    holdLimit(context.limits, 'cells', context.cells);
    this.#column = placeOf(element.get('r') ?? '')?.column ?? this.#column + 1;
    this.#type = element.get('t') ?? 'n';
    this.#style = context.styles[Number(element.get('s') ?? 0)] ?? PLAIN_STYLE;
    this.#words = '';
    this.#isFormula = false;
  }

  #closeCell(): void {
    const text = cellText(this.#valueWords());
    if (this.#isFormula && this.#words === '') this.#emptyFormulas += 1;
    if (text === '') return;
    this.#context.characters += text.length;
    holdLimit(this.#context.limits, 'characters', this.#context.characters);
    const cell = { column: this.#column, rowSpan: 1, columnSpan: 1, text, isBold: this.#style.isBold };
    this.#rows.at(-1)?.cells.push(cell);
  }

  /** ECMA-376 part 1, 18.18.11: s is a shared string, b a truth value; n a number; e, str, inlineStr and d are words. */
  #valueWords(): string {
    const { strings, from1904 } = this.#context;
    if (this.#type === 's') return strings[Number(this.#words)] ?? '';
    if (this.#type === 'b') return this.#words === '' ? '' : this.#words === '0' ? 'FALSE' : 'TRUE';
    if (this.#type === 'n') return numberWords(this.#words, this.#style.look, from1904);
    return this.#words;
  }

  #addMerge(reference: string): void {
    this.#merges.push(reference);
    holdLimit(this.#context.limits, 'cells', this.#context.cells + this.#merges.length);
  }

  /** Gives the first cell of each merged range its spans, no further than the sheet is filled. */
  #merge(): void {
    const rows = new Map(this.#rows.map((row) => [row.index, row]));
    const lastRow = this.#rows.reduce((most, { index }) => Math.max(most, index), 0);
    const lastColumn = this.#rows.reduce((most, { cells }) => Math.max(most, cells.at(-1)?.column ?? 0), 0);
    for (const reference of this.#merges) {
      const range = rangeOf(reference);
      const cell =
        range && rows.get(range.first.row)?.cells.find(({ column }) => column === range.first.column);
      if (!range || !cell) continue;
      cell.rowSpan = Math.min(range.last.row, lastRow) - range.first.row + 1;
      cell.columnSpan = Math.max(1, Math.min(range.last.column, lastColumn) - range.first.column + 1);
      this.#context.cells += cell.rowSpan - 1;
      holdLimit(this.#context.limits, 'cells', this.#context.cells);
    }
  }
}

// "_x000D_": a control character as spreadsheets write it (ECMA-376 part 1, 22.9.2.19).
const ESCAPED = /_x([0-9A-F]{4})_/g;

/** A cell's lines, cleaned; empty ones are left out. */
function cellText(raw: string): string {
  return raw
    .replace(ESCAPED, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)))
    .split(/\r\n?|\n/)
    .map(cleanLine)
    .filter((line) => line !== '')
    .join('\n');
}

const isOn = (value: string | null) => value !== null && /^(?:1|true)$/.test(value);
