import type { List, Nodes, Root, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Draft } from '../build-document.ts';
import { cleanLine } from '../clean-text.ts';
import { draftOf, Flow } from '../flow.ts';
import { plainText } from '../flow-text.ts';
import { parseHtml } from '../html/parse-html.ts';
import { walkText } from '../html/walk-html.ts';
import { DEFAULT_LIMITS, type Limits } from '../limits.ts';
import { decodeText } from '../text/decode-text.ts';
import { markdownText } from './markdown-text.ts';
import { holdDepth, partsOf } from './parts-of.ts';

// YAML between two "---" lines at the very start is the page's own data, not its text.
const FRONT_MATTER = /^\uFEFF?---\r?\n[\s\S]*?\r?\n---\r?\n/;

/** Reads a Markdown file (CommonMark and GitHub's tables, task lists and footnotes). */
export function readMarkdown(bytes: Uint8Array, limits: Limits = DEFAULT_LIMITS): Draft {
  const source = decodeText(bytes).replace(FRONT_MATTER, '');
  holdDepth(source, limits);
  const flow = new Flow(limits);
  for (const part of partsOf(source)) {
    const root: Root = fromMarkdown(part, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
    for (const node of root.children) walkNode(node, flow, 0);
  }
  return draftOf(flow);
}

function walkNode(node: RootContent, flow: Flow, depth: number): void {
  if (node.type === 'heading') flow.heading(node.depth, markdownText(node).text);
  else if (node.type === 'paragraph') flow.paragraph(markdownText(node));
  else if (node.type === 'list') walkList(node, flow, depth + 1);
  else if (node.type === 'table') walkTable(node, flow);
  else if (node.type === 'code') flow.paragraph(plainText(node.value));
  else if (node.type === 'html') walkText(parseHtml(node.value, flow.limits), flow);
  else if ('children' in node)
    for (const child of node.children as RootContent[]) walkNode(child, flow, depth);
}

/** An item's first paragraph is the list item; what follows in it stands on its own. */
function walkList(list: List, flow: Flow, depth: number): void {
  list.children.forEach((item, index) => {
    const marker = list.ordered ? `${(list.start ?? 1) + index}.` : '•';
    const [first, ...rest] = item.children.flatMap(unquoted);
    if (first?.type === 'paragraph') flow.item(depth, marker, markdownText(first).text);
    else if (first) walkNode(first, flow, depth);
    for (const child of rest) walkNode(child, flow, depth);
  });
}

/** A quotation in a list item ("- > words") is how some converters write an indented paragraph. */
function unquoted(node: RootContent): RootContent[] {
  return node.type === 'blockquote' ? node.children.flatMap(unquoted) : [node];
}

function walkTable(table: Table, flow: Flow): void {
  const cells = table.children.flatMap((row, index) =>
    row.children.map((cell, column) => ({
      row: index,
      column,
      rowSpan: 1,
      columnSpan: 1,
      text: cleanLine(markdownText(cell as Nodes).text),
      isHeader: index === 0,
      page: null,
      turns: [],
    })),
  );
  flow.table(cells);
}
