import type { Draft } from '../build-document.ts';
import { decodeText } from '../text/decode-text.ts';
import { parseHtml } from './parse-html.ts';
import { walkHtml } from './walk-html.ts';

/** Reads an HTML page. */
export function readHtml(bytes: Uint8Array): Draft {
  return { blocks: walkHtml(parseHtml(decodeText(bytes))), pageCount: 0, issues: [] };
}
