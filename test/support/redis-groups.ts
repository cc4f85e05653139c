import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { freePort } from './redis.ts';

/** Several Redis processes that work together. */
export interface RedisGroup {
  /** For REDIS_URL. */
  url: string;
  /** Kills the server that takes writes; resolves when another does, where one will. */
  failOver(): Promise<void>;
  stop(): Promise<void>;
}

const HOST = '127.0.0.1';

interface Launched {
  /** Resolves with the first line after this call that has these words. */
  says(words: string): Promise<void>;
  kill(): Promise<void>;
}

/** Starts a redis-server and waits until it says that it is ready. */
async function launch(program: string, args: readonly string[], ready: string): Promise<Launched> {
  const server = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: server.stdout });
  const says = (words: string) =>
    new Promise<void>((resolve, reject) => {
      lines.on('line', (line) => line.includes(words) && resolve());
      server.once('exit', () => reject(new Error(`redis-server ended without "${words}"`)));
    });
  await says(ready);
  return {
    says,
    async kill() {
      if (server.exitCode !== null || server.signalCode !== null) return;
      server.kill('SIGKILL');
      await once(server, 'exit');
    },
  };
}

const settings = (folder: string, port: number) => [
  ...['--port', String(port), '--bind', HOST, '--dir', folder, '--save', ''],
  ...['--maxmemory-policy', 'noeviction'],
];

/** A server, its replica, and a sentinel that lets the replica take over soon after the server died. */
export async function startSentinel(program: string): Promise<RedisGroup> {
  const folder = await mkdtemp(join(tmpdir(), 'muster-sentinel-'));
  const [first, second, watch] = [await freePort(), await freePort(), await freePort()];
  const server = await launch(program, settings(folder, first), 'Ready to accept');
  const follow = ['--replicaof', `${HOST} ${first}`, '--repl-diskless-sync-delay', '0'];
  const replica = await launch(program, [...settings(folder, second), ...follow], 'Finished with success');
  const config = join(folder, 'sentinel.conf');
  const lines = [
    `port ${watch}`,
    `bind ${HOST}`,
    `dir ${folder}`,
    `sentinel monitor muster ${HOST} ${first} 1`,
    'sentinel down-after-milliseconds muster 500',
    'sentinel failover-timeout muster 3000',
  ];
  await writeFile(config, `${lines.join('\n')}\n`);
  const sentinel = await launch(program, [config, '--sentinel'], '+slave');
  return {
    url: `redis+sentinel://${HOST}:${watch}/muster`,
    async failOver() {
      const over = sentinel.says('+switch-master');
      await server.kill();
      await over;
    },
    async stop() {
      for (const one of [sentinel, replica, server]) await one.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A cluster of three servers without replicas. */
export async function startCluster(program: string): Promise<RedisGroup> {
  const folder = await mkdtemp(join(tmpdir(), 'muster-cluster-'));
  const ports: number[] = [];
  // A node also listens 10,000 above its port, so that must be a port too.
  while (ports.length < 3) ports.push(10_000 + ((await freePort()) % 40_000));
  const nodes = await Promise.all(
    ports.map((port) => {
      const cluster = ['--cluster-enabled', 'yes', '--cluster-config-file', `nodes-${port}.conf`];
      return launch(program, [...settings(folder, port), ...cluster], 'Ready to accept');
    }),
  );
  const addresses = ports.map((port) => `${HOST}:${port}`);
  const healthy = nodes.map((node) => node.says('Cluster state changed: ok'));
  const cli = join(dirname(program), 'redis-cli');
  await promisify(execFile)(cli, ['--cluster', 'create', ...addresses, '--cluster-yes']);
  await Promise.all(healthy);
  return {
    url: `redis+cluster://${addresses.slice(0, 2).join(',')}`,
    failOver: () => Promise.reject(new Error('There is nobody to take over.')),
    async stop() {
      await Promise.all(nodes.map((node) => node.kill()));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
