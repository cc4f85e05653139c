import { holdLimit, type Limits } from '../limits.ts';

// 'boundary="part 1"', "boundary=part1": RFC 2046, 5.1.1. What is declared in a body counts too: a message there is a part.
const BOUNDARY = /boundary\s*=\s*(?:"([^"\r\n]{1,200})"|([^\s;"]{1,200}))/gi;

/**
 * Counts the lines that begin a part of an e-mail before a parser makes an object of each: a line of a few bytes would cost
 * some hundred. Throws LimitReached `entries`; a part of text and one of HTML for each attachment are allowed beside it.
 */
export function countParts(bytes: Uint8Array, limits: Limits): void {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const boundaries = new Set<string>();
  for (const [, quoted, bare] of text.matchAll(BOUNDARY)) boundaries.add((quoted ?? bare ?? '').trimEnd());
  holdLimit(limits, 'entries', boundaries.size);
  let parts = 0;
  for (let at = text.indexOf('\n--'); at >= 0; at = text.indexOf('\n--', at + 3)) {
    const end = text.indexOf('\n', at + 1);
    // A longer line is none: a boundary has at most 70 letters.
    if (end - at > 256) continue;
    const line = text.slice(at + 3, end < 0 ? undefined : end).trimEnd();
    if (boundaries.has(line) || boundaries.has(line.replace(/--$/, ''))) parts += 1;
  }
  holdLimit(limits, 'entries', parts / 3);
}
