import { forgetSent, listStuckDocuments, markQueued } from '../store/index.ts';
import type { House } from './house.ts';
import { relay } from './relay.ts';

/** Every minute is often enough for what only happens when something died. */
const SWEEP_EVERY_MS = 60_000;
/** Longer than a message takes from the outbox to the queue. Asking for a document that the queue has changes nothing. */
const STUCK_AFTER_MS = 30_000;
/** Six times as long as between two signs of life of whoever reads a document (process-document.ts). */
const LOST_AFTER_MS = 180_000;
/** Sent messages are kept a day, for whoever looks into what happened. */
const KEEP_SENT_MS = 86_400_000;
/** Documents that are asked for in one go. */
const BATCH = 500;

/** How long nothing may have happened to a document before it is seen to; milliseconds. */
export interface RecoverOptions {
  /** Then it is asked for again, if the queue does not have it; 0 unless given. */
  stuckAfterMs?: number;
  /** Then whoever reads it is dead, also where the queue believes otherwise; 180,000 unless given. */
  lostAfterMs?: number;
}

/**
 * Puts back into the queue what dead processes, a Redis that forgot or a clock that jumped have left: messages never
 * sent, documents that are unfinished although nothing happened to them, and jobs that nobody works on though the queue
 * takes them for running. What the queue has is not doubled. Returns how many documents were asked for.
 */
export async function recover(house: House, options: RecoverOptions = {}): Promise<number> {
  await relay(house);
  const stuck = (await listStuckDocuments(house.db, options.stuckAfterMs ?? 0)).map(({ id }) => id);
  for (let from = 0; from < stuck.length; from += BATCH) {
    const ids = stuck.slice(from, from + BATCH);
    await house.queue.addAll(ids);
    await markQueued(house.db, ids);
  }
  await replaceLost(house, options.lostAfterMs ?? LOST_AFTER_MS);
  await forgetSent(house.db, KEEP_SENT_MS);
  return stuck.length;
}

/**
 * BullMQ's locks on PostgreSQL, and its delays everywhere, go by the clocks of the workers: one that was an hour ahead when
 * its worker died keeps the job for an hour. The database's clock and the signs of life of readers say better.
 */
async function replaceLost({ db, queue, logger }: House, lostAfterMs: number): Promise<void> {
  const begun = new Set(await queue.listBegun());
  if (begun.size === 0) return;
  for (const { id } of await listStuckDocuments(db, lostAfterMs)) {
    if (!begun.has(id)) continue;
    logger.warn(
      { documentId: id },
      'nobody works on a job that the queue takes for begun; it is added again',
    );
    await queue.addBeside(id);
  }
}

/** Recovers every minute until the returned function is called. */
export function sweepEveryMinute(house: House): () => void {
  const timer = setInterval(() => {
    recover(house, { stuckAfterMs: STUCK_AFTER_MS }).catch((error: unknown) =>
      house.logger.warn({ err: error }, 'sweep failed; the next one tries again'),
    );
  }, SWEEP_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
