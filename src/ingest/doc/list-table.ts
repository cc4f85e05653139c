import type { AbstractList, ListLevel, NumberedList, Numbering } from '../docx/numbering.ts';

/** Where the lists of a Word file stand in its table stream. */
export interface ListParts {
  table: Uint8Array;
  /** Place of the kinds of lists; their levels follow them. */
  kinds: { at: number; size: number };
  /** Place of the lists that paragraphs name by their number, from 1. */
  lists: { at: number; size: number };
}

const KIND_BYTES = 28;
const LEVEL_BYTES = 28;
const LIST_BYTES = 16;
const LEVELS = 9;
const ONE_LEVEL_AT = 26;
// Formats of numbers ([MS-OSHARED] 2.2.1.3) by the words of DOCX; the others are digits.
const FORMATS: Readonly<Record<number, string>> = {
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  5: 'ordinal',
  6: 'cardinalText',
  22: 'decimalZero',
  23: 'bullet',
  255: 'none',
};

/** The lists of a file ([MS-DOC] 2.9.131, 2.9.147, 2.9.150); what is cut off is left out. */
export function readLists({ table, kinds, lists }: ListParts): Numbering {
  const numbering: Numbering = { abstracts: new Map(), lists: new Map() };
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  try {
    readKinds(view, kinds, numbering.abstracts);
    readNamed(view, lists, numbering.lists);
  } catch (error) {
    // Behind the end of the stream: what was read so far holds.
    if (!(error instanceof RangeError)) throw error;
  }
  return numbering;
}

function readKinds(view: DataView, { at, size }: ListParts['kinds'], into: Map<string, AbstractList>): void {
  if (size < 2) return;
  const count = Math.min(view.getUint16(at, true), Math.floor((size - 2) / KIND_BYTES));
  let place = at + 2 + count * KIND_BYTES;
  for (let index = 0; index < count; index += 1) {
    const own = at + 2 + index * KIND_BYTES;
    const id = String(view.getInt32(own, true));
    const levels = new Map<number, ListLevel>();
    const depths = view.getUint8(own + ONE_LEVEL_AT) & 1 ? 1 : LEVELS;
    for (let depth = 0; depth < depths; depth += 1) {
      const { level, end } = readLevel(view, place);
      levels.set(depth, level);
      place = end;
    }
    into.set(id, { id, levels, styleLink: null });
  }
}

/** A level: its head, properties of paragraph and number, then the number's text, where "\u0001" stands for level 2. */
function readLevel(view: DataView, at: number): { level: ListLevel; end: number } {
  const properties = view.getUint8(at + 24) + view.getUint8(at + 25);
  const textAt = at + LEVEL_BYTES + properties;
  const length = view.getUint16(textAt, true);
  const signs = Array.from({ length }, (_, index) => view.getUint16(textAt + 2 + index * 2, true));
  const text = signs.map((sign) => (sign < LEVELS ? `%${sign + 1}` : String.fromCharCode(sign))).join('');
  const flags = view.getUint8(at + 5);
  const level: ListLevel = {
    start: view.getInt32(at, true),
    format: FORMATS[view.getUint8(at + 4)] ?? 'decimal',
    text,
    restartAfter: flags & 0x08 ? view.getUint8(at + 26) : null,
    isLegal: (flags & 0x04) !== 0,
    style: null,
  };
  return { level, end: textAt + 2 + length * 2 };
}

function readNamed(view: DataView, { at, size }: ListParts['lists'], into: Map<string, NumberedList>): void {
  if (size < 4) return;
  const count = Math.min(view.getUint32(at, true), Math.floor((size - 4) / LIST_BYTES));
  for (let index = 0; index < count; index += 1) {
    const abstract = String(view.getInt32(at + 4 + index * LIST_BYTES, true));
    into.set(String(index + 1), { abstract, starts: new Map(), levels: new Map() });
  }
}
