import type { Access } from './access/index.ts';
import { type Config, readLimitsOf } from './config.ts';
import type { Logger } from './logger.ts';
import { createMetrics, startTracing } from './observe/index.ts';
import { type Closer, closeAll, databaseUrl, openAccessOf, openFiles } from './open-parts.ts';
import { PIPELINE_VERSION } from './plan/index.ts';
import { type DocumentQueue, openQueue } from './queue/index.ts';
import {
  type CurrentCatalogue,
  createAnswerer,
  createAuditLog,
  createDocumentChanges,
  createRanker,
  createSealer,
  flushMetrics,
  type House,
  openCatalogue,
  timed,
  trustedIssuers,
} from './service/index.ts';
import { listenToDocuments, migrate, openDatabase } from './store/index.ts';
import { packageVersion } from './version.ts';

export { migrateDatabase, withAccess, withPlaces } from './open-alone.ts';

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

/**
 * Opens everything that the use cases need. `own`: start the embedded database where no other is configured, bring its
 * tables up to date, and hear of changes to documents, for people who watch; `join`: the database runs already.
 *
 * @throws AppError saying what is missing; whatever was opened before is closed again.
 */
export async function compose(config: Config, role: 'own' | 'join', logger: Logger): Promise<Composed> {
  const closers: Closer[] = [];
  const observed = await observing(config, role, closers);
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
    const access = await openAccessOf(config, { db, url, logger, closers });
    const files = await openFiles(config, closers);
    const queue = await openQueue(config.REDIS_URL ? { redisUrl: config.REDIS_URL } : { databaseUrl: url }, {
      // Connections that the queue has given up already end with the database's last word.
      onError: (error) => closing || logger.warn({ err: error }, 'queue trouble'),
    });
    closers.push(() => queue.close());
    const changes = createDocumentChanges();
    const current = await openCatalogue(db, logger);
    if (role === 'own') closers.push(await hearChanges(url, changes, current, logger));
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
      ...observed,
      logger,
      get pipelineVersion() {
        return `${PIPELINE_VERSION}/${current.catalogue.version}`;
      },
      ...answering(() => current.own, closers, observed),
      ...auditing(db, logger, closers),
      ...settingsOf(config),
      sealer: createSealer(access.sealing),
    };
    closers.push(() => flushMetrics(house));
    return { house, access, queue, config: { ...config, DATABASE_URL: url }, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Hears of documents for people who watch, and of own catalogue entries; gives what ends it. */
async function hearChanges(
  url: string,
  changes: ReturnType<typeof createDocumentChanges>,
  current: CurrentCatalogue,
  logger: Logger,
): Promise<Closer> {
  const refresh = () =>
    current.refresh().catch((error: unknown) => logger.warn({ err: error }, 'own entries not read'));
  const listener = await listenToDocuments(url, {
    onChange: ({ bidId }) => changes.changed(bidId),
    onReconnect() {
      changes.changed();
      void refresh();
    },
    onOwnEntries: () => void refresh(),
  });
  return () => listener.close();
}

type Observed = Pick<House, 'metrics' | 'tracer'>;

/** What tells of the rest; the tracer ends last, so that it hears of everything. */
async function observing(config: Config, role: 'own' | 'join', closers: Closer[]): Promise<Observed> {
  const name = role === 'own' ? 'muster' : 'muster-worker';
  const tracer = await startTracing(config.OTEL_EXPORTER_OTLP_ENDPOINT, { name, version: packageVersion() });
  closers.push(() => tracer.close());
  return { metrics: createMetrics(), tracer };
}

type Answering = Pick<House, 'answerer' | 'ranker'>;

/** Those who answer questions, each a process of its own with the house's own entries. */
function answering(own: () => House['ownEntries'], closers: Closer[], observed: Observed): Answering {
  const answerer = createAnswerer(own, (stage, work) => timed(observed, stage, work));
  closers.push(async () => answerer.close());
  const ranker = createRanker(own);
  closers.push(async () => ranker.close());
  return { answerer, ranker };
}

/** The audit log writes what waits before the database closes. */
function auditing(db: House['db'], logger: Logger, closers: Closer[]): Pick<House, 'audit'> {
  const audit = createAuditLog(db, logger);
  closers.push(() => audit.close());
  return { audit };
}

/** What of the house is a setting. */
function settingsOf(config: Config) {
  return {
    auditDays: config.AUDIT_DAYS,
    readLimits: readLimitsOf(config),
    hoursPerWeek: config.HOURS_PER_WEEK,
    allowPrivateWebhooks: config.WEBHOOK_ALLOW_PRIVATE,
    ...(config.TRUSTED_ISSUERS ? { trustedIssuers: trustedIssuers(config.TRUSTED_ISSUERS) } : {}),
  };
}
