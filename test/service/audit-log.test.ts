import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLogger } from '../../src/logger.ts';
import { type AuditNote, createAuditLog } from '../../src/service/index.ts';
import { listAudit, openDatabase } from '../../src/store/index.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

const logger = createLogger('silent', 'test');
const DONE = { result: 'done', code: null } as const;
const note = (of: Partial<AuditNote> = {}): AuditNote => ({
  account: { id: 'acc_1', name: 'Ana Ruiz' },
  via: 'session',
  operation: 'getBid',
  kind: 'read',
  bidId: null,
  documentId: null,
  personId: null,
  others: {},
  requestId: null,
  remote: null,
  ...of,
});

describe('writing the audit log', () => {
  let test: TestDatabase;
  const rowsOf = (bid: string) => listAudit(test.db, { bid }, 50);

  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.close());

  it('has a write in the database before it is done', async () => {
    const log = createAuditLog(test.db, logger);
    const begun = await log.begin(note({ bidId: 'b1', kind: 'write', operation: 'changeBid' }));
    expect(await rowsOf('b1')).toMatchObject([{ id: begun, result: 'begun' }]);
  });

  it('writes what was seen before a write that comes after it', async () => {
    const log = createAuditLog(test.db, logger);
    log.note(note({ bidId: 'b2' }), DONE);
    await log.begin(note({ bidId: 'b2', kind: 'write', operation: 'changeBid' }));
    expect((await rowsOf('b2')).map(({ operation }) => operation)).toEqual(['changeBid', 'getBid']);
  });

  it('gathers the same within a second into one row that says how often', async () => {
    const log = createAuditLog(test.db, logger);
    for (let time = 0; time < 1_000; time += 1) log.note(note({ bidId: 'b3', requestId: `r${time}` }), DONE);
    log.note(note({ bidId: 'b3', operation: 'getPlan' }), DONE);
    await log.close();
    expect(await rowsOf('b3')).toMatchObject([{ operation: 'getPlan', times: 1 }, { times: 1_000 }]);
  });

  it('keeps the order of many writes at once, each with its end', async () => {
    const log = createAuditLog(test.db, logger);
    await Promise.all(
      Array.from({ length: 20 }, async (_, place) => {
        const one = note({ bidId: 'b4', kind: 'write', operation: `w${place}` });
        await log.end(await log.begin(one), one, DONE);
      }),
    );
    const rows = await rowsOf('b4');
    expect(rows.map(({ operation }) => operation).reverse()).toEqual(
      Array.from({ length: 20 }, (_, place) => `w${place}`),
    );
    expect(rows.every(({ result }) => result === 'done')).toBe(true);
  });

  it('refuses a write that it cannot note, keeps what was seen, and does not fail what is done', async () => {
    const gone = openDatabase('postgres://nobody@127.0.0.1:9/none');
    const log = createAuditLog(gone, logger);
    log.note(note({ bidId: 'b5' }), DONE);
    await expect(log.begin(note({ kind: 'write' }))).rejects.toMatchObject({ code: 'database-unavailable' });
    await expect(log.end(1, note({ kind: 'write' }), DONE)).resolves.toBeUndefined();
    await gone.destroy();
  });
});
