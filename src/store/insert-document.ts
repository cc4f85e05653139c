import { bidNotFound } from './bids.ts';
import type { Database, DatabaseTransaction } from './database.ts';
import { documents, type StoredDocument } from './documents.ts';
import { newId } from './ids.ts';
import { insertOutbox } from './outbox.ts';

/** A file that was put into the file store, and the bid and name that it came with. */
export interface NewDocument {
  bidId: string;
  name: string;
  /** Where it stood, for people ("annex/rates.xlsx"); null or left out: not known. */
  path?: string | null;
  file: { sha256: string; size: number; mediaType: string };
  /** Where the request that brought it stands in its trace. */
  trace?: string | undefined;
}

/**
 * Writes a document, what is known of its file, and the message that tells the queue, all or nothing. The same file
 * twice in a bid is the first document again, with `isNew` false and no second message. AppError `bid-not-found`.
 */
export async function insertDocument(
  db: Database,
  document: NewDocument,
): Promise<{ document: StoredDocument; isNew: boolean }> {
  return db.transaction().execute((tx) => insertDocumentIn(tx, document));
}

/** As `insertDocument`, with the caller's transaction or not at all. */
export async function insertDocumentIn(
  tx: DatabaseTransaction,
  { bidId, name, path = null, file, trace }: NewDocument,
): Promise<{ document: StoredDocument; isNew: boolean }> {
  const bid = await tx
    .selectFrom('bids')
    .select('id')
    .where('id', '=', bidId)
    .forKeyShare()
    .executeTakeFirst();
  if (!bid) bidNotFound(bidId);
  await tx
    .insertInto('files')
    .values(file)
    .onConflict((on) => on.column('sha256').doNothing())
    .execute();
  const inserted = await tx
    .insertInto('documents')
    .values({ id: newId('doc'), bidId, name, path, sha256: file.sha256, trace: trace ?? null })
    .onConflict((on) => on.columns(['bidId', 'sha256']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (inserted) await insertOutbox(tx, 'read-document', { documentId: inserted.id });
  const document = await documents(tx)
    .where('bidId', '=', bidId)
    .where('documents.sha256', '=', file.sha256)
    .executeTakeFirstOrThrow();
  return { document, isNew: inserted !== undefined };
}
