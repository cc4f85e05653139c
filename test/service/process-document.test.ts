import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  cancelReading,
  getDocument,
  getDocumentText,
  getRequirements,
  processDocument,
  retryReading,
  watchBid,
} from '../../src/service/index.ts';
import { startReading } from '../../src/store/index.ts';
import { openTestHouse, type TestHouse } from '../support/house.ts';

const RFP = '# Staff\n\nThe Project Manager must hold a current PMP certification.\n';

let test: TestHouse;
const never = new AbortController().signal;

beforeAll(async () => {
  test = await openTestHouse();
});
afterAll(() => test?.close());

describe('a document', () => {
  it('is read once, however often the queue asks', async () => {
    const id = await test.store('rfp.md', RFP);
    expect(await processDocument(test.house, id, never)).toBe('done');
    expect(await processDocument(test.house, id, never)).toBe('nothing-to-do');
    const { bidId } = await getDocument(test.house, id);
    const { requirements } = await getRequirements(test.house, bidId);
    expect(requirements.map(({ evidence }) => evidence.map(({ document }) => document))).toEqual([[id]]);
  });

  it('whose bytes were read for another bid is done without reading them again', async () => {
    const first = await test.store('first.md', `${RFP}\nAgain.\n`);
    await processDocument(test.house, first, never);
    const second = await test.store('second.md', `${RFP}\nAgain.\n`);
    // A reader would need longer than this; what is known already needs none.
    const hurried = { ...test.house, readLimits: { ...test.house.readLimits, timeoutMs: 1 } };
    expect(await processDocument(hurried, second, never)).toBe('done');
    expect((await getDocumentText(test.house, second)).id).toBe(second);
  });

  it('that is gone is nothing to do', async () => {
    expect(await processDocument(test.house, 'doc_none', never)).toBe('nothing-to-do');
  });

  it('that cannot be read fails with the reason, without another attempt', async () => {
    const id = await test.store('picture.pdf', '%PDF-1.7\nno objects');
    expect(await processDocument(test.house, id, never)).toBe('failed');
    expect(await getDocument(test.house, id)).toMatchObject({ status: 'failed', issue: { code: 'corrupt' } });
    expect(await processDocument(test.house, id, never)).toBe('nothing-to-do');
  });
});

describe('a reader that dies twice', () => {
  it('for want of time fails the document and says so', async () => {
    const id = await test.store('slow.md', `${RFP}slow`);
    const house = { ...test.house, readLimits: { ...test.house.readLimits, timeoutMs: 1 } };
    expect(await processDocument(house, id, never)).toBe('failed');
    const { issue } = await getDocument(test.house, id);
    expect(issue).toMatchObject({ code: 'reader-time', severity: 'error' });
    expect(issue?.message).toContain('READ_TIMEOUT_SECONDS');
  });

  it('for want of memory fails the document and says so', async () => {
    const id = await test.store('big.md', `${RFP}big`);
    // The catalogue alone needs more than this.
    const house = { ...test.house, readLimits: { ...test.house.readLimits, heapMb: 8 } };
    expect(await processDocument(house, id, never)).toBe('failed');
    expect((await getDocument(test.house, id)).issue?.code).toBe('reader-heap');
  });
});

describe('a document that ends its workers', () => {
  it('is given up after many attempts', async () => {
    const id = await test.store('killer.md', `${RFP}killer`);
    for (let attempt = 1; attempt <= 10; attempt += 1) await startReading(test.house.db, id);
    expect(await processDocument(test.house, id, never)).toBe('failed');
    expect((await getDocument(test.house, id)).issue?.code).toBe('reader-gave-up');
  });
});

describe('a worker that stops', () => {
  it('leaves the document to the next one, unblamed', async () => {
    const id = await test.store('interrupted.md', `${RFP}interrupted`);
    const stop = new AbortController();
    const reading = processDocument(test.house, id, stop.signal);
    stop.abort(new Error('the worker stops'));
    await expect(reading).rejects.toThrow('the worker stops');
    expect((await getDocument(test.house, id)).status).toBe('parsing');
    expect(await processDocument(test.house, id, never)).toBe('done');
  });
});

describe('a reading that somebody cancels', () => {
  const CANCELLED = { status: 'failed', issue: { code: 'reading-cancelled', severity: 'info' } };

  it('while it waits is not begun, and is done after all when it is wanted again', async () => {
    const id = await test.store('waits.md', `${RFP}waits`);
    expect(await cancelReading(test.house, id)).toMatchObject(CANCELLED);
    expect(await processDocument(test.house, id, never)).toBe('nothing-to-do');
    await retryReading(test.house, id);
    expect(await processDocument(test.house, id, never)).toBe('done');
  });

  it('while it is under way ends, and keeps nothing', async () => {
    const id = await test.store('long.md', RFP.repeat(20_000));
    const reading = processDocument(test.house, id, never);
    const { bidId } = await getDocument(test.house, id);
    for await (const [document] of watchBid(test.house, bidId, never))
      if (document?.status === 'parsing') break;
    await cancelReading(test.house, id);
    expect(await reading).toBe('cancelled');
    expect(await getDocument(test.house, id)).toMatchObject(CANCELLED);
    await expect(getDocumentText(test.house, id)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('that is over already cannot be cancelled', async () => {
    const id = await test.store('over.md', `${RFP}over`);
    await processDocument(test.house, id, never);
    await expect(cancelReading(test.house, id)).rejects.toMatchObject({ code: 'conflict' });
  });
});
