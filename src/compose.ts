import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { loadCatalogue } from './catalogue/index.ts';
import { type Config, readLimitsOf } from './config.ts';
import { AppError } from './errors.ts';
import type { Logger } from './logger.ts';
import { PIPELINE_VERSION } from './plan/index.ts';
import { type DocumentQueue, openQueue } from './queue/index.ts';
import { createAnswerer, createDocumentChanges, type House, trustedIssuers } from './service/index.ts';
import {
  findEmbeddedPostgres,
  listenToDocuments,
  migrate,
  openDatabase,
  openFileStore,
  startEmbeddedPostgres,
} from './store/index.ts';

/** What runs: the parts that the use cases work with, and the queue for whoever takes jobs from it. */
export interface Composed {
  house: House;
  queue: DocumentQueue;
  /** The configuration with which other processes join this one: it names the database. */
  config: Config;
  /** Ends everything that was opened here, in the opposite order. */
  close(): Promise<void>;
}

/** Ends one thing that was opened. */
type Closer = () => Promise<unknown>;
/** PostgreSQL's own shutdown takes a second or two; all the others are quicker. */
const CLOSE_MS = 15_000;

/**
 * Opens everything that the use cases need. `own`: start the embedded database where no other is configured, bring its
 * tables up to date, and hear of changes to documents, for people who watch; `join`: the database runs already.
 *
 * @throws AppError saying what is missing; whatever was opened before is closed again.
 */
export async function compose(config: Config, role: 'own' | 'join', logger: Logger): Promise<Composed> {
  const closers: Closer[] = [];
  let closing = false;
  const close = () => {
    closing = true;
    return closeAll(closers, logger);
  };
  try {
    const url = await databaseUrl(config, role, logger, closers);
    const db = openDatabase(url);
    closers.push(() => db.destroy());
    if (role === 'own') for (const name of await migrate(db)) logger.info({ migration: name }, 'migrated');
    const files = await openFileStore(join(config.DATA_DIR, 'files'));
    const queue = await openQueue(config.REDIS_URL ? { redisUrl: config.REDIS_URL } : { databaseUrl: url }, {
      // Connections that the queue has given up already end with the database's last word.
      onError: (error) => closing || logger.warn({ err: error }, 'queue trouble'),
    });
    closers.push(() => queue.close());
    const changes = createDocumentChanges();
    if (role === 'own') {
      const listener = await listenToDocuments(url, {
        onChange: ({ bidId }) => changes.changed(bidId),
        onReconnect: () => changes.changed(),
      });
      closers.push(() => listener.close());
    }
    const answerer = createAnswerer();
    closers.push(async () => answerer.close());
    const catalogue = loadCatalogue();
    const house: House = {
      db,
      files,
      queue,
      catalogue,
      changes,
      answerer,
      logger,
      pipelineVersion: `${PIPELINE_VERSION}/${catalogue.version}`,
      readLimits: readLimitsOf(config),
      hoursPerWeek: config.HOURS_PER_WEEK,
      ...(config.TRUSTED_ISSUERS ? { trustedIssuers: trustedIssuers(config.TRUSTED_ISSUERS) } : {}),
    };
    return { house, queue, config: { ...config, DATABASE_URL: url }, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Brings the tables up to date and names the migrations that were applied; the embedded server is started for it. */
export async function migrateDatabase(config: Config, logger: Logger): Promise<string[]> {
  const closers: Closer[] = [];
  try {
    const db = openDatabase(await databaseUrl(config, 'own', logger, closers));
    closers.push(() => db.destroy());
    return await migrate(db);
  } finally {
    await closeAll(closers, logger);
  }
}

async function databaseUrl(
  config: Config,
  role: 'own' | 'join',
  logger: Logger,
  closers: Closer[],
): Promise<string> {
  if (config.DATABASE_URL) return config.DATABASE_URL;
  if (role === 'join') {
    const found = await findEmbeddedPostgres(config.DATA_DIR);
    if (found) return found.url;
    throw new AppError(
      'database-unavailable',
      `No database: DATABASE_URL is not set, and no "muster serve" runs on ${config.DATA_DIR}. Start one, or set DATABASE_URL.`,
    );
  }
  const server = await startEmbeddedPostgres({
    folder: config.DATA_DIR,
    log: (message) => logger.info(message),
  });
  closers.push(() => server.stop());
  return server.url;
}

/**
 * Closes what was opened, the last first. What fails or does not end in time is left behind with a warning, so that the
 * others are still closed: the process is about to end.
 */
async function closeAll(closers: Closer[], logger: Logger): Promise<void> {
  for (let closer = closers.pop(); closer; closer = closers.pop()) {
    const late = setTimeout(CLOSE_MS, undefined, { ref: false }).then(() => {
      throw new Error(`not closed within ${CLOSE_MS} ms`);
    });
    await Promise.race([closer(), late]).catch((error: unknown) =>
      logger.warn({ err: error, part: String(closer) }, 'not closed in order'),
    );
  }
}
