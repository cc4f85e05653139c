import { randomBytes } from 'node:crypto';
import { access, readFile, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import type { FileStore, ListedFile } from '../../src/store/index.ts';
import { sha256Of } from '../support/builders.ts';

/** A store to try, and every file that lies in it or beside it, by name: none may be left over. */
export interface StoreToTry {
  store: FileStore;
  filesIn(): Promise<string[]>;
}

const WORDS = 'The contractor shall hold a PMP.';
const HASH = sha256Of(WORDS);

/** The words in chunks of three bytes, as a network might bring them. */
export async function* stream(words: string): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(words);
  for (let from = 0; from < bytes.length; from += 3) yield bytes.subarray(from, from + 3);
}

async function* broken(words: string): AsyncGenerator<Uint8Array> {
  yield* stream(words);
  throw new Error('the client went away');
}

async function listed(store: FileStore): Promise<ListedFile[]> {
  const files: ListedFile[] = [];
  for await (const file of store.list()) files.push(file);
  return files;
}

/** What every file store does, wherever its files are. */
export function itKeepsFiles(open: () => StoreToTry): void {
  it('gives back what it took, under its hash', async () => {
    const { store, filesIn } = open();
    expect(await store.save(stream(WORDS))).toEqual({ sha256: HASH, size: WORDS.length });
    expect(await store.has(HASH)).toBe(true);
    expect(await text(await store.openRead(HASH))).toBe(WORDS);
    expect(await store.withLocalFile(HASH, (path) => readFile(path, 'utf8'))).toBe(WORDS);
    expect(await filesIn()).toEqual([HASH]);
  });

  it('lets nobody else on the machine read a file', async () => {
    const { store } = open();
    await store.save(stream(WORDS));
    const { mode } = await store.withLocalFile(HASH, (path) => stat(path));
    expect(mode & 0o777).toBe(0o600);
  });

  it('keeps the same bytes once, also when they come at the same time', async () => {
    const { store, filesIn } = open();
    const saved = await Promise.all([1, 2, 3, 4].map(() => store.save(stream(WORDS))));
    expect(new Set(saved.map((file) => file.sha256))).toEqual(new Set([HASH]));
    expect(await filesIn()).toEqual([HASH]);
  });

  it('keeps an empty file', async () => {
    const { store } = open();
    expect(await store.save(stream(''))).toEqual({ sha256: sha256Of(''), size: 0 });
    expect(await text(await store.openRead(sha256Of('')))).toBe('');
  });

  it('keeps a file of many megabytes as it is', async () => {
    const { store, filesIn } = open();
    const content = randomBytes(12_000_000);
    const { sha256 } = await store.save(
      Readable.from([content.subarray(0, 7_000_000), content.subarray(7_000_000)]),
    );
    const back = await store.withLocalFile(sha256, (path) => readFile(path));
    expect(back.equals(content)).toBe(true);
    expect(await filesIn()).toEqual([sha256]);
  });

  it('leaves nothing behind where a stream breaks off', async () => {
    const { store, filesIn } = open();
    await expect(store.save(broken(WORDS))).rejects.toThrow('the client went away');
    expect(await filesIn()).toEqual([]);
  });

  it('leaves nothing behind where an upload is aborted', async () => {
    const { store, filesIn } = open();
    const upload = new Readable({ read: () => undefined });
    upload.push('half of it');
    const saving = store.save(upload);
    upload.destroy(new Error('aborted'));
    await expect(saving).rejects.toThrow('aborted');
    expect(await filesIn()).toEqual([]);
  });

  it('leaves nothing behind where a file is too large, and says how large it may be', async () => {
    const { store, filesIn } = open();
    const content = Readable.from([Buffer.alloc(1_999_999), Buffer.alloc(2)]);
    const saving = store.save(content, { maxBytes: 2_000_000 });
    await expect(saving).rejects.toMatchObject({ code: 'file-too-large', status: 413 });
    await expect(saving).rejects.toThrow('larger than 2 MB');
    expect(await filesIn()).toEqual([]);
    expect(await store.save(stream('x'.repeat(100)), { maxBytes: 100 })).toMatchObject({ size: 100 });
  });

  it('leaves nothing behind where whoever reads a file fails', async () => {
    const { store, filesIn } = open();
    await store.save(stream(WORDS));
    const reading = store.withLocalFile(HASH, async (path) => {
      await access(path);
      throw new Error('no PDF');
    });
    await expect(reading).rejects.toThrow('no PDF');
    expect(await filesIn()).toEqual([HASH]);
  });

  it('says which file it does not have', async () => {
    const { store } = open();
    await expect(store.openRead(HASH)).rejects.toMatchObject({ code: 'not-found' });
    await expect(store.withLocalFile(HASH, async () => 0)).rejects.toThrow(HASH);
    expect(await store.has(HASH)).toBe(false);
  });

  it('takes nothing but a hash for a place', async () => {
    const { store } = open();
    await expect(store.openRead('../../../etc/passwd')).rejects.toMatchObject({ code: 'invalid-request' });
  });

  it('lists its files with size and age, in the order of their hashes', async () => {
    const { store } = open();
    const before = Date.now() - 2_000;
    const words = ['one', 'two', 'three'];
    for (const word of words) await store.save(stream(word));
    const files = await listed(store);
    expect(files.map(({ sha256, size }) => ({ sha256, size }))).toEqual(
      words
        .map((word) => ({ sha256: sha256Of(word), size: word.length }))
        .sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1)),
    );
    for (const { savedAt } of files) expect(Date.parse(savedAt)).toBeGreaterThan(before);
  });

  it('takes a file away, and one that is not there without a word', async () => {
    const { store, filesIn } = open();
    await store.save(stream(WORDS));
    await store.remove(HASH);
    await store.remove(HASH);
    expect([await store.has(HASH), await filesIn()]).toEqual([false, []]);
  });

  it('is ready', async () => {
    await expect(open().store.check()).resolves.toBeUndefined();
  });
}
