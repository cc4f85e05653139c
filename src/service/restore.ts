import { createHash } from 'node:crypto';
import { access } from 'node:fs/promises';
import { AppError } from '../errors.ts';
import { type FileStore, openFilling, type TableShape } from '../store/index.ts';
import { type BackupSize, type Places, sizeOf } from './backup.ts';
import { type ArchiveEntry, readArchive, unusable } from './backup-archive.ts';
import {
  type BackupHeader,
  backupHeaderSchema,
  backupManifestSchema,
  createTally,
  ENTRIES,
  partName,
  sha256Of,
  type Tally,
} from './backup-manifest.ts';

/** Of header and manifest: far more than any has, and nothing that fills the memory. */
const MOST_JSON_BYTES = 16 * 1024 * 1024;

/** An archive that was read to its end, every hash compared. */
export interface CheckedBackup {
  path: string;
  header: BackupHeader;
  size: BackupSize;
}

/**
 * Reads a backup to its end and compares every hash, writing nothing. AppError `not-found` where there is no such file,
 * `backup-unusable` where it breaks off or was altered.
 */
export async function checkBackup(path: string): Promise<CheckedBackup> {
  await access(path).catch(() => {
    throw new AppError('not-found', `There is no file ${path} to restore from, or it may not be read.`);
  });
  const ends: string[] = [];
  let header: BackupHeader | undefined;
  let tally: Tally | undefined;
  let manifest: Uint8Array | undefined;
  for await (const part of partsOf(path)) {
    if (part.kind === 'header') {
      header = part.header;
      tally = part.tally;
    } else if (part.kind === 'table') for await (const bytes of part.rows) void bytes;
    else if (part.kind === 'file') await compareFile(path, part.sha256, part.content);
    else if (part.kind === 'manifest') manifest = part.bytes;
    else ends.push(part.sha256);
  }
  if (!header || !tally || !manifest || ends.length !== 1)
    throw unusable(path, 'it breaks off before its end');
  const stated = backupManifestSchema.safeParse(parsed(manifest));
  const isWhole = ends[0] === sha256Of(manifest) && stated.success;
  if (!isWhole || JSON.stringify(stated.data) !== JSON.stringify(tally.manifest()))
    throw unusable(path, 'what is in it is not what was written');
  return { path, header, size: sizeOf(tally) };
}

/** How to restore. */
export interface RestoreOptions {
  /** What the database holds is thrown away. */
  force?: boolean;
  /** Events that waited for webhooks when the backup was made are sent, though they may have been sent since. */
  deliver?: boolean;
}

/**
 * Puts a checked backup into an empty database and file store: all of it or nothing. Gives the number of events for webhooks
 * that were set aside. AppError `conflict` where something is there already, `configuration-invalid` where a newer Muster made it.
 */
export async function restore(
  places: Omit<Places, 'version'>,
  { path, header }: CheckedBackup,
  { force = false, deliver = false }: RestoreOptions = {},
): Promise<number> {
  if (!force) await refuseUnlessEmpty(places.files);
  const filling = await openFilling(places.databaseUrl, header.migrations, header.tables, force);
  const saved: string[] = [];
  try {
    for await (const part of partsOf(path)) {
      if (part.kind === 'table') await filling.fill(part.table, part.rows);
      else if (part.kind === 'file') {
        const isNew = !(await places.files.has(part.sha256));
        const { sha256 } = await places.files.save(part.content);
        if (isNew) saved.push(sha256);
        if (sha256 !== part.sha256) throw unusable(path, 'it changed while it was read');
      }
    }
    return await filling.finish(header.sequences, { deliver });
  } catch (error) {
    for (const sha256 of saved) await places.files.remove(sha256);
    throw error;
  } finally {
    await filling.close();
  }
}

async function refuseUnlessEmpty(files: FileStore): Promise<void> {
  for await (const { sha256 } of files.list())
    throw new AppError(
      'conflict',
      `The file store is not empty: it has the file ${sha256}. Restore into an empty one, or add to what is there with --force.`,
    );
}

type Part =
  | { kind: 'header'; header: BackupHeader; tally: Tally }
  | { kind: 'table'; table: TableShape; rows: AsyncIterable<Uint8Array> }
  | { kind: 'file'; sha256: string; content: AsyncIterable<Uint8Array> }
  | { kind: 'manifest'; bytes: Uint8Array }
  | { kind: 'seal'; sha256: string };

/** What an archive holds, in the one order that there is; each part is tallied as it is read. */
async function* partsOf(path: string): AsyncGenerator<Part> {
  const entries = readArchive(path);
  const first = await entries.next();
  if (first.done || first.value.name !== ENTRIES.header) throw unusable(path, 'it is no backup of Muster');
  const bytes = await readAll(path, first.value);
  const header = backupHeaderSchema.safeParse(parsed(bytes));
  if (!header.success) throw unusable(path, 'this version of Muster does not know its format');
  const tally = createTally(header.data.tables.length);
  tally.header(bytes);
  yield { kind: 'header', header: header.data, tally };

  let entry = await entries.next();
  for (const [number, table] of header.data.tables.entries()) {
    const rows = async function* () {
      for (let part = 1; !entry.done && entry.value.name === partName(number, part); part += 1) {
        for await (const chunk of entry.value.content) {
          tally.row(number, chunk);
          yield chunk;
        }
        entry = await entries.next();
      }
    };
    yield { kind: 'table', table, rows: rows() };
  }
  for (; !entry.done && entry.value.name.startsWith('files/'); entry = await entries.next()) {
    const sha256 = entry.value.name.slice('files/'.length);
    tally.file(sha256, entry.value.size);
    yield { kind: 'file', sha256, content: entry.value.content };
  }
  if (!entry.done && entry.value.name === ENTRIES.manifest) {
    yield { kind: 'manifest', bytes: await readAll(path, entry.value) };
    entry = await entries.next();
  }
  if (!entry.done && entry.value.name === ENTRIES.seal) {
    yield { kind: 'seal', sha256: String(await readAll(path, entry.value)).trim() };
    entry = await entries.next();
  }
  if (!entry.done) throw unusable(path, `it holds "${entry.value.name}" where nothing of that name belongs`);
}

async function readAll(path: string, { size, content }: ArchiveEntry): Promise<Buffer> {
  if (size > MOST_JSON_BYTES) throw unusable(path, 'its description is too long to be one');
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function compareFile(path: string, sha256: string, content: AsyncIterable<Uint8Array>): Promise<void> {
  const hash = createHash('sha256');
  for await (const chunk of content) hash.update(chunk);
  if (hash.digest('hex') !== sha256) throw unusable(path, `the file ${sha256} in it has other bytes`);
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return null;
  }
}
