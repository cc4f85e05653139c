import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findEmbeddedPostgres, startEmbeddedPostgres } from '../../src/store/index.ts';
import { descendantsOf, startCommand } from '../support/command.ts';
import { findRedisServer, freePort, startRedis } from '../support/redis.ts';
import type { Door } from './client.ts';
import { oneOf } from './random.ts';
import { signIn } from './sign-in.ts';
import { type Supervised, supervise } from './supervise.ts';

/** What is killed; the machine is all of them at once. */
export const KINDS = ['api', 'worker', 'postgres', 'redis', 'machine'] as const;
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
const COMMON = { PORT: '0', LOG_LEVEL: 'error', SHUTDOWN_SECONDS: '5' };

/** `muster serve` as it comes: its own PostgreSQL with the queue in it, and its own worker processes. */
export async function embeddedStage(workers = 2): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'muster-faults-'));
  const settings = { ...COMMON, DATA_DIR: folder, WORKERS: String(workers) };
  const api = supervise(() => startCommand(['serve'], settings), READY);
  const killWorker = (random: () => number) => {
    const pids = descendantsOf(api.pid() ?? 0).filter(({ command }) => command.includes('workers/main'));
    return pids.length > 0 && killProcess(oneOf(random, pids).pid);
  };
  const killPostgres = () => killProcess(postmasterOf(folder));
  return {
    kinds: ['api', 'worker', 'postgres', 'machine'],
    ...doorTo(api),
    async kill(kind, random) {
      if (kind === 'worker') return killWorker(random);
      if (kind === 'postgres') return killPostgres();
      if (kind === 'machine') {
        killWorker(random);
        killPostgres();
      }
      return api.kill();
    },
    databaseUrl: async () => (await findEmbeddedPostgres(folder))?.url ?? '',
    async close() {
      const words = await api.stop();
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
    kinds: KINDS,
    ...doorTo(api),
    async kill(kind, random) {
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
    databaseUrl: async () => postgres.url,
    async close() {
      await Promise.all(group.map((one) => one.stop()));
      const words = await api.stop();
      await redis.stop();
      await postgres.stop();
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

function killProcess(pid: number | null): boolean {
  try {
    return pid !== null && process.kill(pid, 'SIGKILL');
  } catch {
    return false;
  }
}
