import yauzl from 'yauzl';
import { holdLimit, type Limits } from '../limits.ts';
import { Unreadable } from '../unreadable.ts';
import { safeEntryName } from './entry-name.ts';
import { type Unpacked, unpackPart } from './unpack-part.ts';

/** A file or folder in an archive, as the archive's directory states it. */
export interface PackageEntry {
  /** Relative path with forward slashes, safe to show; '' where the archive's own name holds nothing else. */
  name: string;
  isFolder: boolean;
  isEncrypted: boolean;
  /** Bytes as stated; `stream` and `read` count the true ones. */
  packedBytes: number;
  unpackedBytes: number;
}

/** Which limit holds the size of a part: `sheetMb` for sheets of a spreadsheet, which are streamed. */
export type SizeLimit = 'partMb' | 'sheetMb';

/** An opened archive. Its methods throw LimitReached, and Unreadable with 'corrupt', 'encrypted' or 'unsupported-format'. */
export interface Package {
  /** Every entry in the order of the directory; two may have one name. */
  readonly entries: readonly PackageEntry[];
  /** The file of that name, letters of either case, or null. A name that two files have is ambiguous: 'corrupt'. */
  find(name: string): PackageEntry | null;
  /** The unpacked bytes of an entry in chunks of some 64 KiB, counted against the limits as they come. */
  stream(entry: PackageEntry, sizeLimit?: SizeLimit): AsyncGenerator<Uint8Array>;
  /** The unpacked bytes of an entry, whole. */
  read(entry: PackageEntry, sizeLimit?: SizeLimit): Promise<Uint8Array>;
}

/**
 * Opens a ZIP, which every Office file of today is. Throws Unreadable 'corrupt' for a directory that is cut off, damaged or
 * whose entries overlap (one stretch of bytes read as many files: D. Fifield, "A better zip bomb", 2019), and LimitReached
 * for more `entries` than allowed. Hand in `unpacked` of the outer archive to count a nested one against the same unpackedMb.
 */
export async function openPackage(
  bytes: Uint8Array,
  limits: Limits,
  unpacked: Unpacked = { bytes: 0 },
): Promise<Package> {
  const buffer = withoutTail(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const archive = await openArchive(buffer);
  const stated = await listEntries(archive, limits);
  refuseOverlaps(stated);
  const originals = new Map(stated.map((entry) => [toPackageEntry(entry), entry]));
  const entries = [...originals.keys()];
  const byName = filesByName(entries);
  async function* stream(entry: PackageEntry, sizeLimit: SizeLimit = 'partMb'): AsyncGenerator<Uint8Array> {
    const original = originals.get(entry);
    if (!original) throw new Error(`${entry.name} is an entry of another package`);
    const { fileDataStart } = await locate(archive, original);
    const part = {
      name: entry.name,
      packed: buffer.subarray(fileDataStart, fileDataStart + original.compressedSize),
      isDeflated: original.compressionMethod === 8,
      statedBytes: original.uncompressedSize,
      crc32: original.crc32,
    };
    yield* unpackPart(part, limits, sizeLimit, unpacked);
  }
  return {
    entries,
    find(name) {
      const found = byName.get(name.toLowerCase()) ?? [];
      if (found.length > 1) throw new Unreadable('corrupt', `${name} is there twice`);
      return found[0] ?? null;
    },
    stream,
    async read(entry, sizeLimit) {
      const chunks: Uint8Array[] = [];
      for await (const chunk of stream(entry, sizeLimit)) chunks.push(chunk);
      return Buffer.concat(chunks);
    },
  };
}

function filesByName(entries: readonly PackageEntry[]): Map<string, PackageEntry[]> {
  const files = new Map<string, PackageEntry[]>();
  for (const entry of entries) {
    if (entry.isFolder) continue;
    const name = entry.name.toLowerCase();
    files.set(name, [...(files.get(name) ?? []), entry]);
  }
  return files;
}

const DIRECTORY_END = Buffer.from([0x50, 0x4b, 5, 6]);
const DIRECTORY_END_BYTES = 22;

/** Without bytes behind the archive's end, which mail gateways and downloads leave there and yauzl refuses. */
function withoutTail(buffer: Buffer): Buffer {
  const at = buffer.lastIndexOf(DIRECTORY_END);
  if (at < 0 || at + DIRECTORY_END_BYTES > buffer.length) return buffer;
  return buffer.subarray(0, at + DIRECTORY_END_BYTES + buffer.readUInt16LE(at + DIRECTORY_END_BYTES - 2));
}

async function openArchive(buffer: Buffer): Promise<yauzl.ZipFile> {
  // Names stay bytes: a single unsafe one would make yauzl refuse the archive. Sizes are checked while unpacking.
  const options = { lazyEntries: true, decodeStrings: false, validateEntrySizes: false };
  return yauzl.fromBufferPromise(buffer, options).catch((error: Error) => {
    throw new Unreadable('corrupt', error.message);
  });
}

async function listEntries(archive: yauzl.ZipFile, limits: Limits): Promise<yauzl.Entry[]> {
  const entries: yauzl.Entry[] = [];
  try {
    for await (const entry of archive.eachEntry()) {
      entries.push(entry);
      if (entries.length > limits.entries) break;
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    throw new Unreadable(/encryption/.test(message) ? 'encrypted' : 'corrupt', message);
  }
  holdLimit(limits, 'entries', entries.length);
  return entries;
}

// An entry's bytes begin behind a header of 30 bytes and its name (APPNOTE.TXT 4.3.7); extra fields may lengthen it.
const LOCAL_HEADER_BYTES = 30;

function refuseOverlaps(entries: readonly yauzl.Entry[]): void {
  const byPlace = [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  let end = 0;
  for (const entry of byPlace) {
    const start = entry.relativeOffsetOfLocalHeader;
    if (start < end) throw new Unreadable('corrupt', 'entries of the archive overlap');
    end = start + LOCAL_HEADER_BYTES + entry.fileNameLength + entry.compressedSize;
  }
}

function toPackageEntry(entry: yauzl.Entry): PackageEntry {
  const raw = yauzl.getFileNameLowLevel(
    entry.generalPurposeBitFlag,
    entry.fileNameRaw,
    entry.extraFields,
    false,
  );
  return {
    name: safeEntryName(raw),
    isFolder: raw.endsWith('/'),
    isEncrypted: entry.isEncrypted(),
    packedBytes: entry.compressedSize,
    unpackedBytes: entry.uncompressedSize,
  };
}

/** Where an entry's packed bytes begin. They end inside the file, or it is 'corrupt'. */
async function locate(archive: yauzl.ZipFile, entry: yauzl.Entry): Promise<{ fileDataStart: number }> {
  if (entry.isEncrypted()) throw new Unreadable('encrypted');
  if (!entry.canDecodeFileData()) {
    throw new Unreadable('unsupported-format', `ZIP compression method ${entry.compressionMethod}`);
  }
  return archive.readLocalFileHeaderPromise(entry, { minimal: true }).catch((error: Error) => {
    throw new Unreadable('corrupt', error.message);
  });
}
