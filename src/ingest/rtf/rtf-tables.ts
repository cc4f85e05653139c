import type { CellPiece, Piece, TablePiece } from '../pieces/pieces.ts';

/** A cell as its row's definition gives it. */
interface CellEdge {
  /** Right edge in twips. */
  right: number;
  /** Merged with the cell to its left, or above. */
  joinsLeft: boolean;
  joinsAbove: boolean;
}

interface OpenRow {
  edges: readonly CellEdge[];
  isHeader: boolean;
  cells: Piece[][];
}

/** Collects the rows of one table; what \trowd defines is kept until the row ends. */
export class RtfTable {
  readonly #rows: OpenRow[] = [];
  #cells: Piece[][] = [];
  #pieces: Piece[] = [];
  #edges: CellEdge[] = [];
  #isHeader = false;
  #joinsLeft = false;
  #joinsAbove = false;

  /** True where nothing was put into it. */
  get isEmpty(): boolean {
    return this.#rows.length === 0 && this.#cells.length === 0 && this.#pieces.length === 0;
  }

  /** Puts a paragraph or an inner table into the open cell. */
  add(piece: Piece): void {
    this.#pieces.push(piece);
  }

  endCell(): void {
    this.#cells.push(this.#pieces);
    this.#pieces = [];
  }

  endRow(): void {
    if (this.#pieces.length > 0) this.endCell();
    if (this.#cells.length > 0) {
      this.#rows.push({ edges: this.#edges, isHeader: this.#isHeader, cells: this.#cells });
    }
    this.#cells = [];
  }

  /** Takes a word of a row's definition; false for any other word. */
  define(name: string, value: number | null): boolean {
    if (name === 'trowd') {
      this.#edges = [];
      this.#isHeader = false;
    } else if (name === 'trhdr') this.#isHeader = true;
    else if (name === 'clmrg') this.#joinsLeft = true;
    else if (name === 'clvmrg') this.#joinsAbove = true;
    else if (name === 'cellx') {
      this.#edges.push({ right: value ?? 0, joinsLeft: this.#joinsLeft, joinsAbove: this.#joinsAbove });
      this.#joinsLeft = false;
      this.#joinsAbove = false;
    } else return false;
    return true;
  }

  /** The table on its grid; the last row may lack its end. */
  finish(): TablePiece {
    this.endRow();
    const columns = columnsOf(this.#rows);
    const above = new Map<number, CellPiece>();
    return { kind: 'table', rows: this.#rows.map((row) => placeRow(row, columns, above)) };
  }
}

// Edges of one column differ by a few twips from row to row; a twip is a twentieth of a point.
const SAME_EDGE = 30;

/** The right edges of the grid's columns, from left to right. */
function columnsOf(rows: readonly OpenRow[]): number[] {
  const edges = [...new Set(rows.flatMap((row) => row.edges.map(({ right }) => right)))].sort(
    (a, b) => a - b,
  );
  return edges.filter((edge, at) => at === edges.length - 1 || (edges[at + 1] ?? 0) - edge > SAME_EDGE);
}

/** The cells of a row; `above` knows the last cell of each column, which grows by what is merged into it. */
function placeRow(row: OpenRow, columns: readonly number[], above: Map<number, CellPiece>): CellPiece[] {
  const placed: CellPiece[] = [];
  let column = 0;
  row.cells.forEach((pieces, at) => {
    const edge = row.edges[at];
    const next = edge ? Math.max(column + 1, columnAt(columns, edge.right) + 1) : column + 1;
    const cell = { column, columnSpan: next - column, rowSpan: 1, isHeader: row.isHeader, pieces };
    const left = placed.at(-1);
    const upper = above.get(column);
    if (edge?.joinsLeft && left) left.columnSpan += cell.columnSpan;
    else if (edge?.joinsAbove && upper) upper.rowSpan += 1;
    else {
      placed.push(cell);
      above.set(column, cell);
    }
    column = next;
  });
  return placed;
}

/** The column whose right edge is this one or the next behind it. */
function columnAt(columns: readonly number[], edge: number): number {
  let low = 0;
  let high = columns.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((columns[middle] ?? 0) + SAME_EDGE < edge) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low);
}
