import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAccess } from '../../src/access/index.ts';
import { createLogger } from '../../src/logger.ts';
import { openDatabase } from '../../src/store/index.ts';
import { openApi, type TestApi } from '../support/api.ts';
import { type RunningCommand, startCommand } from '../support/command.ts';
import { createEmptyDatabase } from '../support/database.ts';
import { untilFinished } from '../support/events.ts';
import { findRedisServer, startRedis, type TestRedis } from '../support/redis.ts';
import { startS3, type TestS3 } from '../support/s3.ts';
import { rememberToken, signInAs } from '../support/signed-in.ts';

// Two services and three workers, each with a data folder of its own, as on five machines: all that they share is
// PostgreSQL, Redis and a bucket.

let s3: TestS3;
let redis: TestRedis | undefined;
let common: Record<string, string>;
const folders: string[] = [];
const running: RunningCommand[] = [];
const workers: RunningCommand[] = [];
let one: TestApi;
let other: TestApi;
let urls: [string, string];
let bidId: string;

function start(command: 'serve' | 'worker'): RunningCommand {
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'muster-machine-'));
  folders.push(DATA_DIR);
  const started = startCommand([command], { ...common, DATA_DIR });
  running.push(started);
  return started;
}

beforeAll(async () => {
  const program = findRedisServer();
  if (program === null) console.info('redis-server is not installed: the queue is in PostgreSQL here.');
  else redis = await startRedis(program);
  const DATABASE_URL = await createEmptyDatabase();
  s3 = await startS3();
  common = {
    ...s3.environment,
    DATABASE_URL,
    ...(redis ? { REDIS_URL: redis.url } : {}),
    PORT: '0',
    WORKERS: '0',
    WORKER_CONCURRENCY: '1',
    LOG_LEVEL: 'info',
  };
  const found = await Promise.all(
    [start('serve'), start('serve')].map((api) => api.line(/Muster is at (\S+)/)),
  );
  urls = found.map(([, url = '']) => url) as [string, string];
  workers.push(start('worker'), start('worker'), start('worker'));
  await Promise.all(workers.map((worker) => worker.line(/takes documents/)));
  const token = await administrator(DATABASE_URL);
  for (const url of urls) rememberToken(url, token);
  [one, other] = (await Promise.all(urls.map((url) => openApi(url)))) as [TestApi, TestApi];
  bidId = (await one.post('/bids', { name: 'Far apart' })).body.id;
});
afterAll(async () => {
  for (const { process } of running) process.kill('SIGTERM');
  await Promise.all(running.map(({ ended }) => ended));
  await redis?.stop();
  await s3?.stop();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** The token of an administrator who was made beside the services: what one machine writes holds on all. */
async function administrator(databaseUrl: string): Promise<string> {
  const db = openDatabase(databaseUrl);
  const { access, close } = await openAccess({ db, databaseUrl, logger: createLogger('silent', 'test') });
  const { token } = await signInAs(access, 'administrator');
  await close();
  await db.destroy();
  return token;
}

const text = (number: number) =>
  `# Staff ${number}\n\nThe lead must hold a PMP and ${number} years of experience.`;
const file = (number: number) => ({ name: `rfp-${number}.md`, content: text(number) });

describe('machines that share nothing but database, Redis and bucket', () => {
  it('read what is uploaded to any, and tell of it on all', async () => {
    const sent = await Promise.all([
      one.upload(`/bids/${bidId}/documents`, [1, 2, 3].map(file)),
      other.upload(`/bids/${bidId}/documents`, [3, 4, 5, 6].map(file)),
    ]);
    const ids = [...new Set(sent.flatMap(({ body }) => body.documents.map(({ id }: { id: string }) => id)))];
    expect(ids).toHaveLength(6);
    const told = await Promise.all(urls.map((url) => untilFinished(url, bidId, ids)));
    for (const events of told) {
      const last = new Map(events.map(({ id, status }) => [id, status]));
      expect([...last.values()]).toEqual(Array(6).fill('done'));
      expect(events.length).toBeGreaterThan(6);
    }
  });

  it('give results and originals of each other’s documents', async () => {
    const answers = await Promise.all([one, other].map((api) => api.get(`/bids/${bidId}/requirements`)));
    expect(answers[0]?.body).toEqual(answers[1]?.body);
    expect(answers[0]?.body.requirements.length).toBeGreaterThan(0);
    for (const { id, name } of (await one.get(`/bids/${bidId}/documents`)).body.documents) {
      const number = Number(/\d/.exec(name)?.[0]);
      for (const api of [one, other]) {
        const { body } = await api.get(`/documents/${id}/file`);
        expect(Buffer.from(body).toString()).toBe(text(number));
      }
    }
  });

  it('take a change on one and answer by it on the other at once', async () => {
    const [requirement] = (await one.get(`/bids/${bidId}/requirements`)).body.requirements;
    await one.post(`/bids/${bidId}/reviews`, { changes: [{ kind: 'reject', requirement: requirement.id }] });
    const { body } = await other.get(`/bids/${bidId}/requirements`);
    expect(body.rejected.map(({ id }: { id: string }) => id)).toEqual([requirement.id]);
    await other.post(`/bids/${bidId}/reviews/undo`, {});
    expect((await one.get(`/bids/${bidId}/requirements`)).body.rejected).toEqual([]);
  });

  it('are ready, and keep no file on their own disks', async () => {
    for (const url of urls) expect((await fetch(`${url}/readyz`)).status).toBe(200);
    for (const folder of folders) {
      const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
        entry.isFile(),
      );
      expect(files.map(({ name }) => name)).toEqual([]);
    }
    expect(s3.requests.filter((asked) => asked.startsWith('PUT')).length).toBe(7);
  });

  it('share the reading among the workers', async () => {
    for (const { process } of workers) process.kill('SIGTERM');
    const logs = await Promise.all(workers.map(async ({ ended }) => (await ended).stderr));
    const read = logs.map((log) => log.match(/"outcome":"done"/g)?.length ?? 0);
    expect(read.reduce((sum, count) => sum + count, 0)).toBe(6);
    expect(read.filter((count) => count > 0).length).toBeGreaterThan(1);
  });
});
