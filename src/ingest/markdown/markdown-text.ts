import type { Nodes } from 'mdast';

const TAG = /<\/?[a-z][^>]*>|<!--[\s\S]*?-->/gi;

/** The words of a node without its marks: links keep their words, tags and images go. */
export function markdownText(node: Nodes): { text: string; bold: boolean } {
  let text = '';
  let plain = '';
  const add = (words: string, bold: boolean): void => {
    text += words;
    if (!bold) plain += words;
  };
  const visit = (inner: Nodes, bold: boolean): void => {
    if (inner.type === 'text' || inner.type === 'inlineCode') add(inner.value, bold);
    else if (inner.type === 'html') add(inner.value.replace(/<br\b[^>]*>/gi, ' ').replace(TAG, ''), bold);
    else if (inner.type === 'break') add(' ', bold);
    else if ('children' in inner)
      for (const child of inner.children) visit(child, bold || inner.type === 'strong');
  };
  visit(node, false);
  return { text, bold: !/[\p{L}\p{N}]/u.test(plain) && /\p{L}/u.test(text) };
}
