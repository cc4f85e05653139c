import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  getDocument,
  getRequirements,
  listDocuments,
  processDocument,
  recover,
  uploadDocuments,
} from '../../src/service/index.ts';
import { finishDocument } from '../../src/store/index.ts';
import { openTestHouse, type TestHouse } from '../support/house.ts';
import { makeEml } from '../support/mail.ts';
import { makeZip } from '../support/zip.ts';

const DUTY = '# Staff\n\nThe Project Manager must hold a current PMP certification.\n';
const RATES = 'The Security Lead shall hold a CISSP.\n';

let test: TestHouse;
const never = new AbortController().signal;

beforeAll(async () => {
  test = await openTestHouse();
});
afterAll(() => test?.close());

/** Reads all documents of a bid that are not finished, as workers would, until there are none. */
async function readAll(bidId: string, house = test.house): Promise<void> {
  for (;;) {
    const open = (await listDocuments(house, bidId)).filter(
      ({ status }) => status !== 'done' && status !== 'failed',
    );
    if (open.length === 0) return;
    for (const { id } of open) await processDocument(house, id, never);
  }
}

/** "path status" of every document of a bid, in the order of the page. */
async function listed(bidId: string): Promise<string[]> {
  return (await listDocuments(test.house, bidId)).map(
    ({ path, name, status, issue }) => `${path ?? name} ${issue?.code ?? status}`,
  );
}

async function upload(name: string, content: Uint8Array): Promise<{ id: string; bidId: string }> {
  const id = await test.store(name, content);
  return { id, bidId: (await getDocument(test.house, id)).bidId };
}

describe('a package of a bid', () => {
  it('becomes a document, and each file in it another one', async () => {
    const mail = makeEml('The tester must hold an ISTQB certificate.', [
      { name: 'rates.txt', content: RATES },
    ]);
    const zip = makeZip([
      { name: 'annex/', content: '' },
      { name: 'annex/duty.md', content: DUTY },
      { name: '__MACOSX/annex/._duty.md', content: 'x' },
      { name: 'mail.eml', content: mail },
      { name: 'empty.txt', content: '' },
      { name: 'secret.pdf', content: 'x', flags: 1 },
    ]);
    const { id, bidId } = await upload('package.zip', zip);
    await readAll(bidId);
    expect(await listed(bidId)).toEqual([
      'package.zip done',
      'package.zip/annex/duty.md done',
      'package.zip/empty.txt empty',
      'package.zip/mail.eml done',
      'package.zip/mail.eml/rates.txt done',
    ]);
    expect(await getDocument(test.house, id)).toMatchObject({ files: 3, parentId: null });
    const { documents, requirements } = await getRequirements(test.house, bidId);
    expect(documents[0]).toMatchObject({ format: 'zip', words: 0 });
    expect(documents[0]?.issues.map(({ message }) => message)).toEqual([
      expect.stringContaining('"package.zip/secret.pdf" is protected by a password'),
    ]);
    expect(requirements.map(({ label }) => label).length).toBeGreaterThanOrEqual(3);
  });

  it('has its files read without being asked again', async () => {
    const { id } = await upload('queued.zip', makeZip([{ name: 'a.md', content: `${DUTY}queued` }]));
    await processDocument(test.house, id, never);
    await recover(test.house);
    const { bidId } = await getDocument(test.house, id);
    const [, member] = await listDocuments(test.house, bidId);
    expect(await test.queue.has(member?.id ?? '')).toBe(true);
  });

  it('that came twice changes nothing', async () => {
    const zip = makeZip([{ name: 'a.md', content: `${DUTY}twice` }]);
    const { id, bidId } = await upload('once.zip', zip);
    await readAll(bidId);
    const before = await listDocuments(test.house, bidId);
    const saved = await test.house.files.save(content(zip));
    const [again] = await uploadDocuments(test.house, bidId, [
      { name: 'twice.zip', mediaType: 'application/zip', ...saved },
    ]);
    expect(again).toMatchObject({ id, duplicate: true });
    expect(await processDocument(test.house, id, never)).toBe('nothing-to-do');
    expect(await listDocuments(test.house, bidId)).toEqual(before);
  });

  it('does not double a file that the bid has', async () => {
    const { id, bidId } = await upload('alone.md', Buffer.from(`${DUTY}alone`));
    const zip = makeZip([
      { name: 'a.md', content: `${DUTY}alone` },
      { name: 'copy/a.md', content: `${DUTY}alone` },
      { name: 'b.md', content: `${DUTY}b` },
    ]);
    const saved = await test.house.files.save(content(zip));
    await uploadDocuments(test.house, bidId, [{ name: 'p.zip', mediaType: 'application/zip', ...saved }]);
    await readAll(bidId);
    expect(await listed(bidId)).toEqual(['alone.md done', 'p.zip done', 'p.zip/b.md done']);
    expect((await getDocument(test.house, id)).parentId).toBeNull();
  });

  it('of another bid is not unpacked again, and has its files there', async () => {
    const zip = makeZip([{ name: 'a.md', content: `${DUTY}elsewhere` }]);
    await readAll((await upload('first.zip', zip)).bidId);
    const { id, bidId } = await upload('second.zip', zip);
    // A reader would need longer than this; what is known already needs none.
    const hurried = { ...test.house, readLimits: { ...test.house.readLimits, timeoutMs: 1 } };
    expect(await processDocument(hurried, id, never)).toBe('done');
    await readAll(bidId, hurried);
    expect(await listed(bidId)).toEqual(['second.zip done', 'second.zip/a.md done']);
  });
});

