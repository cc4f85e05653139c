import { AppError } from '../../errors.ts';
import { type Connection, openConnection } from '../database.ts';
import { makeTablesOf } from '../migrate.ts';
import { copyIn } from './copy.ts';
import {
  type AppliedMigration,
  noteInAudit,
  rowsOf,
  type SequenceState,
  type TableShape,
} from './read-rows.ts';

/** A database that is being filled from a backup: all of it, or nothing. */
export interface Filling {
  /** Fills a table and gives the number of rows. */
  fill(table: TableShape, rows: AsyncIterable<Uint8Array>): Promise<number>;
  /**
   * Sets the counters, lets go of what must not live twice, checks that everything refers to something that is there, and
   * keeps it all. Gives the number of events for webhooks that were set aside.
   */
  finish(sequences: readonly SequenceState[], options: { deliver: boolean }): Promise<number>;
  /** Undoes everything; after `finish` it only ends the connection. */
  close(): Promise<void>;
}

/** Where tables are, other than the queue's. */
const OURS = `n.nspname NOT IN ('information_schema', 'bullmq') AND n.nspname NOT LIKE 'pg\\_%'`;

/**
 * Makes the tables as these migrations did, in a database that has none, and lets them be filled. `force`: what is there is
 * thrown away, once the filling is finished. AppError `conflict` where something is there or, with `force`, in use.
 */
export async function openFilling(
  url: string,
  migrations: readonly AppliedMigration[],
  tables: readonly TableShape[],
  force: boolean,
): Promise<Filling> {
  const connection = await openConnection(url, 'muster-restore');
  try {
    await connection.query('BEGIN');
    if (force) await clear(connection);
    else await refuseUnlessEmpty(connection);
    await makeTablesOf(connection, migrations);
    const references = await untie(connection, tables);
    return {
      fill: ({ name, columns }, rows) =>
        copyIn(connection, `COPY ${name} (${columns.join(', ')}) FROM STDIN`, rows),
      async finish(sequences, { deliver }) {
        for (const { name, value } of sequences)
          if (value !== null) await connection.query('SELECT setval($1::regclass, $2)', [name, value]);
        const setAside = await letGo(connection, deliver);
        for (const { table, words } of references)
          await connection.query(`ALTER TABLE ${table} ADD ${words}`);
        for (const { name } of tables) await connection.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`);
        await connection.query('COMMIT');
        await connection.query('ANALYZE');
        return setAside;
      },
      close: () => connection.end(),
    };
  } catch (error) {
    await connection.end();
    throw error;
  }
}

/**
 * Triggers would tell of every row and refuse to fill what only grows; references would ask for an order of tables. Rows
 * that the migrations wrote come with the backup.
 */
async function untie(
  connection: Connection,
  tables: readonly TableShape[],
): Promise<{ table: string; words: string }[]> {
  const { rows } = await connection.query<{ table: string; name: string; words: string }>(`
    SELECT format('%I.%I', n.nspname, c.relname) AS table, quote_ident(f.conname) AS name,
           format('CONSTRAINT %I %s', f.conname, pg_get_constraintdef(f.oid)) AS words
    FROM pg_constraint f JOIN pg_class c ON c.oid = f.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE f.contype = 'f' AND ${OURS} ORDER BY 1, 2`);
  for (const { table, name } of rows) await connection.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  for (const { name } of tables) await connection.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
  if (tables.length > 0) await connection.query(`TRUNCATE ${tables.map(({ name }) => name).join(', ')}`);
  return rows;
}

/**
 * What the backup has as waiting or open was, since then, most likely sent, used or ended by the installation that it is of:
 * events for webhooks, unless they are to be sent, sessions, and links that set a password or sign in. The audit log says
 * that there was a restore.
 */
async function letGo(connection: Connection, deliver: boolean): Promise<number> {
  const has = async (table: string) =>
    (
      await rowsOf<{ has: boolean }>(connection, `SELECT to_regclass('public.${table}') IS NOT NULL AS has`)
    )[0]?.has === true;
  if (await has('sessions')) {
    await connection.query('DELETE FROM sessions');
    await connection.query("DELETE FROM access_links WHERE kind <> 'invitation'");
  }
  if (await has('audit_log')) await noteInAudit(connection, 'restore', 'write');
  if (deliver || !(await has('webhook_deliveries'))) return 0;
  const { rowCount } = await connection.query(`
    UPDATE webhook_deliveries
    SET next_attempt_at = NULL, last_error = 'set aside: it waited in a backup that was restored'
    WHERE next_attempt_at IS NOT NULL`);
  return rowCount ?? 0;
}

async function refuseUnlessEmpty(connection: Connection): Promise<void> {
  const { rows } = await connection.query<{ name: string }>(`
    SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind = 'r' AND ${OURS} LIMIT 1`);
  if (rows[0])
    throw new AppError(
      'conflict',
      `The database is not empty: it has a table "${rows[0].name}". Restore into an empty one, or throw away what is there with --force.`,
    );
}

/** Throws away all tables, also the queue's, whose jobs are about documents that go. */
async function clear(connection: Connection): Promise<void> {
  const { rows } = await connection.query<{ name: string }>(`
    SELECT application_name AS name FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend' LIMIT 1`);
  if (rows[0])
    throw new AppError(
      'conflict',
      `Somebody else uses the database ("${rows[0].name}"). Stop every Muster service and worker on it first.`,
    );
  const { rows: schemas } = await connection.query<{ name: string }>(`
    SELECT quote_ident(n.nspname) AS name FROM pg_namespace n
    WHERE n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%'`);
  for (const { name } of schemas) await connection.query(`DROP SCHEMA ${name} CASCADE`);
  await connection.query('CREATE SCHEMA public');
}
