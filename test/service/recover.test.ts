import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openQueue } from '../../src/queue/index.ts';
import { getDocument, recover } from '../../src/service/index.ts';
import { openConnection } from '../../src/store/database.ts';
import { insertBid, insertDocument } from '../../src/store/index.ts';
import { aFile } from '../support/builders.ts';
import { createEmptyDatabase } from '../support/database.ts';
import { openTestHouse, type TestHouse } from '../support/house.ts';
import { occasion } from '../support/occasion.ts';

const HOUR_MS = 3_600_000;
const HANGING = join(import.meta.dirname, '..', 'queue', 'hanging-worker.ts');

let test: TestHouse;

beforeAll(async () => {
  test = await openTestHouse();
});
afterAll(() => test?.close());

/** What a service leaves that dies between writing the row and telling the queue. */
async function storedButNeverQueued(words: string): Promise<string> {
  const bid = await insertBid(test.house.db, { name: 'Left behind' });
  const { document } = await insertDocument(test.house.db, {
    bidId: bid.id,
    name: 'left.pdf',
    file: aFile(words),
  });
  return document.id;
}

/** Takes a database away from whoever uses it. */
async function dropDatabase(url: string): Promise<void> {
  const connection = await openConnection(test.config.DATABASE_URL ?? '');
  await connection.query(`DROP DATABASE ${new URL(url).pathname.slice(1)} WITH (FORCE)`);
  await connection.end();
}

describe('recovery', () => {
  it('queues what was stored and never queued', async () => {
    const id = await storedButNeverQueued('never queued');
    expect(await test.queue.has(id)).toBe(false);
    await recover(test.house);
    expect(await test.queue.has(id)).toBe(true);
    expect((await getDocument(test.house, id)).status).toBe('queued');
  });

  it('queues nothing twice', async () => {
    const { waiting } = await test.queue.counts();
    await recover(test.house);
    expect((await test.queue.counts()).waiting).toBe(waiting);
  });

  it('leaves what moved a moment ago to whoever has it', async () => {
    await storedButNeverQueued('just now');
    await recover(test.house);
    expect(await recover(test.house, { stuckAfterMs: 60_000 })).toBe(0);
  });
});

describe('a job that nobody works on', () => {
  /** A worker whose clock is an hour ahead takes the document and is killed: its lock holds for an hour. */
  async function lockedAhead(words: string): Promise<string> {
    const id = await storedButNeverQueued(words);
    await recover(test.house);
    const place = JSON.stringify({ databaseUrl: test.config.DATABASE_URL });
    const worker = spawn(process.execPath, ['--import', 'tsx', HANGING, place, String(HOUR_MS)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    for await (const line of createInterface({ input: worker.stdout })) if (line === `begun ${id}`) break;
    worker.kill('SIGKILL');
    await once(worker, 'exit');
    return id;
  }

  it('although the queue takes it for running is added again', async () => {
    await emptyQueue();
    const id = await lockedAhead('locked ahead');
    // What the queue knows makes it wait.
    expect(await test.queue.listBegun()).toEqual([id]);
    expect(await test.queue.counts()).toMatchObject({ waiting: 0, active: 1 });
    await recover(test.house, { lostAfterMs: 60_000 });
    expect(await test.queue.counts()).toMatchObject({ waiting: 0 });
    await recover(test.house, { lostAfterMs: 0 });
    await recover(test.house, { lostAfterMs: 0 });
    expect(await test.queue.counts()).toMatchObject({ waiting: 1 });
    const taken = occasion<string>();
    const worker = await test.queue.startWorker(async ({ documentId }) => taken.happen(documentId), {
      concurrency: 1,
    });
    expect(await taken.happened).toBe(id);
    await worker.close(10_000);
  });

  /** Takes every job and ends it, so that only what a test makes is there. */
  async function emptyQueue(): Promise<void> {
    await test.house.db.deleteFrom('documents').execute();
    const worker = await test.queue.startWorker(async () => undefined, { concurrency: 10 });
    await expect.poll(() => test.queue.counts()).toEqual({ waiting: 0, active: 0, delayed: 0 });
    await worker.close(10_000);
  }
});

describe('an upload while the queue is away', () => {
  it('is taken all the same, and queued when the queue is back', async () => {
    const databaseUrl = await createEmptyDatabase();
    const away = await openQueue({ databaseUrl });
    await dropDatabase(databaseUrl);
    const id = await test.store('kept.md', 'The lead shall hold a PMP.', { ...test.house, queue: away });
    expect((await getDocument(test.house, id)).status).toBe('stored');
    await recover(test.house);
    expect(await test.queue.has(id)).toBe(true);
  });
});
