import type { Access } from './access/index.ts';
import type { Config } from './config.ts';
import type { Logger } from './logger.ts';
import { type Closer, closeAll, databaseUrl, openAccessOf, openFiles } from './open-parts.ts';
import type { Places } from './service/index.ts';
import { findEmbeddedPostgres, migrate, openDatabase } from './store/index.ts';
import { packageVersion } from './version.ts';

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
    const access = await openAccessOf(config, { db, url, logger, closers });
    access.listensAt(`http://localhost:${config.PORT}`);
    return await use(access);
  } finally {
    await closeAll(closers, logger);
  }
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
