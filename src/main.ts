import type { Access } from './access/index.ts';
import { compose } from './compose.ts';
import { type Config, configEnvironment } from './config.ts';
import { createApp, listen } from './http/index.ts';
import { listenForMetrics } from './listen-for-metrics.ts';
import type { Logger } from './logger.ts';
import { waysInOf } from './outside-settings.ts';
import {
  forgetHourly,
  type House,
  keepRetentionHourly,
  openWaysIn,
  recover,
  sealWebhooks,
  searchCatalogueByWords,
  startDeliveries,
  sweepEveryMinute,
} from './service/index.ts';
import { startWorkers } from './start-workers.ts';
import { packageVersion } from './version.ts';

/** The service in this process, with its workers beside it. */
export interface RunningService {
  /** Where the page is; the API is under /api/v1 there. */
  url: string;
  /** Who may come in: for the link that makes the first administrator. */
  access: Access;
  /** True where the wanted port was taken and the next free one is used. */
  moved: boolean;
  /** Stops everything in order: requests, workers, queue, database. Twice is once. */
  close(): Promise<void>;
}

/**
 * Starts the service: the database where none is configured, its tables, the HTTP server, the workers, and what dead
 * processes left in the queue. AppError where something is missing or taken; nothing is left running then.
 */
export async function startService(config: Config, logger: Logger): Promise<RunningService> {
  const composed = await compose(config, 'own', logger);
  const { house, access } = composed;
  const deadlineMs = config.SHUTDOWN_SECONDS * 1000;
  const stopping = new AbortController();
  // Whatever ends us, a signal or a failure in the middle of the start, ends all of it, and the database last.
  const enders: (() => unknown)[] = [() => stopping.abort()];
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= Promise.allSettled(enders.map(async (end) => end())).then(() => composed.close());
    return closing;
  };
  try {
    const app = createApp(house, access, {
      stopping: stopping.signal,
      uploads: {
        maxFileMb: config.MAX_FILE_MB,
        maxFiles: config.MAX_FILES,
        maxRequestMb: config.MAX_REQUEST_MB,
      },
      version: packageVersion(),
      uploadsPerMinute: config.UPLOADS_PER_MINUTE,
      trustProxy: config.TRUST_PROXY,
    });
    // The first search makes the index of names; nobody should wait for that.
    searchCatalogueByWords(house, 'PMP', 1);
    const server = await listen(app, config.HOST, config.PORT);
    const url = pageUrl(server.host, server.port);
    access.listensAt(url);
    enders.push(() => server.close(deadlineMs));
    enders.push(await listenForMetrics(house, config));
    // One address of figures tells of all processes: workers of this service need none of their own.
    const { METRICS_PORT: _ours, ...shared } = composed.config;
    const workers = startWorkers(config.WORKERS, configEnvironment(shared as Config), logger);
    enders.push(() => workers.close(deadlineMs));
    enders.push(sweepEveryMinute(house));
    await sealWebhooks(house);
    enders.push(startDeliveries(house));
    enders.push(forgetHourly(house));
    enders.push(await openWaysIn(house, waysInOf(config)));
    await recoverAtStart(house);
    enders.push(keepRetentionHourly(house));
    return { url, access, moved: server.moved, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A queue that goes away at this very moment is no reason not to serve: uploads wait in the outbox for the sweep. */
async function recoverAtStart(house: House): Promise<void> {
  try {
    const asked = await recover(house);
    if (asked > 0) house.logger.info({ documents: asked }, 'unfinished documents are queued again');
  } catch (error) {
    house.logger.warn({ err: error }, 'unfinished documents are not queued yet; the sweep tries again');
  }
}

/** An address that a browser on this machine opens, also when we listen on every network. */
function pageUrl(host: string, port: number): string {
  if (host === '0.0.0.0' || host === '::') return `http://localhost:${port}`;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
