import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Contents,
  type Database,
  failDocument,
  findReading,
  findSpent,
  finishDocument,
  getDocument,
  insertBid,
  insertDocument,
  listDocuments,
  type StoredDocument,
  sendOutbox,
} from '../../src/store/index.ts';
import { aFile, sha256Of } from '../support/builders.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';

let base: TestDatabase;
let db: Database;
beforeAll(async () => {
  base = await createTestDatabase();
  db = base.db;
});
afterAll(() => base.close());

/** A container of a bid, its bytes known by its name. */
async function aContainer(name: string, bidId?: string): Promise<StoredDocument> {
  const bid = bidId ?? (await insertBid(db, { name })).id;
  return (await insertDocument(db, { bidId: bid, name, file: aFile(name) })).document;
}

/** Contents with these files, whose bytes are their names; "a=b" is a file a with the bytes b. */
function holding(...names: string[]): Contents {
  const members = names.map((both) => {
    const [name = '', bytes = name] = both.split('=');
    return { name, sha256: sha256Of(bytes), size: 10 };
  });
  return { members, entries: names.length, bytes: names.length * 10, isWhole: true };
}

function finish({ id, name, sha256 }: StoredDocument, contents: Contents): Promise<boolean> {
  const empty = { text: '', pages: [], blocks: [], words: 0, language: null, issues: [] };
  return finishDocument(db, id, 'v1', {
    document: { id, name, sha256, format: 'zip', ...empty },
    extraction: { requirements: [], roles: [], demandSentences: 0, schedule: [], unresolved: [] },
    contents,
  });
}

async function namesOf(bidId: string): Promise<string[]> {
  return (await listDocuments(db, bidId)).map(({ path, name }) => path ?? name).sort();
}

/** The documents that the queue is told of. */
async function told(): Promise<string[]> {
  const ids: string[] = [];
  await sendOutbox(db, async (messages) => {
    ids.push(...messages.map(({ payload }) => payload.documentId));
  });
  return ids;
}

describe('the members of a container', () => {
  it('become documents that know where they were found, each with its message', async () => {
    const zip = await aContainer('first.zip');
    await told();
    await finish(zip, holding('annex/a.pdf', 'b.zip'));
    const documents = (await listDocuments(db, zip.bidId)).filter(({ id }) => id !== zip.id);
    expect((await told()).sort()).toEqual(documents.map(({ id }) => id).sort());
    const inner = documents.find(({ name }) => name === 'b.zip');
    expect(inner).toMatchObject({ path: 'first.zip/b.zip', parentId: zip.id, packageId: zip.id, depth: 1 });
    if (inner) await finish(inner, holding('c.pdf'));
    expect((await listDocuments(db, zip.bidId)).find(({ name }) => name === 'c.pdf')).toMatchObject({
      path: 'first.zip/b.zip/c.pdf',
      parentId: inner?.id,
      packageId: zip.id,
      depth: 2,
      status: 'stored',
    });
    expect((await getDocument(db, zip.id)).contents).toEqual({ files: 2, entries: 2, bytes: 20 });
  });

  it('are written once, however often the container is', async () => {
    const zip = await aContainer('often.zip');
    await told();
    const write = () => finish(zip, holding('d.pdf', 'e.pdf'));
    expect((await Promise.all([write(), write(), write()])).filter(Boolean)).toHaveLength(1);
    expect(await namesOf(zip.bidId)).toEqual(['often.zip', 'often.zip/d.pdf', 'often.zip/e.pdf']);
    expect(await told()).toHaveLength(2);
  });

  it('that the bid has already, or has twice, are that document', async () => {
    const alone = await aContainer('alone.pdf');
    const zip = await aContainer('double.zip', alone.bidId);
    await finish(zip, holding('copy.pdf=alone.pdf', 'f.pdf', 'again/f.pdf=f.pdf'));
    expect(await namesOf(zip.bidId)).toEqual(['alone.pdf', 'double.zip', 'double.zip/f.pdf']);
    expect((await getDocument(db, alone.id)).parentId).toBeNull();
    expect((await getDocument(db, zip.id)).contents?.files).toBe(3);
  });

  it('of a container that holds itself end there', async () => {
    const zip = await aContainer('quine.zip');
    await finish(zip, holding('quine.zip'));
    expect(await namesOf(zip.bidId)).toEqual(['quine.zip']);
  });

  it('are not there where the container was not written to its end', async () => {
    const zip = await aContainer('torn.zip');
    const members = [{ name: 'g.pdf', sha256: 'no hash at all', size: 1 }];
    await expect(finish(zip, { ...holding('h.pdf'), members })).rejects.toThrow();
    expect(await namesOf(zip.bidId)).toEqual(['torn.zip']);
    expect((await getDocument(db, zip.id)).status).toBe('stored');
  });

  it('stay where the container fails behind them', async () => {
    const zip = await aContainer('cut.zip');
    const issue = { code: 'limit-reached', severity: 'error', message: 'Too much.', page: null } as const;
    await failDocument(db, zip.id, issue, { ...holding('i.pdf'), isWhole: false });
    expect(await namesOf(zip.bidId)).toEqual(['cut.zip', 'cut.zip/i.pdf']);
    expect(await getDocument(db, zip.id)).toMatchObject({ status: 'failed', issue });
  });

  it('are known where the same container comes in another bid, the later ones where a limit had cut it short', async () => {
    await finish(await aContainer('known.zip'), { ...holding('j.pdf'), isWhole: false });
    const second = await aContainer('known.zip');
    await finish(second, holding('j.pdf', 'k.pdf'));
    await finish(await aContainer('known.zip'), holding());
    expect((await findReading(db, second, 'v1'))?.contents).toEqual(holding('j.pdf', 'k.pdf'));
  });

  it('of thousands are written in a moment', async () => {
    const zip = await aContainer('many.zip');
    await finish(zip, holding(...Array.from({ length: 2000 }, (_, n) => `many/${n}.pdf`)));
    expect(await listDocuments(db, zip.bidId)).toHaveLength(2001);
  });
});

describe('the documents of a bid', () => {
  it('are in the same order whether a package is unpacked before or after the next upload', async () => {
    const early = await aContainer('early.zip');
    await finish(early, holding('b.pdf', 'a.pdf'));
    await aContainer('next.pdf', early.bidId);

    const late = await aContainer('early.zip');
    await aContainer('next.pdf', late.bidId);
    await finish(late, holding('a.pdf', 'b.pdf'));

    const order = ['early.zip', 'early.zip/a.pdf', 'early.zip/b.pdf', 'next.pdf'];
    for (const { bidId } of [early, late])
      expect((await listDocuments(db, bidId)).map(({ path, name }) => path ?? name)).toEqual(order);
  });
});

describe('what a package has cost', () => {
  it('is summed over its containers but the one that asks', async () => {
    const zip = await aContainer('sum.zip');
    await finish(zip, holding('l.zip', 'm.zip', 'n.pdf'));
    const all = await listDocuments(db, zip.bidId);
    const [one, two] = ['l.zip', 'm.zip'].map((wanted) => all.find(({ name }) => name === wanted));
    if (!one || !two) throw new Error('the members are missing');
    await finish(one, holding('o.pdf'));
    expect(await findSpent(db, two)).toEqual({ entries: 4, bytes: 40 });
    expect(await findSpent(db, one)).toEqual({ entries: 3, bytes: 30 });
    expect(await findSpent(db, zip)).toEqual({ entries: 0, bytes: 0 });
  });
});
