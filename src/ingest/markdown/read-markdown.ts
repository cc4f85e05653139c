import type { List, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Draft } from '../build-document.ts';
import { draftOf, Flow } from '../flow.ts';
import { plainText } from '../flow-text.ts';
import { parseHtml } from '../html/parse-html.ts';
import { walkText } from '../html/walk-html.ts';
import { DEFAULT_LIMITS, holdLimit, type Limits } from '../limits.ts';
import { decodeText } from '../text/decode-text.ts';
import { LongTable, setTable } from './long-table.ts';
import { markdownText } from './markdown-text.ts';
import { partsOf } from './parts-of.ts';

// YAML between two "---" lines at the very start is the page's own data, not its text.
const FRONT_MATTER = /^\uFEFF?---\r?\n[\s\S]*?\r?\n---\r?\n/;

/** Reads a Markdown file (CommonMark and GitHub's tables, task lists and footnotes). Throws LimitReached. */
export function readMarkdown(bytes: Uint8Array, limits: Limits = DEFAULT_LIMITS): Draft {
  const text = decodeText(bytes).replace(FRONT_MATTER, '');
  holdLimit(limits, 'characters', text.length);
  const flow = new Flow(limits);
  const table = new LongTable(flow);
  for (const { source, goesOn } of partsOf(text)) {
    const root: Root = fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
    for (const [at, node] of root.children.entries()) {
      if (node.type === 'table') table.add(node, goesOn && at === 0);
      else {
        table.end();
        walkNode(node, flow, 0);
      }
    }
  }
  table.end();
  return draftOf(flow);
}

function walkNode(node: RootContent, flow: Flow, depth: number): void {
  if (node.type === 'heading') flow.heading(node.depth, markdownText(node).text);
  else if (node.type === 'paragraph') flow.paragraph(markdownText(node));
  else if (node.type === 'list') walkList(node, flow, depth + 1);
  else if (node.type === 'table') setTable(node, flow);
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
