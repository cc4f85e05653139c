import { sql } from 'kysely';
import type { Database } from './database.ts';

/** What a worker process says of itself. */
export interface WorkerSign {
  residentBytes: number;
  /** 99 of 100 turns of its event loop were late by at most this, seconds. */
  eventLoopDelaySeconds: number;
}

/** A process that was not heard of for this long has ended; its row goes. */
const FORGOTTEN_AFTER = sql`now() - interval '1 hour'`;

/** Notes that this worker lives. */
export async function saveWorkerSign(db: Database, id: string, sign: WorkerSign): Promise<void> {
  const seen = { ...sign, seenAt: sql<string>`now()` };
  await db
    .insertInto('workerSigns')
    .values({ id, ...seen })
    .onConflict((on) => on.column('id').doUpdateSet(seen))
    .execute();
}

/** Notes that this worker ends, and forgets those that ended without a word. */
export async function removeWorkerSign(db: Database, id: string): Promise<void> {
  await db
    .deleteFrom('workerSigns')
    .where((eb) => eb.or([eb('id', '=', id), eb('seenAt', '<', FORGOTTEN_AFTER as never)]))
    .execute();
}

/** The workers that were heard of within the last `seconds`. */
export async function listWorkerSigns(db: Database, seconds: number): Promise<WorkerSign[]> {
  return db
    .selectFrom('workerSigns')
    .select(['residentBytes', 'eventLoopDelaySeconds'])
    .where('seenAt', '>', sql<string>`now() - ${seconds} * interval '1 second'`)
    .execute();
}
