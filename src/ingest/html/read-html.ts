import type { Draft } from '../build-document.ts';
import { DEFAULT_LIMITS, holdLimit, type Limits } from '../limits.ts';
import { decodeHtml } from './decode-html.ts';
import { parseHtml } from './parse-html.ts';
import { walkHtml } from './walk-html.ts';

/** Reads an HTML page. Throws LimitReached for characters, cells and elements in elements. */
export function readHtml(bytes: Uint8Array, limits: Limits = DEFAULT_LIMITS): Draft {
  const html = decodeHtml(bytes);
  holdLimit(limits, 'characters', html.length);
  return { blocks: walkHtml(parseHtml(html, limits), limits), pageCount: 0, issues: [] };
}
