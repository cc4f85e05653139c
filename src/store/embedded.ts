import { mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { Connection } from './database.ts';
import { type Cluster, DATABASE_USER, ensureCluster, isCluster, readPassword } from './embedded/cluster.ts';
import { claimServer } from './embedded/owner-lock.ts';
import { chooseRunner } from './embedded/run-as.ts';
import { guardServer, type Log, type OwnedServer } from './embedded/server-guard.ts';
import { findServer, type RunningServer, startServer, stopServer } from './embedded/server-process.ts';

/** The name of Muster's database in the server. */
const DATABASE = 'muster';

/** A PostgreSQL server that belongs to this process. */
export interface EmbeddedPostgres {
  /** "postgres://muster:…@127.0.0.1:54329/muster"; holds the password, so it is never logged. */
  url: string;
  /** Ends the server in order: open transactions are rolled back, everything is written. Twice is once. */
  stop(): Promise<void>;
}

/** Where and how to run the embedded server. */
export interface EmbeddedOptions {
  /** The data folder; the server's data is in `postgres` under it, its log in `postgres.log`. */
  folder: string;
  /** Told what happens, a sentence at a time. */
  log: Log;
  /** PostgreSQL settings beside our own: `{ fsync: 'off' }` makes tests quick. */
  settings?: Readonly<Record<string, string>>;
  /** Tried first; 54329 unless given. */
  port?: number;
  /** Called where the server was killed and another program has taken its port: whoever has `url` must begin anew. */
  onMoved?: () => void;
}

/**
 * Starts the PostgreSQL server that npm has installed, on a port of 127.0.0.1 that is free, as root too. The first start
 * makes the data and a password. A server that a killed Muster left running is taken over. AppError
 * `data-folder-in-use` where another process has the folder, `database-unavailable` where the server cannot run.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  // Others may pass, not look: the server can be another user than root, and what lies in here is closed by itself.
  await mkdir(options.folder, { recursive: true, mode: 0o711 });
  const folder = await realpath(options.folder);
  const dataFolder = join(folder, 'postgres');
  const runner = await chooseRunner(dataFolder);
  const cluster: Cluster = { dataFolder, runner, settings: options.settings ?? {} };
  const password = await ensureCluster(cluster, options.log);

  const first = await own(cluster, password, options.log, options.port);
  await ensureDatabase(first.owner);
  const { server } = first;
  options.log(`The embedded PostgreSQL runs on port ${server.port} (process ${server.pid}, ${runner.name})`);
  const guard = guardServer(first, () => own(cluster, password, options.log, server.port), {
    log: options.log,
    onMoved: options.onMoved ?? (() => undefined),
  });
  return {
    url: urlOf(server, password, DATABASE),
    stop: () => guard.end(() => stopServer(cluster)),
  };
}

/**
 * The address of the embedded server that another process on this machine runs on this data folder, or null where none
 * runs. For a worker or a command beside the service; whoever asks does not own the server and does not stop it.
 */
export async function findEmbeddedPostgres(folder: string): Promise<{ url: string } | null> {
  const dataFolder = join(await realpath(folder).catch(() => folder), 'postgres');
  if (!(await isCluster(dataFolder))) return null;
  const server = await findServer(dataFolder);
  return server ? { url: urlOf(server, await readPassword(dataFolder), DATABASE) } : null;
}

/** A running server of these data is taken over where nobody has it; else one is started. */
async function own(cluster: Cluster, password: string, log: Log, port?: number): Promise<OwnedServer> {
  const left = await findServer(cluster.dataFolder);
  const server = left ?? (await startServer(cluster, port));
  const owner = await claimServer(urlOf(server, password, 'postgres'), cluster.dataFolder);
  if (left) log(`Took over the PostgreSQL server that was running already (process ${server.pid})`);
  return { server, owner };
}

async function ensureDatabase(connection: Connection): Promise<void> {
  const { rowCount } = await connection.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
  if (!rowCount) await connection.query(`CREATE DATABASE ${DATABASE}`);
}

function urlOf({ port }: RunningServer, password: string, database: string): string {
  return `postgres://${DATABASE_USER}:${password}@127.0.0.1:${port}/${database}`;
}
