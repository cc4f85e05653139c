import { burn } from '@kenjiuno/msgreader/lib/Burner.js';

/** A run of letters for `makeDoc` with its properties as bytes ([MS-DOC] 2.6.1). */
export interface MadeRun {
  text: string;
  sprms?: readonly number[];
}

/** A paragraph for `makeDoc`, with the sign that ends it: "\r", or "\u0007" for cells and rows. */
export interface MadeParagraph {
  runs: readonly MadeRun[];
  end?: string;
  style?: number;
  /** Its properties as bytes ([MS-DOC] 2.6.2). */
  sprms?: readonly number[];
}

/** A style for `makeDoc`: the number of the built-in style that it is, and the style it is based on. */
export interface MadeStyle {
  builtIn: number;
  basedOn?: number;
  isBold?: boolean;
}

/** The parts of a Word file's text. */
export interface MadeDoc {
  body: readonly MadeParagraph[];
  footnotes?: readonly MadeParagraph[];
  headers?: readonly MadeParagraph[];
  comments?: readonly MadeParagraph[];
  boxes?: readonly MadeParagraph[];
  styles?: readonly MadeStyle[];
  /** The levels of one list, which paragraphs name 1: the format's number and the text, "\u0000" for the first number. */
  levels?: readonly { format: number; text: string }[];
  /** Letters of one byte, in Windows-1252. */
  narrow?: boolean;
  /** Flags of the head: 0x0100 says encrypted. */
  flags?: number;
  /** How many pages of styled paragraphs the file claims to have. */
  pagesStated?: number;
  /** The head's first two bytes. */
  mark?: number;
}

export const IN_TABLE = [0x16, 0x24, 1];
export const ROW_END = [...IN_TABLE, 0x17, 0x24, 1];
export const BOLD = [0x35, 0x08, 1];
export const HIDDEN = [0x3c, 0x08, 1];
export const DELETED = [0x00, 0x08, 1];
/** A paragraph of list 1 at a level from 0. */
export const listItem = (level: number) => [0x0a, 0x26, level, 0x0b, 0x46, 1, 0];

const PAGE = 512;
const TEXT_AT = 2048;

/** A paragraph of plain words. */
export function words(text: string, more: Partial<MadeParagraph> = {}): MadeParagraph {
  return { runs: [{ text }], ...more };
}

/** A row of a table, its cells of one paragraph each. */
export function tableRow(cells: readonly string[]): MadeParagraph[] {
  const filled = cells.map((text) => words(text, { end: '\u0007', sprms: IN_TABLE }));
  return [...filled, words('', { end: '\u0007', sprms: ROW_END })];
}

/** The bytes of a Word 97 file with this text, in UTF-16. */
export function makeDoc(made: MadeDoc): Uint8Array {
  const stories = [made.body, made.footnotes, made.headers, made.comments, made.boxes].map(
    (list) => list ?? [],
  );
  const paragraphs = stories.flat().map((one) => ({ ...one, end: one.end ?? '\r' }));
  const text = paragraphs.map(({ runs, end }) => runs.map((run) => run.text).join('') + end).join('');
  const width = made.narrow ? 1 : 2;
  const letters = Buffer.from(text, made.narrow ? 'latin1' : 'utf16le');
  const pages: Buffer[] = [];
  const firstPage = Math.ceil((TEXT_AT + letters.length) / PAGE);
  const index = { letters: [] as Placed[], paragraphs: [] as Placed[] };
  let at = TEXT_AT;
  for (const { runs, end, style = 0, sprms = [] } of paragraphs) {
    const start = at;
    for (const run of runs) {
      const stop = at + run.text.length * width;
      if (stop > at)
        index.letters.push({
          start: at,
          end: stop,
          page: firstPage + pages.push(letterPage(at, stop, run.sprms ?? [])) - 1,
        });
      at = stop;
    }
    index.letters.push({
      start: at,
      end: at + width,
      page: firstPage + pages.push(letterPage(at, at + width, [])) - 1,
    });
    at += end.length * width;
    index.paragraphs.push({
      start,
      end: at,
      page: firstPage + pages.push(paragraphPage(start, at, style, sprms)) - 1,
    });
  }
  const tables = [
    styleSheet(made.styles ?? []),
    pieceTable(text.length, width),
    pageIndex(index.letters),
    pageIndex(index.paragraphs, made.pagesStated),
    ...listTables(made.levels ?? []),
  ];
  const main = Buffer.concat([
    head(made, stories, tables),
    letters,
    Buffer.alloc(firstPage * PAGE - TEXT_AT - letters.length),
    ...pages,
  ]);
  return container({ WordDocument: main, '1Table': Buffer.concat(tables) });
}

interface Placed {
  start: number;
  end: number;
  page: number;
}

/** The bytes of a compound file with these streams. */
export function container(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const names = Object.keys(streams);
  return burn([
    { name: 'Root Entry', type: 5, children: names.map((_, at) => at + 1), length: 0 },
    ...Object.entries(streams).map(([name, bytes]) => ({
      name,
      type: 2,
      length: bytes.length,
      binaryProvider: () => new Uint8Array(bytes),
    })),
  ]);
}

