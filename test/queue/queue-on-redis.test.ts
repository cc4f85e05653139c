import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openQueue } from '../../src/queue/index.ts';
import { findRedisServer, startRedis, type TestRedis } from '../support/redis.ts';
import { describeQueue } from './queue-contract.ts';

const program = findRedisServer();

// The other suite runs everywhere; this one needs a program that npm cannot bring.
if (program === null) {
  console.info(
    'redis-server is not installed: the queue is tested on PostgreSQL alone (apt-get install redis-server).',
  );
  describe('the queue on Redis', () => {
    it('is reported as unavailable where no Redis runs', async () => {
      await expect(openQueue({ redisUrl: 'redis://127.0.0.1:1' })).rejects.toMatchObject({
        code: 'queue-unavailable',
      });
    });
  });
} else {
  let redis: TestRedis;
  /** Redis has 16 databases; each test gets the next. */
  let database = -1;

  beforeAll(async () => {
    redis = await startRedis(program);
  });
  afterAll(() => redis.stop());

  describeQueue('Redis', async () => {
    database += 1;
    return { redisUrl: `${redis.url}/${database}` };
  });

  describe('a Redis that goes away', () => {
    it('makes adding fail at once, and takes documents again when it is back', async () => {
      const queue = await openQueue({ redisUrl: redis.url });
      await redis.kill();
      const start = performance.now();
      await expect(queue.add('doc_a')).rejects.toMatchObject({ code: 'queue-unavailable' });
      expect(performance.now() - start).toBeLessThan(2_000);
      await redis.restart();
      await expect
        .poll(() => queue.add('doc_a').then(() => queue.has('doc_a')), { timeout: 30_000 })
        .toBe(true);
      await queue.close();
    });
  });
}
