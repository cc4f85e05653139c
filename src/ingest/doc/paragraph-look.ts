import type { CellEdge, RowDefinition } from '../pieces/open-table.ts';
import type { FormatRun } from './format-runs.ts';
import { eachSprm } from './sprms.ts';

/** What a paragraph's own properties say; null where it leaves it to its style. */
export interface DocParagraph {
  style: number;
  /** Outline level from 0; 9 is body text. */
  outline: number | null;
  /** The list that it stands in, from 1; 0 = none. */
  listId: number | null;
  /** Nesting of the list from 0. */
  listLevel: number | null;
  tableDepth: number;
  ends: 'paragraph' | 'cell' | 'row';
  row: RowDefinition;
}

type Edge = { -readonly [Key in keyof CellEdge]: CellEdge[Key] };

interface Stated {
  inTable: boolean;
  depth: number;
  isRowEnd: boolean;
  isInnerCell: boolean;
  isInnerRowEnd: boolean;
  listId: number | null;
  listLevel: number | null;
  outline: number | null;
  isHeader: boolean;
  edges: Edge[];
}

// Tables in tables beyond this are not real.
const DEEPEST_TABLE = 16;
const NO_LIST = 0x7ff;

type Take = (stated: Stated, operand: DataView) => void;

// Properties of paragraphs and tables by their codes ([MS-DOC] 2.6.2, 2.6.3).
const TAKE: Readonly<Record<number, Take>> = {
  9238: (stated, operand) => {
    stated.inTable = operand.getUint8(0) === 1;
  },
  9239: (stated, operand) => {
    stated.isRowEnd = operand.getUint8(0) === 1;
  },
  26185: (stated, operand) => {
    stated.depth = Math.min(DEEPEST_TABLE, Math.max(0, operand.getInt32(0, true)));
  },
  9291: (stated, operand) => {
    stated.isInnerCell = operand.getUint8(0) === 1;
  },
  9292: (stated, operand) => {
    stated.isInnerRowEnd = operand.getUint8(0) === 1;
  },
  9738: (stated, operand) => {
    stated.listLevel = Math.min(8, operand.getUint8(0));
  },
  17931: (stated, operand) => {
    stated.listId = operand.getUint16(0, true);
  },
  9792: (stated, operand) => {
    stated.outline = operand.getUint8(0);
  },
  13316: (stated, operand) => {
    stated.isHeader = operand.getUint8(0) === 1;
  },
  54792: (stated, operand) => {
    stated.edges = edgesOf(operand);
  },
  54827: (stated, operand) => {
    const edge = stated.edges[operand.getUint8(0)];
    if (edge && operand.byteLength > 1) edge.joinsAbove = operand.getUint8(1) === 1;
  },
};

/** Reads the properties of a paragraph's run; those of a paragraph without a run are all left to its style. */
export function paragraphLook(run: FormatRun | null): DocParagraph {
  const stated: Stated = {
    inTable: false,
    depth: 0,
    isRowEnd: false,
    isInnerCell: false,
    isInnerRowEnd: false,
    listId: null,
    listLevel: null,
    outline: null,
    isHeader: false,
    edges: [],
  };
  if (run) eachSprm(run.sprms, (code, operand) => TAKE[code]?.(stated, operand));
  const { isRowEnd, isInnerCell, isInnerRowEnd, listId, listLevel, outline, isHeader, edges } = stated;
  return {
    style: run?.style ?? 0,
    outline,
    listId: listId !== null && listId >= NO_LIST ? 0 : listId,
    listLevel,
    tableDepth: stated.depth > 0 ? stated.depth : stated.inTable ? 1 : 0,
    ends: isRowEnd || isInnerRowEnd ? 'row' : isInnerCell ? 'cell' : 'paragraph',
    row: { edges, isHeader },
  };
}

const CELL_BYTES = 20;
const MERGED_LEFT = 0x02;
const MERGED_ABOVE = 0x20;
const MERGE_BITS = 0x60;

/** Edges in twips, then 20 bytes for each cell, the first two of which say how it is merged ([MS-DOC] 2.9.312, 2.9.317). */
function edgesOf(operand: DataView): Edge[] {
  const count = operand.getUint8(0);
  if (1 + (count + 1) * 2 > operand.byteLength) return [];
  return Array.from({ length: count }, (_, at) => {
    const place = 1 + (count + 1) * 2 + at * CELL_BYTES;
    const flags = place + 2 <= operand.byteLength ? operand.getUint16(place, true) : 0;
    return {
      right: operand.getInt16(1 + (at + 1) * 2, true),
      joinsLeft: (flags & MERGED_LEFT) !== 0,
      joinsAbove: (flags & MERGE_BITS) === MERGED_ABOVE,
    };
  });
}
