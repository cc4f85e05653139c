import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { DEFAULT_LIMITS, holdLimit, type Limits } from '../limits.ts';

/** A node of a parsed page: an element, text or comment. */
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
/** An element with its tag, attributes and children. */
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/**
 * The nodes of an HTML page's body, or of a fragment's. Nothing is fetched. Throws LimitReached for elements, cells and elements in
 * elements.
 */
export function parseHtml(html: string, limits: Limits = DEFAULT_LIMITS): HtmlNode[] {
  const page = parse(html, { treeAdapter: countingAdapter(limits) });
  const root = page.childNodes.find((node) => node.nodeName === 'html') as HtmlElement | undefined;
  const body = root?.childNodes.find((node) => node.nodeName === 'body') as HtmlElement | undefined;
  return body?.childNodes ?? [];
}

/** Builds the tree as parse5 does, as far as the limits go. */
function countingAdapter(limits: Limits): typeof defaultTreeAdapter {
  let [depth, elements, cells] = [0, 0, 0];
  const count = (more: number) => {
    elements += more;
    holdLimit(limits, 'elements', elements);
  };
  return {
    ...defaultTreeAdapter,
    createElement: (name, namespace, attributes) => {
      count(1 + attributes.length);
      if (name === 'td' || name === 'th') cells += 1;
      holdLimit(limits, 'cells', cells);
      return defaultTreeAdapter.createElement(name, namespace, attributes);
    },
    createCommentNode: (words) => {
      count(1);
      return defaultTreeAdapter.createCommentNode(words);
    },
    onItemPush: () => {
      depth += 1;
      holdLimit(limits, 'xmlDepth', depth);
    },
    onItemPop: () => {
      depth -= 1;
    },
  };
}

/** True for a node with a tag. */
export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

/** Value of an attribute, or null. */
export function attribute(element: HtmlElement, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null;
}
