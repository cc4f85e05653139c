import { cleanLine } from '../clean-text.ts';
import type { Flow } from '../flow.ts';
import { holdLimit, type Limits } from '../limits.ts';
import type { RawCell } from '../table-cells.ts';
import { inlineText, isUnseen } from './inline-text.ts';
import { attribute, type HtmlElement, type HtmlNode, isElement } from './parse-html.ts';

/**
 * A table as cells. One that has a single column, or a single row of long cells, only places things on the page: its cells are
 * read as running text by `walkText`. Tables inside cells follow their outer table.
 */
export function walkTable(
  table: HtmlElement,
  flow: Flow,
  walkText: (nodes: readonly HtmlNode[], flow: Flow) => void,
): void {
  const rows = rowsOf(table);
  const cells = placeCells(rows, flow.limits);
  const columns = new Set(cells.map((cell) => cell.place.column)).size;
  if (columns < 2 || rows.length < 2) {
    for (const { element } of cells) walkText(element.childNodes, flow);
    return;
  }
  for (const caption of childrenOf(table, 'caption')) flow.paragraph(inlineText(caption.childNodes));
  flow.table(cells.map((cell) => cell.place));
  for (const { element } of cells) for (const inner of innerTables(element)) walkTable(inner, flow, walkText);
}

/** A list of terms as a table of two columns: each term heads the row of what it means. */
export function walkTerms(list: HtmlElement, flow: Flow): void {
  const groups = childrenOf(list, 'div');
  const entries = [list, ...groups].flatMap((part) => childrenOf(part, 'dt', 'dd'));
  let row = -1;
  const cells = entries.map((element): RawCell => {
    const isTerm = element.tagName === 'dt';
    if (isTerm || row < 0) row += 1;
    const { text } = cellText(element.childNodes);
    const place = { row, column: isTerm ? 0 : 1, rowSpan: 1, columnSpan: 1 };
    return { ...place, text, isHeader: false, page: null, turns: [] };
  });
  flow.table(cells);
}

function childrenOf(element: HtmlElement, ...names: string[]): HtmlElement[] {
  return element.childNodes.filter(isElement).filter((child) => names.includes(child.tagName));
}

function rowsOf(table: HtmlElement): HtmlElement[] {
  return childrenOf(table, 'tr', 'thead', 'tbody', 'tfoot')
    .flatMap((part) => (part.tagName === 'tr' ? [part] : childrenOf(part, 'tr')))
    .filter((row) => !isUnseen(row));
}

/** Sets the cells on the grid: a cell takes the first free column of its row. */
function placeCells(
  rows: readonly HtmlElement[],
  limits: Limits,
): { element: HtmlElement; place: RawCell }[] {
  const taken = new Set<string>();
  return rows.flatMap((row, index) =>
    childrenOf(row, 'td', 'th').map((element) => {
      let column = 0;
      while (taken.has(`${index},${column}`)) column += 1;
      const rowSpan = span(element, 'rowspan');
      const columnSpan = span(element, 'colspan');
      for (let r = 0; r < rowSpan; r += 1) {
        for (let c = 0; c < columnSpan; c += 1) taken.add(`${index + r},${column + c}`);
      }
      holdLimit(limits, 'cells', taken.size);
      const { text, bold } = cellText(element.childNodes);
      const isHeader = bold || (element.tagName === 'th' && attribute(element, 'scope') !== 'row');
      return {
        element,
        place: { row: index, column, rowSpan, columnSpan, text, isHeader, page: null, turns: [] },
      };
    }),
  );
}

// No real table spans more; a hostile one would fill the memory.
const WIDEST_SPAN = 200;

function span(element: HtmlElement, name: string): number {
  return Math.min(WIDEST_SPAN, Math.max(1, Math.floor(Number(attribute(element, name) ?? 1)) || 1));
}

const PARTS = new Set([
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'br',
  'dt',
  'dd',
  'pre',
]);

/** A cell's words, its paragraphs and list items on lines of their own; words of inner tables are left out. */
function cellText(nodes: readonly HtmlNode[]): { text: string; bold: boolean } {
  const parts: string[] = [];
  let inline: HtmlNode[] = [];
  let plain = false;
  const flush = (lead: string): void => {
    const run = inlineText(inline);
    const words = cleanLine(run.text);
    if (words !== '') parts.push(lead + words);
    if (words !== '' && !run.bold) plain = true;
    inline = [];
  };
  const visit = (node: HtmlNode): void => {
    if (!isElement(node) || !holdsPart(node)) {
      inline.push(node);
      return;
    }
    flush('');
    if (node.tagName === 'table' || isUnseen(node)) return;
    for (const child of node.childNodes) visit(child);
    flush(node.tagName === 'li' ? '• ' : '');
  };
  for (const node of nodes) visit(node);
  flush('');
  return { text: parts.join('\n'), bold: parts.length > 0 && !plain };
}

function holdsPart(element: HtmlElement): boolean {
  if (PARTS.has(element.tagName) || element.tagName === 'table') return true;
  return element.childNodes.some((child) => isElement(child) && holdsPart(child));
}

function innerTables(element: HtmlElement): HtmlElement[] {
  return element.childNodes
    .filter(isElement)
    .flatMap((child) => (child.tagName === 'table' ? [child] : innerTables(child)));
}
