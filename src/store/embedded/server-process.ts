import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '../../errors.ts';
import { type Cluster, SETTINGS_FILE } from './cluster.ts';
import { commandLineOf, isAlive } from './process-state.ts';

/** A server that runs on a data folder. */
export interface RunningServer {
  pid: number;
  port: number;
}

/** Tried first, so that the address seldom changes; free for everybody in IANA's list of ports. */
const USUAL_PORT = 54_329;
/** After a crash the server first replays its log; with the default of 1 GB of it that takes well under a minute. */
const START_DEADLINE_MS = 120_000;
const POLL_MS = 20;
/** The log is for a person who looks for a cause; older than this it is let go at a start. */
const LOG_LIMIT_BYTES = 10_000_000;

/**
 * The server that runs on this data folder, once it takes connections; null where none runs. A lock file whose process
 * is gone, or whose number now belongs to another program, is removed: PostgreSQL itself would refuse to start on the
 * latter. That is safe, since it finds a living server of the same folder by its shared memory as well.
 */
export async function findServer(dataFolder: string): Promise<RunningServer | null> {
  const deadline = Date.now() + START_DEADLINE_MS;
  while (Date.now() < deadline) {
    const lock = await readLockFile(dataFolder);
    if (!lock) return null;
    if (!(await isServerOf(lock.pid, dataFolder))) {
      await rm(join(dataFolder, 'postmaster.pid'), { force: true });
      return null;
    }
    if (lock.status === 'ready') return lock;
    await delay(POLL_MS);
  }
  throw new AppError(
    'database-unavailable',
    `A PostgreSQL server runs on ${dataFolder} and does not become ready. See ${logFileOf(dataFolder)}, or end it and start again.`,
  );
}

/**
 * Starts a server on `wishedPort`, or on another where that is taken, and waits until it takes connections. Where
 * somebody else was faster, it is their server.
 */
export async function startServer(cluster: Cluster, wishedPort = USUAL_PORT): Promise<RunningServer> {
  const { dataFolder } = cluster;
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(wishedPort);
    await writeSettings(cluster, port);
    const server = await launch(cluster);
    if (server) return server;
    const log = await readFile(logFileOf(dataFolder), 'utf8').catch(() => '');
    const tail = log.trimEnd().split('\n').slice(-5).join('\n');
    // Backends of a killed server notice within moments; a port may be taken between looking and binding.
    const passes = /shared memory block|lock file "postmaster.pid"|could not bind|create any TCP/.test(tail);
    if (!passes || attempt === 10) throw doesNotStart(dataFolder, tail);
    const other = await findServer(dataFolder);
    if (other) return other;
    await delay(100 * attempt);
  }
}

/** Fast shutdown: open transactions are rolled back, everything is written, and the server is gone when this resolves. */
export async function stopServer({ dataFolder, runner }: Cluster): Promise<void> {
  if (!(await findServer(dataFolder))) return;
  await runner.run('pg_ctl', [
    'stop',
    `--pgdata=${dataFolder}`,
    '--mode=fast',
    '--wait',
    '--timeout=60',
    '--silent',
  ]);
}

/** The server's own log, beside its data. */
export function logFileOf(dataFolder: string): string {
  return join(dirname(dataFolder), 'postgres.log');
}

/** Null where the server ends before it is ready. */
async function launch({ dataFolder, runner }: Cluster): Promise<RunningServer | null> {
  await truncateLog(logFileOf(dataFolder));
  const log = await open(logFileOf(dataFolder), 'a', 0o600);
  try {
    if (runner.owner) await log.chown(runner.owner.uid, runner.owner.gid);
    // A session of its own: Ctrl-C in the terminal is for the service, which stops the server last.
    const child = runner.start('postgres', ['-D', dataFolder], {
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
      cwd: dataFolder,
    });
    child.unref();
    return await readiness(child, dataFolder);
  } finally {
    await log.close();
  }
}

async function readiness(child: ChildProcess, dataFolder: string): Promise<RunningServer | null> {
  let ended = false;
  child.once('exit', () => {
    ended = true;
  });
  child.once('error', () => {
    ended = true;
  });
  const deadline = Date.now() + START_DEADLINE_MS;
  while (!ended && Date.now() < deadline) {
    const lock = await readLockFile(dataFolder);
    if (lock?.pid === child.pid && lock?.status === 'ready') return lock;
    await delay(POLL_MS);
  }
  return null;
}

/** postmaster.pid: process id, data folder, start time, port, socket folder, listen address, shared memory, status. */
async function readLockFile(dataFolder: string): Promise<(RunningServer & { status: string }) | null> {
  const text = await readFile(join(dataFolder, 'postmaster.pid'), 'utf8').catch(() => null);
  if (text === null) return null;
  const lines = text.split('\n').map((line) => line.trim());
  return { pid: Number(lines[0]), port: Number(lines[3]), status: lines[7] ?? '' };
}

/** True for "…/postgres -D /srv/muster/data/postgres"; where command lines cannot be seen, any living process. */
async function isServerOf(pid: number, dataFolder: string): Promise<boolean> {
  if (!Number.isInteger(pid) || !isAlive(pid)) return false;
  const command = await commandLineOf(pid);
  return command === null ? true : command.includes('postgres') && command.includes(dataFolder);
}

async function writeSettings({ dataFolder, settings }: Cluster, port: number): Promise<void> {
  const all = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    ...settings,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name} = '${value}'`);
  const text = `# Written by Muster at every start; put your own settings into postgresql.conf.\n${lines.join('\n')}\n`;
  await writeFile(join(dataFolder, SETTINGS_FILE), text);
}

/** The wished port, or whichever the system gives. */
async function freePort(wished: number): Promise<number> {
  return (await listenOnce(wished)) ?? (await listenOnce(0)) ?? wished;
}

async function listenOnce(port: number): Promise<number | null> {
  const server = createServer();
  try {
    server.listen({ port, host: '127.0.0.1', exclusive: true });
    await once(server, 'listening');
    const address = server.address();
    return typeof address === 'object' && address ? address.port : null;
  } catch {
    return null;
  } finally {
    server.close();
  }
}

async function truncateLog(path: string): Promise<void> {
  const log = await open(path, 'r').catch(() => null);
  if (!log) return;
  const { size } = await log.stat();
  await log.close();
  if (size > LOG_LIMIT_BYTES) await truncate(path);
}

function doesNotStart(dataFolder: string, tail: string): AppError {
  return new AppError(
    'database-unavailable',
    `The embedded PostgreSQL on ${dataFolder} does not start. Its log, ${logFileOf(dataFolder)}, ends:\n${tail}`,
  );
}
