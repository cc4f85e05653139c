import type { Readable } from 'node:stream';
import { AppError } from '../errors.ts';

/** What is known of a file once its last byte is stored. */
export interface StoredFile {
  /** SHA-256 of the bytes, 64 hexadecimal digits: the file's name in the store. */
  sha256: string;
  /** Bytes. */
  size: number;
}

/** A file as the store lists it. */
export interface ListedFile extends StoredFile {
  /** When these bytes last came in, ISO 8601 in UTC: a file that comes again is as young as a new one. */
  savedAt: string;
}

/**
 * A place for files, each under the hash of its bytes; the same bytes twice are one file. Every method throws AppError
 * `storage-unavailable` where the place does not answer or has no room.
 */
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
  /** Every file, in the order of the hashes. Files that come or go meanwhile may or may not be among them. */
  list(): AsyncIterable<ListedFile>;
  /** Takes the file away; one that is not there is away already. */
  remove(sha256: string): Promise<void>;
  /** Resolves where files can be stored now: the place answers, and lets us in. */
  check(): Promise<void>;
}

const SHA256 = /^[0-9a-f]{64}$/;

/**
 * Where the file lies below its folder or prefix: "ab/abcdef…" for the hash abcdef…
 *
 * @throws AppError `invalid-request`: a hash becomes part of a path, anything else must not.
 */
export function placeOf(sha256: string): string {
  if (SHA256.test(sha256)) return `${sha256.slice(0, 2)}/${sha256}`;
  throw new AppError('invalid-request', `"${sha256}" is not a SHA-256: 64 hexadecimal digits are needed.`);
}

/** The hash that a place below the folder or prefix stands for; null for what is no file of the store. */
export function hashAt(place: string): string | null {
  const [folder, name = ''] = place.split('/');
  return SHA256.test(name) && folder === name.slice(0, 2) && place === placeOf(name) ? name : null;
}

/** The failure of asking for a file that is not there. */
export function fileNotFound(sha256: string): AppError {
  return new AppError('not-found', `The file ${sha256} is not in the file store. Upload the document again.`);
}

/** The system's words for a disk on which nothing can be written now; each with what to do. */
const DISK_TROUBLES: Readonly<Record<string, string>> = {
  ENOSPC: 'is full: free some of it',
  EDQUOT: 'has reached its quota: raise it, or free some of it',
  EROFS: 'is read-only: mount it so that Muster may write',
  EACCES: 'may not be written by the user that runs Muster: correct its owner',
  EIO: 'has read or write errors: look at the disk',
  ENOTDIR: 'is no longer a folder: put back what was there',
};

/** A failure of the disk under `folder` as AppError `storage-unavailable`; any other failure as it is. */
export function diskTrouble(error: unknown, folder: string): unknown {
  const words = DISK_TROUBLES[(error as NodeJS.ErrnoException | null)?.code ?? ''];
  if (words === undefined) return error;
  return new AppError('storage-unavailable', `The disk of ${folder} (DATA_DIR) ${words}. Then try again.`, {
    cause: error,
  });
}
