import { Unreadable } from '../unreadable.ts';

/** A compound file ([MS-CFB]): the container of Office 97 to 2003, of Outlook's messages and of encrypted Office files. */
export interface CompoundFile {
  /** Names of the streams in the outermost storage: "WordDocument", "1Table". */
  readonly streams: readonly string[];
  /** Bytes of such a stream, or null where there is none. Throws Unreadable 'corrupt' where its chain is broken. */
  read(name: string): Uint8Array | null;
  /**
   * Walks every storage and every chain once, before a library does that follows them without end. Throws Unreadable
   * 'corrupt' where one runs in a circle or is cut off, and where streams say that they are larger than the file.
   */
  check(): void;
}

const MARK = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
// Higher numbers mark free sectors and the ends of chains ([MS-CFB] 2.1).
const LAST_SECTOR = 0xfffffffa;
const IN_HEADER = 109;
const STORAGE = 1;
const STREAM = 2;
const ROOT = 5;

/** True for the mark of a compound file. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return MARK.every((byte, at) => bytes[at] === byte);
}

/**
 * Opens a compound file. Every chain of sectors is followed at most once around, so that one that bites its own tail ends.
 * Throws Unreadable 'corrupt' where header, directory or chains are broken.
 */
export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  if (bytes.length < HEADER_BYTES) throw new Unreadable('corrupt', 'the file is cut off');
  const header = readHeader(bytes);
  const sectors = new Sectors(bytes, header.sectorBytes, fatOf(bytes, header));
  const entries = readDirectory(sectors.read(header.directory));
  const root = entries.find((entry) => entry.type === ROOT);
  if (!root) throw new Unreadable('corrupt', 'no directory');
  const small = lazily(
    () => new Sectors(sectors.read(root.start), header.smallBytes, words(sectors.read(header.smallFat)), 0),
  );
  const read = (entry: Entry) => (entry.size < header.smallBelow ? small() : sectors).read(entry.start);
  const found = new Map(childrenOf(root, entries).map((entry) => [entry.name, entry]));
  return {
    streams: [...found.values()].filter(({ type }) => type === STREAM).map(({ name }) => name),
    read(name) {
      const entry = found.get(name);
      if (entry?.type !== STREAM) return null;
      const whole = read(entry);
      if (whole.length < entry.size) throw new Unreadable('corrupt', `${name} is cut off`);
      return whole.subarray(0, entry.size);
    },
    check() {
      checkHeader(bytes, header);
      small();
      let size = 0;
      for (const entry of treeOf(root, entries).filter(({ type }) => type === STREAM)) {
        size += entry.size;
        if (size > bytes.length) throw new Unreadable('corrupt', 'streams say they are larger than the file');
        if (entry.size > 0 && read(entry).length < entry.size) {
          throw new Unreadable('corrupt', `${entry.name} is cut off`);
        }
      }
    },
  };
}

interface Header {
  sectorBytes: number;
  smallBytes: number;
  directory: number;
  /** Streams of fewer bytes are kept in small sectors. */
  smallBelow: number;
  smallFat: number;
  fatSectors: number;
  moreFat: number;
}

/** [MS-CFB] 2.2. */
function readHeader(bytes: Uint8Array): Header {
  const view = viewOf(bytes);
  const shift = view.getUint16(30, true);
  const smallShift = view.getUint16(32, true);
  if ((shift !== 9 && shift !== 12) || smallShift !== 6) throw new Unreadable('corrupt', 'odd sector size');
  return {
    sectorBytes: 1 << shift,
    smallBytes: 1 << smallShift,
    fatSectors: view.getUint32(44, true),
    directory: view.getUint32(48, true),
    smallBelow: view.getUint32(56, true),
    smallFat: view.getUint32(60, true),
    moreFat: view.getUint32(68, true),
  };
}

/** What other readers take for granted: small streams end at 4,096 bytes, and no table has more parts than the file. */
function checkHeader(bytes: Uint8Array, header: Header): void {
  const view = viewOf(bytes);
  const total = bytes.length / header.sectorBytes;
  const counts = [view.getUint32(64, true), view.getUint32(72, true)];
  if (header.smallBelow !== 4096 || counts.some((count) => count > total)) {
    throw new Unreadable('corrupt', 'more sectors than bytes');
  }
}