function head(
  { flags = 0, mark = 0xa5ec }: MadeDoc,
  stories: readonly (readonly MadeParagraph[])[],
  tables: readonly Buffer[],
): Buffer {
  const bytes = Buffer.alloc(TEXT_AT);
  bytes.writeUInt16LE(mark, 0);
  bytes.writeUInt16LE(0x00c1, 2);
  bytes.writeUInt16LE(0x0200 | flags, 0x0a);
  bytes.writeUInt32LE(TEXT_AT, 0x18);
  const [main = 0, footnotes = 0, headers = 0, comments = 0, boxes = 0] = stories.map(lengthOf);
  for (const [at, length] of [
    [0x4c, main],
    [0x50, footnotes],
    [0x54, headers],
    [0x5c, comments],
    [0x64, boxes],
  ] as const) {
    bytes.writeUInt32LE(length, at);
  }
  let place = 0;
  // The levels of lists have no place of their own: they follow the kinds of lists.
  for (const [order, at] of [0xa2, 0x1a2, 0xfa, 0x102, 0x2e2, null, 0x2ea].entries()) {
    const size = tables[order]?.length ?? 0;
    if (at !== null) bytes.writeUInt32LE(place, at);
    if (at !== null) bytes.writeUInt32LE(size, at + 4);
    place += size;
  }
  return bytes;
}

const lengthOf = (paragraphs: readonly MadeParagraph[]) =>
  paragraphs.reduce(
    (sum, { runs, end = '\r' }) => sum + end.length + runs.reduce((own, run) => own + run.text.length, 0),
    0,
  );

/** A page of formatting with one run of letters. */
function letterPage(start: number, end: number, sprms: readonly number[]): Buffer {
  const page = onePage(start, end);
  page.set([100], 8);
  page.set([sprms.length, ...sprms], 200);
  return page;
}

/** A page of formatting with one paragraph. */
function paragraphPage(start: number, end: number, style: number, sprms: readonly number[]): Buffer {
  const page = onePage(start, end);
  const properties = [style & 0xff, style >> 8, ...sprms, ...(sprms.length % 2 === 0 ? [] : [0])];
  page.set([100], 8);
  page.set([0, properties.length / 2, ...properties], 200);
  return page;
}

function onePage(start: number, end: number): Buffer {
  const page = Buffer.alloc(PAGE);
  page.writeUInt32LE(start, 0);
  page.writeUInt32LE(end, 4);
  page[PAGE - 1] = 1;
  return page;
}

function pageIndex(placed: readonly Placed[], stated = placed.length): Buffer {
  const bytes = Buffer.alloc((stated + 1) * 4 + stated * 4);
  placed.forEach(({ start, page }, at) => {
    bytes.writeUInt32LE(start, at * 4);
    bytes.writeUInt32LE(page, (placed.length + 1) * 4 + at * 4);
  });
  bytes.writeUInt32LE(placed.at(-1)?.end ?? 0, placed.length * 4);
  return bytes;
}

function pieceTable(characters: number, width: number): Buffer {
  const bytes = Buffer.alloc(5 + 8 + 8);
  bytes[0] = 2;
  bytes.writeUInt32LE(16, 1);
  bytes.writeUInt32LE(characters, 9);
  bytes.writeUInt32LE(width === 1 ? (TEXT_AT * 2) | 0x40000000 : TEXT_AT, 15);
  return bytes;
}

/** One kind of list, its nine levels, and the list 1 of that kind. */
function listTables(levels: readonly { format: number; text: string }[]): Buffer[] {
  if (levels.length === 0) return [];
  const kinds = Buffer.alloc(2 + 28);
  kinds.writeUInt16LE(1, 0);
  kinds.writeInt32LE(7, 2);
  const named = Buffer.alloc(4 + 16);
  named.writeUInt32LE(1, 0);
  named.writeInt32LE(7, 4);
  const all = Array.from({ length: 9 }, (_, depth) => levels[depth] ?? { format: 255, text: '' });
  const bytes = all.map(({ format, text }) => {
    const level = Buffer.alloc(28 + 2);
    level.writeInt32LE(1, 0);
    level[4] = format;
    level.writeUInt16LE(text.length, 28);
    return Buffer.concat([level, Buffer.from(text, 'utf16le')]);
  });
  return [kinds, Buffer.concat(bytes), named];
}

function styleSheet(styles: readonly MadeStyle[]): Buffer {
  const header = Buffer.alloc(20);
  header.writeUInt16LE(18, 0);
  header.writeUInt16LE(styles.length, 2);
  header.writeUInt16LE(10, 4);
  return Buffer.concat([header, ...styles.map(styleBytes)]);
}

function styleBytes({ builtIn, basedOn = 0xfff, isBold }: MadeStyle): Buffer {
  const base = Buffer.alloc(10);
  base.writeUInt16LE(builtIn, 0);
  base.writeUInt16LE(1 | (basedOn << 4), 2);
  const name = Buffer.from([1, 0, 0x78, 0, 0, 0]);
  const own = Buffer.from([2, 0, 0, 0]);
  const letters = isBold ? Buffer.from([3, 0, ...BOLD, 0]) : Buffer.from([0, 0]);
  const content = Buffer.concat([base, name, own, letters]);
  return Buffer.concat([Buffer.from([content.length & 0xff, content.length >> 8]), content]);
}
