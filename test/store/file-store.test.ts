import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FileStore, openFileStore } from '../../src/store/index.ts';
import { sha256Of } from '../support/builders.ts';

let folder: string;
let store: FileStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muster-files-'));
  store = await openFileStore(folder);
});
afterEach(() => rm(folder, { recursive: true }));

/** The words in chunks of three bytes, as a network might bring them. */
async function* stream(words: string): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(words);
  for (let from = 0; from < bytes.length; from += 3) yield bytes.subarray(from, from + 3);
}

async function* broken(words: string): AsyncGenerator<Uint8Array> {
  yield* stream(words);
  throw new Error('the client went away');
}

async function filesIn(path: string): Promise<string[]> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name);
}

describe('the file store', () => {
  const WORDS = 'The contractor shall hold a PMP.';
  const HASH = sha256Of(WORDS);

  it('gives back what it took, under its hash', async () => {
    expect(await store.save(stream(WORDS))).toEqual({ sha256: HASH, size: WORDS.length });
    expect(await store.has(HASH)).toBe(true);
    expect(await text(await store.openRead(HASH))).toBe(WORDS);
    expect(await store.withLocalFile(HASH, (path) => readFile(path, 'utf8'))).toBe(WORDS);
    expect(await filesIn(folder)).toEqual([HASH]);
  });

  it('lets nobody else read a file', async () => {
    await store.save(stream(WORDS));
    const { mode } = await store.withLocalFile(HASH, (path) => stat(path));
    expect(mode & 0o777).toBe(0o600);
  });

  it('keeps the same bytes once, also when they come at the same time', async () => {
    const saved = await Promise.all([1, 2, 3, 4].map(() => store.save(stream(WORDS))));
    expect(new Set(saved.map((file) => file.sha256))).toEqual(new Set([HASH]));
    expect(await filesIn(folder)).toEqual([HASH]);
  });

  it('keeps an empty file', async () => {
    expect(await store.save(stream(''))).toEqual({ sha256: sha256Of(''), size: 0 });
  });

  it('takes a Node stream', async () => {
    expect(await store.save(Readable.from([Buffer.from(WORDS)]))).toMatchObject({ sha256: HASH });
  });

  it('leaves nothing behind where a stream breaks off', async () => {
    await expect(store.save(broken(WORDS))).rejects.toThrow('the client went away');
    expect(await filesIn(folder)).toEqual([]);
  });

  it('leaves nothing behind where an upload is aborted', async () => {
    const upload = new Readable({ read: () => undefined });
    upload.push('half of it');
    const saving = store.save(upload);
    upload.destroy(new Error('aborted'));
    await expect(saving).rejects.toThrow('aborted');
    expect(await filesIn(folder)).toEqual([]);
  });

  it('leaves nothing behind where a file is too large, and says how large it may be', async () => {
    const saving = store.save(Readable.from([Buffer.alloc(1_999_999), Buffer.alloc(2)]), {
      maxBytes: 2_000_000,
    });
    await expect(saving).rejects.toMatchObject({ code: 'file-too-large', status: 413 });
    await expect(saving).rejects.toThrow('larger than 2 MB');
    expect(await filesIn(folder)).toEqual([]);
    expect(await store.save(stream('x'.repeat(100)), { maxBytes: 100 })).toMatchObject({ size: 100 });
  });

  it('says which file it does not have', async () => {
    await expect(store.openRead(HASH)).rejects.toMatchObject({ code: 'not-found' });
    await expect(store.withLocalFile(HASH, async () => 0)).rejects.toThrow(HASH);
    expect(await store.has(HASH)).toBe(false);
  });

  it('takes nothing but a hash for a path', async () => {
    await expect(store.openRead('../../../etc/passwd')).rejects.toMatchObject({ code: 'invalid-request' });
  });

  it('sweeps away at its start what dead uploads have left, and nothing else', async () => {
    const dead = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
    await once(dead, 'exit');
    const incoming = (name: string) => join(folder, 'incoming', name);
    const left = incoming(`${hostname()}.${dead.pid}.a`);
    const running = incoming(`${hostname()}.${process.pid}.b`);
    const elsewhere = incoming(`other-host.${dead.pid}.c`);
    const old = incoming('other-host.1.d');
    await store.save(stream(WORDS));
    for (const path of [left, running, elsewhere, old]) await writeFile(path, 'half');
    const twoHoursAgo = new Date(Date.now() - 7_200_000);
    await utimes(old, twoHoursAgo, twoHoursAgo);
    await openFileStore(folder);
    const kept = [running, elsewhere].map((path) => basename(path));
    expect((await readdir(join(folder, 'incoming'))).sort()).toEqual(kept.sort());
    expect(await store.has(HASH)).toBe(true);
  });
});
