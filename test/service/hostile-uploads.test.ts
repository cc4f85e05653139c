import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WICKED_NAMES } from '../hostile/archives.ts';
import { zlibBomb } from '../hostile/inflating.ts';
import { makePdf, onePage } from '../hostile/make-pdf.ts';
import { makeDocx, paragraph } from '../hostile/office-parts.ts';
import { openApi, type TestApi } from '../support/api.ts';
import { untilFinished } from '../support/events.ts';
import { startTestService, type TestService } from '../support/service.ts';
import { makeZip } from '../support/zip.ts';

const LEAD = 'The lead shall hold a PMP.';
const LAUGHS = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>`;
type Content = Uint8Array<ArrayBuffer> | string;
const bytes = (made: Uint8Array) => new Uint8Array(made);

/** Ten that would do harm, and what each ends as. */
const HOSTILE: readonly [name: string, content: Content, code: string][] = [
  [
    'bomb.pdf',
    bytes(makePdf(onePage({ entries: '/Filter /FlateDecode', content: zlibBomb(1024) }))),
    'reader-memory',
  ],
  [
    'pages.pdf',
    bytes(
      makePdf([
        ...onePage().slice(0, 1),
        `<< /Type /Pages /Kids [${'3 0 R '.repeat(50)}] /Count 50 >>`,
        ...onePage().slice(2),
      ]),
    ),
    'limit-reached',
  ],
  ['no-pdf.pdf', '%PDF-1.7\nthis is none', 'corrupt'],
  ['entities.docx', bytes(makeDocx(paragraph('&b;'), {}, LAUGHS)), 'corrupt'],
  ['blanks.docx', bytes(makeDocx(paragraph(' '.repeat(80 * 1024 * 1024)))), 'limit-reached'],
  ['deep.html', `<html><body>${'<div>'.repeat(100_000)}`, 'limit-reached'],
  [
    'program.txt',
    bytes(Buffer.concat([Buffer.from('MZ'), Buffer.alloc(3000, 0x90), Buffer.alloc(9)])),
    'unsupported-format',
  ],
  ['locked.zip', bytes(makeZip([{ name: 'a.txt', content: LEAD, flags: 0x0801 }])), 'encrypted'],
  ['noughts.txt', new Uint8Array(5000), 'empty'],
  ['cells.md', `${'|a'.repeat(3000)}|\n${'|-'.repeat(3000)}|\n`, 'limit-reached'],
];

/** Control characters make the part's header invalid (RFC 9110, 5.5). */
const NO_HEADER = /[\u0000\u001b]/;

let service: TestService;
let api: TestApi;

beforeAll(async () => {
  service = await startTestService({
    MAX_PAGES: '40',
    MAX_CELLS: '2000',
    READ_MEMORY_MB: '300',
    MAX_REQUEST_MB: '3',
    MAX_FILE_MB: '2',
  });
  api = await openApi(service.url);
});
afterAll(() => service?.close());

async function openBid(): Promise<string> {
  return (await api.post('/bids', { name: 'Hostile' })).body.id;
}

describe('files made to do harm', () => {
  it('end each with the reason, while the service answers and the good ones between are read', async () => {
    const bidId = await openBid();
    const files = HOSTILE.flatMap(([name, content], index) => [
      { name, content },
      ...(index % 4 === 0 ? [{ name: `good-${index}.txt`, content: `${LEAD} Number ${index}.` }] : []),
    ]);
    const { body } = await api.upload(`/bids/${bidId}/documents`, files);
    const ids: string[] = body.documents.map(({ id }: { id: string }) => id);
    const finished = untilFinished(service.url, bidId, ids);
    expect((await api.get('/bids')).status).toBe(200);
    await finished;
    const { documents } = (await api.get(`/bids/${bidId}/documents`)).body;
    const ends = documents.map((one: { name: string; status: string; issue: { code: string } | null }) => [
      one.name,
      one.issue?.code ?? one.status,
    ]);
    const wanted = files.map(({ name }) => [name, HOSTILE.find((one) => one[0] === name)?.[2] ?? 'done']);
    expect(ends).toEqual(wanted);
  });

  it('do not hold up the next document', async () => {
    const bidId = await openBid();
    const { body } = await api.upload(`/bids/${bidId}/documents`, [
      { name: 'next.txt', content: `${LEAD} Next.` },
    ]);
    await untilFinished(service.url, bidId, [body.documents[0].id]);
    expect((await api.get(`/documents/${body.documents[0].id}`)).body.status).toBe('done');
  });
});

describe('names made to do harm', () => {
  it('are shown escaped, are no paths, and the file is there byte for byte', async () => {
    const bidId = await openBid();
    const files = WICKED_NAMES.filter((name) => !NO_HEADER.test(name)).map((name, index) => ({
      name,
      content: `${LEAD} Named ${index}.`,
    }));
    const { status, body } = await api.upload(`/bids/${bidId}/documents`, files);
    expect(status).toBe(202);
    for (const { name } of body.documents) {
      expect(name).not.toMatch(
        /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\ufeff]|[/\\](?!u[0-9a-f]{4})/,
      );
      expect(name.length).toBeGreaterThan(0);
      expect(name.length).toBeLessThanOrEqual(255);
    }
    const file = await api.get(`/documents/${body.documents[0].id}/file`);
    expect(new TextDecoder().decode(file.body)).toBe(files[0]?.content);
    expect(file.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    // Everything lies under its hash: "ab/abcdef…".
    const stored = readdirSync(join(service.folder, 'files'), { recursive: true }).map(String);
    expect(
      stored.filter((path) => !/^(?:incoming|[0-9a-f]{2}|[0-9a-f]{2}\/[0-9a-f]{64})$/.test(path)),
    ).toEqual([]);
  });
});

describe('a name that no form can carry', () => {
  it.each(WICKED_NAMES.filter((name) => NO_HEADER.test(name)))(
    'is a mistake of the request: %j',
    async (name) => {
      const bidId = await openBid();
      const { status, body } = await api.upload(`/bids/${bidId}/documents`, [{ name, content: LEAD }]);
      expect([status, body.code]).toEqual([400, 'invalid-request']);
    },
  );
});

describe('an upload of many files', () => {
  it('is refused where they are too much together, and nothing of it is kept', async () => {
    const bidId = await openBid();
    const files = ['a', 'b', 'c'].map((name) => ({
      name: `${name}.txt`,
      content: new Uint8Array(1.5 * 1024 * 1024),
    }));
    const { status, body } = await api.upload(`/bids/${bidId}/documents`, files);
    expect([status, body.code]).toEqual([413, 'request-too-large']);
    expect(body.detail).toContain('MAX_REQUEST_MB');
    expect((await api.get(`/bids/${bidId}/documents`)).body.documents).toEqual([]);
  });
});
