import { AppError } from '../errors.ts';
import { beginKey, dropKey, type KeptAnswer, type KeyedRequest, keepAnswer } from '../store/index.ts';
import type { House } from './house.ts';

/** No request is worked on for longer: its connection is cut before. */
const BUSY_MS = 5 * 60_000;

/**
 * Does a request that came with a key once: the same again gets the first answer, `replayed`. Where the work fails the key is
 * free again, for nothing was done.
 *
 * @throws AppError `conflict` while the first is worked on, `idempotency-key-reused` for a key of another request, and what
 *   the work throws.
 */
export async function answerOnce(
  house: House,
  keyed: KeyedRequest,
  work: () => Promise<KeptAnswer | null>,
): Promise<{ answer: KeptAnswer; replayed: true } | { replayed: false }> {
  const state = await beginKey(house.db, keyed, BUSY_MS);
  if (state.kind === 'answered') return { answer: state.answer, replayed: true };
  if (state.kind === 'busy')
    throw new AppError(
      'conflict',
      'The request with this Idempotency-Key is still being worked on, or was cut off. Send it again in a minute; five minutes after it was cut off it is done anew.',
    );
  if (state.kind === 'other')
    throw new AppError(
      'idempotency-key-reused',
      'This Idempotency-Key came with another request in the last 24 hours. Use a new key for a new request.',
    );
  const answer = await work().catch(async (error: unknown) => {
    await dropKey(house.db, keyed);
    throw error;
  });
  await (answer === null ? dropKey(house.db, keyed) : keepAnswer(house.db, keyed, answer));
  return { replayed: false };
}
