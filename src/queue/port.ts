import { z } from 'zod';

/** A job says which document to read and nothing else: everything else is read from the database when it runs. */
export const documentJobPayload = z.object({ documentId: z.string().min(1) });
export type DocumentJobPayload = z.infer<typeof documentJobPayload>;

/** What a handler gets. */
export interface DocumentJob {
  /** The queue's own name of the job. */
  jobId: string;
  documentId: string;
  /** From 1; grows with every failure, not when a worker was killed. */
  attempt: number;
  /** True where a failure now is the last: nobody will try again. */
  isLastAttempt: boolean;
  /** Fires when the worker closes and can wait no longer, or has lost the job: stop, and throw. */
  signal: AbortSignal;
  /** Leaves a word about how far the job is, a value that JSON can say, for `progressOf`. */
  reportProgress(progress: object): Promise<void>;
}

/** Does a job. A rejection means "try again later"; a `GiveUp` means "never again". It may be called twice for one job. */
export type DocumentHandler = (job: DocumentJob) => Promise<void>;

/** Thrown by a handler for what no repetition mends; the job ends as failed at once. */
export class GiveUp extends Error {
  override readonly name = 'GiveUp';
}

/** How many jobs wait, run, wait for another attempt. Finished jobs are not kept: the database tells of documents. */
export interface QueueCounts {
  waiting: number;
  active: number;
  delayed: number;
}

/** A job that has failed for good. */
export interface JobFailure {
  documentId: string;
  /** How often it was tried. */
  attempts: number;
  error: Error;
}

/** How a worker works. */
export interface WorkerOptions {
  /** How many jobs this worker does at once. */
  concurrency: number;
  /** Called when a job has failed for good. */
  onFailed?: (failure: JobFailure) => void;
  /**
   * A worker that gives no sign of life for this long has lost its jobs, and another takes them. Milliseconds; 10,000
   * unless given.
   */
  lockMs?: number;
}

/** A worker that takes jobs in this process. */
export interface DocumentWorker {
  /**
   * Takes no new job, waits for the running ones up to `deadlineMs`, then fires their signals and puts back what stops.
   * Resolves soon after the deadline even where a handler does not listen.
   */
  close(deadlineMs: number): Promise<void>;
}

/** The queue of documents to read. */
export interface DocumentQueue {
  /**
   * Asks for a document to be read. Asking again while its job waits or runs changes nothing; after it has ended it is a
   * new job. AppError `queue-unavailable` at once, or within seconds, where the queue cannot be reached.
   */
  add(documentId: string): Promise<void>;
  /** Asks for many documents in one go, as `add` does for each. */
  addAll(documentIds: readonly string[]): Promise<void>;
  /** The documents whose jobs are said to run, or to wait for another attempt. */
  listBegun(): Promise<string[]>;
  /**
   * Asks for a document although its job is said to run or to wait for another attempt: a further job beside it, unless
   * one waits already. For a job that cannot be alive, when the queue will not see that for long because a clock jumped.
   */
  addBeside(documentId: string): Promise<void>;
  /** Whether a job for the document waits or runs. */
  has(documentId: string): Promise<boolean>;
  /** What its handler last reported, or null. */
  progressOf(documentId: string): Promise<unknown>;
  counts(): Promise<QueueCounts>;
  /** Begins to take jobs in this process; resolves once it does. */
  startWorker(handler: DocumentHandler, options: WorkerOptions): Promise<DocumentWorker>;
  /** Ends the connections of `add` and the questions; workers are closed by themselves. */
  close(): Promise<void>;
}

/** Where the queue lives. */
export type QueuePlace = { databaseUrl: string } | { redisUrl: string };

/** How the queue treats its jobs and its troubles. */
export interface QueueOptions {
  /** Told of trouble that the queue gets over by itself: a lost connection, a lock that lapsed. */
  onError?: (error: Error) => void;
  /** How often a job is tried; 5 unless given. */
  attempts?: number;
  /** Wait after the first failure, doubled after each further one. Milliseconds; 2,000 unless given. */
  retryDelayMs?: number;
}
