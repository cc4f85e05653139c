import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OcrPage } from '../../src/domain/index.ts';
import { createPageMemory } from '../../src/service/page-memory.ts';
import { deleteBid, forgetOcrPages, insertBid, insertDocument } from '../../src/store/index.ts';
import { aFile } from '../support/builders.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

const KEY = 'a'.repeat(64);
const PAGE: OcrPage = {
  ...{ width: 2550, height: 3300, turn: 1, slope: 0.012, confidence: 0.93 },
  words: [
    { text: 'CISSP\u0000', x0: 1, top: 2, x1: 3, bottom: 4, baseline: 4, size: 40, stem: 3.5, line: 0 },
  ],
};

let base: TestDatabase;
beforeAll(async () => {
  base = await createTestDatabase();
});
afterAll(() => base?.close());

/** A bid with one file, and the memory of whoever reads that. */
async function readingOf(name: string) {
  const bid = await insertBid(base.db, { name });
  const { document } = await insertDocument(base.db, { bidId: bid.id, name, file: aFile(name) });
  return { bidId: bid.id, memory: createPageMemory(base.db, document.sha256) };
}

/** What is in the table, whoever may see it. */
const keys = async () => (await base.db.selectFrom('ocrPages').select('key').execute()).map(({ key }) => key);

describe('what OCR read', () => {
  it('is recalled by the hash of its picture, as it was first kept', async () => {
    const { memory } = await readingOf('first.pdf');
    expect(await memory.recall(KEY)).toBeNull();
    await memory.keep(KEY, PAGE);
    await memory.keep(KEY, { ...PAGE, words: [] });
    const [word] = PAGE.words;
    expect(await memory.recall(KEY)).toEqual({ ...PAGE, words: [{ ...word, text: 'CISSP\uFFFD' }] });
  });

  it('is neither kept nor looked for where key or page have not their form', async () => {
    const { memory } = await readingOf('odd.pdf');
    const key = 'b'.repeat(64);
    await memory.keep(key, { ...PAGE, confidence: 87 });
    await memory.keep("'; --", PAGE);
    expect([await memory.recall(key), await memory.recall("'; --")]).toEqual([null, null]);
  });
});

describe('a page that OCR read', () => {
  it('goes with the last bid whose file it stands in, and no other page with it', async () => {
    const [shared, own, others] = ['1', '2', '3'].map((digit) => digit.repeat(64)) as [
      string,
      string,
      string,
    ];
    const [one, two] = [await readingOf('one.pdf'), await readingOf('two.pdf')];
    for (const key of [shared, own]) await one.memory.keep(key, PAGE);
    await two.memory.keep(others, PAGE);
    // Known from the first bid: it is not read again, and from now on the second bid's, too.
    expect(await two.memory.recall(shared)).not.toBeNull();
    await deleteBid(base.db, one.bidId);
    expect(await keys()).toEqual(expect.arrayContaining([shared, others]));
    expect(await keys()).not.toContain(own);
    await deleteBid(base.db, two.bidId);
    const left = await keys();
    expect([shared, own, others].filter((key) => left.includes(key))).toEqual([]);
  });

  it('is not kept where the bid was deleted while it was read', async () => {
    const key = '4'.repeat(64);
    const { bidId, memory } = await readingOf('gone.pdf');
    await deleteBid(base.db, bidId);
    await memory.keep(key, PAGE);
    expect(await keys()).not.toContain(key);
    expect(await memory.recall(KEY)).toBeNull();
  });

  it('of before Muster knew its file goes with the next sweep', async () => {
    const key = '5'.repeat(64);
    await base.db.insertInto('ocrPages').values({ key, page: PAGE }).execute();
    expect(await forgetOcrPages(base.db)).toBe(1);
    expect(await keys()).not.toContain(key);
  });
});
