import type { CompoundFile } from '../ole/compound-file.ts';
import { Unreadable } from '../unreadable.ts';
import type { ListParts } from './list-table.ts';

/** How many characters each part of a Word file has; the parts follow each other in one text ([MS-DOC] 2.5.4). */
export interface PartLengths {
  main: number;
  footnotes: number;
  headers: number;
  comments: number;
  endnotes: number;
  boxes: number;
}

/** A Word 97 to 2003 file: its text stream, and the tables that say what in it is what. */
export interface WordFile {
  /** The stream "WordDocument": text, and pages of formatting. */
  main: Uint8Array;
  lengths: PartLengths;
  pieces: Uint8Array;
  styles: Uint8Array;
  characters: Uint8Array;
  paragraphs: Uint8Array;
  lists: ListParts;
}

const WORD_97 = 0xa5ec;
const WORD_6 = 0xa5dc;
const ENCRYPTED = 0x0100;
const SECOND_TABLE = 0x0200;
// Places in the file's head ([MS-DOC] 2.5.1, 2.5.4, 2.5.6).
const FLAGS_AT = 0x0a;
const LENGTHS_AT = 0x4c;
const STYLES_AT = 0xa2;
const CHARACTERS_AT = 0xfa;
const PARAGRAPHS_AT = 0x102;
const PIECES_AT = 0x1a2;
const KINDS_OF_LISTS_AT = 0x2e2;
const LISTS_AT = 0x2ea;
const HEAD_BYTES = 0x2f2;

/** Reads the head of a Word file. Throws Unreadable: 'encrypted', 'unsupported-format' for Word 6 and 95, 'corrupt'. */
export function readFib(file: CompoundFile): WordFile {
  const main = file.read('WordDocument');
  if (!main || main.length < HEAD_BYTES) throw new Unreadable('corrupt', 'no text in it');
  const view = new DataView(main.buffer, main.byteOffset, main.byteLength);
  const mark = view.getUint16(0, true);
  if (mark === WORD_6) throw new Unreadable('unsupported-format', 'Word 95 or older; save it as DOCX');
  if (mark !== WORD_97) throw new Unreadable('corrupt', 'its text does not begin as Word’s do');
  const flags = view.getUint16(FLAGS_AT, true);
  if (flags & ENCRYPTED) throw new Unreadable('encrypted');
  const table = file.read(flags & SECOND_TABLE ? '1Table' : '0Table');
  if (!table) throw new Unreadable('corrupt', 'its table of pieces is missing');
  const partAt = (at: number) => {
    const start = view.getUint32(at, true);
    return table.subarray(start, start + view.getUint32(at + 4, true));
  };
  const placeAt = (at: number) => ({ at: view.getUint32(at, true), size: view.getUint32(at + 4, true) });
  const length = (at: number) => Math.max(0, view.getInt32(LENGTHS_AT + at, true));
  return {
    main,
    lengths: {
      main: length(0),
      footnotes: length(4),
      headers: length(8),
      comments: length(16),
      endnotes: length(20),
      boxes: length(24),
    },
    pieces: partAt(PIECES_AT),
    styles: partAt(STYLES_AT),
    characters: partAt(CHARACTERS_AT),
    paragraphs: partAt(PARAGRAPHS_AT),
    lists: { table, kinds: placeAt(KINDS_OF_LISTS_AT), lists: placeAt(LISTS_AT) },
  };
}
