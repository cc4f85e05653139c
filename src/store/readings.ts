import { sql } from 'kysely';
import type { Extraction, ParsedDocument } from '../domain/index.ts';
import type { Database } from './database.ts';
import { getDocument, type StoredDocument, update } from './documents.ts';
import { insertMembers } from './members.ts';
import type { Contents, StoredParse } from './tables.ts';

/** What reading a file gave. */
export interface Reading {
  document: ParsedDocument;
  extraction: Extraction;
  /** The files that were found in the file; null or left out for one that holds none. */
  contents?: Contents | null;
}

/**
 * Writes what reading gave, makes documents of the files in it and marks the document done, in one transaction. Twice is
 * once: the results of these bytes by this pipeline are kept as first written, unless a limit had cut them short. Returns
 * false where the document was done already.
 */
export async function finishDocument(
  db: Database,
  documentId: string,
  pipelineVersion: string,
  reading: Reading,
): Promise<boolean> {
  const { id, name, sha256, text, ...parsed } = reading.document;
  const { contents = null } = reading;
  return db.transaction().execute(async (tx) => {
    await tx
      .insertInto('readings')
      .values({
        sha256,
        pipelineVersion,
        documentId: id,
        text,
        parsed,
        extraction: reading.extraction,
        contents,
      })
      .onConflict((on) =>
        on
          .columns(['sha256', 'pipelineVersion'])
          .doUpdateSet((eb) => ({
            documentId: eb.ref('excluded.documentId'),
            parsed: eb.ref('excluded.parsed'),
            extraction: eb.ref('excluded.extraction'),
            contents: eb.ref('excluded.contents'),
          }))
          .where(sql<boolean>`(readings.contents ->> 'isWhole') = 'false'`),
      )
      .execute();
    if (contents) await insertMembers(tx, await getDocument(tx, documentId), contents);
    const done = await update(tx, documentId, {
      status: 'done',
      progress: null,
      issue: null,
      lastError: null,
      pipelineVersion,
    })
      .where((eb) => eb.or([eb('status', '!=', 'done'), eb('pipelineVersion', '!=', pipelineVersion)]))
      .returning('id')
      .executeTakeFirst();
    return done !== undefined;
  });
}

/**
 * What an earlier reading of the same bytes by the same pipeline gave, told as if of `document`, or null. A file that
 * comes again in another bid need not be read again.
 */
export async function findReading(
  db: Database,
  document: StoredDocument,
  pipelineVersion: string,
): Promise<Reading | null> {
  const row = await db
    .selectFrom('readings')
    .selectAll()
    .where('sha256', '=', document.sha256)
    .where('pipelineVersion', '=', pipelineVersion)
    .executeTakeFirst();
  if (!row) return null;
  const { id, name, sha256 } = document;
  return {
    document: { ...row.parsed, id, name, sha256, text: row.text },
    extraction: retold(row.extraction, row.documentId, id),
    contents: row.contents,
  };
}

/** What of a reading is told of a whole bid: a document's words and their places stay where they are. */
export interface Demands {
  document: Omit<ParsedDocument, 'text' | 'blocks' | 'positions'>;
  extraction: Extraction;
}

/** The same as `findReading` without what fills most of it. */
export async function findDemands(
  db: Database,
  { id, name, sha256 }: StoredDocument,
  pipelineVersion: string,
): Promise<Demands | null> {
  const row = await db
    .selectFrom('readings')
    .select(['documentId', 'extraction'])
    .select(sql<Omit<StoredParse, 'blocks' | 'positions'>>`parsed - 'blocks' - 'positions'`.as('parsed'))
    .where('sha256', '=', sha256)
    .where('pipelineVersion', '=', pipelineVersion)
    .executeTakeFirst();
  if (!row) return null;
  return {
    document: { ...row.parsed, id, name, sha256 },
    extraction: retold(row.extraction, row.documentId, id),
  };
}

/** The results of a document; null until it is done. */
export async function getReading(db: Database, document: StoredDocument): Promise<Reading | null> {
  return document.pipelineVersion === null ? null : findReading(db, document, document.pipelineVersion);
}

/** Evidence names its document; the same bytes in another bid are another document. */
function retold(extraction: Extraction, from: string, to: string): Extraction {
  const renamed = <T extends { document: string }>(place: T): T =>
    place.document === from ? { ...place, document: to } : place;
  return {
    ...extraction,
    requirements: extraction.requirements.map((requirement) => ({
      ...requirement,
      evidence: requirement.evidence.map(renamed),
    })),
    unresolved: extraction.unresolved.map(renamed),
  };
}
