import { type DocumentSummary, type Extraction, summarise } from '../domain/index.ts';
import { getBid, listDocuments, type StoredDocument } from '../store/index.ts';
import type { House } from './house.ts';
import { readingOf } from './readings.ts';

/** What the documents of a bid say together, as far as they are read. */
export interface BidReading {
  /** Names these readings: the same key is the same extraction. */
  key: string;
  documents: DocumentSummary[];
  extraction: Extraction;
}

/**
 * The read documents of a bid and what they demand together. A document that failed is listed with its issue; one that
 * is still on its way is listed with an issue that says so, so that nobody takes half an answer for the whole.
 * AppError `bid-not-found`.
 */
export async function readBid(house: House, bidId: string): Promise<BidReading> {
  await getBid(house.db, bidId);
  const stored = await listDocuments(house.db, bidId);
  const readings = await Promise.all(stored.map((document) => readingOf(house, document)));
  const documents = stored.map((document, index) => {
    const reading = readings[index];
    return reading ? summarise(reading.document) : unread(document);
  });
  const extractions = readings.flatMap((reading) => (reading ? [reading.extraction] : []));
  const key = stored
    .map(({ id, status, pipelineVersion }) => `${id} ${status} ${pipelineVersion}`)
    .join('\n');
  return { key, documents, extraction: await house.answerer.combine(key, extractions) };
}

function unread({ id, name, sha256, issue }: StoredDocument): DocumentSummary {
  const waiting = {
    code: 'not-read-yet',
    severity: 'warning' as const,
    message: `"${name}" is not read yet; its requirements are not in this answer.`,
    page: null,
  };
  const issues = [issue ?? waiting];
  return { id, name, sha256, format: 'unknown', pages: null, words: 0, language: null, issues };
}
