import type { Draft } from '../build-document.ts';
import { cleanText } from '../clean-text.ts';
import { draftOf, Flow } from '../flow.ts';
import { plainText } from '../flow-text.ts';
import { splitMarker } from '../markers.ts';
import { decodeText } from './decode-text.ts';

/** Reads a plain text file: wrapped lines become paragraphs, list items and headings. */
export function readText(bytes: Uint8Array): Draft {
  const flow = new Flow();
  for (const text of joinWrapped(decodeText(bytes))) flow.paragraph(plainText(text));
  return draftOf(flow);
}

/** Joins wrapped lines: a blank line, a form feed, a marker or a line that ended early begins anew. */
export function joinWrapped(source: string): string[] {
  const lines = cleanText(source.replaceAll('\f', '\n\n')).split('\n');
  const longest = Math.max(0, ...lines.map((line) => line.length).filter((length) => length <= 120));
  const parts: string[] = [];
  let open = false;
  let last = '';
  for (const raw of lines) {
    const line = raw.trim();
    const begins = !open || splitMarker(line) !== null || endedEarly(last, line, longest);
    if (line === '') open = false;
    else if (begins) {
      parts.push(line);
      open = true;
    } else parts.push(joinTwo(parts.pop() ?? '', line));
    last = raw;
  }
  return parts;
}

/** The next line's first word had room behind the last line. */
function endedEarly(last: string, next: string, longest: number): boolean {
  const first = /^\S+/.exec(next)?.[0].length ?? 0;
  return last.trimEnd().length + 1 + first < longest * 0.85 && !/^\p{Ll}/u.test(next);
}

function joinTwo(before: string, after: string): string {
  return /\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(after)
    ? before.slice(0, -1) + after
    : `${before} ${after}`;
}
