import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { findEmbeddedPostgres, startEmbeddedPostgres } from '../../src/store/index.ts';
import { descendantsOf, startCommand } from '../support/command.ts';
import { findRedisServer, freePort, startRedis } from '../support/redis.ts';
import type { Door } from './client.ts';
import { oneOf } from './random.ts';
import { signIn } from './sign-in.ts';
import { openSmallDisk } from './small-disk.ts';
import { type Supervised, supervise } from './supervise.ts';

/**
 * What is killed, the machine being all of them at once; and what goes wrong otherwise: Redis forgets everything, the clock of
 * a process jumps, the disk is full for a moment.
 */
export const KINDS = ['api', 'worker', 'postgres', 'redis', 'machine', 'forget', 'clock', 'disk'] as const;
export type Kind = (typeof KINDS)[number];

/** A whole installation on which things die and come back. */
export interface Stage {
  /** What there is to kill here. */
  kinds: readonly Kind[];
  /** Null while the service is down, or nobody has signed in yet. */
  door(): Door | null;
  /** Waits for the service and signs in; before this nothing is to be killed. */
  open(): Promise<void>;
  /** Kills one of this kind; false where none was running. */
  kill(kind: Kind, random: () => number): Promise<boolean>;
  /** What is in the folder of uploads on their way. */
  incoming(): Promise<string[]>;
  /** Where the database is now. */
  databaseUrl(): Promise<string>;
  /** Ends everything in order and removes its folder; gives what the service said last on standard error. */
  close(): Promise<string>;
}

/** The service under its supervisor, and the door to it. */
function doorTo(api: Supervised): Pick<Stage, 'door' | 'open'> {
  let headers: Record<string, string> | null = null;
  return {
    door() {
      const url = api.ready();
      return url === null || headers === null ? null : { url, headers };
    },
    async open() {
      const [, url = ''] = await api.line(READY);
      headers = await signIn(url, (pattern) => api.line(pattern));
    },
  };
}

const READY = /^Muster is at (http:\S+)/;
const WORKING = /^The worker takes documents/;
const COMMON = {
  PORT: '0',
  LOG_LEVEL: 'error',
  SHUTDOWN_SECONDS: '5',
  NODE_OPTIONS: `--import ${new URL('jumping-clock.mjs', import.meta.url).href}`,
};

const FULL_MS = 1_500;

/** The disk of the files, and what it adds to what can go wrong. */
async function diskOf(
  folder: string,
): Promise<{ kinds: Kind[]; fill(): Promise<boolean>; close(): Promise<void> }> {
  const disk = await openSmallDisk(join(folder, 'files'));
  return {
    kinds: disk === null ? [] : ['disk'],
    async fill() {
      await disk?.fill();
      await delay(FULL_MS);
      await disk?.free();
      return disk !== null;
    },
    close: async () => disk?.close(),
  };
}

const incomingOf = (folder: string) => (): Promise<string[]> => readdir(join(folder, 'files', 'incoming'));

/** Its clock jumps; false where it is down, or not yet ready for it. */
const jump = (process: Supervised): boolean => {
  const pid = process.ready() === null ? null : process.pid();
  return pid !== null && signal(pid, 'SIGUSR2');
};

/** `muster serve` as it comes: its own PostgreSQL with the queue in it, and its own worker processes. */
export async function embeddedStage(workers = 2): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'muster-faults-'));
  const settings = { ...COMMON, DATA_DIR: folder, WORKERS: String(workers) };
  const disk = await diskOf(folder);
  const api = supervise(() => startCommand(['serve'], settings), READY);
  const killWorker = (random: () => number) => {
    const pids = descendantsOf(api.pid() ?? 0).filter(({ command }) => command.includes('workers/main'));
    return pids.length > 0 && killProcess(oneOf(random, pids).pid);
  };
  const killPostgres = () => killProcess(postmasterOf(folder));
  return {
    kinds: ['api', 'worker', 'postgres', 'machine', 'clock', ...disk.kinds],
    ...doorTo(api),
    async kill(kind, random) {
      if (kind === 'disk') return disk.fill();
      if (kind === 'clock') return jump(api);
      if (kind === 'worker') return killWorker(random);
      if (kind === 'postgres') return killPostgres();
      if (kind === 'machine') {
        killWorker(random);
        killPostgres();
      }
      return api.kill();
    },
    incoming: incomingOf(folder),
    databaseUrl: async () => (await findEmbeddedPostgres(folder))?.url ?? '',
    async close() {
      const words = await api.stop();
      await disk.close();
      rmSync(folder, { recursive: true, force: true });
      return words;
    },
  };
}

/** One API process and three worker processes on a PostgreSQL and a Redis that stand by themselves. */
export async function redisStage(workers = 3): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'muster-faults-'));
  const postgres = await startEmbeddedPostgres({
    folder: join(folder, 'database'),
    log: () => undefined,
    port: await freePort(),
  });
  const redis = await startRedis(findRedisServer() ?? 'redis-server', ['--appendonly', 'yes']);
  const settings = { ...COMMON, DATABASE_URL: postgres.url, REDIS_URL: redis.url, DATA_DIR: folder };
  const disk = await diskOf(folder);
  const api = supervise(() => startCommand(['serve'], { ...settings, WORKERS: '0' }), READY);
  const group = Array.from({ length: workers }, () =>
    supervise(() => startCommand(['worker'], { ...settings, WORKER_CONCURRENCY: '1' }), WORKING),
  );
  const killRedis = async () => {
    await redis.kill();
    await redis.restart();
    return true;
  };
  const killPostgres = () => killProcess(postmasterOf(join(folder, 'database')));
  return {
    kinds: KINDS.filter((kind) => kind !== 'disk' || disk.kinds.length > 0),
    ...doorTo(api),
    async kill(kind, random) {
      if (kind === 'disk') return disk.fill();
      if (kind === 'clock') return jump(oneOf(random, [api, ...group]));
      if (kind === 'forget') return forget(redis.url);
      if (kind === 'worker') return oneOf(random, group).kill();
      if (kind === 'redis') return killRedis();
      if (kind === 'postgres') return killPostgres();
      if (kind === 'machine') {
        for (const one of group) one.kill();
        killPostgres();
        api.kill();
        return killRedis();
      }
      return api.kill();
    },
    incoming: incomingOf(folder),
    databaseUrl: async () => postgres.url,
    async close() {
      await Promise.all(group.map((one) => one.stop()));
      const words = await api.stop();
      await redis.stop();
      await postgres.stop();
      await disk.close();
      rmSync(folder, { recursive: true, force: true });
      return words;
    },
  };
}

/** The first line of its lock file, while the server lives. */
function postmasterOf(folder: string): number | null {
  try {
    return Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  } catch {
    return null;
  }
}

const killProcess = (pid: number | null): boolean => pid !== null && signal(pid, 'SIGKILL');

function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}

/** Redis forgets everything at once; false where it is down. */
function forget(url: string): Promise<boolean> {
  const { port } = new URL(url);
  const socket = connect(Number(port), '127.0.0.1');
  socket.end('FLUSHALL\r\n');
  return new Promise((resolve) => {
    socket.once('data', (answer) => resolve(String(answer).startsWith('+OK')));
    socket.once('error', () => resolve(false));
    socket.once('close', () => resolve(false));
  });
}
