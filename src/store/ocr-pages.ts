import type { OcrPage } from '../domain/index.ts';
import type { Database } from './database.ts';

/** What OCR read under this key (SHA-256, 64 hexadecimal digits) before, or null. */
export async function findOcrPage(db: Database, key: string): Promise<OcrPage | null> {
  const row = await db.selectFrom('ocrPages').select('page').where('key', '=', key).executeTakeFirst();
  return row?.page ?? null;
}

/** Keeps what OCR read; what is kept under the key already stays. */
export async function insertOcrPage(db: Database, key: string, page: OcrPage): Promise<void> {
  await db
    .insertInto('ocrPages')
    .values({ key, page })
    .onConflict((on) => on.column('key').doNothing())
    .execute();
}
