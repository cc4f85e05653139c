import type { Readable } from 'node:stream';
import { type Connection, openConnection } from '../database.ts';
import { copyOut } from './copy.ts';

/** A table as a backup knows it. */
export interface TableShape {
  /** With its schema, as SQL writes it: "public.documents". */
  name: string;
  /** Those that hold something of their own, as SQL writes them. */
  columns: string[];
}

/** A counter of row numbers and how far it is; null where it was never asked. */
export interface SequenceState {
  name: string;
  value: number | null;
}

/** A migration that made the tables, with its file's hash. */
export interface AppliedMigration {
  name: string;
  checksum: string;
}

/** Everything that the database held at one moment. */
export interface Snapshot {
  migrations: AppliedMigration[];
  tables: TableShape[];
  sequences: SequenceState[];
  /** A table's rows, in PostgreSQL's text format. One table at a time, to its end. */
  rows(table: TableShape): Readable;
  /** The files of that moment, by hash, after the rows. Bytes. */
  files(): Promise<{ sha256: string; size: number }[]>;
  close(): Promise<void>;
}

/** Jobs are not backed up: the queue is made anew from the documents. `migrations` is told by itself. */
const TABLES = `
  SELECT format('%I.%I', n.nspname, c.relname) AS name,
         json_agg(quote_ident(a.attname) ORDER BY a.attnum) AS columns
  FROM pg_class c
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
  WHERE c.relkind = 'r' AND n.nspname NOT IN ('information_schema', 'bullmq') AND n.nspname NOT LIKE 'pg\\_%'
    AND (n.nspname, c.relname) <> ('public', 'migrations')
  GROUP BY 1 ORDER BY 1`;
const SEQUENCES = `
  SELECT format('%I.%I', schemaname, sequencename) AS name, last_value AS value
  FROM pg_sequences WHERE schemaname <> 'bullmq' ORDER BY 1`;

/**
 * Opens what the database holds now: whoever writes meanwhile changes nothing of it, and nobody waits. AppError
 * `database-unavailable`.
 */
export async function openSnapshot(url: string): Promise<Snapshot> {
  const connection = await openConnection(url, 'muster-backup');
  try {
    await noteInAudit(connection, 'backup', 'read');
    await connection.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const migrations = await rowsOf<AppliedMigration>(
      connection,
      'SELECT name, checksum FROM public.migrations ORDER BY name',
    );
    return {
      migrations,
      tables: await rowsOf<TableShape>(connection, TABLES),
      sequences: await rowsOf<SequenceState>(connection, SEQUENCES),
      rows: ({ name, columns }) => copyOut(connection, `COPY ${name} (${columns.join(', ')}) TO STDOUT`),
      files: () => rowsOf(connection, 'SELECT sha256, size FROM public.files ORDER BY sha256'),
      close: () => connection.end(),
    };
  } catch (error) {
    await connection.end();
    throw error;
  }
}

/** Says in the audit log that somebody at the machine itself took or put back everything. */
export async function noteInAudit(
  connection: Connection,
  operation: 'backup' | 'restore',
  kind: 'read' | 'write',
): Promise<void> {
  await connection.query(
    "INSERT INTO public.audit_log (via, operation, kind, result) VALUES ('service', $1, $2, 'done')",
    [operation, kind],
  );
}

/** The rows that a statement answers. */
export async function rowsOf<T extends object>(connection: Connection, statement: string): Promise<T[]> {
  return (await connection.query<T>(statement)).rows;
}
