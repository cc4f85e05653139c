import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppError } from '../errors.ts';
import { openFile, whyNotOpened } from './read-arguments.ts';

/** Files of one folder that are read; a ZIP may hold as many. */
const MOST_FILES = 2_000;

interface NamedBytes {
  name: string;
  bytes: Uint8Array;
}

/**
 * Opens rosters, exports and badges; of a folder every file in it and below, by name, hidden ones left out. Throws AppError
 * `roster-unreadable` naming what cannot be opened.
 */
export async function openRosters(paths: readonly string[]): Promise<NamedBytes[]> {
  const named = await Promise.all(paths.map(filesAt));
  const files = named.flat();
  if (files.length > MOST_FILES)
    throw new AppError(
      'roster-unreadable',
      `These are ${files.length} files, and ${MOST_FILES} are the most.`,
    );
  const opened: NamedBytes[] = [];
  for (const { path, name } of files) {
    const file = await openFile(path);
    if (!file.ok) throw new AppError('roster-unreadable', file.message);
    opened.push({ name, bytes: file.bytes });
  }
  return opened;
}

async function filesAt(path: string): Promise<{ path: string; name: string }[]> {
  const found = await stat(path).catch((error: unknown) => {
    throw new AppError('roster-unreadable', `${path} could not be opened: ${whyNotOpened(error)}.`);
  });
  if (!found.isDirectory()) return [{ path, name: basename(path) }];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ path: file, name: file.slice(path.length).replace(/^[/\\]+/, '') }));
}
