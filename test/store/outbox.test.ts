import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type Database,
  forgetSent,
  getDocument,
  insertBid,
  insertDocument,
  markQueued,
  type OutboxMessage,
  sendOutbox,
} from '../../src/store/index.ts';
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

const documentOf = ({ payload }: OutboxMessage) => payload.documentId;

async function rows(): Promise<number> {
  return (await db.selectFrom('outbox').select('id').execute()).length;
}

async function sendAll(): Promise<string[]> {
  const sent: string[] = [];
  await sendOutbox(db, async (messages) => void sent.push(...messages.map(documentOf)));
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
    const ids = Array.from({ length: 130 }, (_, index) => `doc_${index}`);
    await db.transaction().execute(async (tx) => {
      for (const documentId of ids) await insertOutbox(tx, 'read-document', { documentId });
    });
    const sent: string[] = [];
    const sending = sendOutbox(db, async (messages) => {
      if (sent.length > 0) throw new Error('the queue is away');
      sent.push(...messages.map(documentOf));
    });
    await expect(sending).rejects.toThrow('the queue is away');
    expect([...sent, ...(await sendAll())]).toEqual(ids);
  });

  it('writes what the sender writes together with the mark, or not at all', async () => {
    const [id = ''] = await store(1);
    const sending = sendOutbox(db, async (messages, tx) => {
      await markQueued(tx, messages.map(documentOf));
      throw new Error('the queue is away');
    });
    await expect(sending).rejects.toThrow('the queue is away');
    expect((await getDocument(db, id)).status).toBe('stored');
  });

  it('forgets what was sent long ago, and never what was not', async () => {
    const [id] = await store(1);
    await forgetSent(db, 60_000);
    expect(await rows()).toBeGreaterThan(1);
    await forgetSent(db, -60_000);
    expect(await rows()).toBe(1);
    expect(await sendAll()).toEqual([id]);
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
