import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Access, openAccess } from './access/index.ts';
import { type Config, oidcOf } from './config.ts';
import { AppError } from './errors.ts';
import type { Logger } from './logger.ts';
import { s3PlaceOf } from './outside-settings.ts';
import {
  type Database,
  type FileStore,
  findEmbeddedPostgres,
  openFolderStore,
  openS3Store,
  startEmbeddedPostgres,
} from './store/index.ts';

/** Ends one thing that was opened. */
export type Closer = () => Promise<unknown>;
/** PostgreSQL's own shutdown takes a second or two; all the others are quicker. */
const CLOSE_MS = 15_000;

/** The files: in a bucket where one is configured, else in the data folder. */
export async function openFiles(config: Config, closers: Closer[]): Promise<FileStore> {
  const place = s3PlaceOf(config);
  if (place === null) return openFolderStore(join(config.DATA_DIR, 'files'));
  const store = await openS3Store(place, join(config.DATA_DIR, 'spool'));
  closers.push(async () => store.close());
  return store;
}

/** Who may come in, by the settings. */
export async function openAccessOf(
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
 * The address of the database: the configured one, or the embedded one, which `own` starts and `join` finds. AppError
 * `database-unavailable` where none runs.
 */
export async function databaseUrl(
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
    onMoved: () => endInOrder(logger),
  });
  closers.push(() => server.stop());
  return server.url;
}

/** Every connection and worker has the old address: as after Ctrl-C, but a failure, so that whoever watches starts us again. */
function endInOrder(logger: Logger): void {
  logger.fatal('the embedded database has another port now; the service ends and must be started again');
  process.exitCode = 1;
  process.kill(process.pid, 'SIGTERM');
}

/**
 * Closes what was opened, the last first. What fails or does not end in time is left behind with a warning, so that the
 * others are still closed: the process is about to end.
 */
export async function closeAll(closers: Closer[], logger: Logger): Promise<void> {
  for (let closer = closers.pop(); closer; closer = closers.pop()) {
    const late = setTimeout(CLOSE_MS, undefined, { ref: false }).then(() => {
      throw new Error(`not closed within ${CLOSE_MS} ms`);
    });
    await Promise.race([closer(), late]).catch((error: unknown) =>
      logger.warn({ err: error, part: String(closer) }, 'not closed in order'),
    );
  }
}
