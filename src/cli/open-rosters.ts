import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { AppError } from '../errors.ts';
import { openFile, whyNotOpened } from './read-arguments.ts';

/** Files of one folder that are read; a ZIP may hold as many. */
const MOST_FILES = 2_000;
/** They are held in memory together; a roster of 10,000 people has 8 MB. */
const MOST_MIB = 256;

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
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  if (bytes > MOST_MIB * 1024 * 1024)
    throw new AppError('roster-unreadable', `These files have more than ${MOST_MIB} MiB together.`);
  const opened: NamedBytes[] = [];
  for (const { path, name } of files) {
    const file = await openFile(path);
    if (!file.ok) throw new AppError('roster-unreadable', file.message);
    opened.push({ name, bytes: file.bytes });
  }
  return opened;
}

interface FoundFile {
  path: string;
  name: string;
  size: number;
}

async function filesAt(path: string): Promise<FoundFile[]> {
  const found = await stat(path).catch((error: unknown) => {
    throw new AppError('roster-unreadable', `${path} could not be opened: ${whyNotOpened(error)}.`);
  });
  if (!found.isDirectory()) return [{ path, name: basename(path), size: found.size }];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Promise.all(
    files.map(async (file) => ({ path: file, name: relative(path, file), size: (await stat(file)).size })),
  );
}
