import type { Catalogue, OwnEntries } from '../catalogue/index.ts';
import type { Logger } from '../logger.ts';
import type { Metrics, Tracer } from '../observe/index.ts';
import type { TrustedIssuer } from '../roster/index.ts';
import type { Database, FileStore } from '../store/index.ts';
import type { Answerer } from './answer-in-child.ts';
import type { AuditLog } from './audit-log.ts';
import type { DocumentChanges } from './document-changes.ts';
import type { Ranker } from './rank-in-child.ts';
import type { ReadLimits } from './reading-allowance.ts';
import type { Sealer } from './sealed-secrets.ts';

/** What the queue does for the use cases; compose.ts fills it with BullMQ. */
export interface ReadingQueue {
  /** Asks for a document to be read; asking again while it waits or runs changes nothing. */
  add(documentId: string): Promise<void>;
  /** How many jobs wait, run, wait for another attempt. */
  counts(): Promise<{ waiting: number; active: number; delayed: number }>;
  /** Asks for many in one go. */
  addAll(documentIds: readonly string[]): Promise<void>;
  /** The documents whose jobs are said to run, or to wait for another attempt. */
  listBegun(): Promise<string[]>;
  /** Asks for a document beside a job that is said to run and cannot. */
  addBeside(documentId: string): Promise<void>;
}

/** Everything the use cases work with, built once in compose.ts. */
export interface House {
  db: Database;
  files: FileStore;
  queue: ReadingQueue;
  /** As of now, own entries over the shipped ones: take it once for one piece of work. */
  readonly catalogue: Catalogue;
  /** The own entries in it, for processes that lay them over theirs. */
  readonly ownEntries: OwnEntries;
  /** Reads own entries anew, which any process may have changed. */
  refreshCatalogue(): Promise<void>;
  changes: DocumentChanges;
  answerer: Answerer;
  ranker: Ranker;
  /** Who did, saw and exported what. */
  audit: AuditLog;
  /** Days that the audit log is kept. */
  auditDays: number;
  logger: Logger;
  metrics: Metrics;
  tracer: Tracer;
  /** Names the code and the data that made a reading ("0.4.0/0.1.0+3f2a90bc"): other ones make another reading. */
  readonly pipelineVersion: string;
  readLimits: ReadLimits;
  /** Where neither the person nor the bid says how much can be studied. */
  hoursPerWeek: number;
  /** Keeps the secrets of webhooks. */
  sealer: Sealer;
  /** True where webhooks may go to plain HTTP and private addresses. */
  allowPrivateWebhooks: boolean;
  /** Issuers of badges whose keys are known here. */
  trustedIssuers?: readonly TrustedIssuer[];
}
