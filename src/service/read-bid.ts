import { type DocumentSummary, type Extraction, summarise } from '../domain/index.ts';
import { getBid, listDocuments, type StoredDocument } from '../store/index.ts';
import type { House } from './house.ts';
import { readingOf } from './readings.ts';
import { replacedIn } from './replaced-in.ts';

/** What the documents of a bid say together, as far as they are read. */
export interface BidReading {
  /** Names these readings: the same key is the same extraction. */
  key: string;
  documents: DocumentSummary[];
  extraction: Extraction;
}

/** Which documents of a bid are looked at, as if it had no others; left out: all of them. */
export type DocumentChoice = (document: StoredDocument, all: readonly StoredDocument[]) => boolean;

/**
 * The read documents of a bid and what they demand together. A document that failed is listed with its issue; one that
 * is still on its way is listed with an issue that says so, so that nobody takes half an answer for the whole.
 * What another document replaces counts no more as soon as that one is read, and says so.
 * AppError `bid-not-found`.
 */
export async function readBid(
  house: House,
  bidId: string,
  choose: DocumentChoice = () => true,
): Promise<BidReading> {
  await getBid(house.db, bidId);
  const all = await listDocuments(house.db, bidId);
  const stored = all.filter((document) => choose(document, all));
  const replaced = replacedIn(stored);
  const readings = await Promise.all(stored.map((document) => readingOf(house, document)));
  const documents = stored.map((document, index) => {
    const reading = readings[index];
    const summary = reading ? summarise(reading.document) : unread(document);
    const by = replaced.get(document.id);
    return by === undefined ? summary : { ...summary, issues: [...summary.issues, replacedBy(document, by)] };
  });
  const extractions = readings.flatMap((reading, index) =>
    reading && !replaced.has(stored[index]?.id ?? '') ? [reading.extraction] : [],
  );
  const key = stored
    .map(
      ({ id, status, pipelineVersion }) => `${id} ${status} ${pipelineVersion} ${replaced.get(id)?.id ?? ''}`,
    )
    .join('\n');
  return { key, documents, extraction: await house.answerer.combine(key, extractions) };
}

const replacedBy = ({ name }: StoredDocument, by: StoredDocument) => ({
  code: 'replaced',
  severity: 'info' as const,
  message: `"${name}" is replaced by "${by.name}"; its requirements do not count.`,
  page: null,
});

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
