import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { AppError } from '../../src/errors.ts';
import { openConnection } from '../../src/store/database.ts';
import {
  type Database,
  findEmbeddedPostgres,
  migrate,
  openDatabase,
  startEmbeddedPostgres,
} from '../../src/store/index.ts';

/** What a test loses nothing by: its data need not survive a power cut. */
export const QUICK_SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

export interface TestDatabase {
  url: string;
  db: Database;
  close(): Promise<void>;
}

/** A database of its own on the server that all tests of the run share, with Muster's tables. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const url = await createEmptyDatabase();
  const db = openDatabase(url);
  await migrate(db);
  return { url, db, close: () => db.destroy() };
}

/** The address of a new database without tables. */
export async function createEmptyDatabase(): Promise<string> {
  const server = new URL(await sharedServer());
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  // PostgreSQL's own database: Muster's is not there yet where another test file starts the server at this moment.
  server.pathname = '/postgres';
  const connection = await openConnection(server.href);
  await connection.query(`CREATE DATABASE ${name}`);
  await connection.end();
  server.pathname = `/${name}`;
  return server.href;
}

/** Whichever test file comes first starts the server; it stays when that file's process ends. */
async function sharedServer(): Promise<string> {
  const folder = inject('runFolder');
  const running = await findEmbeddedPostgres(folder);
  if (running) return running.url;
  try {
    const { url } = await startEmbeddedPostgres({ folder, log: () => undefined, settings: QUICK_SETTINGS });
    return url;
  } catch (error) {
    if (error instanceof AppError && error.code === 'data-folder-in-use') return sharedServer();
    throw error;
  }
}
