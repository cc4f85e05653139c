import { type DefaultTreeAdapterTypes, parse } from 'parse5';

/** A node of a parsed page: an element, text or comment. */
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
/** An element with its tag, attributes and children. */
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** The nodes of an HTML page's body, or of a fragment's. */
export function parseHtml(html: string): HtmlNode[] {
  const root = parse(html).childNodes.find((node) => node.nodeName === 'html') as HtmlElement | undefined;
  const body = root?.childNodes.find((node) => node.nodeName === 'body') as HtmlElement | undefined;
  return body?.childNodes ?? [];
}

/** True for a node with a tag. */
export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

/** Value of an attribute, or null. */
export function attribute(element: HtmlElement, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null;
}
