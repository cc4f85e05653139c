import type { Draft } from '../build-document.ts';
import { cleanText } from '../clean-text.ts';
import { draftOf, Flow } from '../flow.ts';
import { plainText } from '../flow-text.ts';
import { DEFAULT_LIMITS, holdLimit, type Limits } from '../limits.ts';
import { splitMarker } from '../markers.ts';
import { decodeText } from './decode-text.ts';

/** Reads a plain text file: wrapped lines become paragraphs, list items and headings. Throws LimitReached for characters. */
export function readText(bytes: Uint8Array, limits: Limits = DEFAULT_LIMITS): Draft {
  const source = decodeText(bytes);
  holdLimit(limits, 'characters', source.length);
  const flow = new Flow(limits);
  for (const text of joinWrapped(source)) flow.paragraph(plainText(text));
  return draftOf(flow);
}

// A line that is longer is a paragraph that its program did not wrap.
const LONGEST_WRAPPED = 120;

/** Joins wrapped lines: a blank line, a form feed, a marker or a line that ended early begins anew. */
export function joinWrapped(source: string): string[] {
  const lines = cleanText(source.replaceAll('\f', '\n\n')).split('\n');
  const longest = lines.reduce(
    (most, { length }) => (length > LONGEST_WRAPPED ? most : Math.max(most, length)),
    0,
  );
  const parts: string[][] = [];
  let open: string[] | null = null;
  let last = '';
  for (const raw of lines) {
    const line = raw.trim();
    if (line === '') open = null;
    else if (open === null || splitMarker(line) !== null || endedEarly(last, line, longest)) {
      open = [line];
      parts.push(open);
    } else addLine(open, line);
    last = raw;
  }
  return parts.map((part) => part.join(''));
}

/** The next line's first word had room behind the last line. */
function endedEarly(last: string, next: string, longest: number): boolean {
  const first = /^\S+/.exec(next)?.[0].length ?? 0;
  return last.trimEnd().length + 1 + first < longest * 0.85 && !/^\p{Ll}/u.test(next);
}

/** Behind a space, or without the hyphen that only the line's end asked for. */
function addLine(part: string[], line: string): void {
  const before = part.at(-1) ?? '';
  if (/\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(line)) part.splice(-1, 1, before.slice(0, -1), line);
  else part.push(' ', line);
}
