import { withIds } from '../logger.ts';
import { findDocument, isUnfinished, type StoredDocument } from '../store/index.ts';
import type { House } from './house.ts';
import { type Processed, processDocument } from './process-document.ts';
import { flushMetrics } from './service-metrics.ts';
import { noteStage } from './stage-clock.ts';

/** A job as the queue hands it over. */
export interface ReadJob {
  jobId: string;
  documentId: string;
  attempt: number;
  signal: AbortSignal;
}

/**
 * Does a job of reading: one line in the log when it begins and one when it ends, both with the ids of job, document and
 * bid; a span that goes on from the request that uploaded the document; its times among the figures. Throws what
 * `processDocument` throws.
 */
export async function readDocumentJob(house: House, job: ReadJob): Promise<Processed> {
  const { jobId, documentId, attempt } = job;
  const document = await findDocument(house.db, documentId);
  const bidId = document?.bidId ?? 'none';
  const attributes = { jobId, documentId, bidId, attempt };
  const parent = document?.trace ?? undefined;
  return withIds({ jobId, documentId, bidId }, () =>
    house.tracer.span({ name: 'read-document', kind: 'consumer', parent, attributes }, async (span) => {
      if (document) noteWait(house, document);
      const outcome = await logged(house, job);
      span.add({ outcome });
      return outcome;
    }),
  );
}

async function logged(house: House, { documentId, attempt, signal }: ReadJob): Promise<Processed> {
  const { logger } = house;
  const began = performance.now();
  const ms = () => Math.round(performance.now() - began);
  logger.info({ attempt }, 'job begins');
  try {
    let outcome = await processDocument(house, documentId, signal);
    // Wanted again while it was being cancelled: the queue begins no second job beside this one.
    while (outcome === 'cancelled' && (await isUnfinished(house.db, documentId)))
      outcome = await processDocument(house, documentId, signal);
    logger.info({ attempt, outcome, ms: ms() }, 'job ended');
    return outcome;
  } catch (error) {
    // Whether it is trouble is said by whoever knows if somebody tries again.
    logger.info(
      { attempt, outcome: signal.aborted ? 'handed back' : 'to be tried again', ms: ms() },
      'job ended',
    );
    throw error;
  } finally {
    await flushMetrics(house).catch((error: unknown) => logger.debug({ err: error }, 'figures not sent yet'));
  }
}

/** How long it waited is known where nobody has begun it since. */
function noteWait(house: House, { status, updatedAt }: StoredDocument): void {
  if (status === 'queued' || status === 'stored')
    noteStage(house, 'wait', Math.max(0, Date.now() - Date.parse(updatedAt)));
}
