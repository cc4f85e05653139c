import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FileStore, openFolderStore } from '../../src/store/index.ts';
import { itKeepsFiles, stream } from './file-store-contract.ts';
import { filesUnder } from './files-under.ts';

let folder: string;
let store: FileStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muster-files-'));
  store = await openFolderStore(folder);
});
afterEach(() => rm(folder, { recursive: true }));

describe('the file store in a folder', () => {
  itKeepsFiles(() => ({ store, filesIn: () => filesUnder(folder) }));

  it('sweeps away at its start what dead uploads have left, and nothing else', async () => {
    const dead = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
    await once(dead, 'exit');
    const incoming = (name: string) => join(folder, 'incoming', name);
    const left = incoming(`${hostname()}.${dead.pid}.a`);
    const running = incoming(`${hostname()}.${process.pid}.b`);
    const elsewhere = incoming(`other-host.${dead.pid}.c`);
    const old = incoming('other-host.1.d');
    const { sha256 } = await store.save(stream('kept'));
    for (const path of [left, running, elsewhere, old]) await writeFile(path, 'half');
    const twoHoursAgo = new Date(Date.now() - 7_200_000);
    await utimes(old, twoHoursAgo, twoHoursAgo);
    await openFolderStore(folder);
    const kept = [running, elsewhere].map((path) => basename(path));
    expect((await readdir(join(folder, 'incoming'))).sort()).toEqual(kept.sort());
    expect(await store.has(sha256)).toBe(true);
  });

  it('is not ready where its folder is gone', async () => {
    await rm(join(folder, 'incoming'), { recursive: true });
    await expect(store.check()).rejects.toThrow();
  });
});
