import type { Block, ParsedDocument } from '../../domain/index.ts';
import { type NamedRole, roleOfHeading } from './role-names.ts';

// "Sr. No.", "#", "Item", "Ref", "ID": a column that counts rows
const COUNTS_ROWS =
  /^\W*(?:s(?:r|l|er(?:ial)?)?\.?\s*(?:no|#|num(?:ber)?)?|no|nos|nr|item(?:\s+no)?|ref(?:erence)?|id|line(?:\s+(?:no|item))?)?\W*$/i;
const ROW_NUMBER = /^\W*(?:[A-Z]{0,3}[-.]?)?\d{1,4}(?:\.\d{1,3})*\W*$/i;
// "Resource", "Position title", "Labor category": a column of roles, wherever it stands
const NAMES_ROLES =
  /^\W*(?:(?:proposed|key|required|type of|name of(?: the)?)\s+)?(?:roles?|positions?|resources?|designations?|profiles?|titles?|personnel|staff|experts?|labou?r categor(?:y|ies)|job categor(?:y|ies)|category of (?:personnel|staff|resources?))(?:\s*(?:title|name|type|category|description))?s?\W*$/i;
// "Qty", "No. of resources", "Number of positions", "FTEs"
const COUNTS_PEOPLE =
  /^\W*(?:qty|quantity|count|head ?count|ftes?|(?:no\.?|nos\.?|number|minimum no\.?)(?:\s+of)?\s*(?:resources?|positions?|persons?|people|staff|personnel|experts?|ftes?|employees|required)?|strength)(?:\s+required)?\W*$/i;

// "Marks", "Max. points", "Weighting (%)": what a criterion is worth
const SCORES =
  /^\W*(?:max(?:imum|\.)?\s+|total\s+|available\s+)?(?:marks|points|scores?|weight(?:age|ing|s)?)\b/i;

// "Mandatory?", "M/D", "Priority", "Must/Should": the column that says how firmly a row is meant
const SAYS_HOW_FIRM =
  /^\W*(?:mandatory|required|must|essential|obligation|priority|importance|criticality|moscow|compliance|requirement (?:type|level|class\w*)|(?:requirement )?type|m\s*\/\s*[adops]|r\s*\/\s*[dop])\b/i;
const FIRM = /^\W*(?:m|r|must(?: have)?|shall|mandatory|required|essential|critical|yes|y)\W*$/i;
const WISHED =
  /^\W*(?:s|d|p|o|should(?: have)?|could(?: have)?|desir(?:able|ed)|highly desirable|preferred|optional|nice[- ]to[- ]have|no|n)\W*$/i;

// a column "M" and a column "D", one of them ticked
const SAYS_BY_TICK =
  /^\W*(?:m|d|r|p|o|must|should|mandatory|required|essential|desir(?:able|ed)|preferred|optional)\W*$/i;
const TICK = /^\s*(?:x|yes|y|[✓✔☑☒●•■])\s*$/i;

/**
 * What a document's tables say of all cells of a row: its role where another column than the first names it
 * ("1 | Project Manager | 2 | PMP certified"), that the rows are scored, and how firmly a row is meant.
 */
export class TableRows {
  readonly #roles = new Map<string, NamedRole>();
  readonly #scores = new Map<number, string>();
  readonly #firmness = new Map<string, 'mandatory' | 'desirable'>();

  constructor({ blocks, text }: ParsedDocument) {
    const rows = new Map<string, Block[]>();
    for (const block of blocks) {
      if (!block.cell) continue;
      if (block.cell.isHeader) {
        const words = text.slice(block.start, block.end);
        if (SCORES.test(words)) this.#scores.set(block.cell.table, words);
        continue;
      }
      const row = rows.get(keyOf(block)) ?? [];
      row.push(block);
      rows.set(keyOf(block), row);
    }
    const wordsOf = ({ start, end }: Block) => text.slice(start, end);
    for (const [key, cells] of rows) {
      const role = roleOfRow(cells, wordsOf);
      if (role) this.#roles.set(key, role);
      const firmness = firmnessOfRow(cells, wordsOf);
      if (firmness) this.#firmness.set(key, firmness);
    }
  }

  /** The role of the cell's row, or null where the row names none beside its number. */
  of(block: Block): NamedRole | null {
    return block.cell ? (this.#roles.get(keyOf(block)) ?? null) : null;
  }

  /** How firmly the row is meant, where a column of the table says so ("M", "Should"); else null. */
  firmnessOf(block: Block): 'mandatory' | 'desirable' | null {
    return block.cell ? (this.#firmness.get(keyOf(block)) ?? null) : null;
  }

  /** The head of the column that scores the rows of the cell's table ("Marks"), or null. */
  scoreOf({ cell }: Block): string | null {
    return cell ? (this.#scores.get(cell.table) ?? null) : null;
  }
}

const keyOf = ({ cell }: Block) => `${cell?.table} ${cell?.row}`;

function roleOfRow(cells: readonly Block[], wordsOf: (block: Block) => string): NamedRole | null {
  const [first, second] = cells;
  if (!first || !second) return null;
  const isCounted = COUNTS_ROWS.test(first.cell?.header ?? 'Role') && ROW_NUMBER.test(wordsOf(first));
  const titled = cells.find(({ cell }) => NAMES_ROLES.test(cell?.header ?? ''));
  const holder = titled ?? (isCounted ? second : null);
  const role = holder ? roleOfHeading(wordsOf(holder)) : null;
  if (!role) return null;
  const count = cells.find(
    (cell) => cell !== holder && COUNTS_PEOPLE.test(cell.cell?.header ?? '') && cell !== first,
  );
  const people = count ? /^\W*(\d{1,3})\W*$/.exec(wordsOf(count))?.[1] : undefined;
  return { ...role, quantity: role.quantity ?? (people ? Number(people) : null) };
}

function firmnessOfRow(
  cells: readonly Block[],
  wordsOf: (block: Block) => string,
): 'mandatory' | 'desirable' | null {
  const ticked = cells.find((cell) => TICK.test(wordsOf(cell)) && SAYS_BY_TICK.test(cell.cell?.header ?? ''));
  const told = cells.find(({ cell }) => SAYS_HOW_FIRM.test(cell?.header ?? ''));
  const words = ticked?.cell?.header ?? (told ? wordsOf(told) : '');
  if (FIRM.test(words)) return 'mandatory';
  return WISHED.test(words) ? 'desirable' : null;
}
