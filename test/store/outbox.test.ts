import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Database, insertBid, insertDocument, sendOutbox } from '../../src/store/index.ts';
import { insertOutbox } from '../../src/store/outbox.ts';
import { aFile } from '../support/builders.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { occasion } from '../support/occasion.ts';

let base: TestDatabase;
let db: Database;
beforeAll(async () => {
  base = await createTestDatabase();
  db = base.db;
});
afterAll(() => base.close());
beforeEach(async () => {
  await sendOutbox(db, async () => undefined);
});

/** Stores documents and gives their ids in order. */
async function store(count: number): Promise<string[]> {
  const bid = await insertBid(db, { name: 'outbox' });
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const { document } = await insertDocument(db, {
      bidId: bid.id,
      name: `${index}.pdf`,
      file: aFile(`${index}`),
    });
    ids.push(document.id);
  }
  return ids;
}

async function sendAll(): Promise<string[]> {
  const sent: string[] = [];
  await sendOutbox(db, async ({ payload }) => void sent.push(payload.documentId));
  return sent;
}

describe('the outbox', () => {
  it('sends every message once, oldest first', async () => {
    const ids = await store(3);
    expect(await sendAll()).toEqual(ids);
    expect(await sendAll()).toEqual([]);
  });

  it('sends more messages than fit in one round', async () => {
    const ids = Array.from({ length: 230 }, (_, index) => `doc_${index}`);
    await db.transaction().execute(async (tx) => {
      for (const documentId of ids) await insertOutbox(tx, 'read-document', { documentId });
    });
    expect(await sendAll()).toEqual(ids);
  });

  it('has no message of a transaction that did not happen', async () => {
    const failing = db.transaction().execute(async (tx) => {
      await insertOutbox(tx, 'read-document', { documentId: 'doc_undone' });
      throw new Error('undone');
    });
    await expect(failing).rejects.toThrow('undone');
    expect(await sendAll()).toEqual([]);
  });

  it('keeps what could not be sent, and does not send again what could', async () => {
    const [first, second, third] = await store(3);
    const sent: string[] = [];
    const sending = sendOutbox(db, async ({ payload }) => {
      if (payload.documentId === second) throw new Error('the queue is away');
      sent.push(payload.documentId);
    });
    await expect(sending).rejects.toThrow('the queue is away');
    expect(sent).toEqual([first]);
    expect(await sendAll()).toEqual([second, third]);
  });

  it('gives no message to two relays at once', async () => {
    await store(1);
    const begun = occasion();
    const mayEnd = occasion();
    const first = sendOutbox(db, async () => {
      begun.happen();
      await mayEnd.happened;
    });
    await begun.happened;
    expect(await sendAll()).toEqual([]);
    mayEnd.happen();
    expect(await first).toBe(1);
  });
});
