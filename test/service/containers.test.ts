import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  getDocument,
  getRequirements,
  listDocuments,
  processDocument,
  recover,
  uploadDocuments,
} from '../../src/service/index.ts';
import { openTestHouse, type TestHouse } from '../support/house.ts';
import { makeEml } from '../support/mail.ts';
import { makeZip } from '../support/zip.ts';

const PACKAGE = makeZip([
  { name: 'annex/', content: '' },
  {
    name: 'annex/duty.md',
    content: '# Staff\n\nThe Project Manager must hold a current PMP certification.\n',
  },
  { name: '__MACOSX/annex/._duty.md', content: 'x' },
  {
    name: 'mail.eml',
    content: makeEml('The Security Lead shall hold a CISSP.', [
      { name: 'in.zip', content: makeZip([{ name: 'a.md', content: 'x' }]) },
    ]),
  },
  { name: 'secret.pdf', content: 'x', flags: 1 },
]);
const never = new AbortController().signal;

let test: TestHouse;
let id: string;
let bidId: string;

beforeAll(async () => {
  test = await openTestHouse({ MAX_PACKAGE_DEPTH: '1' });
  id = await test.store('package.zip', PACKAGE);
  bidId = (await getDocument(test.house, id)).bidId;
});
afterAll(() => test?.close());

/** Reads all documents of a bid that are not finished, as workers would, until there are none. */
async function readAll(): Promise<void> {
  for (;;) {
    const documents = await listDocuments(test.house, bidId);
    const open = documents.filter(({ status }) => status !== 'done' && status !== 'failed');
    if (open.length === 0) return;
    for (const document of open) await processDocument(test.house, document.id, never);
  }
}

/** "path status" of every document of a bid, in the order of the page. */
async function listed(bid = bidId): Promise<string[]> {
  return (await listDocuments(test.house, bid)).map(
    ({ path, name, status, issue }) => `${path ?? name} ${issue?.code ?? status}`,
  );
}

describe('a package of a bid', () => {
  it('whose worker is killed over it has left nothing half done', async () => {
    const stop = new AbortController();
    const reading = processDocument(test.house, id, stop.signal);
    stop.abort(new Error('killed'));
    await expect(reading).rejects.toThrow('killed');
    expect(await listed()).toEqual(['package.zip parsing']);
  });

  it('becomes a document, and each file in it another one that is asked for at once', async () => {
    expect(await processDocument(test.house, id, never)).toBe('done');
    await recover(test.house);
    const [zip, ...members] = await listDocuments(test.house, bidId);
    expect(zip).toMatchObject({ id, status: 'done', files: 2, parentId: null, path: null });
    expect(members).toMatchObject([
      { name: 'annex/duty.md', path: 'package.zip/annex/duty.md', parentId: id, status: 'queued' },
      { name: 'mail.eml', path: 'package.zip/mail.eml', parentId: id, status: 'queued' },
    ]);
    for (const member of members) expect(await test.queue.has(member.id)).toBe(true);
  });

  it('is read to the depth that is allowed, and says where it was not', async () => {
    await readAll();
    expect(await listed()).toEqual([
      'package.zip done',
      'package.zip/annex/duty.md done',
      'package.zip/mail.eml done',
      'package.zip/mail.eml/in.zip limit-reached',
    ]);
  });

  it('demands what is in its files, and tells which could not be had', async () => {
    const { documents, requirements } = await getRequirements(test.house, bidId);
    expect(requirements.map(({ label }) => label)).toEqual(['PMP certification', 'CISSP']);
    expect(documents[0]).toMatchObject({ format: 'zip', words: 0 });
    expect(documents[0]?.issues.map(({ message }) => message)).toEqual([
      expect.stringContaining('"package.zip/secret.pdf" is protected by a password'),
    ]);
  });

  it('that comes twice changes nothing', async () => {
    const before = await listDocuments(test.house, bidId);
    const saved = await test.house.files.save(content());
    const file = { name: 'again.zip', mediaType: 'application/zip', ...saved };
    expect(await uploadDocuments(test.house, bidId, [file])).toMatchObject([{ id, duplicate: true }]);
    expect(await processDocument(test.house, id, never)).toBe('nothing-to-do');
    expect(await listDocuments(test.house, bidId)).toEqual(before);
  });

  it('is not unpacked again in another bid, and has its files there', async () => {
    const second = await test.store('second.zip', PACKAGE);
    // A reader would need longer than this; what is known already needs none.
    const readLimits = { ...test.house.readLimits, timeoutMs: 1, cpuMs: 1 };
    expect(await processDocument({ ...test.house, readLimits }, second, never)).toBe('done');
    const { bidId: other } = await getDocument(test.house, second);
    expect((await listed(other)).map((line) => line.split(' ')[0])).toEqual([
      'second.zip',
      'second.zip/annex/duty.md',
      'second.zip/mail.eml',
    ]);
  });
});

async function* content(): AsyncGenerator<Uint8Array> {
  yield PACKAGE;
}
