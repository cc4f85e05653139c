import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { AppError } from '../errors.ts';
import { createFolderLooks } from './folder-looks.ts';
import type { House } from './house.ts';
import { DONE, FAILED } from './take-file.ts';

/** How often the folder is looked at. */
const LOOK_EVERY_MS = 1_000;

/**
 * Takes the files of a folder, one after the other, until the returned function is called. It is looked at again and again
 * rather than told of changes: network folders tell nothing, and what happens while a watch begins is easily missed. Any
 * number of processes may watch the same folder.
 *
 * @throws AppError `configuration-invalid` where the folder is none.
 */
export async function watchFolder(
  house: House,
  options: { folder: string; maxBytes: number },
): Promise<() => Promise<void>> {
  await prepareFolder(options.folder);
  const look = createFolderLooks(house, options);
  const stopping = new AbortController();
  const { signal } = stopping;
  const keepLooking = async () => {
    while (!signal.aborted) {
      await look(performance.now(), signal).catch((error: unknown) =>
        house.logger.warn({ err: error, folder: options.folder }, 'watched folder: not looked at'),
      );
      await setTimeout(LOOK_EVERY_MS, undefined, { signal }).catch(() => undefined);
    }
  };
  const looking = keepLooking();
  return async () => {
    stopping.abort();
    await looking;
  };
}

/** Makes the folders of what was taken. AppError `configuration-invalid` where that cannot be. */
export async function prepareFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory())
    throw new AppError('configuration-invalid', `${folder} is no folder. Make it, or correct WATCH_FOLDER.`);
  try {
    for (const name of [DONE, FAILED]) await mkdir(join(folder, name), { recursive: true });
  } catch (cause) {
    const message = `In ${folder} nothing can be written, so no file could be moved away. Correct its owner, or WATCH_FOLDER.`;
    throw new AppError('configuration-invalid', message, { cause });
  }
}
