import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Extraction, ParsedDocument } from '../../src/domain/index.ts';
import {
  type Database,
  failDocument,
  findBid,
  findDocument,
  findPerson,
  findReading,
  finishDocument,
  getBid,
  getDocument,
  getPerson,
  getReading,
  importPeople,
  insertBid,
  insertDocument,
  listBids,
  listDocuments,
  listPeople,
  listStuckDocuments,
  markQueued,
  type OutboxMessage,
  retryDocument,
  type StoredDocument,
  sendOutbox,
  setProgress,
  startReading,
  updateBid,
} from '../../src/store/index.ts';
import { aPerson, aRequirement } from '../support/bids.ts';
import { aFile, sha256Of } from '../support/builders.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let base: TestDatabase;
const documentOf = ({ payload }: OutboxMessage) => payload.documentId;

let db: Database;
beforeAll(async () => {
  base = await createTestDatabase();
  db = base.db;
});
afterAll(() => base.close());

const ENCRYPTED = {
  code: 'encrypted',
  severity: 'error',
  message: 'The file wants a password.',
  page: null,
} as const;

/** A document of a new bid; each name is a file of its own. */
async function aDocument(name: string, bidId?: string): Promise<StoredDocument> {
  const bid = bidId ?? (await insertBid(db, { name: `Bid of ${name}` })).id;
  return (await insertDocument(db, { bidId: bid, name, file: aFile(name) })).document;
}

describe('bids', () => {
  it('keep what is said of them, days as days, and leave the rest unknown', async () => {
    const bid = await insertBid(db, { name: 'Data platform', kickoff: '2027-05-01', hoursPerWeek: 6.5 });
    expect(await getBid(db, bid.id)).toEqual({
      id: bid.id,
      name: 'Data platform',
      client: null,
      proposalDue: null,
      award: null,
      kickoff: '2027-05-01',
      ends: null,
      hoursPerWeek: 6.5,
      budgetUsd: null,
      groupId: null,
      keepUntil: null,
      archivedAt: null,
      createdAt: bid.createdAt,
    });
    expect(new Date(bid.createdAt).toISOString()).toBe(bid.createdAt);
  });

  it('change where they are told to and nowhere else', async () => {
    const { id } = await insertBid(db, { name: 'Help desk', client: 'County of Elm', budgetUsd: 90_000 });
    expect(await updateBid(db, id, { award: '2027-02-28', budgetUsd: null })).toMatchObject({
      client: 'County of Elm',
      award: '2027-02-28',
      budgetUsd: null,
    });
    expect(await updateBid(db, id, {})).toMatchObject({ client: 'County of Elm', award: '2027-02-28' });
  });

  it('are listed newest first', async () => {
    const older = await insertBid(db, { name: 'older' });
    const newer = await insertBid(db, { name: 'newer' });
    const ids = (await listBids(db, { role: 'viewer', groupIds: [] })).map((bid) => bid.id);
    expect(ids.indexOf(newer.id)).toBeLessThan(ids.indexOf(older.id));
  });

  it('that do not exist are null to find and an error to get or change', async () => {
    expect(await findBid(db, 'bid_none')).toBeNull();
    await expect(getBid(db, 'bid_none')).rejects.toMatchObject({ code: 'bid-not-found', status: 404 });
    await expect(updateBid(db, 'bid_none', { name: 'x' })).rejects.toMatchObject({ code: 'bid-not-found' });
  });
});

