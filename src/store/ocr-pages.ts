import { sql } from 'kysely';
import type { OcrPage } from '../domain/index.ts';
import type { Database, DatabaseTransaction } from './database.ts';

/** A page's picture in a file: the SHA-256 of its pixels and the engine, and that of the file's bytes. */
export interface PageInFile {
  key: string;
  sha256: string;
}

/** What OCR read under this key before, or null; it is kept from now on as long as this file, too. */
export async function findOcrPage(db: Database, { key, sha256 }: PageInFile): Promise<OcrPage | null> {
  return db.transaction().execute(async (tx) => {
    if (!(await holdFile(tx, sha256))) return null;
    const row = await tx
      .selectFrom('ocrPages')
      .select('page')
      .where('key', '=', key)
      .forKeyShare()
      .executeTakeFirst();
    if (row) await insertUse(tx, { key, sha256 });
    return row?.page ?? null;
  });
}

/** Keeps what OCR read as long as the file; what is kept under the key already stays. Nothing where the file is gone. */
export async function insertOcrPage(db: Database, { key, sha256 }: PageInFile, page: OcrPage): Promise<void> {
  await db.transaction().execute(async (tx) => {
    if (!(await holdFile(tx, sha256))) return;
    await tx
      .insertInto('ocrPages')
      .values({ key, page })
      // Locks the row that is there, so that no sweep takes it before it has its file.
      .onConflict((on) => on.column('key').doUpdateSet({ key }))
      .execute();
    await insertUse(tx, { key, sha256 });
  });
}

/** Lets go what OCR read of pages that stand in no file any more; how many there were. */
export async function forgetOcrPages(db: Database | DatabaseTransaction): Promise<number> {
  const gone = await db
    .deleteFrom('ocrPages')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(selectFrom('ocrPageFiles').select('sha256').whereRef('ocrPageFiles.key', '=', 'ocrPages.key')),
      ),
    )
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}

/** False where the file is gone; else it stays until the transaction ends. */
async function holdFile(tx: DatabaseTransaction, sha256: string): Promise<boolean> {
  const file = await tx
    .selectFrom('files')
    .select(sql<number>`1`.as('found'))
    .where('sha256', '=', sha256)
    .forKeyShare()
    .executeTakeFirst();
  return file !== undefined;
}

async function insertUse(tx: DatabaseTransaction, use: PageInFile): Promise<void> {
  await tx
    .insertInto('ocrPageFiles')
    .values(use)
    .onConflict((on) => on.columns(['key', 'sha256']).doNothing())
    .execute();
}
