import { type FileStore, openSnapshot, type Snapshot } from '../store/index.ts';
import { type ArchiveWriter, writeArchive } from './backup-archive.ts';
import {
  type BackupHeader,
  createTally,
  ENTRIES,
  partName,
  sha256Of,
  type Tally,
} from './backup-manifest.ts';

/** Where the rows and the files of an installation are. */
export interface Places {
  databaseUrl: string;
  files: FileStore;
  /** Of Muster, for the archive to say. */
  version: string;
}

/** How much was backed up or restored. */
export interface BackupSize {
  tables: number;
  files: number;
  /** Of rows and files. */
  bytes: number;
}

/** A tar entry says its size first, so rows go in parts that fit into memory. */
const PART_BYTES = 4 * 1024 * 1024;

/**
 * Writes database and files into one archive while the service runs: the rows of one moment, then every file that they
 * name. Files are named by their bytes and come before their rows, so none that the rows know is missing. Jobs are left
 * out: after a restore they are made from the documents.
 */
export async function backUp(places: Places, path: string): Promise<BackupSize> {
  const snapshot = await openSnapshot(places.databaseUrl);
  try {
    const { migrations, tables, sequences } = snapshot;
    const header: BackupHeader = {
      format: 'muster.backup/1',
      version: places.version,
      createdAt: new Date().toISOString(),
      migrations,
      tables,
      sequences,
    };
    const tally = createTally(tables.length);
    await writeArchive(path, async (archive) => {
      tally.header(await addJson(archive, ENTRIES.header, header));
      await addRows(archive, snapshot, tally);
      await addFiles(archive, snapshot, places.files, tally);
      const manifest = await addJson(archive, ENTRIES.manifest, tally.manifest());
      const seal = Buffer.from(`${sha256Of(manifest)}\n`);
      await archive.add(ENTRIES.seal, seal.byteLength, [seal]);
    });
    return sizeOf(tally);
  } finally {
    await snapshot.close();
  }
}

/** What a tally has counted, for people. */
export function sizeOf(tally: Tally): BackupSize {
  const { tables, files } = tally.manifest();
  const rows = tables.reduce((sum, { bytes }) => sum + bytes, 0);
  return { tables: tables.length, files: files.count, bytes: rows + files.bytes };
}

async function addJson(archive: ArchiveWriter, name: string, value: object): Promise<Uint8Array> {
  const bytes = Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
  await archive.add(name, bytes.byteLength, [bytes]);
  return bytes;
}

async function addRows(archive: ArchiveWriter, snapshot: Snapshot, tally: Tally): Promise<void> {
  for (const [number, table] of snapshot.tables.entries()) {
    let part = 0;
    for await (const bytes of inParts(snapshot.rows(table))) {
      part += 1;
      tally.row(number, bytes);
      await archive.add(partName(number, part), bytes.byteLength, [bytes]);
    }
  }
}

async function* inParts(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of content) {
    waiting.push(chunk);
    bytes += chunk.byteLength;
    if (bytes < PART_BYTES) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    bytes = 0;
  }
  if (bytes > 0) yield Buffer.concat(waiting);
}

async function addFiles(
  archive: ArchiveWriter,
  snapshot: Snapshot,
  files: FileStore,
  tally: Tally,
): Promise<void> {
  for (const { sha256, size } of await snapshot.files()) {
    await archive.add(`files/${sha256}`, size, await files.openRead(sha256));
    tally.file(sha256, size);
  }
}
