import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deleteBid, keepRetention, removeUnusedFiles } from '../../src/service/index.ts';
import { ERASED, namesOf, withoutPerson } from '../../src/service/personal-data-words.ts';
import { NAMED_COLUMNS } from '../../src/store/personal-data.ts';
import { openApi, type TestApi } from '../support/api.ts';
import { openTestHouse, type TestHouse } from '../support/house.ts';
import { startTestService, type TestService } from '../support/service.ts';
import { signInAs } from '../support/signed-in.ts';

describe('taking a person’s name out of words', () => {
  const names = namesOf({ name: 'Ana Ruiz', email: 'ana@example.org' }, []);

  it.each([
    ['Ana Ruiz', ERASED],
    [' ana ruiz ', ERASED],
    ['Ask ANA  RUIZ, or ana@example.org.', `Ask ${ERASED}, or ${ERASED}.`],
    ['Mariana Ruizer knows', 'Mariana Ruizer knows'],
    ['Banana Ruiz', 'Banana Ruiz'],
    ['in May', 'in May'],
  ])('%s', (words, expected) => {
    expect(withoutPerson(words, names)).toBe(expected);
  });

  it('a single name only where it stands alone', () => {
    expect(withoutPerson(['May', 'by May 2027'], namesOf({ name: 'May', email: null }, []))).toEqual([
      ERASED,
      'by May 2027',
    ]);
  });

  it('in values of any shape, and nothing else of them', () => {
    const value = { owner: 'Ana Ruiz', years: 3, notes: null, list: ['Ana Ruiz', 'Bo'] };
    expect(withoutPerson(value, names)).toEqual({
      owner: ERASED,
      years: 3,
      notes: null,
      list: [ERASED, 'Bo'],
    });
  });
});

describe('a person', () => {
  let service: TestService;
  let api: TestApi;
  let bidId = '';
  const PERSON = {
    id: 'P01',
    name: 'Ana Ruiz',
    email: 'ana@example.org',
    holdings: [{ credential: 'CISSP' }],
  };
  /** Everything that the database holds, as one text. */
  const everything = async () => {
    const { db } = service.access;
    const { rows } = await sql<{ name: string }>`
      SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`.execute(db);
    const texts = await Promise.all(
      rows.map(async ({ name }) => {
        const all = await sql<{ text: string | null }>`
          SELECT string_agg(t::text, E'\n') AS text FROM ${sql.table(name)} t`.execute(db);
        return `${name}: ${all.rows[0]?.text ?? ''}`;
      }),
    );
    return texts.join('\n');
  };

  beforeAll(async () => {
    service = await startTestService({ WORKERS: '0' });
    api = await openApi(service.url);
    await api.post('/people/import', {
      schema: 'muster.roster/1',
      people: [PERSON, { id: 'P02', name: 'Bo Chen' }],
    });
    bidId = (await api.post('/bids', { name: 'One', kickoff: '2027-02-22' })).body.id;
    await api.put(`/bids/${bidId}/settings`, {
      rules: { lockedIn: [{ person: 'P01' }, { person: 'P02' }], lockedOut: ['P01'] },
    });
    await api.put(`/bids/${bidId}/progress/P01/isc2-cissp`, { state: 'studying' });
    await sql`INSERT INTO review_changes (bid_id, batch, who, change, seen) VALUES
      (${bidId}, 'rev_1', 'Ana Ruiz', '{"kind":"comment","requirement":"r1","text":"Ana Ruiz asks Bo Chen"}', '[]'),
      (${bidId}, 'rev_2', 'Bo Chen', '{"kind":"track","requirement":"r1","owner":"ana ruiz"}', '[]')`.execute(
      service.access.db,
    );
  });
  afterAll(() => service.close());

  it('confirms and consents to their own record, and sees nobody else’s', async () => {
    const ana = await signInAs(service.access, 'staff', { personId: 'P01' });
    const own = await openApi(service.url, ana.token);
    const { body } = await own.get('/me/record');
    expect(body).toMatchObject({ person: { name: 'Ana Ruiz' }, consent: null, confirmation: null });
    expect((await own.post('/me/record/confirm', { version: 'of yesterday' })).status).toBe(409);
    expect(
      (await own.post('/me/record/confirm', { version: body.version })).body.confirmation.isCurrent,
    ).toBe(true);
    expect((await own.put('/me/consent', { given: true })).body.consent).toMatchObject({
      given: true,
      isOwn: true,
    });
    expect((await own.put('/me/consent', { given: false })).body.consent.given).toBe(false);
    for (const path of ['/people', '/people/P01', '/consents', '/people/P01/export'])
      expect((await own.get(path)).status, path).toBe(403);
    expect((await api.get('/consents')).body.people).toMatchObject([
      { personId: 'P01', consent: { given: false }, confirmation: { isCurrent: true } },
    ]);
  });

  it('may say it otherwise, and others record it', async () => {
    const { body } = await api.put('/people/P02/consent', { given: true });
    expect(body).toMatchObject({ given: true, isOwn: false });
    expect((await api.put('/people/nobody/consent', { given: true })).status).toBe(404);
  });

  it('gets everything that is kept of them', async () => {
    const { body } = await api.get('/people/P01/export');
    expect(body).toMatchObject({
      schema: 'muster.person-record/1',
      person: { name: 'Ana Ruiz' },
      accounts: [{ role: 'staff' }],
      consents: [{ given: false }, { given: true }],
      confirmations: [{ isCurrent: true }],
    });
    const traces = body.bids.map(({ what }: { what: string }) => what);
    expect(traces).toEqual(
      expect.arrayContaining([
        'rule of the team',
        'step: isc2-cissp, studying',
        'review: comment',
        'review: track',
      ]),
    );
    expect(body.log.some(({ operation }: { operation: string }) => operation === 'sayConsent')).toBe(true);
    expect((await api.get('/people/nobody/export')).status).toBe(404);
  });

  it('is erased everywhere, also from what others wrote, and the log says that, not who', async () => {
    const { body } = await api.call('DELETE', '/people/P01');
    expect(body).toMatchObject({
      removed: { records: 1, progress: 1, statements: 3, accounts: 1 },
      pseudonymised: { reviews: 3, settings: 1 },
    });
    await service.access.db.selectFrom('auditLog').select('id').limit(1).execute();
    const kept = await everything();
    expect(kept).not.toMatch(/ana ruiz|ana@example|\bP01\b/i);
    expect(kept).toContain(`${ERASED} asks Bo Chen`);
    const { rows } = (await api.get('/audit?operation=erasePerson')).body;
    expect(rows).toMatchObject([{ result: 'done', person: { personId: null } }]);
    expect((await api.get(`/bids/${bidId}/settings`)).body.rules).toMatchObject({
      lockedIn: [{ person: 'P02' }],
      lockedOut: [],
    });
    expect((await api.call('DELETE', '/people/P01')).status).toBe(404);
  });

  it('with an administrator’s account is not erased before somebody else has the role', async () => {
    await signInAs(service.access, 'administrator', { personId: 'P02' });
    expect((await api.call('DELETE', '/people/P02')).status).toBe(409);
    expect((await api.get('/people/P02')).status).toBe(200);
  });

  it('is named in no column of the database of which the erasure does not know', async () => {
    const { rows } = await sql<{ place: string }>`
      SELECT table_name || '.' || column_name AS place FROM information_schema.columns
      WHERE table_schema = 'public' AND column_name ~ '^(who|said_by|person|people|person_id|owner)$'`.execute(
      service.access.db,
    );
    const known = new Set([
      ...NAMED_COLUMNS.map(({ table, column }) => `${table}.${column}`),
      ...['accounts.person_id', 'access_links.person_id', 'plan_progress.person', 'plan_assignments.people'],
      ...['consents.person_id', 'record_confirmations.person_id', 'audit_log.person'],
    ]);
    expect(rows.map(({ place }) => place).filter((place) => !known.has(place))).toEqual([]);
  });
});

