import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { readConfig, readLimitsOf } from '../config.ts';
import { shownFileName } from '../domain/index.ts';
import type { ReadLimits } from '../service/index.ts';
import { whyNotOpened } from './read-arguments.ts';

/** A document named on the command line, or why it cannot be read. */
export type FoundDocument =
  | { ok: true; name: string; path: string }
  | { ok: false; name: string; message: string };

const MIB = 1024 * 1024;
/** ".git/config", "bid/.DS_Store": nobody means these when naming a folder. */
const IS_HIDDEN = /(?:^|[\\/])\./;
/** "Annex 2" before "Annex 10", the same on every machine. */
const BY_NAME = new Intl.Collator('en', { numeric: true });

/**
 * Looks for the documents of a command, in folders too, and in the environment for the limits of reading them. Throws AppError
 * `configuration-invalid`.
 */
export async function findDocuments(
  paths: readonly string[],
): Promise<{ found: FoundDocument[]; limits: ReadLimits }> {
  const config = readConfig();
  const found = await Promise.all(paths.map((path) => findInPath(path, config.MAX_FILE_MB)));
  return { found: found.flat(), limits: readLimitsOf(config) };
}

/** The document of that path, or every file of the folder and those in it, by name. */
async function findInPath(path: string, maxFileMb: number): Promise<FoundDocument[]> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return [await findDocument(path, maxFileMb)];
  const inside = await readdir(path, { recursive: true, withFileTypes: true });
  const names = inside
    .filter((entry) => entry.isFile())
    .map((entry) => relative(path, join(entry.parentPath, entry.name)))
    .filter((name) => !IS_HIDDEN.test(name))
    .sort(BY_NAME.compare);
  if (names.length === 0) return [{ ok: false, name: path, message: `${path} has no files in it.` }];
  return Promise.all(
    names.map(async (name) => {
      const found = await findDocument(join(path, name), maxFileMb);
      return found.ok ? { ...found, name: join(basename(path), name).replaceAll(sep, '/') } : found;
    }),
  );
}

/** That a document is not there is an outcome, because the others are still read. */
async function findDocument(path: string, maxFileMb: number): Promise<FoundDocument> {
  const refuse = (message: string): FoundDocument => ({ ok: false, name: path, message });
  try {
    const found = await stat(path);
    // A pipe or a device may have no end.
    if (!found.isFile()) return refuse(`${path} could not be opened: it is no file.`);
    if (found.size <= maxFileMb * MIB) return { ok: true, name: shownFileName(path), path };
    return refuse(`${path} is larger than ${maxFileMb} MiB, the most that one file may have (MAX_FILE_MB).`);
  } catch (error) {
    return refuse(`${path} could not be opened: ${whyNotOpened(error)}.`);
  }
}
