import { once } from 'node:events';
import type { House } from './house.ts';
import { listDocuments } from './show-documents.ts';
import type { DocumentView } from './views.ts';

/**
 * The documents of a bid as they change: first all as they are, then each as often as it changed, until `signal` fires.
 * Several changes in quick succession may come as the last of them. AppError `bid-not-found`.
 */
export async function* watchBid(
  house: House,
  bidId: string,
  signal: AbortSignal,
): AsyncGenerator<DocumentView[]> {
  const bell = new EventTarget();
  let rung = true;
  const stop = house.changes.follow(bidId, () => {
    rung = true;
    bell.dispatchEvent(new Event('ring'));
  });
  const told = new Map<string, string>();
  try {
    for (let first = true; !signal.aborted; first = false) {
      rung = false;
      const changed = (await listDocuments(house, bidId)).filter((document) => {
        const state = JSON.stringify(document);
        return told.get(document.id) !== state && told.set(document.id, state);
      });
      if (changed.length > 0 || first) yield changed;
      if (!rung) await once(bell, 'ring', { signal }).catch(() => undefined);
    }
  } finally {
    stop();
  }
}
