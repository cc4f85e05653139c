/** Room: the queue of documents to read, on PostgreSQL or on Redis, and the workers that take from it. */
export { openQueue } from './bullmq.ts';
export {
  type DocumentHandler,
  type DocumentJob,
  type DocumentQueue,
  type DocumentWorker,
  GiveUp,
  type JobFailure,
  type QueueCounts,
  type QueueOptions,
  type QueuePlace,
  type WorkerOptions,
} from './port.ts';
