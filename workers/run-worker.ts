import { compose } from '../src/compose.ts';
import type { Config } from '../src/config.ts';
import type { Logger } from '../src/logger.ts';
import type { DocumentQueue, DocumentWorker } from '../src/queue/index.ts';
import { findIsolation, type House, processDocument } from '../src/service/index.ts';

/** Of the time to stop in: what does not end is stopped and given back to the queue before the service ends us. */
const HAND_BACK_MS = 2_000;

/** A worker that takes documents from the queue. */
export interface RunningWorker {
  /** Finishes what it does or, at the deadline, gives it back; then ends its connections. */
  close(): Promise<void>;
}

/** Takes documents from the queue in this process until closed. Each is read in a process of its own. */
export async function runWorker(config: Config, logger: Logger): Promise<RunningWorker> {
  const { house, queue, close } = await compose(config, 'join', logger);
  const worker = await takeDocuments(config, logger, house, queue).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return {
    async close() {
      await worker.close(Math.max(0, config.SHUTDOWN_SECONDS * 1000 - HAND_BACK_MS));
      await close();
    },
  };
}

async function takeDocuments(
  config: Config,
  logger: Logger,
  house: House,
  queue: DocumentQueue,
): Promise<DocumentWorker> {
  logger.info(await findIsolation(), 'documents are read in processes without network and files');
  return queue.startWorker(
    async ({ documentId, attempt, signal }) => {
      const started = performance.now();
      logger.info({ documentId, attempt }, 'reading');
      const outcome = await processDocument(house, documentId, signal);
      logger.info({ documentId, attempt, outcome, ms: Math.round(performance.now() - started) }, 'read');
    },
    {
      concurrency: config.WORKER_CONCURRENCY,
      // The sweep asks again later: what failed here was not the document's fault.
      onFailed: ({ documentId, attempts, error }) =>
        logger.error({ documentId, attempts, err: error }, 'reading given up for now'),
    },
  );
}
