import {
  type WorkerOptions as BullWorkerOptions,
  createPostgresBackend,
  type Processor,
  type Queue,
  type Worker,
  withBackend,
} from 'bullmq';
import type { DocumentJobPayload } from './port.ts';

/** BullMQ's name of our queue, wherever it lives. */
export const QUEUE = 'documents';
/** A question to the queue must not hang a request. */
export const ANSWER_TIMEOUT_MS = 5_000;
/** Connecting to a server that does not answer gives up after this long. */
export const CONNECT_TIMEOUT_MS = 10_000;
/** In PostgreSQL BullMQ's tables live beside ours, in a schema of their own. */
const SCHEMA = 'bullmq';

/** What is asked of BullMQ's queue here. */
export type JobQueue = Pick<
  Queue<DocumentJobPayload>,
  'add' | 'addBulk' | 'getJob' | 'getJobs' | 'getJobCounts' | 'waitUntilReady'
>;
/** What is asked of one of BullMQ's workers here. */
export type JobWorker = Pick<
  Worker<DocumentJobPayload>,
  'cancelAllJobs' | 'waitUntilReady' | 'close' | 'disconnect'
> & {
  on(event: string, listener: (...args: never[]) => void): unknown;
};
/** How a worker works; where it connects to is the back end's. */
export type SharedWorkerOptions = Omit<BullWorkerOptions, 'connection' | 'prefix'>;

/** The same queue on either place: how to ask it, and how to make a worker. */
export interface Backend {
  queue: JobQueue;
  makeWorker(processor: Processor<DocumentJobPayload>, options: SharedWorkerOptions): JobWorker;
  close(): Promise<void>;
}

/** The queue in a PostgreSQL database, whose tables are made where they are missing. */
export async function openPostgres(url: string, onError: (error: Error) => void): Promise<Backend> {
  const { Queue, Worker } = withBackend(createPostgresBackend);
  const connection = { connectionString: url, schema: SCHEMA, connectionTimeoutMillis: CONNECT_TIMEOUT_MS };
  const queue = new Queue<DocumentJobPayload>(QUEUE, {
    connection: { ...connection, migrate: true, max: 3, query_timeout: ANSWER_TIMEOUT_MS },
  });
  queue.on('error', onError);
  await queue.waitUntilReady();
  return {
    queue: queue as unknown as JobQueue,
    makeWorker: (processor, options) =>
      new Worker(QUEUE, processor, { ...options, connection: { ...connection, max: 3 } }),
    close: () => queue.close(),
  };
}
