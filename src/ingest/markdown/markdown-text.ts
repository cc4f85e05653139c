import type { Nodes } from 'mdast';
import { BoldLead, type FlowText, LINE_BREAK } from '../flow-text.ts';

const TAG = /<\/?[a-z][^>]*>|<!--[\s\S]*?-->/gi;

/** The words of a node without its marks, and their bold beginning: links keep their words; tags, images and deleted words go. */
export function markdownText(node: Nodes): FlowText {
  const collected = new BoldLead();
  const visit = (inner: Nodes, bold: boolean): void => {
    if (inner.type === 'delete') return;
    if (inner.type === 'text' || inner.type === 'inlineCode') collected.add(inner.value, bold);
    else if (inner.type === 'html')
      collected.add(inner.value.replace(/<br\b[^>]*>/gi, LINE_BREAK).replace(TAG, ''), bold);
    else if (inner.type === 'break') collected.add(LINE_BREAK, bold);
    else if ('children' in inner)
      for (const child of inner.children) visit(child, bold || inner.type === 'strong');
  };
  visit(node, false);
  return collected.result();
}
