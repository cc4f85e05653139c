import {
  aloneInRetention,
  type DeletedBid,
  deleteBid as deleteStoredBid,
  dropUnusedFile,
  forgetAudit,
  forgetOcrPages,
  listExpiredBids,
  listUnusedFiles,
} from '../store/index.ts';
import type { House } from './house.ts';
import { today } from './today.ts';

/** What is kept by the day is looked at every hour: a service that was off on the day still deletes soon after its start. */
const LOOK_EVERY_MS = 3_600_000;
/** An upload may take five minutes from its last byte to its row; bytes that are younger than this stay. */
const FILE_REST_MS = 3_600_000;

/** What one round of retention removed. */
export interface Retained {
  bids: number;
  files: number;
  auditRows: number;
}

/** Deletes a bid with documents, readings, reviews and settings; see the store. AppError `bid-not-found`. */
export function deleteBid(house: House, bidId: string): Promise<DeletedBid> {
  return deleteStoredBid(house.db, bidId);
}

/**
 * Deletes bids whose last day is over, bytes and pages read by OCR that no document uses, and audit rows that are past their
 * time. Two processes never do it at once; what fails is logged and tried again in the next round.
 */
export async function keepRetention(house: House, day: string = today()): Promise<Retained> {
  const done: Retained = { bids: 0, files: 0, auditRows: 0 };
  await aloneInRetention(house.db, async () => {
    for (const { id, keepUntil } of await listExpiredBids(house.db, day)) {
      const note = deletionNote(id);
      const begun = await house.audit.begin(note);
      const gone = await deleteBid(house, id);
      await house.audit.end(begun, note, { result: 'done', code: null });
      house.logger.info({ bidId: id, keepUntil, ...gone }, 'bid deleted: it was to be kept until then');
      done.bids += 1;
    }
    done.files = await removeUnusedFiles(house);
    await forgetOcrPages(house.db);
    done.auditRows = await forgetAudit(house.db, house.auditDays);
  });
  return done;
}

/** Removes the bytes of files that belonged to deleted bids, unless they came again within the last hour. */
export async function removeUnusedFiles(
  { db, files }: House,
  restMs: number = FILE_REST_MS,
): Promise<number> {
  const unused = new Set(await listUnusedFiles(db, restMs));
  if (unused.size === 0) return 0;
  let removed = 0;
  for await (const { sha256, savedAt } of files.list()) {
    if (!unused.has(sha256)) continue;
    if (Date.parse(savedAt) > Date.now() - restMs) {
      unused.delete(sha256);
      continue;
    }
    await files.remove(sha256);
    removed += 1;
  }
  for (const sha256 of unused) await dropUnusedFile(db, sha256);
  return removed;
}

/** Keeps retention now and every hour until the returned function is called. */
export function keepRetentionHourly(house: House): () => void {
  const round = () =>
    void keepRetention(house).catch((error: unknown) =>
      house.logger.warn({ err: error }, 'retention not kept; tried again in an hour'),
    );
  round();
  const timer = setInterval(round, LOOK_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}

const deletionNote = (bidId: string) =>
  ({
    account: null,
    via: 'service',
    operation: 'deleteBid',
    kind: 'write',
    bidId,
    documentId: null,
    personId: null,
    others: {},
    requestId: null,
    remote: null,
  }) as const;
