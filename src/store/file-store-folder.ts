import { constants, createReadStream, type Stats } from 'node:fs';
import { access, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  diskTrouble,
  type FileStore,
  fileNotFound,
  hashAt,
  type ListedFile,
  placeOf,
  type StoredFile,
} from './file-store.ts';
import { openIncoming, withIncoming } from './file-store-incoming.ts';

/**
 * The file store in a folder: `ab/abcdef…` for the hash abcdef…, and `incoming/` for what is still being written. Sweeps
 * away what uploads that died have left in `incoming/`.
 */
export async function openFolderStore(folder: string): Promise<FileStore> {
  const incoming = join(folder, 'incoming');
  const pathOf = (sha256: string) => join(folder, placeOf(sha256));
  await openIncoming(incoming).catch((error: unknown) => {
    throw diskTrouble(error, folder);
  });

  return {
    save: (content, options = {}) =>
      withIncoming(content, incoming, options.maxBytes ?? Infinity, (path, file) =>
        moveIn(path, pathOf(file.sha256), file),
      ),
    openRead: async (sha256) => createReadStream(await existing(pathOf(sha256), sha256)),
    has: async (sha256) => (await factsOf(pathOf(sha256))) !== null,
    withLocalFile: async (sha256, use) => use(await existing(pathOf(sha256), sha256)),
    list: () => list(folder),
    remove: (sha256) => rm(pathOf(sha256), { force: true }),
    async check() {
      await access(incoming, constants.W_OK).catch((error: unknown) => {
        throw diskTrouble(error, folder);
      });
    },
  };
}

async function moveIn(from: string, to: string, file: StoredFile): Promise<StoredFile> {
  const folder = dirname(to);
  const made = await mkdir(folder, { recursive: true, mode: 0o700 });
  await rename(from, to);
  await syncFolder(folder);
  // A new folder's own name is in the one above it.
  if (made !== undefined) await syncFolder(dirname(folder));
  return file;
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

async function* list(folder: string): AsyncGenerator<ListedFile> {
  const folders = (await readdir(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name)).sort();
  for (const name of folders)
    for (const file of (await readdir(join(folder, name))).sort()) {
      const sha256 = hashAt(`${name}/${file}`);
      const facts = sha256 && (await factsOf(join(folder, name, file)));
      if (facts) yield { sha256, size: facts.size, savedAt: facts.mtime.toISOString() };
    }
}

async function factsOf(path: string): Promise<Stats | null> {
  return stat(path).catch(() => null);
}

async function existing(path: string, sha256: string): Promise<string> {
  if (await factsOf(path)) return path;
  throw fileNotFound(sha256);
}
