import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openConnection } from '../../src/store/database.ts';
import {
  type Database,
  type DocumentChange,
  insertBid,
  insertDocument,
  listenToDocuments,
  setProgress,
  startReading,
} from '../../src/store/index.ts';
import { aFile } from '../support/builders.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { gather, occasion } from '../support/occasion.ts';

let base: TestDatabase;
let db: Database;
beforeAll(async () => {
  base = await createTestDatabase();
  db = base.db;
});
afterAll(() => base.close());

async function storeDocument(name: string): Promise<DocumentChange> {
  const bid = await insertBid(db, { name });
  const { document } = await insertDocument(db, { bidId: bid.id, name, file: aFile(name) });
  return { documentId: document.id, bidId: bid.id };
}

describe('listening to documents', () => {
  it('hears every change once it has happened', async () => {
    const { collect, all } = gather<DocumentChange>(3);
    const listener = await listenToDocuments(base.url, { onChange: collect });
    const change = await storeDocument('heard.pdf');
    await startReading(db, change.documentId);
    await setProgress(db, change.documentId, { stage: 'parsing', page: 1, pages: 2 });
    expect(await all).toEqual([change, change, change]);
    await listener.close();
  });

  it('goes on after its connection broke, and says that it may have missed something', async () => {
    const heard = occasion<DocumentChange>();
    const back = occasion();
    const listener = await listenToDocuments(base.url, { onChange: heard.happen, onReconnect: back.happen });
    const other = await openConnection(base.url);
    await other.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE application_name = 'muster-listener' AND datname = current_database()`,
    );
    await other.end();
    await back.happened;
    const change = await storeDocument('heard again.pdf');
    expect(await heard.happened).toEqual(change);
    await listener.close();
  });

  it('is refused where no server answers', async () => {
    const listening = listenToDocuments('postgres://nobody:secret@127.0.0.1:1/none', {
      onChange: () => undefined,
    });
    await expect(listening).rejects.toMatchObject({ code: 'database-unavailable', status: 503 });
    await expect(listening).rejects.not.toThrow('secret');
  });
});
