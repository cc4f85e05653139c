import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OcrPage } from '../../src/domain/index.ts';
import { createPageMemory } from '../../src/service/page-memory.ts';
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

describe('what OCR read', () => {
  it('is recalled by the hash of its picture, as it was first kept', async () => {
    const memory = createPageMemory(base.db);
    expect(await memory.recall(KEY)).toBeNull();
    await memory.keep(KEY, PAGE);
    await memory.keep(KEY, { ...PAGE, words: [] });
    const [word] = PAGE.words;
    expect(await memory.recall(KEY)).toEqual({ ...PAGE, words: [{ ...word, text: 'CISSP\uFFFD' }] });
  });

  it('is neither kept nor looked for where key or page have not their form', async () => {
    const memory = createPageMemory(base.db);
    const key = 'b'.repeat(64);
    await memory.keep(key, { ...PAGE, confidence: 87 });
    await memory.keep("'; --", PAGE);
    expect([await memory.recall(key), await memory.recall("'; --")]).toEqual([null, null]);
  });
});
