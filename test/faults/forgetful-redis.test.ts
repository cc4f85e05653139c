import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import { getDocument, recover } from '../../src/service/index.ts';
import { openTestHouse } from '../support/house.ts';
import { findRedisServer, startRedis } from '../support/redis.ts';

const program = findRedisServer();

it('a Redis that forgets everything is told again by the sweep', async () => {
  // Elsewhere there is nothing to forget: the queue lives with the documents.
  if (program === null) return console.info('redis-server is not installed: nothing forgets here.');
  const redis = await startRedis(program);
  const test = await openTestHouse({ REDIS_URL: redis.url });
  const id = await test.store('kept.md', 'The lead shall hold a PMP.');
  await recover(test.house);
  expect(await test.queue.has(id)).toBe(true);
  const { port } = new URL(redis.url);
  const socket = connect(Number(port), '127.0.0.1');
  socket.write('FLUSHALL\r\n');
  const [answer] = await once(socket, 'data');
  socket.destroy();
  expect(String(answer)).toBe('+OK\r\n');
  expect(await test.queue.has(id)).toBe(false);

  await recover(test.house);
  expect(await test.queue.has(id)).toBe(true);
  expect((await getDocument(test.house, id)).status).toBe('queued');
  await test.close();
  await redis.stop();
});
