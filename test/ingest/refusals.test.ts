import { describe, expect, it } from 'vitest';
import { ingest } from '../../src/ingest/index.ts';
import { makeZip } from '../support/zip.ts';
import { makePdf, staffingDocx, workStatementPdf } from './sample-files.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

type Make = () => Promise<Uint8Array> | Uint8Array;

const FILES: readonly [string, string, Make][] = [
  ['no bytes', 'empty', () => new Uint8Array()],
  ['only white space', 'empty', () => Buffer.from(' \n\t ')],
  ['only the mark of UTF-8', 'empty', () => Buffer.from('efbbbf', 'hex')],
  ['only the mark of UTF-16 and a blank', 'empty', () => Buffer.from('fffe2000', 'hex')],
  ['a PDF with a password', 'encrypted', () => makePdf((pdf) => pdf.text('secret'), { userPassword: 'x' })],
  ['a PDF that is cut off', 'corrupt', async () => (await workStatementPdf()).subarray(0, 900)],
  ['a PDF in name only', 'corrupt', () => Buffer.from('%PDF-1.7\nnothing of the kind')],
  ['a PDF of drawings', 'no-text', () => makePdf((pdf) => pdf.rect(72, 72, 400, 600).fill('grey'))],
  ['a DOCX that is cut off', 'corrupt', async () => (await staffingDocx()).subarray(0, 3000)],
  ['a ZIP of files, which `unpack` opens', 'package', () => makeZip([{ name: 'a.txt', content: 'words' }])],
  ['a picture of nothing', 'no-text', () => PNG],
  ['a picture that is cut off', 'corrupt', () => PNG.subarray(0, 20)],
  ['a film', 'unsupported-format', () => Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00', 'latin1')],
  [
    'a page for a printer',
    'unsupported-format',
    () => Buffer.from('%!PS-Adobe-3.0\n(Hello) show\nshowpage\n'),
  ],
  [
    'a drawing',
    'unsupported-format',
    () => Buffer.from('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><text>no</text></svg>'),
  ],
  ['binary data', 'unsupported-format', () => Buffer.from([1, 0, 2, 0, 0, 7, 9, 200])],
  ['a page without words', 'empty', () => Buffer.from('<html><body><script>1</script></body></html>')],
];

describe('A file that cannot be read gives an issue, which says which and what to do', () => {
  it.each(FILES)('%s: %s', async (_, code, make) => {
    const result = await ingest({ name: 'tender.bin', bytes: await make() });
    expect(result).toMatchObject({ ok: false, name: 'tender.bin', issue: { code, severity: 'error' } });
    if (!result.ok) expect(result.issue.message).toMatch(/^"tender\.bin" .+\.$/);
  });
});

it('A PDF that only restricts editing is read', async () => {
  const bytes = await makePdf((pdf) => pdf.text('Readable by all who open it, without any password.'), {
    ownerPassword: 'x',
  });
  expect((await ingest({ name: 'a.pdf', bytes })).ok).toBe(true);
});
