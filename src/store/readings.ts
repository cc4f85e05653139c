import type { Extraction, ParsedDocument } from '../domain/index.ts';
import type { Database } from './database.ts';
import { type StoredDocument, update } from './documents.ts';

/** What reading a file gave. */
export interface Reading {
  document: ParsedDocument;
  extraction: Extraction;
}

/**
 * Writes what reading gave and marks the document done, in one transaction. Twice is once: the results of these bytes
 * by this pipeline are kept as first written. Returns false where the document was done already.
 */
export async function finishDocument(
  db: Database,
  documentId: string,
  pipelineVersion: string,
  reading: Reading,
): Promise<boolean> {
  const { id, name, sha256, text, ...parsed } = reading.document;
  return db.transaction().execute(async (tx) => {
    await tx
      .insertInto('readings')
      .values({ sha256, pipelineVersion, documentId: id, text, parsed, extraction: reading.extraction })
      .onConflict((on) => on.columns(['sha256', 'pipelineVersion']).doNothing())
      .execute();
    const done = await update(tx, documentId, {
      status: 'done',
      progress: null,
      issue: null,
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
