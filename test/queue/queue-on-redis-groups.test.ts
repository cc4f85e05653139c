import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DocumentQueue, openQueue } from '../../src/queue/index.ts';
import { readRedisUrl } from '../../src/queue/redis-place.ts';
import { gather } from '../support/occasion.ts';
import { findRedisServer } from '../support/redis.ts';
import { type RedisGroup, startCluster, startSentinel } from '../support/redis-groups.ts';

describe('the address of a Redis', () => {
  it.each([
    ['redis://host', { kind: 'single', nodes: [{ host: 'host', port: 6_379 }], database: 0, tls: false }],
    [
      'redis://:s%40e@host:7/3',
      { kind: 'single', nodes: [{ host: 'host', port: 7 }], database: 3, password: 's@e' },
    ],
    ['rediss://me:secret@host', { tls: true, username: 'me', password: 'secret' }],
    ['redis://[::1]:7', { nodes: [{ host: '::1', port: 7 }] }],
    [
      'redis+sentinel://:secret@a:1,b/muster/2?sentinelPassword=other',
      {
        kind: 'sentinel',
        nodes: [
          { host: 'a', port: 1 },
          { host: 'b', port: 26_379 },
        ],
        name: 'muster',
        database: 2,
        password: 'secret',
        sentinelPassword: 'other',
      },
    ],
    [
      'rediss+cluster://a:1,b:2',
      {
        kind: 'cluster',
        tls: true,
        nodes: [
          { host: 'a', port: 1 },
          { host: 'b', port: 2 },
        ],
      },
    ],
  ])('%s', (url, expected) => {
    expect(readRedisUrl(url)).toMatchObject(expected);
  });

  it.each(['redis+sentinel://host:26379', 'redis://', 'redis://a:x', 'redis://h/db', 'http://h'])(
    '%s is refused, without a password in the message',
    (url) => {
      expect(() => readRedisUrl(url)).toThrow('REDIS_URL must be redis://');
    },
  );
});

const program = findRedisServer();

/** Documents go in and each comes out once. */
async function passThrough(queue: DocumentQueue, prefix: string): Promise<void> {
  const ids = Array.from({ length: 10 }, (_, index) => `${prefix}_${index}`);
  const { collect, all } = gather<string>(ids.length);
  const worker = await queue.startWorker(async ({ documentId }) => collect(documentId), { concurrency: 2 });
  await queue.addAll(ids.slice(0, 5));
  for (const id of ids.slice(5)) await queue.add(id);
  expect((await all).sort()).toEqual(ids);
  await worker.close(10_000);
  expect(await queue.counts()).toEqual({ waiting: 0, active: 0, delayed: 0 });
}

// The addresses are read everywhere; the rest needs a program that npm cannot bring.
if (program === null) console.info('redis-server is not installed: sentinels and clusters are not tried.');
else {
  describe('the queue on a Redis cluster', () => {
    let group: RedisGroup;
    beforeAll(async () => {
      group = await startCluster(program);
    });
    afterAll(() => group?.stop());

    it('gives each document to one worker, once', async () => {
      const queue = await openQueue({ redisUrl: group.url });
      await passThrough(queue, 'doc');
      await queue.close();
    });
  });

  describe('the queue on a Redis that sentinels watch', () => {
    let group: RedisGroup;
    beforeAll(async () => {
      group = await startSentinel(program);
    });
    afterAll(() => group?.stop());

    it('goes on at the replica when the server dies', async () => {
      const queue = await openQueue({ redisUrl: group.url });
      await passThrough(queue, 'before');
      await group.failOver();
      await expect
        .poll(
          () =>
            queue.add('between').then(
              () => true,
              () => false,
            ),
          { timeout: 30_000 },
        )
        .toBe(true);
      const { collect, all } = gather<string>(1);
      const worker = await queue.startWorker(async ({ documentId }) => collect(documentId), {
        concurrency: 1,
      });
      expect(await all).toEqual(['between']);
      await worker.close(10_000);
      await passThrough(queue, 'after');
      await queue.close();
    });
  });
}
