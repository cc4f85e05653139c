import { sql } from 'kysely';
import type { Issue } from '../domain/index.ts';
import { AppError } from '../errors.ts';
import type { Database } from './database.ts';
import { insertMembers } from './members.ts';
import { insertOutbox } from './outbox.ts';
import type { Contents, ContentsSize, DocumentProgress, DocumentStatus } from './tables.ts';

/** A document of a bid as the database knows it: its file, and where its reading stands. Times are ISO 8601, UTC. */
export interface StoredDocument {
  id: string;
  bidId: string;
  sha256: string;
  /** File name as uploaded; never used as a path. */
  name: string;
  /** Where the request that brought it stands in its trace (W3C traceparent); null where nobody traced. */
  trace: string | null;
  /** Bytes. */
  size: number;
  mediaType: string;
  status: DocumentStatus;
  progress: DocumentProgress | null;
  /** Why it failed; null unless `status` is `failed`. */
  issue: Issue | null;
  /** How often a worker has begun to read it. */
  attempts: number;
  /** What the last of them ended with, where that was an error that another attempt may mend; null after success. */
  lastError: string | null;
  /** The container that it came in, and the outermost one; null for one that was uploaded. */
  parentId: string | null;
  packageId: string | null;
  /** Where it was found, for people ("package.zip/annex/rates.xlsx", "annex/rates.xlsx" of a folder); null: not known. */
  path: string | null;
  /** Containers around it. */
  depth: number;
  /** What it held itself; null unless it is a container that was unpacked. */
  contents: ContentsSize | null;
  /** The document of the same bid that it takes the place of. */
  replaces: string | null;
  /** The pipeline that its results come from; null until it is done. */
  pipelineVersion: string | null;
  createdAt: string;
  updatedAt: string;
}

/** The document, or null where there is none. */
export async function findDocument(db: Database, id: string): Promise<StoredDocument | null> {
  return (await documents(db).where('id', '=', id).executeTakeFirst()) ?? null;
}

/** The document, or AppError `document-not-found`. */
export async function getDocument(db: Database, id: string): Promise<StoredDocument> {
  return (await findDocument(db, id)) ?? documentNotFound(id);
}

const UNFINISHED = ['stored', 'queued', 'reading'] as const satisfies readonly DocumentStatus[];

/**
 * The documents of a bid in the order of their upload; what came in a package stands behind it, by path. When a package was
 * unpacked says nothing: the same uploads give the same order, and so the same answers.
 */
export async function listDocuments(db: Database, bidId: string): Promise<StoredDocument[]> {
  return documents(db)
    .leftJoin('documents as packages', 'packages.id', 'documents.packageId')
    .where('documents.bidId', '=', bidId)
    .orderBy((eb) => eb.fn.coalesce('packages.createdAt', 'documents.createdAt'))
    .orderBy((eb) => eb.fn.coalesce('packages.id', 'documents.id'))
    .orderBy('documents.depth')
    .orderBy('documents.path')
    .orderBy('documents.id')
    .execute();
}

/**
 * The documents that are not finished and have not changed for `olderThanMs`: what the sweep looks at. One that changed in
 * the future changed before the machine's clock was set back.
 */
export async function listStuckDocuments(db: Database, olderThanMs: number): Promise<StoredDocument[]> {
  return documents(db)
    .where('status', 'in', UNFINISHED)
    .where((eb) =>
      eb.or([
        eb('updatedAt', '<=', sql<string>`now() - ${olderThanMs} * interval '1 millisecond'`),
        eb('updatedAt', '>', sql<string>`now()`),
      ]),
    )
    .orderBy('updatedAt')
    .execute();
}

/** Notes that the queue has these documents, unless a worker was faster. */
export async function markQueued(db: Database, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db
    .updateTable('documents')
    .set({ status: 'queued', updatedAt: sql<string>`now()` })
    .where('id', 'in', ids)
    .where('status', '=', 'stored')
    .execute();
}

/**
 * Notes that a worker begins to read, and counts the attempt. Null where there is nothing to read: the document is
 * done or failed already (a job may come twice), or is gone.
 */
