import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type AuditEntry,
  type AuditKeys,
  forgetAudit,
  forgetAuditNames,
  insertAudit,
  listAudit,
} from '../../src/store/index.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

const ANA = { id: 'acc_1', name: 'Ana Ruiz' };
const entry = (of: Partial<AuditEntry> = {}): AuditEntry => ({
  at: '2026-11-20T10:00:00.000Z',
  account: ANA,
  via: 'session',
  operation: 'getBid',
  kind: 'read',
  bidId: 'bid_1',
  documentId: null,
  personId: null,
  others: {},
  result: 'done',
  code: null,
  begunBy: null,
  times: 1,
  requestId: 'r-1',
  remote: '127.0.0.1',
  ...of,
});

describe('the audit log', () => {
  let test: TestDatabase;
  const keys: AuditKeys = new Map();
  const write = (...entries: AuditEntry[]) => insertAudit(test.db, keys, entries);
  const operations = async (filter: Parameters<typeof listAudit>[1]) =>
    (await listAudit(test.db, filter, 50)).map(({ operation }) => operation);

  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.close());

  it('keeps who, what, on what and how it ended, the newest first', async () => {
    await write(
      entry(),
      entry({
        operation: 'erasePerson',
        at: '2026-11-21T10:00:00.000Z',
        bidId: null,
        personId: 'P01',
        account: { id: 'acc_2', name: 'Bo 50%' },
      }),
      entry({
        operation: 'signIn',
        account: null,
        via: 'nobody',
        bidId: null,
        result: 'refused',
        code: 'unauthenticated',
      }),
    );
    const [refused, erased] = await listAudit(test.db, {}, 2);
    expect(refused).toMatchObject({
      operation: 'signIn',
      account: null,
      result: 'refused',
      code: 'unauthenticated',
    });
    expect(erased).toMatchObject({
      account: { id: 'acc_2', name: 'Bo 50%' },
      person: { id: 'P01' },
      remote: '127.0.0.1',
    });
  });

  it.each([
    ['from a moment on', { from: '2026-11-21T00:00:00Z' }, ['erasePerson']],
    ['before a moment', { to: '2026-11-20T10:00:00.001Z' }, ['signIn', 'getBid']],
    ['by a part of a name', { who: 'RUIZ' }, ['getBid']],
    ['by the id of an account', { who: 'acc_2' }, ['erasePerson']],
    ['by a name with a sign that LIKE takes for any words', { who: '50%' }, ['erasePerson']],
    ['by an operation', { operation: 'signIn' }, ['signIn']],
    ['by a bid', { bid: 'bid_1' }, ['getBid']],
    ['by a person', { person: 'P01' }, ['erasePerson']],
    ['by a result', { result: 'refused' as const }, ['signIn']],
  ])('is looked through %s', async (_, filter, expected) => {
    expect((await operations(filter)).sort()).toEqual([...expected].sort());
  });

  it('shows that a write was begun only where its end is missing', async () => {
    const begun = await write(
      entry({ operation: 'changeBid', kind: 'write', result: 'begun', bidId: 'bid_2' }),
    );
    expect(await listAudit(test.db, { bid: 'bid_2' }, 5)).toMatchObject([{ result: 'begun' }]);
    await write(entry({ operation: 'changeBid', kind: 'write', bidId: 'bid_2', begunBy: begun }));
    expect(await listAudit(test.db, { bid: 'bid_2' }, 5)).toMatchObject([{ result: 'done' }]);
  });

  it.each([
    "UPDATE audit_log SET operation = 'nothing'",
    'DELETE FROM audit_log',
    'TRUNCATE audit_log',
    'TRUNCATE audit_names CASCADE',
  ])('refuses "%s"', async (statement) => {
    await expect(sql.raw(statement).execute(test.db)).rejects.toThrow('only grows');
  });

  it('forgets only what is older than at least 90 days, by its own procedure', async () => {
    await write(entry({ at: '2020-01-01T00:00:00.000Z', operation: 'long-ago' }));
    await expect(forgetAudit(test.db, 89)).rejects.toThrow('at least 90 days');
    expect(await forgetAudit(test.db, 1_095)).toBe(1);
    expect(await operations({ operation: 'long-ago' })).toEqual([]);
    await expect(sql.raw('DELETE FROM audit_log').execute(test.db)).rejects.toThrow('only grows');
  });

  it('says no longer of whom it speaks when a name is forgotten, also at the end of the write that forgot it', async () => {
    const erasure = { operation: 'erasePerson', kind: 'write' as const, personId: 'P02', bidId: null };
    const begun = await write(entry({ ...erasure, result: 'begun' }));
    await forgetAuditNames(test.db, 'person', ['P02']);
    await write(entry({ ...erasure, begunBy: begun }));
    const [row] = await listAudit(test.db, { operation: 'erasePerson' }, 1);
    expect(row).toMatchObject({ result: 'done', person: { id: null, key: expect.any(Number) } });
    expect(await operations({ person: 'P02' })).toEqual([]);
  });

  it('tells whoever gets the id of a forgotten person from them', async () => {
    await write(entry({ operation: 'getPerson', personId: 'P02' }));
    const [next] = await listAudit(test.db, { person: 'P02' }, 5);
    const [erased] = await listAudit(test.db, { operation: 'erasePerson' }, 1);
    expect(next?.person?.key).not.toBe(erased?.person?.key);
  });
});
