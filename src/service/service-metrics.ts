import type { ServiceState } from '../observe/index.ts';
import {
  addToTotals,
  countDocuments,
  listTotals,
  listWorkerSigns,
  oldestWaitingSeconds,
} from '../store/index.ts';
import { checkReady } from './check-ready.ts';
import type { House } from './house.ts';

/** A worker says that it lives every ten seconds; one that was silent for this long has ended. */
export const WORKER_SILENT_SECONDS = 60;

/**
 * The figures of this process and of all workers in Prometheus's text format. It never throws: what a part that is away
 * would have told is left out, and `muster_part_ready` says so.
 */
export async function renderMetrics(house: House): Promise<string> {
  const parts = await checkReady(house);
  const isReady = (part: string) => parts.some((one) => one.part === part && one.isReady);
  const { db, queue, metrics } = house;
  const ofDatabase = isReady('database') ? <T>(asked: Promise<T>) => orNothing(asked) : () => undefined;
  await ofDatabase(flushMetrics(house));
  const state: ServiceState = {
    parts: Object.fromEntries(parts.map(({ part, isReady: works }) => [part, works])),
    queue: isReady('queue') ? await orNothing(queue.counts()) : undefined,
    oldestWaitingSeconds: await ofDatabase(oldestWaitingSeconds(db)),
    documents: await ofDatabase(countDocuments(db)),
    workers: await ofDatabase(listWorkerSigns(db, WORKER_SILENT_SECONDS)),
  };
  return metrics.render((await ofDatabase(listTotals(db))) ?? [], state);
}

/** Adds what this process has counted to the totals of all. */
export async function flushMetrics({ db, metrics }: House): Promise<void> {
  const counted = await metrics.unsent();
  await addToTotals(db, counted);
  metrics.sent(counted);
}

const orNothing = <T>(asked: Promise<T>): Promise<T | undefined> => asked.catch(() => undefined);
