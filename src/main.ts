import { compose } from './compose.ts';
import { type Config, configEnvironment } from './config.ts';
import { createApp, listen } from './http/index.ts';
import type { Logger } from './logger.ts';
import { recover, searchCatalogueByWords, sweepEveryMinute } from './service/index.ts';
import { startWorkers } from './start-workers.ts';
import { packageVersion } from './version.ts';

/** The service in this process, with its workers beside it. */
export interface RunningService {
  /** Where the page is; the API is under /api/v1 there. */
  url: string;
  /** True where the wanted port was taken and the next free one is used. */
  moved: boolean;
  /** Stops everything in order: requests, workers, queue, database. Twice is once. */
  close(): Promise<void>;
}

/**
 * Starts the service: the database where none is configured, its tables, what a dead process left in the queue, the
 * HTTP server and the workers. AppError where something is missing or taken; nothing is left running then.
 */
export async function startService(config: Config, logger: Logger): Promise<RunningService> {
  const composed = await compose(config, 'own', logger);
  const { house } = composed;
  const deadlineMs = config.SHUTDOWN_SECONDS * 1000;
  try {
    const stopping = new AbortController();
    const app = createApp(house, {
      stopping: stopping.signal,
      uploads: {
        maxFileMb: config.MAX_FILE_MB,
        maxFiles: config.MAX_FILES,
        maxRequestMb: config.MAX_REQUEST_MB,
      },
      version: packageVersion(),
    });
    // The first search makes the index of names; nobody should wait for that.
    searchCatalogueByWords(house, 'PMP', 1);
    const server = await listen(app, config.HOST, config.PORT);
    const workers = startWorkers(config.WORKERS, configEnvironment(composed.config), logger);
    const asked = await recover(house);
    if (asked > 0) logger.info({ documents: asked }, 'unfinished documents are queued again');
    const stopSweep = sweepEveryMinute(house);
    let closing: Promise<void> | undefined;
    const close = async () => {
      stopSweep();
      stopping.abort();
      await Promise.all([server.close(deadlineMs), workers.close(deadlineMs)]);
      await composed.close();
    };
    return {
      url: pageUrl(server.host, server.port),
      moved: server.moved,
      close: () => {
        closing ??= close();
        return closing;
      },
    };
  } catch (error) {
    await composed.close();
    throw error;
  }
}

/** An address that a browser on this machine opens, also when we listen on every network. */
function pageUrl(host: string, port: number): string {
  if (host === '0.0.0.0' || host === '::') return `http://localhost:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
