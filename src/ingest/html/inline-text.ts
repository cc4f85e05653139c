import { BoldLead, type FlowText, LINE_BREAK } from '../flow-text.ts';
import { attribute, type HtmlElement, type HtmlNode, isElement } from './parse-html.ts';

const UNSEEN = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'nav',
  'head',
  'svg',
  'iframe',
  'object',
  'button',
  'select',
  'datalist',
  'dialog',
  'audio',
  'video',
  'canvas',
  'map',
  // Taken out by whoever changed the page last; <s> only strikes words through.
  'del',
]);
const BOLD = new Set(['b', 'strong', 'u']);

// "mso-hide:all" is Word's hidden text, saved as a page.
const HIDING =
  /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|(?:opacity|font-size)\s*:\s*0+(?:\.0+)?(?:px|pt|em|%)?\s*(?:;|!|$)/i;

/** True for what a reader of the page does not see, or sees only as its navigation. */
export function isUnseen(element: HtmlElement): boolean {
  if (UNSEEN.has(element.tagName) || attribute(element, 'hidden') !== null) return true;
  if (attribute(element, 'role') === 'navigation' || attribute(element, 'aria-hidden') === 'true')
    return true;
  return HIDING.test(attribute(element, 'style') ?? '');
}

/** The words of inline nodes and their bold beginning, which may be all of them. */
export function inlineText(nodes: readonly HtmlNode[]): FlowText {
  const collected = new BoldLead();
  const visit = (node: HtmlNode, bold: boolean): void => {
    if (node.nodeName === '#text' && 'value' in node) collected.add(node.value, bold);
    else if (isElement(node) && !isUnseen(node) && !isNoteMark(node)) {
      if (node.tagName === 'br') collected.add(LINE_BREAK, bold);
      for (const child of node.childNodes) visit(child, bold || isBold(node));
    }
  };
  for (const node of nodes) visit(node, false);
  return collected.result();
}

function isBold(element: HtmlElement): boolean {
  return (
    BOLD.has(element.tagName) || /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(attribute(element, 'style') ?? '')
  );
}

// "#footnote-1" and "#endnote-1" of mammoth, "#sdfootnote1sym" of LibreOffice, "#_ftn1" and "#_ednref1" of Word, "#fnref1" and "#fn:1" of
// pages made from Markdown, "#cite_note-1" of wikis; behind the page's own name, where it says that.
const NOTE_MARK =
  /^[^#]*#(?:(?:sd)?(?:foot|end)note|_(?:ftn|edn)(?:ref)?\d|fn(?:ref)?[:-]?\d|cite_(?:note|ref)-)/;

/** A footnote's raised mark ("[1]") and the arrow back from it are no words of the sentence. */
function isNoteMark(element: HtmlElement): boolean {
  if (element.tagName !== 'a') return false;
  return NOTE_MARK.test(attribute(element, 'href') ?? '');
}
