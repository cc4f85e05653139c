import type { CellPiece, Piece, TablePiece } from './pieces.ts';

/** A cell as its row's definition gives it. */
export interface CellEdge {
  /** Right edge in twips. */
  right: number;
  /** Merged with the cell to its left, or above. */
  joinsLeft: boolean;
  joinsAbove: boolean;
}

/** What a format says of a row beside its cells' words. */
export interface RowDefinition {
  edges: readonly CellEdge[];
  isHeader: boolean;
}

interface OpenRow extends RowDefinition {
  cells: Piece[][];
}

/** Collects a table of a format that marks where cells and rows end. */
export class OpenTable {
  readonly #rows: OpenRow[] = [];
  #cells: Piece[][] = [];
  #pieces: Piece[] = [];

  /** Puts a paragraph or an inner table into the open cell. */
  add(piece: Piece): void {
    this.#pieces.push(piece);
  }

  endCell(): void {
    this.#cells.push(this.#pieces);
    this.#pieces = [];
  }

  endRow(definition: RowDefinition): void {
    if (this.#pieces.length > 0) this.endCell();
    if (this.#cells.length > 0) this.#rows.push({ ...definition, cells: this.#cells });
    this.#cells = [];
  }

  /** The table on its grid, or null where it has no cell; the last row may lack its end. */
  finish(): TablePiece | null {
    this.endRow({ edges: this.#rows.at(-1)?.edges ?? [], isHeader: false });
    const columns = columnsOf(this.#rows);
    const above = new Map<number, CellPiece>();
    const rows = this.#rows.map((row) => placeRow(row, columns, above));
    return rows.length === 0 ? null : { kind: 'table', rows };
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
    if (edge?.joinsLeft && left && pieces.length === 0) left.columnSpan += cell.columnSpan;
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
