import { sql } from 'kysely';
import { bidNotFound } from './bids.ts';
import type { Database, DatabaseTransaction } from './database.ts';
import { forgetOcrPages } from './ocr-pages.ts';

/** What went with a bid. */
export interface DeletedBid {
  documents: number;
  /** Files that no other document uses; their bytes wait to be removed. */
  files: number;
}

/**
 * Deletes a bid with all that belongs to it: documents, readings, reviews, settings, progress. Files that no document of
 * another bid uses are noted as unused. All or nothing. AppError `bid-not-found`.
 */
export async function deleteBid(db: Database, id: string): Promise<DeletedBid> {
  return db.transaction().execute(async (tx) => {
    const bid = await tx.selectFrom('bids').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
    if (!bid) bidNotFound(id);
    const documents = await tx
      .selectFrom('documents')
      .select(['id', 'sha256'])
      .where('bidId', '=', id)
      .execute();
    await tx.deleteFrom('bids').where('id', '=', id).execute();
    const files = await forgetFiles(tx, [...new Set(documents.map(({ sha256 }) => sha256))]);
    return { documents: documents.length, files };
  });
}

/** Forgets what is known of files that no document uses any more; how many there were. */
async function forgetFiles(tx: DatabaseTransaction, hashes: readonly string[]): Promise<number> {
  if (hashes.length === 0) return 0;
  const unused = await tx
    .selectFrom('files')
    .select('sha256')
    .where('sha256', 'in', hashes)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('documents').select('id').whereRef('documents.sha256', '=', 'files.sha256'))),
    )
    // A document that is just being added to another bid waits for us, or we for it.
    .forUpdate()
    .execute();
  if (unused.length === 0) return 0;
  const gone = unused.map(({ sha256 }) => sha256);
  await tx.deleteFrom('readings').where('sha256', 'in', gone).execute();
  await tx.deleteFrom('files').where('sha256', 'in', gone).execute();
  await tx
    .insertInto('unusedFiles')
    .values(gone.map((sha256) => ({ sha256 })))
    .onConflict((on) => on.column('sha256').doUpdateSet({ since: sql<string>`now()` }))
    .execute();
  await forgetOcrPages(tx);
  return gone.length;
}

/** The bids that were to be kept until a day before `today` ("2027-05-01"). */
export function listExpiredBids(db: Database, today: string): Promise<{ id: string; keepUntil: string }[]> {
  return db
    .selectFrom('bids')
    .select(['id', 'keepUntil'])
    .where('keepUntil', '<', today)
    .orderBy('keepUntil')
    .$narrowType<{ keepUntil: string }>()
    .execute();
}

/** Files whose bytes may go: unused for `olderThanMs`, and no document has come with them since. */
export async function listUnusedFiles(db: Database, olderThanMs: number): Promise<string[]> {
  await sql`DELETE FROM unused_files USING files WHERE files.sha256 = unused_files.sha256`.execute(db);
  const rows = await db
    .selectFrom('unusedFiles')
    .select('sha256')
    .where('since', '<=', sql<string>`now() - ${olderThanMs} * interval '1 millisecond'`)
    .execute();
  return rows.map(({ sha256 }) => sha256);
}

/** Notes that the bytes of this file are gone. */
export async function dropUnusedFile(db: Database, sha256: string): Promise<void> {
  await db.deleteFrom('unusedFiles').where('sha256', '=', sha256).execute();
}

/** Runs `work` unless another process does the same right now; false then. */
export async function aloneInRetention(db: Database, work: () => Promise<void>): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const { rows } = await sql<{
      ours: boolean;
    }>`SELECT pg_try_advisory_xact_lock(${LOCK_KEY}) AS ours`.execute(tx);
    if (!rows[0]?.ours) return false;
    await work();
    return true;
  });
}

/** Of this task alone: the letters "KEEP" as a number. */
const LOCK_KEY = 0x4b454550;
