import { sql } from 'kysely';
import { bidNotFound } from './bids.ts';
import type { Database, DatabaseTransaction } from './database.ts';
import type { StoredDocument } from './documents.ts';
import { newId } from './ids.ts';
import { insertDocumentIn, type NewDocument } from './insert-document.ts';

/** The bid that something arrives for: this one, or the one of this name, which is opened where there is none. */
export type ArrivalBid = { id: string } | { name: string };

/** A file in the file store that came by another way than an upload. */
export interface Arrival extends Omit<NewDocument, 'bidId'> {
  bid: ArrivalBid;
  /** Of the mail that it came in; the same mail is never taken twice. */
  messageId?: string;
}

/** What became of an arrival. `known`: that mail was taken before. */
export type Arrived = { kind: 'taken'; document: StoredDocument; isNew: boolean } | { kind: 'known' };

/** Parts locks for names from all other locks of this database: the letters "BIDN" as a number. */
const BID_NAME_LOCK = 0x4249444e;

/**
 * Makes a document of a file that arrived, and its bid where there is none, all or nothing: whoever dies in the middle can
 * simply do it again. AppError `bid-not-found` for an id that nobody has.
 */
export function insertArrival(db: Database, { bid, messageId, ...file }: Arrival): Promise<Arrived> {
  return db.transaction().execute(async (tx) => {
    if (messageId !== undefined && !(await isFirst(tx, messageId))) return { kind: 'known' };
    const bidId = await bidOf(tx, bid);
    const inserted = await insertDocumentIn(tx, { ...file, bidId });
    if (messageId !== undefined)
      await tx
        .updateTable('arrivedMail')
        .set({ documentId: inserted.document.id })
        .where('messageId', '=', messageId)
        .execute();
    return { kind: 'taken', ...inserted };
  });
}

/** True where this mail was taken or refused before. */
export async function hasArrived(db: Database, messageId: string): Promise<boolean> {
  const found = db.selectFrom('arrivedMail').select('messageId').where('messageId', '=', messageId);
  return (await found.executeTakeFirst()) !== undefined;
}

/** Notes that a mail is not taken, and why. */
export async function refuseMail(db: Database, messageId: string, why: string): Promise<void> {
  await db
    .insertInto('arrivedMail')
    .values({ messageId, refused: why })
    .onConflict((on) => on.column('messageId').doNothing())
    .execute();
}

/** Another process with the same mail waits here for our transaction, and then finds the row. */
async function isFirst(tx: DatabaseTransaction, messageId: string): Promise<boolean> {
  const inserted = await tx
    .insertInto('arrivedMail')
    .values({ messageId })
    .onConflict((on) => on.column('messageId').doNothing())
    .returning('messageId')
    .executeTakeFirst();
  return inserted !== undefined;
}

async function bidOf(tx: DatabaseTransaction, bid: ArrivalBid): Promise<string> {
  if ('id' in bid) {
    const found = await tx.selectFrom('bids').select('id').where('id', '=', bid.id).executeTakeFirst();
    return found?.id ?? bidNotFound(bid.id);
  }
  // Two files of a new bid at the same moment must not open it twice.
  await sql`SELECT pg_advisory_xact_lock(${BID_NAME_LOCK}, hashtext(lower(${bid.name})))`.execute(tx);
  const found = await tx
    .selectFrom('bids')
    .select('id')
    .where(sql<string>`lower(name)`, '=', sql<string>`lower(${bid.name})`)
    .orderBy('createdAt', 'desc')
    .orderBy('id')
    .executeTakeFirst();
  if (found) return found.id;
  const id = newId('bid');
  await tx.insertInto('bids').values({ id, name: bid.name }).execute();
  return id;
}
