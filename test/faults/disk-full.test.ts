import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openFolderStore } from '../../src/store/index.ts';
import { openSmallDisk } from './small-disk.ts';

async function* bytes(size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < size; at += 65_536) yield new Uint8Array(65_536).fill(at / 65_536);
}

it('a disk that is full takes nothing, says so, keeps no half of it, and takes it when there is room', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'muster-full-'));
  const disk = await openSmallDisk(folder);
  // Only who may mount a disk can have one that is full.
  if (disk === null) return console.info('No disk can be mounted here: none is full.');
  try {
    const store = await openFolderStore(folder);
    const kept = await store.save(bytes(1_000_000));
    await disk.fill();
    await expect(store.save(bytes(2_000_000))).rejects.toMatchObject({
      code: 'storage-unavailable',
      status: 503,
      message: expect.stringContaining('is full: free some of it'),
    });
    expect(await readdir(join(folder, 'incoming'))).toEqual([]);
    expect(await store.has(kept.sha256)).toBe(true);
    await disk.free();
    expect((await store.save(bytes(2_000_000))).size).toBeGreaterThan(1_999_999);
  } finally {
    await disk.close();
    await rm(folder, { recursive: true, force: true });
  }
});
