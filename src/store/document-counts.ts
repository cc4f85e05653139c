import { sql } from 'kysely';
import type { Issue } from '../domain/index.ts';
import type { Database } from './database.ts';
import { DOCUMENT_STATUSES, type DocumentStatus } from './tables.ts';

/** How many documents stand at each status. */
export async function countDocuments(db: Database): Promise<Record<DocumentStatus, number>> {
  const rows = await db
    .selectFrom('documents')
    .select((eb) => ['status', eb.fn.countAll<number>().as('count')])
    .groupBy('status')
    .execute();
  const none = Object.fromEntries(DOCUMENT_STATUSES.map((status) => [status, 0]));
  return { ...none, ...Object.fromEntries(rows.map(({ status, count }) => [status, count])) } as Record<
    DocumentStatus,
    number
  >;
}

/** Seconds for which the document that waits longest has waited for a worker; 0 where none waits. */
export async function oldestWaitingSeconds(db: Database): Promise<number> {
  const { seconds } = await db
    .selectFrom('documents')
    .select(sql<number>`coalesce(extract(epoch from now() - min(updated_at)), 0)::float8`.as('seconds'))
    .where('status', 'in', ['stored', 'queued'])
    .executeTakeFirstOrThrow();
  return Math.max(0, seconds);
}

/** A document that could not be read. */
export interface FailedDocument {
  id: string;
  bidId: string;
  bidName: string;
  name: string;
  attempts: number;
  issue: Issue | null;
  /** When it failed, ISO 8601 in UTC. */
  failedAt: string;
}

/** Which of the failed documents to list. */
export interface FailurePage {
  /** The code of the issue, where only those with one are wanted. */
  code?: string | undefined;
  limit: number;
  offset: number;
}

/** The documents that could not be read, the latest first. */
export async function listFailedDocuments(db: Database, page: FailurePage): Promise<FailedDocument[]> {
  return failed(db, page.code)
    .innerJoin('bids', 'bids.id', 'documents.bidId')
    .select([
      'documents.id',
      'documents.bidId',
      'bids.name as bidName',
      'documents.name',
      'documents.attempts',
      'documents.issue',
      'documents.updatedAt as failedAt',
    ])
    .orderBy('documents.updatedAt', 'desc')
    .orderBy('documents.id')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
}

/** How many failed, by the code of the issue, the most first. */
export async function countFailures(db: Database): Promise<{ code: string; count: number }[]> {
  return failed(db)
    .select((eb) => [
      sql<string>`coalesce(issue ->> 'code', 'unknown')`.as('code'),
      eb.fn.countAll<number>().as('count'),
    ])
    .groupBy(sql`1`)
    .orderBy('count', 'desc')
    .orderBy('code')
    .execute();
}

/** The ids of all failed documents, or of those with this code. */
export async function listFailedIds(db: Database, code?: string): Promise<string[]> {
  const rows = await failed(db, code).select('documents.id').orderBy('documents.id').execute();
  return rows.map(({ id }) => id);
}

function failed(db: Database, code?: string) {
  const all = db.selectFrom('documents').where('documents.status', '=', 'failed');
  return code === undefined
    ? all
    : all.where(sql<string>`coalesce(documents.issue ->> 'code', 'unknown')`, '=', code);
}
