import {
  appendFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  AGAIN_MS,
  createFolderLooks,
  type FolderLook,
  type FolderOutcome,
  SETTLED_MS,
} from '../../src/service/folder-looks.ts';
import { createBid, listDocuments } from '../../src/service/index.ts';
import { takeFile } from '../../src/service/take-file.ts';
import { prepareFolder, watchFolder } from '../../src/service/watch-folder.ts';
import { openTestHouse, type TestHouse } from '../support/house.ts';

const MAX_BYTES = 1_000;
let home: TestHouse;
let folder: string;
let look: FolderLook;
beforeAll(async () => {
  home = await openTestHouse();
});
afterAll(() => home?.close());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muster-watched-'));
  await prepareFolder(folder);
  look = createFolderLooks(home.house, { folder, maxBytes: MAX_BYTES });
});
afterEach(() => rm(folder, { recursive: true }));

/** Looks twice, as long apart as a file must rest. */
async function looks(from = 0): Promise<FolderOutcome[]> {
  return [...(await look(from)), ...(await look(from + SETTLED_MS))];
}

/** Puts a file into the watched folder whole, as a move does. */
async function put(place: string, content: string): Promise<void> {
  const path = join(folder, place);
  await mkdir(join(path, '..'), { recursive: true });
  const written = join(tmpdir(), `muster-put-${process.pid}`);
  await writeFile(written, content);
  await rename(written, path);
}

async function documentsOf(name: string): Promise<string[]> {
  const bids = await home.house.db.selectFrom('bids').select('id').where('name', '=', name).execute();
  expect(bids.length, `bids called ${name}`).toBeLessThan(2);
  const all = await Promise.all(bids.map(({ id }) => listDocuments(home.house, id)));
  return all.flat().map((document) => document.name);
}

const filesIn = async (place: string) => (await readdir(join(folder, place), { recursive: true })).sort();

