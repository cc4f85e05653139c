import { compose } from '../src/compose.ts';
import type { Config } from '../src/config.ts';
import type { Logger } from '../src/logger.ts';
import { findIsolation, processDocument } from '../src/service/index.ts';

/** A worker that takes documents from the queue. */
export interface RunningWorker {
  /** Finishes what it does or, at the deadline, gives it back; then ends its connections. */
  close(): Promise<void>;
}

/** Takes documents from the queue in this process until closed. Each is read in a process of its own. */
export async function runWorker(config: Config, logger: Logger): Promise<RunningWorker> {
  const { house, queue, close } = await compose(config, 'join', logger);
  logger.info(await findIsolation(), 'documents are read in processes without network and files');
  const worker = await queue.startWorker(
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
  return {
    async close() {
      await worker.close(config.SHUTDOWN_SECONDS * 1000);
      await close();
    },
  };
}
