import {
  CamelCasePlugin,
  Kysely,
  PostgresDialect,
  type PostgresPool,
  type PostgresPoolClient,
  type Transaction,
} from 'kysely';
import pg from 'pg';
import { AppError } from '../errors.ts';
import { withoutRefusedCharacters } from './clean.ts';
import type { Tables } from './tables.ts';

/** A pool of connections, or a transaction of one of them: repositories take either. */
export type Database = Kysely<Tables>;
/** A transaction, for what must not be written outside of one. */
export type DatabaseTransaction = Transaction<Tables>;

/** One connection of its own, for what a pool cannot do: LISTEN, and a lock that lives as long as the process. */
export type Connection = pg.Client;

/** Connecting to a server that does not answer gives up after this long: a request must not hang. */
const CONNECT_TIMEOUT_MS = 10_000;
/** A process rarely runs more statements than this at once; PostgreSQL's default allows 100 in all. */
const POOL_SIZE = 10;
/** A sign-in takes a tenth of a second of hashing, so few run at once. */
const SIGN_IN_POOL_SIZE = 2;

/**
 * Opens a pool on `url` ("postgres://user:password@host:port/database"). Nothing is connected before the first query;
 * `destroy()` ends it. A server that cannot be reached is AppError `database-unavailable`.
 */
export function openDatabase(url: string): Database {
  const pool = new pg.Pool({ ...connectionSettings(url), max: POOL_SIZE });
  // An idle connection that drops is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: guarded(pool, url) }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}

/**
 * Opens a second pool for the sign-in library, which takes times as Dates and writes them so; ours has them as text. The
 * library is asked only when somebody signs in.
 */
// biome-ignore lint/suspicious/noExplicitAny: the library knows its tables itself.
export function openSignInDatabase(url: string): Kysely<any> {
  const { types, ...settings } = connectionSettings(url);
  const pool = new pg.Pool({ ...settings, max: SIGN_IN_POOL_SIZE });
  pool.on('error', () => undefined);
  return new Kysely({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
}

/** Opens one connection; the caller ends it. AppError `database-unavailable` where that fails. */
export async function openConnection(url: string, applicationName = 'muster'): Promise<Connection> {
  const client = new pg.Client({ ...connectionSettings(url), application_name: applicationName });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (cause) {
    throw unavailable(url, cause);
  }
}

function connectionSettings(url: string): pg.ClientConfig {
  return {
    connectionString: url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    keepAlive: true,
    application_name: 'muster',
    types: { getTypeParser },
  };
}

type Parser = (text: string) => unknown;
const { builtins } = pg.types;
/** pg's own choices are a Date in the local zone for a day, a Date for a time, and a string for a bigint. */
const PARSERS = new Map<number, Parser>([
  [builtins.DATE, (text) => text],
  [builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString()],
  [builtins.INT8, Number],
]);

function getTypeParser(oid: number, format?: 'text' | 'binary'): Parser {
  return PARSERS.get(oid) ?? (pg.types.getTypeParser(oid, format as 'text') as Parser);
}

/** The pool as Kysely sees it: values cleaned on the way in, a lost server named on the way out. */
function guarded(pool: pg.Pool, url: string): PostgresPool {
  return {
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect().catch((cause: unknown) => {
        throw unavailable(url, cause);
      });
      const query = async (text: string, values: readonly unknown[]) => {
        try {
          return await client.query(text, values.map(asParameter));
        } catch (cause) {
          throw isConnectionLost(cause) ? unavailable(url, cause) : cause;
        }
      };
      // Kysely's other form of `query`, for cursors, is not used here.
      return { release: () => client.release(), query: query as unknown as PostgresPoolClient['query'] };
    },
  };
}

/** Objects and arrays go to jsonb columns, as text; no query here sends a PostgreSQL array. */
function asParameter(value: unknown): unknown {
  const clean = withoutRefusedCharacters(value);
  return typeof clean === 'object' && clean !== null ? JSON.stringify(clean) : clean;
}

/** Class 08 (connection exception) and 57P (operator intervention) of PostgreSQL's error codes, or a dead socket. */
function isConnectionLost(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (typeof code === 'string') return /^(08|57P|ECONN|EPIPE)/.test(code);
  return typeof message === 'string' && /connection (terminated|error)|not queryable/i.test(message);
}

function unavailable(url: string, cause: unknown): AppError {
  const { host, pathname } = new URL(url);
  const why = cause instanceof Error && cause.message ? cause.message : String(cause);
  return new AppError(
    'database-unavailable',
    `PostgreSQL at ${host}${pathname} does not answer (${why}). Start it, or correct DATABASE_URL.`,
    { cause },
  );
}
