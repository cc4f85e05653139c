import { listStuckDocuments, markQueued, sendOutbox } from '../store/index.ts';
import type { House } from './house.ts';

/** Every minute is often enough for what only happens when something died. */
const SWEEP_EVERY_MS = 60_000;
/** Longer than a document may take to show progress while all is well. */
const STUCK_AFTER_MS = 180_000;

/** Hands what waits in the outbox to the queue; the documents are `queued` then. */
export async function relay(house: House): Promise<void> {
  await sendOutbox(house.db, ({ payload }) => enqueue(house, payload.documentId));
}

async function enqueue({ queue, db }: House, documentId: string): Promise<void> {
  await queue.add(documentId);
  await markQueued(db, documentId);
}

/** Relays without being waited for; when the queue is away, the sweep does it later. */
export function relayInBackground(house: House): void {
  relay(house).catch((error: unknown) => house.logger.warn({ err: error }, 'queue not told yet'));
}

/**
 * Puts back into the queue what a dead process has left: messages never sent, and documents that are unfinished although
 * nothing happened to them for `stuckAfterMs`. A document that the queue still has is not doubled. Returns how many
 * documents were asked for again.
 */
export async function recover(house: House, stuckAfterMs = 0): Promise<number> {
  await relay(house);
  const stuck = await listStuckDocuments(house.db, stuckAfterMs);
  for (const { id } of stuck) await enqueue(house, id);
  return stuck.length;
}

/** Recovers every minute until the returned function is called. */
export function sweepEveryMinute(house: House): () => void {
  const timer = setInterval(() => {
    recover(house, STUCK_AFTER_MS).catch((error: unknown) =>
      house.logger.warn({ err: error }, 'sweep failed; the next one tries again'),
    );
  }, SWEEP_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
