import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ParsedDocument } from '../../src/domain/index.ts';
import { summarise } from '../../src/domain/index.ts';
import { setReplaces } from '../../src/store/documents.ts';
import {
  findDemands,
  findReading,
  finishDocument,
  getDocument,
  insertBid,
  insertDocument,
  insertReviews,
  listBidStates,
  type StoredDocument,
  startReading,
} from '../../src/store/index.ts';
import { aRequirement } from '../support/bids.ts';
import { aFile } from '../support/builders.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let base: TestDatabase;
beforeAll(async () => {
  base = await createTestDatabase();
});
afterAll(() => base.close());

async function finish({ id, name, sha256 }: StoredDocument): Promise<void> {
  const text = 'CISSP';
  const document: ParsedDocument = {
    id,
    name,
    sha256,
    format: 'txt',
    text,
    pages: [],
    blocks: [
      { kind: 'paragraph', start: 0, end: 5, page: null, section: [], level: null, marker: null, cell: null },
    ],
    words: 1,
    language: 'en',
    issues: [],
  };
  const extraction = {
    requirements: [aRequirement({ id: 'cissp', anyOf: [{ id: 'isc2-cissp', name: 'CISSP' }] })],
    roles: [],
    unresolved: [],
    demandSentences: 1,
    schedule: [],
  };
  await finishDocument(base.db, id, 'v1', { document, extraction });
}

it('the word of a bid changes with what is read and reviewed of it, and with nothing else', async () => {
  const { db } = base;
  const { id: bidId } = await insertBid(db, { name: 'A' });
  const { id: other } = await insertBid(db, { name: 'B' });
  const add = async (name: string) => (await insertDocument(db, { bidId, name, file: aFile(name) })).document;
  const seen: (string | undefined)[] = [];
  const look = async () => {
    const states = await listBidStates(db);
    expect(states.has(other)).toBe(false);
    const isNew = !seen.includes(states.get(bidId));
    seen.push(states.get(bidId));
    return isNew;
  };
  const first = await add('first.txt');
  expect([await look(), seen[0]]).toEqual([true, undefined]);
  await finish(first);
  expect(await look(), 'a document is read').toBe(true);
  const second = await add('second.txt');
  await startReading(db, second.id);
  expect(await look(), 'another is on its way').toBe(false);
  await finish(second);
  expect(await look(), 'it is read').toBe(true);
  await setReplaces(db, second.id, first.id);
  expect(await look(), 'it takes the place of the first').toBe(true);
  await setReplaces(db, second.id, null);
  expect(await look(), 'it does no more').toBe(true);
  await insertReviews(db, bidId, null, [{ change: { kind: 'accept', requirement: 'cissp' }, seen: [] }]);
  expect(await look(), 'somebody reviews').toBe(true);
  expect(await look()).toBe(false);
});

it('what a document demands is told without its words', async () => {
  const { db } = base;
  const { id: bidId } = await insertBid(db, { name: 'C' });
  const { document } = await insertDocument(db, { bidId, name: 'c.txt', file: aFile('c') });
  await finish(document);
  const stored = await getDocument(db, document.id);
  const whole = await findReading(db, stored, 'v1');
  const demands = await findDemands(db, stored, 'v1');
  expect(demands?.extraction).toEqual(whole?.extraction);
  expect(demands && summarise(demands.document)).toEqual(whole && summarise(whole.document));
  expect(Object.keys(demands?.document ?? {})).not.toContain('blocks');
  expect(await findDemands(db, stored, 'v2')).toBeNull();
});