describe('a worker that is killed over a package', () => {
  it('leaves nothing half done: all members or none, and the next one ends it', async () => {
    const { id, bidId } = await upload('killed.zip', makeZip([{ name: 'a.md', content: `${DUTY}killed` }]));
    const stop = new AbortController();
    const reading = processDocument(test.house, id, stop.signal);
    stop.abort(new Error('killed'));
    await expect(reading).rejects.toThrow('killed');
    expect(await listed(bidId)).toEqual(['killed.zip parsing']);
    await readAll(bidId);
    expect(await listed(bidId)).toEqual(['killed.zip done', 'killed.zip/a.md done']);
  });

  it('while it writes leaves nothing of it', async () => {
    const { id, bidId } = await upload('torn.zip', makeZip([{ name: 'a.md', content: `${DUTY}torn` }]));
    const document = await getDocument(test.house, id);
    const members = [{ name: 'a.md', sha256: 'no hash at all', size: 1 }];
    const write = finishDocument(test.house.db, id, 'torn', {
      document: { ...parsedZip(document), issues: [] },
      extraction: { requirements: [], unresolved: [], roles: [] } as never,
      contents: { members, entries: 1, bytes: 1, isWhole: true },
    });
    await expect(write).rejects.toThrow();
    expect(await listDocuments(test.house, bidId)).toHaveLength(1);
  });
});

describe('a package within packages', () => {
  const within = (content: Uint8Array, ...names: string[]) =>
    names.reduce((inner, name) => makeZip([{ name, content: inner }]), content);

  it('is opened to the depth that is allowed, and says where it was not', async () => {
    const deep = makeZip([{ name: 'a.md', content: DUTY }]);
    const { bidId } = await upload('0.zip', within(deep, '4.zip', '3.zip', '2.zip', '1.zip'));
    await readAll(bidId);
    expect(await listed(bidId)).toEqual([
      '0.zip done',
      '0.zip/1.zip done',
      '0.zip/1.zip/2.zip done',
      '0.zip/1.zip/2.zip/3.zip done',
      '0.zip/1.zip/2.zip/3.zip/4.zip limit-reached',
    ]);
  });

  it('counts entries and bytes over all levels', async () => {
    const inner = (name: string) =>
      makeZip(['1', '2'].map((n) => ({ name: `${name}${n}.txt`, content: `Words of ${name} ${n}.` })));
    const { bidId } = await upload(
      'sum.zip',
      makeZip(['a', 'b'].map((n) => ({ name: `${n}.zip`, content: inner(n) }))),
    );
    const document = { ...test.house.readLimits.document, entries: 5 };
    await readAll(bidId, { ...test.house, readLimits: { ...test.house.readLimits, document } });
    expect((await listed(bidId)).filter((line) => !line.endsWith('.txt done'))).toEqual([
      'sum.zip done',
      'sum.zip/a.zip done',
      'sum.zip/b.zip limit-reached',
    ]);
  });
});

async function* content(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function parsedZip({ id, name, sha256 }: { id: string; name: string; sha256: string }) {
  const empty = { text: '', pages: [], blocks: [], words: 0, language: null };
  return { id, name, sha256, format: 'zip' as const, ...empty };
}