describe('documents', () => {
  it('are stored, with a message to the queue', async () => {
    const document = await aDocument('first.pdf');
    expect(document).toMatchObject({
      name: 'first.pdf',
      status: 'stored',
      size: 1_000,
      mediaType: 'application/pdf',
      attempts: 0,
      progress: null,
      issue: null,
      pipelineVersion: null,
    });
    const sent: string[] = [];
    await sendOutbox(db, async (messages) => void sent.push(...messages.map(documentOf)));
    expect(sent).toContain(document.id);
  });

  it('are one document where the same file comes twice into a bid, also at the same time', async () => {
    const bid = await insertBid(db, { name: 'twice' });
    const upload = (name: string) => insertDocument(db, { bidId: bid.id, name, file: aFile('same bytes') });
    const answers = await Promise.all(['a.pdf', 'b.pdf', 'c.pdf', 'd.pdf'].map(upload));
    expect(new Set(answers.map((answer) => answer.document.id)).size).toBe(1);
    expect(answers.filter((answer) => answer.isNew)).toHaveLength(1);
    expect(await listDocuments(db, bid.id)).toHaveLength(1);
    let messages = 0;
    await sendOutbox(db, async (batch) => {
      messages += batch.filter((message) => documentOf(message) === answers[0]?.document.id).length;
    });
    expect(messages).toBe(1);
  });

  it('are two documents where the same file comes into two bids', async () => {
    const one = await aDocument('shared.pdf');
    const other = await aDocument('shared.pdf');
    expect(one.sha256).toBe(other.sha256);
    expect(one.id).not.toBe(other.id);
  });

  it('leave nothing behind, no message either, where the bid does not exist', async () => {
    await sendOutbox(db, async () => undefined);
    const upload = insertDocument(db, { bidId: 'bid_none', name: 'x.pdf', file: aFile('for nobody') });
    await expect(upload).rejects.toMatchObject({ code: 'bid-not-found' });
    expect(await sendOutbox(db, async () => undefined)).toBe(0);
  });

  it('are listed in the order of upload', async () => {
    const bid = await insertBid(db, { name: 'in order' });
    for (const name of ['z.pdf', 'a.pdf', 'm.pdf']) await aDocument(name, bid.id);
    expect((await listDocuments(db, bid.id)).map((document) => document.name)).toEqual([
      'z.pdf',
      'a.pdf',
      'm.pdf',
    ]);
  });

  it('go from stored over queued and reading to failed, and on request from there to stored', async () => {
    const { id } = await aDocument('locked.pdf');
    const status = async () => (await getDocument(db, id)).status;
    await markQueued(db, [id]);
    expect(await status()).toBe('queued');
    expect(await startReading(db, id)).toMatchObject({ status: 'reading', attempts: 1 });
    await markQueued(db, [id]);
    expect(await status()).toBe('reading');
    await failDocument(db, id, ENCRYPTED);
    expect(await getDocument(db, id)).toMatchObject({ status: 'failed', issue: ENCRYPTED, progress: null });
    expect(await startReading(db, id)).toBeNull();
    expect(await retryDocument(db, id)).toBe(true);
    expect(await getDocument(db, id)).toMatchObject({ status: 'stored', issue: null, attempts: 0 });
    expect(await retryDocument(db, id)).toBe(false);
    const sent: string[] = [];
    await sendOutbox(db, async (messages) => void sent.push(...messages.map(documentOf)));
    expect(sent).toContain(id);
  });

  it('count every time that reading them begins', async () => {
    const { id } = await aDocument('again.pdf');
    await startReading(db, id);
    expect(await startReading(db, id)).toMatchObject({ attempts: 2 });
  });

  it('show progress only while they are read', async () => {
    const { id } = await aDocument('progress.pdf');
    const progress = { stage: 'parsing', page: 2, pages: 9 };
    await setProgress(db, id, progress);
    expect((await getDocument(db, id)).progress).toBeNull();
    await startReading(db, id);
    await setProgress(db, id, progress);
    expect((await getDocument(db, id)).progress).toEqual(progress);
  });

  it('are stuck when unfinished and unchanged for long enough', async () => {
    const stuck = await aDocument('stuck.pdf');
    const failed = await aDocument('failed.pdf');
    await failDocument(db, failed.id, ENCRYPTED);
    const idsAfter = async (ms: number) => (await listStuckDocuments(db, ms)).map((document) => document.id);
    expect(await idsAfter(0)).toContain(stuck.id);
    expect(await idsAfter(0)).not.toContain(failed.id);
    expect(await idsAfter(60_000)).not.toContain(stuck.id);
  });

  it('that do not exist are null to find, an error to get and nothing to read', async () => {
    expect(await findDocument(db, 'doc_none')).toBeNull();
    await expect(getDocument(db, 'doc_none')).rejects.toMatchObject({
      code: 'document-not-found',
      status: 404,
    });
    expect(await startReading(db, 'doc_none')).toBeNull();
  });
});

function aReading(document: StoredDocument, text = 'The vendor shall hold ISO 27001.') {
  const parsed: ParsedDocument = {
    id: document.id,
    name: document.name,
    sha256: document.sha256,
    format: 'txt',
    text,
    pages: [{ number: 1, start: 0, end: text.length }],
    blocks: [],
    words: 6,
    language: 'en',
    issues: [],
  };
  const evidence = {
    document: document.id,
    page: 1,
    section: ['3 Requirements'],
    quote: text,
    start: 0,
    end: text.length,
    rule: 'shall-hold',
  };
  const extraction: Extraction = {
    requirements: [
      aRequirement({
        id: 'req_1',
        kind: 'company-credential',
        anyOf: [{ id: null, name: 'ISO 27001' }],
        subject: 'company',
        evidence: [evidence],
      }),
    ],
    roles: [{ name: 'Project Manager', quantity: 1, keyPersonnel: true }],
    demandSentences: 1,
    schedule: [],
    unresolved: [{ document: document.id, page: null, quote: 'as needed', reason: 'names nothing' }],
  };
  return { document: parsed, extraction };
}

