import { isValue, type SheetRow } from './sheet-row.ts';

// Matrices explain what to fill in ("Response: fully, partly or not compliant; explain in column F") in their header.
const LONGEST_LABEL_WORDS = 30;
const SHORT_LABEL_WORDS = 8;
// Titles, addresses and instructions above a header are seldom more than a screen.
const ROWS_ABOVE = 40;
const ROWS_BELOW = 30;
// A title row has one or two cells over a table of more.
const LEAST_WIDTH = 0.6;
const LEAST_LABELS = 0.8;
// Words that head columns of requirement matrices, skill matrices and price sheets.
const HEADER_WORDS =
  /^(?:ref|reference|id|req|nos?|#|s\/n|item|section|clause|requirements?|descriptions?|criteri(?:a|on)|mandatory|desirable|priority|type|category|area|role|position|labou?r category|title|names?|qualifications?|certifications?|clearance|education|skills?|experience|minimum|years|responses?|compl(?:y|iance|iant)|comments?|remarks?|evidence|weight|points?|score|quantity|qty|dates?|status|level|location|question|answer|vendor|bidder|supplier|m\/d|m\/o)\b/i;

/**
 * The place in `rows` of the row that heads the columns, or null: the first of mostly labels that is about as wide as the rows
 * below it and that they differ from (longer words, a column of numbers, no bold, or it names columns in so many words).
 */
export function findHeader(rows: readonly SheetRow[]): number | null {
  const last = Math.min(rows.length - 1, ROWS_ABOVE);
  for (let at = 0; at < last; at += 1) {
    const row = rows[at];
    if (row && reads(row, rows.slice(at + 1, at + 1 + ROWS_BELOW))) return at;
  }
  return null;
}

/** True for a row of labels that could stand in a header. */
export function isLabels({ cells }: SheetRow): boolean {
  const labels = cells.filter(({ text }) => !isValue(text) && wordCount(text) <= LONGEST_LABEL_WORDS);
  const short = cells.filter(({ text }) => wordCount(text) <= SHORT_LABEL_WORDS);
  const different = new Set(cells.map(({ text }) => text.toLowerCase()));
  return (
    labels.length >= cells.length * LEAST_LABELS &&
    short.length * 2 >= cells.length &&
    different.size >= cells.length * LEAST_LABELS
  );
}

function reads(row: SheetRow, below: readonly SheetRow[]): boolean {
  const widest = Math.max(row.cells.length, ...below.map(({ cells }) => cells.length));
  if (row.cells.length < 2 || row.cells.length < widest * LEAST_WIDTH || !isLabels(row)) return false;
  const known = row.cells.filter(({ text }) => HEADER_WORDS.test(text)).length;
  if (known * 2 > row.cells.length) return true;
  const body = below.flatMap(({ cells }) => cells);
  if (row.cells.every(({ isBold }) => isBold) && !body.every(({ isBold }) => isBold)) return true;
  if (row.cells.some(({ text }) => /[:.;]$/.test(text))) return false;
  if (leavesCornerEmpty(row, below)) return true;
  if (row.cells.some(({ column }) => isValueColumn(below, column))) return true;
  // Two columns without any other sign are names and values more often than a table.
  return averageLength(row.cells) < averageLength(body) * (widest > 2 ? 0.75 : 0.4);
}

/** "      | Junior | Senior" over "Python | 2 | 5": a matrix whose rows have names of their own. */
function leavesCornerEmpty({ cells: [first] }: SheetRow, below: readonly SheetRow[]): boolean {
  const corner = below[0]?.cells[0]?.column ?? 0;
  return (
    first !== undefined &&
    below.length > 0 &&
    below.every(({ cells }) => cells[0]?.column === corner) &&
    first.column === corner + 1
  );
}

function isValueColumn(rows: readonly SheetRow[], column: number): boolean {
  const own = rows.flatMap(({ cells }) => cells.filter((cell) => cell.column === column));
  return own.length > 1 && own.every(({ text }) => isValue(text));
}

const averageLength = (cells: readonly { text: string }[]) =>
  cells.reduce((sum, { text }) => sum + text.length, 0) / Math.max(1, cells.length);

const wordCount = (text: string) => text.split(/\s+/).length;