/** Which sector follows which: the first 109 parts of the table stand in the header, the others in a chain ([MS-CFB] 2.5). */
function fatOf(bytes: Uint8Array, header: Header): Uint32Array {
  const { sectorBytes, fatSectors } = header;
  const total = Math.ceil(bytes.length / sectorBytes);
  if (fatSectors > total) throw new Unreadable('corrupt', 'more sectors than bytes');
  const plain = new Sectors(bytes, sectorBytes, new Uint32Array());
  const places = [...words(bytes.subarray(76, 76 + IN_HEADER * 4))];
  let next = header.moreFat;
  for (let count = 0; next <= LAST_SECTOR && count < total; count += 1) {
    const part = words(plain.one(next));
    places.push(...part.subarray(0, -1));
    next = part.at(-1) ?? LAST_SECTOR + 1;
  }
  const table = new Uint8Array(fatSectors * sectorBytes);
  for (const [at, place] of places.slice(0, fatSectors).entries())
    table.set(plain.one(place), at * sectorBytes);
  return words(table);
}

/** Sectors of a file or of the stream that holds the small ones, and the chains in which they stand. */
class Sectors {
  readonly #bytes: Uint8Array;
  readonly #size: number;
  readonly #next: Uint32Array;
  readonly #skipped: number;

  constructor(bytes: Uint8Array, size: number, next: Uint32Array, skipped = 1) {
    this.#bytes = bytes;
    this.#size = size;
    this.#next = next;
    this.#skipped = skipped;
  }

  /** The bytes of one sector; the last may be cut off, as some programs write it. */
  one(number: number): Uint8Array {
    const start = (number + this.#skipped) * this.#size;
    if (start >= this.#bytes.length)
      throw new Unreadable('corrupt', 'a sector lies behind the end of the file');
    return this.#bytes.subarray(start, start + this.#size);
  }

  /** The bytes of a chain. */
  read(first: number): Uint8Array {
    const parts: Uint8Array[] = [];
    for (let at = first; at <= LAST_SECTOR; at = this.#next[at] ?? LAST_SECTOR + 1) {
      if (parts.length > this.#next.length)
        throw new Unreadable('corrupt', 'a chain of sectors runs in a circle');
      parts.push(this.one(at));
    }
    return Buffer.concat(parts);
  }
}

interface Entry {
  name: string;
  type: number;
  left: number;
  right: number;
  child: number;
  start: number;
  size: number;
}

/** [MS-CFB] 2.6.1. */
function readDirectory(bytes: Uint8Array): Entry[] {
  const view = viewOf(bytes);
  return Array.from({ length: Math.floor(bytes.length / ENTRY_BYTES) }, (_, index) => {
    const at = index * ENTRY_BYTES;
    const nameBytes = Math.min(64, Math.max(0, view.getUint16(at + 64, true) - 2));
    return {
      name: new TextDecoder('utf-16le').decode(bytes.subarray(at, at + nameBytes)),
      type: bytes[at + 66] ?? 0,
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    };
  });
}

/** The entries of a storage are a tree of neighbours; each is visited once. */
function childrenOf(root: Entry, entries: readonly Entry[]): Entry[] {
  const seen = new Set<Entry>();
  const open = [root.child];
  while (open.length > 0) {
    const entry = entries[open.pop() ?? -1];
    if (!entry || seen.has(entry)) continue;
    seen.add(entry);
    open.push(entry.left, entry.right);
  }
  return [...seen];
}

/** Everything below the root; each entry stands in the tree once. */
function treeOf(root: Entry, entries: readonly Entry[]): Entry[] {
  const seen = new Set<Entry>();
  const open = [root.child];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (index > LAST_SECTOR) continue;
    const entry = entries[index];
    if (!entry || seen.has(entry)) throw new Unreadable('corrupt', 'the directory is no tree');
    seen.add(entry);
    open.push(entry.left, entry.right);
    if (entry.type === STORAGE) open.push(entry.child);
  }
  return [...seen];
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Little-endian numbers of four bytes, on machines of either order. */
function words(bytes: Uint8Array): Uint32Array {
  const view = viewOf(bytes);
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) =>
    view.getUint32(index * 4, true),
  );
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
