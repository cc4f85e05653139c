import { ocrPageSchema, type PageMemory } from '../domain/index.ts';
import { type Database, findOcrPage, insertOcrPage } from '../store/index.ts';

const KEY = /^[0-9a-f]{64}$/;

/**
 * The pages that OCR read, in the database, as far as the file with this SHA-256 is concerned: a page is kept as long as a file
 * that it stands in. It answers reading processes, in which a stranger's file is parsed: what has not the form of a key and a page
 * is neither looked for nor kept.
 */
export function createPageMemory(db: Database, sha256: string): PageMemory {
  return {
    recall: async (key) => (KEY.test(key) ? findOcrPage(db, { key, sha256 }) : null),
    async keep(key, page) {
      const checked = ocrPageSchema.safeParse(page);
      if (KEY.test(key) && checked.success) await insertOcrPage(db, { key, sha256 }, checked.data);
    },
  };
}
