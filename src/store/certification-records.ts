import { sql } from 'kysely';
import type { Database } from './database.ts';

/** What was recorded around each certification (catalogue id), by that id. */
export function listCertificationRecords(db: Database): Promise<{ credential: string; data: unknown }[]> {
  return db.selectFrom('certificationRecords').select(['credential', 'data']).orderBy('credential').execute();
}

/** Keeps the record of a certification in place of the earlier one. */
export async function saveCertificationRecord(db: Database, credential: string, data: object): Promise<void> {
  await db
    .insertInto('certificationRecords')
    .values({ credential, data })
    .onConflict((on) => on.column('credential').doUpdateSet({ data, updatedAt: sql<string>`now()` }))
    .execute();
}