describe('a file in a watched folder', () => {
  it('becomes a document of the bid that its sub-folder names, which is opened', async () => {
    await put('Harbour bridge/annex/rates.csv', 'role,rate');
    expect(await looks()).toEqual([{ path: 'Harbour bridge/annex/rates.csv', outcome: 'done' }]);
    expect(await documentsOf('Harbour bridge')).toEqual(['rates.csv']);
    expect(await filesIn('done')).toContain('Harbour bridge/annex/rates.csv');
  });

  it('becomes a document of a bid that is there, whatever the case of its name', async () => {
    await createBid(home.house, { name: 'School Buses' });
    await put('school buses/rfp.md', '# Staff');
    await looks();
    expect(await documentsOf('School Buses')).toEqual(['rfp.md']);
    expect(await documentsOf('school buses')).toEqual([]);
  });

  it('is taken once it has stopped growing, whole', async () => {
    await put('Slow/rfp.md', 'one ');
    expect(await look(0)).toEqual([]);
    await appendFile(join(folder, 'Slow/rfp.md'), 'two');
    expect(await look(SETTLED_MS)).toEqual([]);
    expect(await look(SETTLED_MS * 2 - 1)).toEqual([]);
    expect(await look(SETTLED_MS * 2)).toEqual([{ path: 'Slow/rfp.md', outcome: 'done' }]);
    expect(await readFile(join(folder, 'done/Slow/rfp.md'), 'utf8')).toBe('one two');
    const { sha256 } = await home.house.db
      .selectFrom('documents')
      .innerJoin('bids', 'bids.id', 'documents.bidId')
      .select('documents.sha256')
      .where('bids.name', '=', 'Slow')
      .executeTakeFirstOrThrow();
    expect(await text(await home.house.files.openRead(sha256))).toBe('one two');
  });

  it('twice the same is one document; another under its name stands beside it', async () => {
    for (const [round, content] of ['first', 'first', 'second'].entries()) {
      await put('Names/rfp.md', content);
      expect(await looks(round * 10_000)).toMatchObject([{ outcome: 'done' }]);
    }
    expect(await documentsOf('Names')).toEqual(['rfp.md', 'rfp.md']);
    expect(await filesIn('done/Names')).toEqual(['rfp (2).md', 'rfp (3).md', 'rfp.md']);
  });

  it.each([
    ['lies beside the sub-folders', 'rfp.md', '# Staff', /sub-folder.*name of the bid/],
    ['is too large', 'Large/rfp.md', 'x'.repeat(MAX_BYTES + 1), /larger than/],
  ])('that %s goes to "failed" with the reason beside it', async (_what, place, content, words) => {
    await put(place, content);
    expect(await looks()).toEqual([{ path: place, outcome: 'failed' }]);
    expect(await readFile(join(folder, 'failed', `${place}.reason.txt`), 'utf8')).toMatch(words);
    expect(await readFile(join(folder, 'failed', place), 'utf8')).toBe(content);
  });

  it('that is half a download or hidden is left alone until it has its name', async () => {
    await put('Half/rfp.md.part', 'half');
    await put('Half/.hidden', 'hidden');
    await put('Half/~$rfp.docx', 'lock');
    expect(await looks()).toEqual([]);
    await rename(join(folder, 'Half/rfp.md.part'), join(folder, 'Half/rfp.md'));
    expect(await looks()).toEqual([{ path: 'Half/rfp.md', outcome: 'done' }]);
    expect(await filesIn('Half')).toEqual(['.hidden', '~$rfp.docx']);
  });

  it('that is only a link, or behind one, is neither read nor moved', async () => {
    const secret = await mkdtemp(join(tmpdir(), 'muster-secret-'));
    await writeFile(join(secret, 'secret.md'), 'secret');
    await mkdir(join(folder, 'Links'));
    await symlink(join(secret, 'secret.md'), join(folder, 'Links', 'link.md'));
    await symlink(secret, join(folder, 'Behind'));
    expect((await looks()).map(({ outcome }) => outcome)).toEqual(['ignored', 'ignored']);
    const behind = { folder, path: join(folder, 'Behind/secret.md'), maxBytes: MAX_BYTES };
    expect(await takeFile(home.house, behind)).toBe('ignored');
    expect([await documentsOf('Behind'), await documentsOf('Links')]).toEqual([[], []]);
    expect(await readFile(join(secret, 'secret.md'), 'utf8')).toBe('secret');
    await rm(secret, { recursive: true });
  });

  it('is one document also where the process died before it moved the file', async () => {
    await put('Died/rfp.md', 'words');
    await looks();
    await rename(join(folder, 'done/Died/rfp.md'), join(folder, 'Died/rfp.md'));
    look = createFolderLooks(home.house, { folder, maxBytes: MAX_BYTES });
    expect(await looks()).toMatchObject([{ outcome: 'done' }]);
    expect(await documentsOf('Died')).toEqual(['rfp.md']);
  });

  it('is one document, in one bid, also where several processes see it at once', async () => {
    await put('Twice/rfp.md', 'words');
    const file = { folder, path: join(folder, 'Twice/rfp.md'), maxBytes: MAX_BYTES };
    const outcomes = await Promise.all([1, 2, 3].map(() => takeFile(home.house, file)));
    expect(outcomes).toContain('done');
    expect(await documentsOf('Twice')).toEqual(['rfp.md']);
    expect(await filesIn('done/Twice')).toEqual(['rfp.md']);
  });

  it('stays where the file store is away, and is taken once it is back', async () => {
    await put('Away/rfp.md', 'words');
    const { house } = home;
    let isAway = true;
    const save: typeof house.files.save = (...file) =>
      isAway ? Promise.reject(new Error('the disk is full')) : house.files.save(...file);
    look = createFolderLooks({ ...house, files: { ...house.files, save } }, { folder, maxBytes: MAX_BYTES });
    expect(await looks()).toEqual([{ path: 'Away/rfp.md', outcome: 'later' }]);
    isAway = false;
    expect(await look(SETTLED_MS + AGAIN_MS - 1)).toEqual([]);
    expect(await look(SETTLED_MS + AGAIN_MS)).toEqual([{ path: 'Away/rfp.md', outcome: 'done' }]);
  });
});

describe('a folder to watch', () => {
  it('that is not there stops the start', async () => {
    const watching = watchFolder(home.house, { folder: join(folder, 'nothing'), maxBytes: MAX_BYTES });
    await expect(watching).rejects.toMatchObject({ code: 'configuration-invalid' });
  });

  it('is looked at by itself until that is stopped', async () => {
    await put('Itself/rfp.md', 'words');
    const stop = await watchFolder(home.house, { folder, maxBytes: MAX_BYTES });
    await expect.poll(() => filesIn('done'), { timeout: 30_000 }).toContain('Itself/rfp.md');
    await stop();
  });
});
