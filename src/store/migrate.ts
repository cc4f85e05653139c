import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { AppError } from '../errors.ts';
import { packagePath } from '../paths.ts';
import type { Connection, Database, DatabaseTransaction } from './database.ts';

/** Where the numbered SQL files live: 0001-what-it-does.sql. They are never edited once merged. */
export const MIGRATIONS_FOLDER = packagePath('src', 'store', 'migrations');

/** Of this program alone: the letters "MUST" as a number. Whoever holds it migrates; the others wait, then find nothing left. */
const LOCK_KEY = 0x4d555354;

/** Which files have run on this database. */
const TABLE = `
  CREATE TABLE IF NOT EXISTS migrations (
    name text PRIMARY KEY,
    checksum text NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now()
  )`;

interface Migration {
  name: string;
  checksum: string;
  sql: string;
}

/**
 * Brings the database's tables up to date and returns the names of the migrations that it applied. Safe to run in
 * several processes at once: each file runs once, in a transaction of its own. AppError `configuration-invalid` where an
 * applied file was edited or is missing.
 */
export async function migrate(db: Database, folder: string = MIGRATIONS_FOLDER): Promise<string[]> {
  const migrations = await readMigrations(folder);
  const applied: string[] = [];
  for (;;) {
    const name = await db.transaction().execute((tx) => applyNext(tx, migrations));
    if (name === null) return applied;
    applied.push(name);
  }
}

/**
 * Makes the tables of an empty database as they were when these migrations had run, in the transaction of this connection;
 * `migrate` brings them up to date afterwards. AppError `configuration-invalid` where this version of Muster lacks one of
 * them, or has it otherwise.
 */
export async function makeTablesOf(
  connection: Connection,
  applied: readonly { name: string; checksum: string }[],
): Promise<void> {
  const migrations = await readMigrations(MIGRATIONS_FOLDER);
  for (const row of applied) checkApplied(row, migrations);
  await connection.query(TABLE);
  for (const { name, checksum, sql: statements } of migrations) {
    if (!applied.some((row) => row.name === name)) continue;
    await connection.query(statements);
    await connection.query('INSERT INTO migrations (name, checksum) VALUES ($1, $2)', [name, checksum]);
  }
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}-.+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      // A checkout on Windows may have other line ends; the migration is the same.
      const text = (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n');
      return { name, sql: text, checksum: createHash('sha256').update(text).digest('hex') };
    }),
  );
}

/** Applies the first migration that the database has not seen; null where there is none. */
async function applyNext(tx: DatabaseTransaction, migrations: readonly Migration[]): Promise<string | null> {
  await sql`SELECT pg_advisory_xact_lock(${LOCK_KEY})`.execute(tx);
  await sql.raw(TABLE).execute(tx);
  const { rows } = await sql<{ name: string; checksum: string }>`
    SELECT name, checksum FROM migrations ORDER BY name`.execute(tx);
  for (const row of rows) checkApplied(row, migrations);
  const next = migrations.find((migration) => rows.every((row) => row.name !== migration.name));
  if (!next) return null;
  if (rows.some((row) => row.name > next.name)) throw outOfOrder(next.name);
  await sql.raw(next.sql).execute(tx);
  await sql`INSERT INTO migrations (name, checksum) VALUES (${next.name}, ${next.checksum})`.execute(tx);
  return next.name;
}

function checkApplied(row: { name: string; checksum: string }, migrations: readonly Migration[]): void {
  const file = migrations.find((migration) => migration.name === row.name);
  if (!file) {
    throw new AppError(
      'configuration-invalid',
      `The database was changed by the migration ${row.name}, which this version of Muster does not have. Start the version that made the change, or a newer one.`,
    );
  }
  if (file.checksum !== row.checksum) {
    throw new AppError(
      'configuration-invalid',
      `The migration ${row.name} was edited after it ran on this database. Put the file back as it was and write the change as a new migration.`,
    );
  }
}

function outOfOrder(name: string): AppError {
  return new AppError(
    'configuration-invalid',
    `The migration ${name} comes before one that has already run. Give it the next free number.`,
  );
}
