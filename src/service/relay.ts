import { markQueued, sendOutbox } from '../store/index.ts';
import type { House } from './house.ts';
import { inTurn } from './in-turn.ts';

const relays = new WeakMap<House, () => Promise<void>>();

/**
 * Hands what waits in the outbox to the queue; the documents are `queued` then. One relay at a time in a process: each
 * holds a connection, and a hundred uploads at once would hold all there are.
 */
export function relay(house: House): Promise<void> {
  const turn = relays.get(house) ?? inTurn(() => relayOnce(house));
  relays.set(house, turn);
  return turn();
}

async function relayOnce({ db, queue }: House): Promise<void> {
  await sendOutbox(db, async (messages, tx) => {
    const ids = messages.map(({ payload }) => payload.documentId);
    await queue.addAll(ids);
    await markQueued(tx, ids);
  });
}

/** Relays without being waited for; when the queue is away, the sweep does it later. */
export function relayInBackground(house: House): void {
  relay(house).catch((error: unknown) => house.logger.warn({ err: error }, 'queue not told yet'));
}
