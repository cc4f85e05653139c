import { sql } from 'kysely';
import type { Database } from './database.ts';
import { insertOutbox } from './outbox.ts';

/** What this installation says of one catalogue entry, in the catalogue's own shape. */
export interface StoredOwnEntry {
  id: string;
  data: unknown;
  who: string | null;
  updatedAt: string;
}

/** All own entries, by id. */
export function listOwnEntries(db: Database): Promise<StoredOwnEntry[]> {
  return db.selectFrom('ownEntries').selectAll().orderBy('id').execute();
}

/**
 * Keeps an own entry in place of the earlier one; null forgets it. `check` sees all entries as they will be, while nobody
 * else writes: what it throws leaves everything as it was.
 */
export async function saveOwnEntry(
  db: Database,
  id: string,
  { data, who }: { data: object | null; who: string | null },
  check: (all: StoredOwnEntry[]) => void,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`LOCK TABLE own_entries IN SHARE ROW EXCLUSIVE MODE`.execute(tx);
    if (data === null) await tx.deleteFrom('ownEntries').where('id', '=', id).execute();
    else
      await tx
        .insertInto('ownEntries')
        .values({ id, data: JSON.stringify(data), who })
        .onConflict((on) =>
          on.column('id').doUpdateSet({ data: JSON.stringify(data), who, updatedAt: sql<string>`now()` }),
        )
        .execute();
    check(await listOwnEntries(tx));
  });
}

/** A document that was read before the catalogue knew these names, and that has one of them in its text. */
export interface DocumentWithName {
  id: string;
  bidId: string;
  name: string;
}

/** Most documents that are named at once; read again they disappear from the list. */
const MOST_DOCUMENTS = 200;

/** Documents that were read by another pipeline or catalogue than this one and have one of the texts in them. */
export function findDocumentsWith(
  db: Database,
  texts: readonly string[],
  pipelineVersion: string,
): Promise<DocumentWithName[]> {
  return db
    .selectFrom('documents')
    .innerJoin('readings', (join) =>
      join
        .onRef('readings.sha256', '=', 'documents.sha256')
        .onRef('readings.pipelineVersion', '=', 'documents.pipelineVersion'),
    )
    .select(['documents.id', 'documents.bidId', 'documents.name'])
    .where('documents.status', '=', 'done')
    .where('documents.pipelineVersion', '!=', pipelineVersion)
    .where((eb) => eb.or(texts.map((text) => sql<boolean>`readings.text ~* ${asWords(text)}`)))
    .orderBy('documents.createdAt')
    .limit(MOST_DOCUMENTS)
    .execute();
}

/** "NDS" as a word of its own, not within "funds"; between its words any white space. A regular expression of PostgreSQL. */
function asWords(text: string): string {
  const words = text.split(/\s+/).map((word) => word.replaceAll(/[^\p{L}\p{N}]/gu, '\\$&'));
  return `(^|\\W)${words.join('\\s+')}($|\\W)`;
}

/** Asks for documents that were read to be read again; until they are, what was read stays. Returns how many. */
export async function readDocumentsAgain(db: Database, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  return db.transaction().execute(async (tx) => {
    const again = await tx
      .updateTable('documents')
      .set({ status: 'stored', issue: null, progress: null, attempts: 0, updatedAt: sql<string>`now()` })
      .where('id', 'in', ids)
      .where('status', '=', 'done')
      .returning('id')
      .execute();
    for (const { id } of again) await insertOutbox(tx, 'read-document', { documentId: id });
    return again.length;
  });
}
