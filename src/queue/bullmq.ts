import { type Job, UnrecoverableError, WaitingError } from 'bullmq';
import { AppError } from '../errors.ts';
import { type Backend, type JobWorker, openPostgres } from './backend.ts';
import { openRedis } from './open-redis.ts';
import {
  type DocumentHandler,
  type DocumentJobPayload,
  type DocumentQueue,
  type DocumentWorker,
  documentJobPayload,
  GiveUp,
  type QueueOptions,
  type QueuePlace,
  type WorkerOptions,
} from './port.ts';
import { settlesWithin } from './settles-within.ts';
import { withoutRepeats } from './without-repeats.ts';

const JOB = 'read-document';

const ATTEMPTS = 5;
const RETRY_DELAY_MS = 2_000;
/**
 * BullMQ fails a job for good once it was lost this often; the default of 1 lost 2 to 3 of 60 jobs when workers were
 * killed every two seconds, 10 and 20 none of 300. Documents that kill their workers are counted in the database.
 */
const MAX_STALLED = 20;
/** A job of a killed worker is taken over after at most one and a half of these; the reading is in another process, so a live worker always renews. */
const LOCK_MS = 10_000;
/** After its loop failed, for want of a connection, a worker tries again after this long; BullMQ's own is 15 s. */
const LOOP_RETRY_MS = 1_000;
/** So many jobs of one document may be stuck at once before it waits for the queue to see it. */
const MOST_BESIDE = 5;
/** What a handler gets to stop in, once its signal has fired. */
const STOP_GRACE_MS = 1_000;

/**
 * Opens the queue of documents: on PostgreSQL, making BullMQ's tables where they are missing, or on Redis. AppError
 * `queue-unavailable` where it cannot be reached.
 */
export async function openQueue(place: QueuePlace, options: QueueOptions = {}): Promise<DocumentQueue> {
  const onError = withoutRepeats(options.onError ?? (() => undefined));
  const backend = await reach(
    'redisUrl' in place ? openRedis(place.redisUrl, onError) : openPostgres(place.databaseUrl, onError),
  );
  const { queue } = backend;
  const attempts = options.attempts ?? ATTEMPTS;
  const delay = options.retryDelayMs ?? RETRY_DELAY_MS;
  const jobFor = (documentId: string, jobId = documentId) => ({
    name: JOB,
    data: { documentId },
    opts: {
      jobId,
      attempts,
      backoff: { type: 'exponential', delay },
      // A job that is kept would make the next one for its document look like a double.
      removeOnComplete: true,
      removeOnFail: true,
    },
  });
  const add = async (documentId: string, jobId?: string) => {
    const { name, data, opts } = jobFor(documentId, jobId);
    await reach(queue.add(name, data, opts));
  };
  return {
    add: (documentId) => add(documentId),
    async addAll(documentIds) {
      if (documentIds.length > 0) await reach(queue.addBulk(documentIds.map((id) => jobFor(id))));
    },
    async listBegun() {
      const jobs = await reach(queue.getJobs(['active', 'delayed']));
      // A job may end while the list is made.
      return jobs.flatMap((job) => job?.data?.documentId ?? []);
    },
    async addBeside(documentId) {
      for (let number = 1; number <= MOST_BESIDE; number += 1) {
        const jobId = `${documentId}.${number}`;
        const there = await reach(queue.getJob(jobId));
        if (there === undefined) return add(documentId, jobId);
        if ((await reach(there.getState())) === 'waiting') return;
      }
    },
    has: async (documentId) => (await reach(queue.getJob(documentId))) !== undefined,
    progressOf: async (documentId) => (await reach(queue.getJob(documentId)))?.progress || null,
    async counts() {
      const {
        wait = 0,
        active = 0,
        delayed = 0,
      } = await reach(queue.getJobCounts('wait', 'active', 'delayed'));
      return { waiting: wait, active, delayed };
    },
    startWorker: (handler, workerOptions) => startWorker(backend, handler, workerOptions, onError),
    close: () => backend.close(),
  };
}

async function startWorker(
  backend: Backend,
  handler: DocumentHandler,
  options: WorkerOptions,
  onError: (error: Error) => void,
): Promise<DocumentWorker> {
  const lockMs = options.lockMs ?? LOCK_MS;
  const worker = backend.makeWorker((job, token, signal) => runJob(handler, job, token, signal), {
    concurrency: options.concurrency,
    lockDuration: lockMs,
    stalledInterval: lockMs / 2,
    maxStalledCount: MAX_STALLED,
    runRetryDelay: LOOP_RETRY_MS,
  });
  let abandoned = false;
  worker.on('error', (error: Error) => {
    if (!abandoned) onError(error);
  });
  worker.on('failed', (job: Job<DocumentJobPayload> | undefined, error: Error) => {
    if (!job?.id || !hasEnded(job, error)) return;
    const documentId = job.data?.documentId ?? job.id;
    options.onFailed?.({ documentId, attempts: job.attemptsMade, error });
  });
  await worker.waitUntilReady();
  return {
    async close(deadlineMs) {
      if (await closeWorker(worker, deadlineMs)) return;
      // A handler that does not listen: without a connection its lock lapses, and another worker takes the job.
      abandoned = true;
      void worker.disconnect().catch(() => undefined);
    },
  };
}

async function runJob(
  handler: DocumentHandler,
  job: Job<DocumentJobPayload>,
  token: string | undefined,
  signal = new AbortController().signal,
): Promise<void> {
  const payload = documentJobPayload.safeParse(job.data);
  if (!payload.success) throw new UnrecoverableError(`The job ${job.id} names no document.`);
  try {
    await handler({
      jobId: job.id ?? payload.data.documentId,
      documentId: payload.data.documentId,
      attempt: job.attemptsMade + 1,
      isLastAttempt: job.attemptsMade + 1 >= (job.opts.attempts ?? 1),
      signal,
      reportProgress: (progress) => job.updateProgress(progress),
    });
  } catch (error) {
    if (error instanceof GiveUp) throw new UnrecoverableError(error.message);
    if (!signal.aborted) throw error;
    // Stopped by us, not by the document: back it goes, without an attempt counted.
    await job.moveToWait(token);
    throw new WaitingError();
  }
}

/** BullMQ tells of every attempt that failed; only the last one, or a job that was lost too often, is the end. */
function hasEnded(job: Job, error: Error): boolean {
  return error instanceof UnrecoverableError || job.attemptsMade >= (job.opts.attempts ?? 1);
}

/** BullMQ waits for running jobs without end; we do not. False where one still runs. */
async function closeWorker(worker: JobWorker, deadlineMs: number): Promise<boolean> {
  const closed = worker.close();
  if (await settlesWithin(closed, deadlineMs)) return true;
  worker.cancelAllJobs('the worker closes');
  return settlesWithin(closed, STOP_GRACE_MS);
}

async function reach<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (cause) {
    const why = cause instanceof Error && cause.message ? cause.message : String(cause);
    throw new AppError(
      'queue-unavailable',
      `The queue cannot be reached (${why}). Start PostgreSQL or Redis, or correct DATABASE_URL or REDIS_URL.`,
      { cause },
    );
  }
}
