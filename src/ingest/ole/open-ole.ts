import { Unreadable } from '../unreadable.ts';

/** An OLE compound file ([MS-CFB]), as far as it must be known before a library opens it. */
export interface OleFile {
  /** Names of the streams and folders at its top ("WordDocument", "__properties_version1.0"). */
  topNames: readonly string[];
}

const MARK = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const HEADER_BYTES = 512;
const HEADER_FAT_SECTORS = 109;
const ENTRY_BYTES = 128;
const NO_ENTRY = 0xffffffff;
const FOLDER = 1;
const STREAM = 2;
const ROOT = 5;
/** Streams shorter than this live in the small sectors ([MS-CFB] 2.2). */
const SMALL_STREAM_BYTES = 4096;
const SMALL_SECTOR_BYTES = 64;

interface Entry {
  name: string;
  type: number;
  left: number;
  right: number;
  child: number;
  start: number;
  size: number;
}

/** True for bytes that begin as a compound file does. */
export function isOle(bytes: Uint8Array): boolean {
  return bytes.length >= HEADER_BYTES && MARK.equals(bytes.subarray(0, MARK.length));
}

/**
 * Walks every chain and the whole directory of a compound file once. Throws Unreadable 'corrupt' where a chain runs in a circle
 * or out of the file, where an entry stands twice in the tree, or where streams say they are larger than the file: libraries
 * follow such lies for ever or until memory ends.
 */
export function openOle(bytes: Uint8Array): OleFile {
  if (!isOle(bytes)) throw new Unreadable('corrupt', 'it is no compound file');
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = file.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) throw new Unreadable('corrupt', 'its sectors have no known size');
  const sectors = new Sectors(file, 1 << shift);
  const entries = readDirectory(sectors, file.readUInt32LE(48));
  const root = entries[0];
  if (root === undefined || root.type !== ROOT) throw new Unreadable('corrupt', 'its directory has no root');
  const { reached, topNames } = walkTree(entries, root);
  checkStreams(reached, sectors, root, file.readUInt32LE(60));
  return { topNames };
}

/** The sectors of a file and how they follow each other. */
class Sectors {
  readonly file: Buffer;
  readonly size: number;
  readonly count: number;
  readonly #next: Uint32Array;

  constructor(file: Buffer, size: number) {
    this.file = file;
    this.size = size;
    this.count = Math.ceil(file.length / size) - 1;
    this.#next = this.#readTable(this.#tableSectors());
  }

  /** The sectors of a chain in order. Throws where it leaves the file or comes back to itself. */
  chain(start: number, table: Uint32Array = this.#next): number[] {
    const chain: number[] = [];
    for (let sector = start; sector < table.length; sector = table[sector] ?? NO_ENTRY) {
      chain.push(sector);
      if (chain.length > table.length) throw new Unreadable('corrupt', 'a chain of sectors is a circle');
    }
    return chain;
  }

  bytesOf(sector: number): Buffer {
    return this.file.subarray((sector + 1) * this.size, (sector + 2) * this.size);
  }

  /** The table of what follows each sector, cut to the sectors that the file has. */
  #readTable(tableSectors: readonly number[]): Uint32Array {
    const perSector = this.size / 4;
    const table = new Uint32Array(Math.min(this.count, tableSectors.length * perSector)).fill(NO_ENTRY);
    tableSectors.forEach((sector, index) => {
      const bytes = this.bytesOf(sector);
      for (let at = 0; at + 4 <= bytes.length && index * perSector + at / 4 < table.length; at += 4) {
        table[index * perSector + at / 4] = bytes.readUInt32LE(at);
      }
    });
    return table;
  }

  /** Where the table itself lies: 109 sectors in the header, the others in a chain of lists. */
  #tableSectors(): number[] {
    const found: number[] = [];
    const take = (bytes: Buffer, count: number) => {
      for (let at = 0; at < count * 4 && at + 4 <= bytes.length; at += 4) found.push(bytes.readUInt32LE(at));
    };
    take(this.file.subarray(76), HEADER_FAT_SECTORS);
    const perList = this.size / 4 - 1;
    let list = this.file.readUInt32LE(68);
    for (let seen = 0; list < this.count; seen += 1) {
      if (seen > this.count) throw new Unreadable('corrupt', 'a chain of sectors is a circle');
      const bytes = this.bytesOf(list);
      take(bytes, perList);
      list = bytes.length < this.size ? NO_ENTRY : bytes.readUInt32LE(perList * 4);
    }
    return found.filter((sector) => sector < this.count).slice(0, this.count);
  }
}

function readDirectory(sectors: Sectors, start: number): Entry[] {
  return sectors.chain(start).flatMap((sector) => {
    const bytes = sectors.bytesOf(sector);
    const entries: Entry[] = [];
    for (let at = 0; at + ENTRY_BYTES <= bytes.length; at += ENTRY_BYTES) {
      entries.push(readEntry(bytes.subarray(at, at + ENTRY_BYTES)));
    }
    return entries;
  });
}

function readEntry(bytes: Buffer): Entry {
  const nameBytes = Math.min(64, bytes.readUInt16LE(64));
  return {
    name: bytes.subarray(0, nameBytes).toString('utf16le').split('\0')[0] ?? '',
    type: bytes.readUInt8(66),
    left: bytes.readUInt32LE(68),
    right: bytes.readUInt32LE(72),
    child: bytes.readUInt32LE(76),
    start: bytes.readUInt32LE(116),
    size: bytes.readUInt32LE(120),
  };
}

/** No stream is larger than its chain, and together they are no larger than the file: sectors have one owner. */
function checkStreams(entries: readonly Entry[], sectors: Sectors, root: Entry, smallTable: number): void {
  const small = smallSectorTable(sectors, smallTable);
  let sum = 0;
  for (const { type, start, size, name } of entries) {
    if (type !== STREAM || size === 0) continue;
    sum += size;
    const [table, sectorSize] =
      size < SMALL_STREAM_BYTES ? [small, SMALL_SECTOR_BYTES] : [undefined, sectors.size];
    const room = sectors.chain(start, table).length * sectorSize;
    if (room < size) throw new Unreadable('corrupt', `"${name}" is cut off`);
  }
  const rootRoom = sectors.chain(root.start).length * sectors.size;
  if (sum > sectors.file.length || root.size > rootRoom + sectors.size) {
    throw new Unreadable('corrupt', 'its streams say they are larger than the file');
  }
}

function smallSectorTable(sectors: Sectors, start: number): Uint32Array {
  const bytes = Buffer.concat(sectors.chain(start).map((sector) => sectors.bytesOf(sector)));
  return Uint32Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) =>
    bytes.readUInt32LE(index * 4),
  );
}

/** Visits the tree from the root: what it reaches, and the names directly under it. Entries outside are left-overs. */
function walkTree(entries: readonly Entry[], root: Entry): { reached: Entry[]; topNames: string[] } {
  const seen = new Set<number>();
  const reached: Entry[] = [];
  const topNames: string[] = [];
  const open: { index: number; isTop: boolean }[] = [{ index: root.child, isTop: true }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const entry = entries[next.index];
    if (next.index === NO_ENTRY) continue;
    if (entry === undefined || entry.type === 0 || seen.has(next.index)) {
      throw new Unreadable('corrupt', 'its directory is no tree');
    }
    seen.add(next.index);
    reached.push(entry);
    if (next.isTop) topNames.push(entry.name);
    open.push({ index: entry.left, isTop: next.isTop }, { index: entry.right, isTop: next.isTop });
    if (entry.type === FOLDER) open.push({ index: entry.child, isTop: false });
  }
  return { reached, topNames };
}
