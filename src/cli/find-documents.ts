import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { readConfig, readLimitsOf } from '../config.ts';
import type { ReadLimits } from '../service/index.ts';
import { whyNotOpened } from './read-arguments.ts';

/** A document named on the command line, or why it cannot be read. */
export type FoundDocument =
  | { ok: true; name: string; path: string }
  | { ok: false; name: string; message: string };

const MIB = 1024 * 1024;

/**
 * Looks for the documents of a command, and in the environment for the limits of reading them. Throws AppError
 * `configuration-invalid`.
 */
export async function findDocuments(
  paths: readonly string[],
): Promise<{ found: FoundDocument[]; limits: ReadLimits }> {
  const config = readConfig();
  const found = await Promise.all(paths.map((path) => findDocument(path, config.MAX_FILE_MB)));
  return { found, limits: readLimitsOf(config) };
}

/** That a document is not there is an outcome, because the others are still read. */
async function findDocument(path: string, maxFileMb: number): Promise<FoundDocument> {
  const refuse = (message: string): FoundDocument => ({ ok: false, name: path, message });
  try {
    const found = await stat(path);
    if (found.isDirectory()) return refuse(`${path} could not be opened: it is a folder.`);
    // A pipe or a device may have no end.
    if (!found.isFile()) return refuse(`${path} could not be opened: it is no file.`);
    if (found.size <= maxFileMb * MIB) return { ok: true, name: basename(path), path };
    return refuse(`${path} is larger than ${maxFileMb} MiB, the most that one file may have (MAX_FILE_MB).`);
  } catch (error) {
    return refuse(`${path} could not be opened: ${whyNotOpened(error)}.`);
  }
}
