import type { DraftBlock } from '../build-document.ts';
import { Flow } from '../flow.ts';
import { DEFAULT_LIMITS, type Limits } from '../limits.ts';
import { inlineText, isUnseen } from './inline-text.ts';
import { attribute, type HtmlElement, type HtmlNode, isElement } from './parse-html.ts';
import { walkTable, walkTerms } from './walk-table.ts';

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const BULLET = '•';

/** Blocks of HTML nodes in reading order. Throws LimitReached for the cells of a table. */
export function walkHtml(nodes: readonly HtmlNode[], limits: Limits = DEFAULT_LIMITS): DraftBlock[] {
  const flow = new Flow(limits);
  walkText(nodes, flow);
  return flow.finish();
}

/** Walks nodes that stand in no list. */
export function walkText(nodes: readonly HtmlNode[], flow: Flow): void {
  walk(nodes, flow, { depth: 0, marker: null });
}

/** The list item that the nodes stand in; its first words take its marker. */
interface Place {
  depth: number;
  marker: string | null;
}

/** Runs of inline nodes are paragraphs (or the item's words); block elements are walked by their kind. */
function walk(nodes: readonly HtmlNode[], flow: Flow, place: Place): void {
  let inline: HtmlNode[] = [];
  const flush = (): void => {
    const run = inlineText(inline);
    inline = [];
    if (run.text.trim() === '') return;
    if (place.marker === null) flow.paragraph(run);
    else flow.item(place.depth, place.marker, run.text);
    place.marker = null;
  };
  for (const node of nodes) {
    if (!isElement(node)) inline.push(node);
    else if (isUnseen(node)) continue;
    else if (!holdsBlock(node)) inline.push(node);
    else {
      flush();
      walkBlock(node, flow, place);
    }
  }
  flush();
}

function walkBlock(element: HtmlElement, flow: Flow, place: Place): void {
  const heading = /^h([1-6])$/.exec(element.tagName);
  if (heading) flow.heading(Number(heading[1]), inlineText(element.childNodes).text);
  else if (element.tagName === 'ul' || element.tagName === 'ol') walkList(element, flow, place.depth + 1);
  else if (element.tagName === 'dl') walkTerms(element, flow);
  else if (element.tagName === 'table') walkTable(element, flow, walkText);
  else walk(element.childNodes, flow, place);
}

function walkList(list: HtmlElement, flow: Flow, depth: number): void {
  let number = Number(attribute(list, 'start') ?? 1) || 1;
  const type = attribute(list, 'type') ?? '1';
  for (const child of list.childNodes) {
    if (!isElement(child) || isUnseen(child)) continue;
    const isItem = child.tagName === 'li';
    const marker = list.tagName === 'ul' ? BULLET : `${numeral(number, type)}.`;
    if (isItem) walk(child.childNodes, flow, { depth, marker });
    else walkBlock(child, flow, { depth, marker: null });
    if (isItem) number += 1;
  }
}

/** "a" to "z" for lists of letters, digits for the others. */
function numeral(number: number, type: string): string {
  if (!/^[aA]$/.test(type) || number > 26) return String(number);
  return String.fromCharCode(type.charCodeAt(0) + number - 1);
}

function holdsBlock(element: HtmlElement): boolean {
  return (
    BLOCKS.has(element.tagName) || element.childNodes.some((child) => isElement(child) && holdsBlock(child))
  );
}
