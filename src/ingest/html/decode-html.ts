import { decodeAs } from '../text/code-pages.ts';
import { encodingOf } from '../text/encoding.ts';

// A page names its encoding within its first 1,024 bytes (HTML, 4.2.5.4).
const NAMED_WITHIN = 1024;
const NAMED = /<meta[^>]*\scharset\s*=\s*["']?\s*([\w-]+)/i;

/** Text of a page: UTF-8, UTF-16 and UTF-32 by the bytes themselves, else as the page says, else as its letters look. */
export function decodeHtml(bytes: Uint8Array): string {
  const seen = encodingOf(bytes) ?? 'windows-1252';
  const named = /^utf/.test(seen)
    ? null
    : NAMED.exec(decodeAs(bytes.subarray(0, NAMED_WITHIN), 'windows-1252'))?.[1];
  const isLie = named === undefined || named === null || /^utf/i.test(named);
  return decodeAs(bytes, isLie ? seen : named).replace(/^\uFEFF/, '');
}
