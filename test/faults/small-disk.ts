import { execFile } from 'node:child_process';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** More than all documents of a run have, and filled in a blink. */
const SIZE_MB = 96;
const CHUNK = Buffer.alloc(1024 * 1024);

/** A disk of its own for a folder, which can be full. */
export interface SmallDisk {
  /** Fills it to the last byte. */
  fill(): Promise<void>;
  /** Makes room again. */
  free(): Promise<void>;
  close(): Promise<void>;
}

/** Mounts a small disk in memory at this folder; null where this user or this machine may not. */
export async function openSmallDisk(folder: string): Promise<SmallDisk | null> {
  await mkdir(folder, { recursive: true });
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${SIZE_MB}m,mode=0700`, 'tmpfs', folder]);
  } catch {
    return null;
  }
  const filler = join(folder, 'filler');
  return {
    async fill() {
      const file = await open(filler, 'w');
      // It ends by ENOSPC, which is what is wanted.
      for (let isFull = false; !isFull; )
        isFull = await file.write(CHUNK).then(
          () => false,
          () => true,
        );
      await file.close();
    },
    free: () => rm(filler, { force: true }),
    close: async () => {
      await run('umount', ['-l', folder]);
    },
  };
}
