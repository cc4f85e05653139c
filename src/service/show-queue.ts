import { z } from 'zod';
import {
  countDocuments,
  countFailures,
  listFailedDocuments,
  listFailedIds,
  listWorkerSigns,
  oldestWaitingSeconds,
  retryDocument,
} from '../store/index.ts';
import { checkReady, PARTS } from './check-ready.ts';
import type { House } from './house.ts';
import { relayInBackground } from './relay.ts';
import { WORKER_SILENT_SECONDS } from './service-metrics.ts';

/** How the queue stands. */
export const queueStateSchema = z.object({
  parts: z
    .array(z.object({ part: z.enum(PARTS), isReady: z.boolean(), message: z.string() }))
    .describe('What the service needs, and what is wrong with it.'),
  jobs: z
    .object({ waiting: z.number().int(), active: z.number().int(), delayed: z.number().int() })
    .nullable()
    .describe('Jobs by what they do; `delayed` wait for another attempt. Null where the queue is away.'),
  oldestWaitingSeconds: z.number().describe('How long the first in line has waited; 0: nobody waits.'),
  documents: z.record(z.string(), z.number().int()).describe('Documents by status.'),
  workers: z.number().int().describe('Worker processes that were heard of in the last minute.'),
  failures: z
    .array(z.object({ code: z.string(), count: z.number().int() }))
    .describe('Documents that could not be read, by the code of the reason, the most first.'),
});
/** See {@link queueStateSchema}. */
export type QueueState = z.infer<typeof queueStateSchema>;

const failureSchema = z.object({
  id: z.string().describe('Id of the document.'),
  bidId: z.string(),
  bidName: z.string(),
  name: z.string().describe('Name of the file.'),
  attempts: z.number().int().describe('How often its reading was begun.'),
  code: z.string(),
  message: z.string(),
  failedAt: z.iso.datetime(),
});

/** Failed documents, one page of them. */
export const failureListSchema = z.object({
  total: z.number().int().describe('How many there are on all pages.'),
  failures: z.array(failureSchema),
});
/** See {@link failureListSchema}. */
export type FailureList = z.infer<typeof failureListSchema>;

/** Which failed documents are read again: these, or those with a code, or all. */
export const retryWishSchema = z.strictObject({
  documents: z.array(z.string().max(64)).max(1_000).optional(),
  code: z.string().max(64).optional().describe('Only what failed with this code.'),
});
/** See {@link retryWishSchema}. */
export type RetryWish = z.infer<typeof retryWishSchema>;

/** What a retry did. */
export const retriedSchema = z.object({
  retried: z.number().int().describe('Documents that are on their way again.'),
});

/** How the queue and its workers stand. AppError `database-unavailable`. */
export async function showQueue(house: House): Promise<QueueState> {
  const { db, queue } = house;
  const [parts, jobs, waited, documents, workers, failures] = await Promise.all([
    checkReady(house),
    queue.counts().catch(() => null),
    oldestWaitingSeconds(db),
    countDocuments(db),
    listWorkerSigns(db, WORKER_SILENT_SECONDS),
    countFailures(db),
  ]);
  return {
    parts: parts.map(({ part, isReady, message }) => ({ part, isReady, message })),
    jobs,
    oldestWaitingSeconds: waited,
    documents,
    workers: workers.length,
    failures,
  };
}

/** The documents that could not be read, the latest first. */
export async function listFailures(
  { db }: House,
  page: { code?: string | undefined; limit: number; offset: number },
): Promise<FailureList> {
  const [rows, counts] = await Promise.all([listFailedDocuments(db, page), countFailures(db)]);
  const counted = counts.filter(({ code }) => page.code === undefined || code === page.code);
  return {
    total: counted.reduce((sum, { count }) => sum + count, 0),
    failures: rows.map(({ issue, ...document }) => ({
      ...document,
      code: issue?.code ?? 'unknown',
      message: issue?.message ?? '',
    })),
  };
}

/** Reads failed documents again; what has not failed is left alone. Gives how many. */
export async function retryFailures(house: House, { documents, code }: RetryWish): Promise<number> {
  const failed = await listFailedIds(house.db, code);
  const wanted = documents === undefined ? failed : failed.filter((id) => documents.includes(id));
  let retried = 0;
  for (const id of wanted) if (await retryDocument(house.db, id)) retried += 1;
  relayInBackground(house);
  return retried;
}
