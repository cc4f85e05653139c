import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Access, openAccess } from './access/index.ts';
import { type Config, oidcOf, readLimitsOf } from './config.ts';
import { AppError } from './errors.ts';
import type { Logger } from './logger.ts';
import { createMetrics, startTracing } from './observe/index.ts';
import { s3PlaceOf } from './outside-settings.ts';
import { PIPELINE_VERSION } from './plan/index.ts';
import { type DocumentQueue, openQueue } from './queue/index.ts';
import {
  createAnswerer,
  createAuditLog,
  createDocumentChanges,
  createRanker,
  type House,
  openCatalogue,
  type Places,
  trustedIssuers,
} from './service/index.ts';
import {
  type Database,
  type FileStore,
  findEmbeddedPostgres,
  listenToDocuments,
  migrate,
  openDatabase,
  openFolderStore,
  openS3Store,
  startEmbeddedPostgres,
} from './store/index.ts';

import { packageVersion } from './version.ts';

/** What runs: the parts that the use cases work with, and the queue for whoever takes jobs from it. */
export interface Composed {
  house: House;
  access: Access;
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
  const tracer = await startTracing(config.OTEL_EXPORTER_OTLP_ENDPOINT, {
    name: role === 'own' ? 'muster' : 'muster-worker',
    version: packageVersion(),
  });
  closers.push(() => tracer.close());
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
    const access = await accessOf(config, { db, url, logger, closers });
    const files = await openFiles(config, closers);
    const queue = await openQueue(config.REDIS_URL ? { redisUrl: config.REDIS_URL } : { databaseUrl: url }, {
      // Connections that the queue has given up already end with the database's last word.
      onError: (error) => closing || logger.warn({ err: error }, 'queue trouble'),
    });
    closers.push(() => queue.close());
    const changes = createDocumentChanges();
    const current = await openCatalogue(db, logger);
    const refresh = () =>
      current.refresh().catch((error: unknown) => logger.warn({ err: error }, 'own entries not read'));
    if (role === 'own') {
      const listener = await listenToDocuments(url, {
        onChange: ({ bidId }) => changes.changed(bidId),
        onReconnect() {
          changes.changed();
          void refresh();
        },
        onOwnEntries: () => void refresh(),
      });
      closers.push(() => listener.close());
    }
    const answerer = createAnswerer(() => current.own);
    closers.push(async () => answerer.close());
    const ranker = createRanker(() => current.own);
    closers.push(async () => ranker.close());
    const audit = createAuditLog(db, logger);
    closers.push(() => audit.close());
    const house: House = {
      db,
      files,
      queue,
      get catalogue() {
        return current.catalogue;
      },
      get ownEntries() {
        return current.own;
      },
      refreshCatalogue: () => current.refresh(),
      changes,
      metrics: createMetrics(),
      tracer,
      answerer,
      ranker,
      audit,
      auditDays: config.AUDIT_DAYS,
      logger,
      get pipelineVersion() {
        return `${PIPELINE_VERSION}/${current.catalogue.version}`;
      },
      readLimits: readLimitsOf(config),
      hoursPerWeek: config.HOURS_PER_WEEK,
      allowPrivateWebhooks: config.WEBHOOK_ALLOW_PRIVATE,
      ...(config.TRUSTED_ISSUERS ? { trustedIssuers: trustedIssuers(config.TRUSTED_ISSUERS) } : {}),
    };
    return { house, access, queue, config: { ...config, DATABASE_URL: url }, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The files: in a bucket where one is configured, else in the data folder. */
async function openFiles(config: Config, closers: Closer[]): Promise<FileStore> {
  const place = s3PlaceOf(config);
  if (place === null) return openFolderStore(join(config.DATA_DIR, 'files'));
  const store = await openS3Store(place, join(config.DATA_DIR, 'spool'));
  closers.push(async () => store.close());
  return store;
}

/**
 * Opens only who may come in, beside a running service or without one, and closes it when `use` has ended: for commands on
 * the machine itself, so that nobody is locked out.
 */
export async function withAccess<T>(
  config: Config,
  logger: Logger,
  use: (access: Access) => Promise<T>,
): Promise<T> {
  const closers: Closer[] = [];
  try {
    const running = config.DATABASE_URL ? null : await findEmbeddedPostgres(config.DATA_DIR);
    const url = running?.url ?? (await databaseUrl(config, 'own', logger, closers));
    const db = openDatabase(url);
    closers.push(() => db.destroy());
    if (running === null) await migrate(db);
    const access = await accessOf(config, { db, url, logger, closers });
    access.listensAt(`http://localhost:${config.PORT}`);
    return await use(access);
  } finally {
    await closeAll(closers, logger);
  }
}

async function accessOf(
  config: Config,
  { db, url, logger, closers }: { db: Database; url: string; logger: Logger; closers: Closer[] },
): Promise<Access> {
  const { access, close } = await openAccess({
    db,
    databaseUrl: url,
    logger,
    publicUrl: config.PUBLIC_URL,
    secret: config.AUTH_SECRET,
    oidc: oidcOf(config),
  });
  closers.push(close);
  return access;
}

/**
 * Opens only where rows and files are, and closes it when `use` has ended: beside a running service or without one, or
 * `alone`, where the embedded database must not be in use.
 */
export async function withPlaces<T>(
  config: Config,
  logger: Logger,
  alone: boolean,
  use: (places: Places) => Promise<T>,
): Promise<T> {
  const closers: Closer[] = [];
  try {
    const running = config.DATABASE_URL || alone ? null : await findEmbeddedPostgres(config.DATA_DIR);
    const url = running?.url ?? (await databaseUrl(config, 'own', logger, closers));
    const files = await openFiles(config, closers);
    return await use({ databaseUrl: url, files, version: packageVersion() });
  } finally {
    await closeAll(closers, logger);
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
