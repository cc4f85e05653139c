import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openQueue } from '../../src/queue/index.ts';
import { getDocument, recover } from '../../src/service/index.ts';
import { openConnection } from '../../src/store/database.ts';
import { insertBid, insertDocument } from '../../src/store/index.ts';
import { aFile } from '../support/builders.ts';
import { createEmptyDatabase } from '../support/database.ts';
import { openTestHouse, type TestHouse } from '../support/house.ts';

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
    expect(await recover(test.house, 60_000)).toBe(0);
  });
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
