import { compose } from '../src/compose.ts';
import type { Config } from '../src/config.ts';
import { listenForMetrics } from '../src/listen-for-metrics.ts';
import type { Logger } from '../src/logger.ts';
import type { DocumentQueue, DocumentWorker } from '../src/queue/index.ts';
import { findIsolation, giveSigns, type House, readDocumentJob } from '../src/service/index.ts';

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
  const endSigns = giveSigns(house);
  const endListening = await listenForMetrics(house, config).catch(async (error: unknown) => {
    await Promise.all([worker.close(0), close()]);
    throw error;
  });
  return {
    async close() {
      await Promise.all([endSigns(), endListening()]);
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
    async (job) => {
      await readDocumentJob(house, job);
    },
    {
      concurrency: config.WORKER_CONCURRENCY,
      // The sweep asks again later: what failed here was not the document's fault.
      onFailed: ({ documentId, attempts, error }) =>
        logger.error({ documentId, attempts, err: error }, 'reading given up for now'),
    },
  );
}
