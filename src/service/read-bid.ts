import { type DocumentSummary, type Extraction, summarise } from '../domain/index.ts';
import { findDemands, getBid, listDocuments, type StoredDocument } from '../store/index.ts';
import type { House } from './house.ts';
import { keepLastOf } from './keep-last.ts';
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

/** What was read of the documents, in their order; null for one that is not read. */
interface Combined {
  summaries: (DocumentSummary | null)[];
  extraction: Extraction;
}

/** Bids that people look at; each is as large as its requirements, without the documents' words. */
const KEPT = 16;
const lastCombined = keepLastOf<Combined>(KEPT);

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
  const key = stored.map((document) => keyOf(document, replaced.get(document.id))).join('\n');
  const { summaries, extraction } = await lastCombined(house, key, () => combine(house, stored, replaced));
  const documents = stored.map((document, index) => {
    const summary = summaries[index] ?? unread(document);
    const by = replaced.get(document.id);
    return by === undefined ? summary : { ...summary, issues: [...summary.issues, replacedBy(document, by)] };
  });
  return { key, documents, extraction };
}

/** Where an unread document waits is not told: an answer is not worked out anew because a worker has begun. */
function keyOf({ id, pipelineVersion, issue }: StoredDocument, by: StoredDocument | undefined): string {
  return JSON.stringify([id, pipelineVersion ?? issue, by?.id]);
}

async function combine(
  house: House,
  stored: readonly StoredDocument[],
  replaced: ReadonlyMap<string, StoredDocument>,
): Promise<Combined> {
  const read = await Promise.all(
    stored.map((document) =>
      document.pipelineVersion === null ? null : findDemands(house.db, document, document.pipelineVersion),
    ),
  );
  const extractions = read.flatMap((one, index) =>
    one && !replaced.has(stored[index]?.id ?? '') ? [one.extraction] : [],
  );
  return {
    summaries: read.map((one) => one && summarise(one.document)),
    extraction: await house.answerer.combine(extractions),
  };
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