describe('readings', () => {
  it('come back as they were written, and the document is done', async () => {
    const stored = await aDocument('done.txt');
    const reading = aReading(stored);
    expect(await getReading(db, stored)).toBeNull();
    expect(await finishDocument(db, stored.id, 'v1', reading)).toBe(true);
    const done = await getDocument(db, stored.id);
    expect(done).toMatchObject({ status: 'done', pipelineVersion: 'v1', progress: null, issue: null });
    expect(await getReading(db, done)).toEqual({ ...reading, contents: null });
  });

  it('are written once, however often and from wherever they are written', async () => {
    const stored = await aDocument('raced.txt');
    const write = () => finishDocument(db, stored.id, 'v1', aReading(stored));
    const answers = await Promise.all([write(), write(), write()]);
    expect(answers.filter(Boolean)).toHaveLength(1);
    await failDocument(db, stored.id, ENCRYPTED);
    expect(await getDocument(db, stored.id)).toMatchObject({ status: 'done', issue: null });
  });

  it('serve the same bytes in another bid, told of that document', async () => {
    const first = await aDocument('reused.txt');
    await finishDocument(db, first.id, 'v1', aReading(first));
    const second = await aDocument('reused.txt');
    const reading = await findReading(db, second, 'v1');
    expect(reading?.document).toMatchObject({ id: second.id, name: 'reused.txt' });
    expect(reading?.extraction.requirements[0]?.evidence[0]?.document).toBe(second.id);
    expect(reading?.extraction.unresolved[0]?.document).toBe(second.id);
    expect(await findReading(db, second, 'v2')).toBeNull();
  });

  it('write nothing at all where one part of them cannot be written', async () => {
    const stored = await aDocument('half.txt');
    const reading = aReading(stored);
    // The results name a file that was never stored, so their row is refused.
    const foreign = { ...reading, document: { ...reading.document, sha256: sha256Of('never stored') } };
    await expect(finishDocument(db, stored.id, 'v1', foreign)).rejects.toThrow();
    expect(await getDocument(db, stored.id)).toMatchObject({ status: 'stored', pipelineVersion: null });
  });

  it('keep their offsets where the text holds what PostgreSQL refuses', async () => {
    const stored = await aDocument('nul\u0000name\ud800.txt');
    const text = 'CIS\u0000SP and \ud83d\ude80, half \ud83d of a pair';
    await finishDocument(db, stored.id, 'v1', aReading(stored, text));
    const reading = await getReading(db, await getDocument(db, stored.id));
    expect(reading?.document.name).toBe('nul\ufffdname\ufffd.txt');
    expect(reading?.document.text).toBe('CIS\ufffdSP and \ud83d\ude80, half \ufffd of a pair');
    expect(reading?.document.text).toHaveLength(text.length);
    expect(reading?.extraction.requirements[0]?.evidence[0]?.quote).toBe(reading?.document.text);
  });
});

describe('people', () => {
  it('are replaced as a whole or added one by one', async () => {
    expect(
      await importPeople(
        db,
        [aPerson({ id: 'p1', name: 'Ada' }), aPerson({ id: 'p2', name: 'Bo' })],
        'replace',
      ),
    ).toBe(2);
    expect(
      await importPeople(
        db,
        [aPerson({ id: 'p2', name: 'Bob' }), aPerson({ id: 'p3', name: 'Cy' })],
        'upsert',
      ),
    ).toBe(3);
    expect((await listPeople(db)).map((person) => person.name)).toEqual(['Ada', 'Bob', 'Cy']);
    expect(await importPeople(db, [aPerson({ id: 'p4', name: 'Di' })], 'replace')).toBe(1);
    expect(await findPerson(db, 'p1')).toBeNull();
    expect(await getPerson(db, 'p4')).toEqual(aPerson({ id: 'p4', name: 'Di' }));
    await expect(getPerson(db, 'p1')).rejects.toMatchObject({ code: 'not-found' });
  });

  it('stay as they are where one of a roster is refused', async () => {
    await importPeople(db, [aPerson({ id: 'p1', name: 'Ada' })], 'replace');
    const doubled = [aPerson({ id: 'p5', name: 'Ed' }), aPerson({ id: 'p5', name: 'Ed' })];
    await expect(importPeople(db, doubled, 'replace')).rejects.toMatchObject({ code: 'roster-unreadable' });
    const nobody = { ...aPerson({ id: 'p6', name: 'Fa' }), id: null as unknown as string };
    await expect(importPeople(db, [aPerson({ id: 'p5', name: 'Ed' }), nobody], 'replace')).rejects.toThrow();
    expect((await listPeople(db)).map((person) => person.id)).toEqual(['p1']);
  });

  it('come by the thousand', async () => {
    const many = Array.from({ length: 2_500 }, (_, index) =>
      aPerson({ id: `m${index}`, name: `Member ${index}` }),
    );
    expect(await importPeople(db, many, 'replace')).toBe(2_500);
    expect(await importPeople(db, [], 'replace')).toBe(0);
  });
});