describe('retention', () => {
  let test: TestHouse;
  const count = async (table: string) => {
    const { rows } = await sql<{ n: number }>`SELECT count(*) AS n FROM ${sql.table(table)}`.execute(
      test.house.db,
    );
    return rows[0]?.n;
  };
  const keptFiles = async () => {
    const hashes: string[] = [];
    for await (const { sha256 } of test.house.files.list()) hashes.push(sha256);
    return hashes;
  };
  const bidOf = async (documentId: string) =>
    (
      await test.house.db
        .selectFrom('documents')
        .select('bidId')
        .where('id', '=', documentId)
        .executeTakeFirst()
    )?.bidId ?? '';

  beforeAll(async () => {
    test = await openTestHouse();
  });
  afterAll(() => test.close());

  it('deletes a bid with all that is only its own; a file that another bid uses stays', async () => {
    const first = await bidOf(await test.store('a.md', 'shared words'));
    const second = await bidOf(await test.store('b.md', 'shared words'));
    const third = await bidOf(await test.store('c.md', 'own words'));
    expect(await deleteBid(test.house, first)).toEqual({ documents: 1, files: 0 });
    expect(await deleteBid(test.house, third)).toEqual({ documents: 1, files: 1 });
    expect(await removeUnusedFiles(test.house, 3_600_000)).toBe(0);
    expect(await keptFiles()).toHaveLength(2);
    expect(await removeUnusedFiles(test.house, -1_000)).toBe(1);
    expect(await keptFiles()).toHaveLength(1);
    expect(await count('unused_files')).toBe(0);
    await deleteBid(test.house, second);
    expect([await count('bids'), await count('documents'), await count('files')]).toEqual([0, 0, 0]);
  });

  it('keeps bytes that came again before they were removed', async () => {
    const again = await bidOf(await test.store('d.md', 'shared words'));
    expect(await removeUnusedFiles(test.house, -1_000)).toBe(0);
    expect(await keptFiles()).toHaveLength(1);
    await deleteBid(test.house, again);
  });

  it('deletes a bid after its last day, not on it, and notes that Muster did', async () => {
    const id = await bidOf(await test.store('e.md', 'other words'));
    await test.house.db.updateTable('bids').set({ keepUntil: '2030-05-01' }).where('id', '=', id).execute();
    expect(await keepRetention(test.house, '2030-05-01')).toMatchObject({ bids: 0 });
    expect(await keepRetention(test.house, '2030-05-02')).toMatchObject({ bids: 1 });
    expect(await count('bids')).toBe(0);
    const log = test.house.db
      .selectFrom('auditLog')
      .selectAll()
      .where('bidId', '=', id)
      .where('result', '=', 'done');
    expect(await log.execute()).toMatchObject([{ operation: 'deleteBid', via: 'service', account: null }]);
  });
});