export async function startReading(db: Database, id: string): Promise<StoredDocument | null> {
  const started = await update(db, id, { status: 'reading', progress: null })
    .set((eb) => ({ attempts: eb('attempts', '+', 1) }))
    .where('status', 'in', UNFINISHED)
    .returning('id')
    .executeTakeFirst();
  return started ? findDocument(db, id) : null;
}

/** Notes how far the reading is; listeners hear of it. Nothing happens to a document that nobody is reading. */
export async function setProgress(db: Database, id: string, progress: DocumentProgress): Promise<void> {
  await update(db, id, { progress }).where('status', '=', 'reading').execute();
}

/** A sign of life of whoever reads the document, so that the sweep does not take it for dead. */
export async function touchReading(db: Database, id: string): Promise<void> {
  await update(db, id, {}).where('status', '=', 'reading').execute();
}

/** Takes an attempt back that ended through no fault of the document. */
export async function forgiveAttempt(db: Database, id: string): Promise<void> {
  await update(db, id, {})
    .set((eb) => ({ attempts: eb('attempts', '-', 1) }))
    .where('status', '=', 'reading')
    .where('attempts', '>', 0)
    .execute();
}

/** Notes what an attempt ended with, for when it was the last one. */
export async function noteError(db: Database, id: string, lastError: string): Promise<void> {
  await update(db, id, { lastError }).where('status', '=', 'reading').execute();
}

/**
 * Notes that the document cannot be read and why, and makes documents of what it held all the same. A document that is
 * done stays done.
 */
export async function failDocument(
  db: Database,
  id: string,
  issue: Issue,
  contents: Contents | null = null,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const failed = await update(tx, id, { status: 'failed', progress: null, issue })
      .where('status', '!=', 'done')
      .returning('id')
      .executeTakeFirst();
    if (failed && contents) await insertMembers(tx, await getDocument(tx, id), contents);
  });
}

/** Ends the reading of a document for this reason, also where somebody reads it now; false where it has ended already. */
export async function cancelDocument(db: Database, id: string, issue: Issue): Promise<boolean> {
  const cancelled = await update(db, id, { status: 'failed', progress: null, issue })
    .where('status', 'in', UNFINISHED)
    .returning('id')
    .executeTakeFirst();
  return cancelled !== undefined;
}

/** True as long as the document is to be read, or is being read. */
export async function isUnfinished(db: Database, id: string): Promise<boolean> {
  const found = await db
    .selectFrom('documents')
    .select('id')
    .where('id', '=', id)
    .where('status', 'in', UNFINISHED)
    .executeTakeFirst();
  return found !== undefined;
}

/** Puts a failed document back to `stored` and tells the queue, both or neither; false where it was not failed. */
export async function retryDocument(db: Database, id: string): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const again = await update(tx, id, {
      status: 'stored',
      issue: null,
      progress: null,
      attempts: 0,
      lastError: null,
    })
      .where('status', '=', 'failed')
      .returning('id')
      .executeTakeFirst();
    if (again) await insertOutbox(tx, 'read-document', { documentId: id });
    return again !== undefined;
  });
}

/** Says which document this one takes the place of; null: of none. Listeners hear of it. */
export async function setReplaces(db: Database, id: string, replaces: string | null): Promise<void> {
  await update(db, id, { replaces }).execute();
}

/** Throws AppError `document-not-found`. */
export function documentNotFound(id: string): never {
  throw new AppError(
    'document-not-found',
    `There is no document "${id}". List the bid's documents to see their ids.`,
  );
}

/** A query of documents with what is known of their files. */
export function documents(db: Database) {
  return db
    .selectFrom('documents')
    .innerJoin('files', 'files.sha256', 'documents.sha256')
    .selectAll('documents')
    .select(['files.size', 'files.mediaType']);
}

interface DocumentChanges {
  status?: DocumentStatus;
  progress?: DocumentProgress | null;
  issue?: Issue | null;
  attempts?: number;
  lastError?: string | null;
  replaces?: string | null;
  pipelineVersion?: string;
}

/** Every change of a document moves its `updatedAt`, which the sweep goes by. */
export function update(db: Database, id: string, changes: DocumentChanges) {
  return db
    .updateTable('documents')
    .set({ ...changes, updatedAt: sql<string>`now()` })
    .where('id', '=', id);
}
