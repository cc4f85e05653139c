import { createRedisBackend, withBackend } from 'bullmq';
import { Cluster, Redis, type RedisOptions } from 'ioredis';
import { ANSWER_TIMEOUT_MS, type Backend, CONNECT_TIMEOUT_MS, QUEUE } from './backend.ts';
import type { DocumentJobPayload } from './port.ts';
import { type RedisPlace, readRedisUrl } from './redis-place.ts';

/** Keys of one queue must lie on one node of a cluster; what stands in braces decides which. */
const CLUSTER_PREFIX = '{muster}';
const PREFIX = 'bull';

/** Without how replies look, by which ioredis tells its types apart. */
type Options = Omit<RedisOptions, 'replyMapping'>;

/** For questions: commands fail at once while Redis is away, and soon when it hangs, instead of waiting in memory. */
const FOR_QUESTIONS: Options = {
  lazyConnect: true,
  enableOfflineQueue: false,
  maxRetriesPerRequest: 1,
  connectTimeout: CONNECT_TIMEOUT_MS,
  commandTimeout: ANSWER_TIMEOUT_MS,
};
/** For workers: they wait for Redis however long that takes. */
const FOR_WORKERS: Options = { maxRetriesPerRequest: null };

/** The queue in a Redis: one server, one that sentinels know, or a cluster. */
export async function openRedis(url: string, onError: (error: Error) => void): Promise<Backend> {
  const place = readRedisUrl(url);
  const { Queue, Worker } = withBackend(createRedisBackend);
  const prefix = place.kind === 'cluster' ? CLUSTER_PREFIX : PREFIX;
  const client = connect(place, FOR_QUESTIONS);
  client.on('error', onError);
  await client.connect().catch((error: unknown) => {
    client.disconnect();
    throw error;
  });
  const queue = new Queue<DocumentJobPayload>(QUEUE, {
    connection: client,
    skipWaitingForReady: true,
    prefix,
  });
  queue.on('error', onError);
  await queue.waitUntilReady();
  return {
    queue,
    makeWorker(processor, options) {
      const connection = connect(place, FOR_WORKERS);
      connection.on('error', onError);
      const worker = new Worker(QUEUE, processor, { ...options, connection, prefix });
      // BullMQ ends only connections that it has made.
      worker.on('closed', () => connection.disconnect());
      const disconnect = worker.disconnect.bind(worker);
      worker.disconnect = async () => {
        connection.disconnect();
        await disconnect();
      };
      return worker;
    },
    async close() {
      await queue.close();
      client.disconnect();
    },
  };
}

function connect(place: RedisPlace, options: Options): Redis | Cluster {
  const { username, password, database: db, name, nodes } = place;
  const shared: Options = {
    ...options,
    ...(username ? { username } : {}),
    ...(password ? { password } : {}),
    ...(place.tls ? { tls: {} } : {}),
  };
  const sentinel = {
    ...(place.sentinelPassword ? { sentinelPassword: place.sentinelPassword } : {}),
    ...(place.tls ? { enableTLSForSentinelMode: true, sentinelTLS: {} } : {}),
  };
  if (place.kind === 'sentinel')
    return new Redis({ ...shared, ...sentinel, sentinels: [...nodes], name, db });
  if (place.kind === 'single') return new Redis({ ...shared, ...nodes[0], db });
  const { lazyConnect = false, enableOfflineQueue = true, ...redisOptions } = shared;
  return new Cluster([...nodes], {
    lazyConnect,
    enableOfflineQueue,
    redisOptions,
    // A certificate names the host that was asked for, not the address that a name server gave.
    ...(place.tls ? { dnsLookup: (address, told) => told(null, address) } : {}),
  });
}
