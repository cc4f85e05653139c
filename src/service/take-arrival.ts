import { AppError } from '../errors.ts';
import { type Arrival, type Arrived, insertArrival } from '../store/index.ts';
import type { House } from './house.ts';
import { relayInBackground } from './relay.ts';

/** Makes a document of a file that is in the file store already and came by another way than an upload; see `insertArrival`. */
export async function takeArrival(
  house: House,
  arrival: Arrival,
  operation: 'takeFromFolder' | 'takeFromMailbox',
): Promise<Arrived> {
  const arrived = await insertArrival(house.db, { trace: house.tracer.here(), ...arrival });
  if (arrived.kind === 'known') return arrived;
  const { bidId, id: documentId } = arrived.document;
  house.audit.note(
    {
      account: null,
      via: 'service',
      operation,
      kind: 'write',
      bidId,
      documentId,
      personId: null,
      others: {},
      requestId: null,
      remote: null,
    },
    { result: 'done', code: null },
  );
  relayInBackground(house);
  return arrived;
}

/** True for a failure that says nothing of the file: what it came by offers it again later. */
export function isOutage(error: unknown): boolean {
  return !(error instanceof AppError) || error.status >= 500;
}
