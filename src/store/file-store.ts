import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { AppError } from '../errors.ts';
import { isAlive } from './embedded/process-state.ts';

/** What is known of a file once its last byte is stored. */
export interface StoredFile {
  /** SHA-256 of the bytes, 64 hexadecimal digits: the file's name in the store. */
  sha256: string;
  /** Bytes. */
  size: number;
}

/** A place for files, each under the hash of its bytes; the same bytes twice are one file. */
export interface FileStore {
  /**
   * Takes a stream in, to its end, hashing while it writes. Where the stream fails or is longer than `maxBytes`
   * (AppError `file-too-large`), nothing is left behind.
   */
  save(content: AsyncIterable<Uint8Array>, options?: { maxBytes?: number }): Promise<StoredFile>;
  /** The file's bytes. AppError `not-found` where the store does not have it. */
  openRead(sha256: string): Promise<Readable>;
  has(sha256: string): Promise<boolean>;
  /** Calls `use` with a path where the file can be read until `use` settles. AppError `not-found`. */
  withLocalFile<T>(sha256: string, use: (path: string) => Promise<T>): Promise<T>;
}

/** An upload that wrote nothing for an hour is dead: an HTTP request may last five minutes. */
const ABANDONED_AFTER_MS = 3_600_000;

/**
 * The file store in a folder: `ab/abcdef…` for the hash abcdef…, and `incoming/` for what is still being written. Sweeps
 * away what uploads that died have left in `incoming/`.
 */
export async function openFileStore(folder: string): Promise<FileStore> {
  const incoming = join(folder, 'incoming');
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  await sweep(incoming);
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), checked(sha256));

  return {
    save: (content, options = {}) => save(content, incoming, pathOf, options.maxBytes ?? Infinity),
    async openRead(sha256) {
      const path = await existing(pathOf(sha256), sha256);
      return createReadStream(path);
    },
    has: (sha256) => exists(pathOf(sha256)),
    async withLocalFile(sha256, use) {
      return use(await existing(pathOf(sha256), sha256));
    },
  };
}

async function save(
  content: AsyncIterable<Uint8Array>,
  incoming: string,
  pathOf: (sha256: string) => string,
  maxBytes: number,
): Promise<StoredFile> {
  // A stream that breaks before its first chunk is asked for would otherwise end the process; the loop meets the error.
  if (content instanceof Readable) content.on('error', () => undefined);
  const temporary = join(incoming, `${hostname()}.${process.pid}.${randomUUID()}`);
  try {
    const stored = await write(content, temporary, maxBytes);
    const path = pathOf(stored.sha256);
    await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
    await rename(temporary, path);
    await syncFolder(join(path, '..'));
    return stored;
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function write(
  content: AsyncIterable<Uint8Array>,
  path: string,
  maxBytes: number,
): Promise<StoredFile> {
  const hash = createHash('sha256');
  let size = 0;
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of content) {
      size += chunk.byteLength;
      if (size > maxBytes) throw tooLarge(maxBytes);
      hash.update(chunk);
      await writeAll(file, chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), size };
}

/** A single write may take only part of a chunk. */
async function writeAll(file: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let from = 0; from < chunk.byteLength; ) {
    const { bytesWritten } = await file.write(chunk, from);
    from += bytesWritten;
  }
}

/** The new name must survive a power cut as the bytes do. Windows cannot open a folder, and does not need to. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Removes what a dead process of this machine left, and what nobody has written to for an hour. */
async function sweep(incoming: string): Promise<void> {
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name);
    const touched = await stat(path).catch(() => null);
    if (!touched) continue;
    const isOld = Date.now() - touched.mtimeMs > ABANDONED_AFTER_MS;
    if (isOld || isOfDeadProcess(name)) await rm(path, { force: true });
  }
}

/** "host.4711.2f1c…": the process that was writing, on which machine. */
function isOfDeadProcess(name: string): boolean {
  const [pid = ''] = name.split('.').slice(-2);
  return name.startsWith(`${hostname()}.`) && /^\d+$/.test(pid) && !isAlive(Number(pid));
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}

async function existing(path: string, sha256: string): Promise<string> {
  if (await exists(path)) return path;
  throw new AppError('not-found', `The file ${sha256} is not in the file store. Upload the document again.`);
}

/** A hash becomes part of a path; anything else must not. */
function checked(sha256: string): string {
  if (/^[0-9a-f]{64}$/.test(sha256)) return sha256;
  throw new AppError('invalid-request', `"${sha256}" is not a SHA-256: 64 hexadecimal digits are needed.`);
}

function tooLarge(maxBytes: number): AppError {
  const megabytes = Math.floor(maxBytes / 1_000_000);
  return new AppError(
    'file-too-large',
    `The file is larger than ${megabytes} MB, the most that one file may have. Split it, or leave out its images.`,
  );
}
