import { Unreadable } from '../unreadable.ts';

/** A stretch of the document's characters that stands in one place of the text stream. */
export interface TextPiece {
  /** First character of the document that it holds, and the one behind its last. */
  start: number;
  end: number;
  /** Where its bytes begin in the text stream. */
  place: number;
  /** Bytes of a letter: 1 in Windows-1252, 2 in UTF-16. */
  width: 1 | 2;
}

const PROPERTIES = 1;
const TABLE = 2;
const IN_ONE_BYTE = 0x40000000;

/** The pieces of a document in reading order ([MS-DOC] 2.9.38, 2.8.35). Throws Unreadable 'corrupt'. */
export function readTextPieces(bytes: Uint8Array): TextPiece[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  while (bytes[at] === PROPERTIES && at + 3 <= bytes.length) at += 3 + view.getUint16(at + 1, true);
  if (bytes[at] !== TABLE || at + 5 > bytes.length)
    throw new Unreadable('corrupt', 'its table of pieces is damaged');
  const size = Math.min(view.getUint32(at + 1, true), bytes.length - at - 5);
  const count = Math.floor((size - 4) / 12);
  const base = at + 5;
  const pieces: TextPiece[] = [];
  for (let index = 0; index < count; index += 1) {
    const start = view.getUint32(base + index * 4, true);
    const end = view.getUint32(base + index * 4 + 4, true);
    const stated = view.getUint32(base + (count + 1) * 4 + index * 8 + 2, true);
    const isNarrow = (stated & IN_ONE_BYTE) !== 0;
    const place = stated & ~IN_ONE_BYTE;
    if (end > start)
      pieces.push({ start, end, place: isNarrow ? place / 2 : place, width: isNarrow ? 1 : 2 });
  }
  return pieces;
}
