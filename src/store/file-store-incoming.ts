import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { AppError } from '../errors.ts';
import { isAlive } from './embedded/process-state.ts';
import { diskTrouble, type StoredFile } from './file-store.ts';

/** An upload that wrote nothing for an hour is dead: an HTTP request may last five minutes. */
const ABANDONED_AFTER_MS = 3_600_000;

/** Makes the folder of what is still being written, for this user alone, and sweeps away what dead uploads left in it. */
export async function openIncoming(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await sweep(folder);
}

/**
 * Writes a stream to a new file of the folder, hashing on the way, then gives it to `use`. Whatever fails, the file is
 * gone afterwards; `use` may have moved it.
 *
 * @throws AppError `file-too-large` above `maxBytes`, `storage-unavailable` where the disk takes nothing.
 */
export async function withIncoming<T>(
  content: AsyncIterable<Uint8Array>,
  folder: string,
  maxBytes: number,
  use: (path: string, file: StoredFile) => Promise<T>,
): Promise<T> {
  // A stream that breaks before its first chunk is asked for would otherwise end the process; the loop meets the error.
  if (content instanceof Readable) content.on('error', () => undefined);
  const path = join(folder, `${hostname()}.${process.pid}.${randomUUID()}`);
  try {
    return await use(path, await write(content, path, maxBytes));
  } catch (error) {
    throw diskTrouble(error, folder);
  } finally {
    // Where the folder itself is gone this fails too, and must not hide why; what stays is swept later.
    await rm(path, { force: true }).catch(() => undefined);
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

/** Removes what a dead process of this machine left, and what nobody has written to for an hour. */
async function sweep(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
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

function tooLarge(maxBytes: number): AppError {
  const megabytes = Math.floor(maxBytes / 1_000_000);
  return new AppError(
    'file-too-large',
    `The file is larger than ${megabytes} MB, the most that one file may have. Split it, or leave out its images.`,
  );
}
