/** Measures OCR on one page that is scanned well and ever worse: what it reads wrong, how sure it is, how long it takes. */
import { readFileSync } from 'node:fs';
import { DEFAULT_LIMITS } from '../../src/ingest/index.ts';
import type { Bitmap } from '../../src/ingest/ocr/bitmap.ts';
import { readScans } from '../../src/ingest/ocr/read-scans.ts';
import { levelBitmap, turnBitmap } from '../../src/ingest/ocr/turn-bitmap.ts';
import { openPdf } from '../../src/ingest/pdf/pdfium.ts';
import { pagesOf } from '../../src/ingest/pdf/pdfium-pages.ts';
import { photographed } from '../ingest/scan-of.ts';
import { editsBetween } from './edits.ts';
import { blurred, faxed, grained, pale } from './spoil.ts';

const SOURCE = new URL('../../fixtures/documents/ai-assistant/source.pdf', import.meta.url);
const PAGE = 2;
/** The last line on the page; tesseract reads it last, the file has it first. */
const FOOTER = /Confidential - page \d+/;

const CASES: readonly [name: string, dpi: number, spoil: (page: Bitmap) => Bitmap][] = [
  ['clean, 300 dpi', 300, (page) => page],
  ['clean, 200 dpi', 200, (page) => page],
  ['clean, 100 dpi', 100, (page) => page],
  ['1.5° askew', 200, (page) => levelBitmap(page, 0.026)],
  ['3° askew', 200, (page) => levelBitmap(page, 0.052)],
  ['sideways', 200, (page) => turnBitmap(page, 1)],
  ['upside down', 200, (page) => turnBitmap(page, 2)],
  ['pale', 200, (page) => grained(pale(page), 10)],
  ['blurred, with grain', 200, (page) => grained(blurred(page), 100)],
  ['faxed, with grain', 200, (page) => faxed(grained(blurred(page), 120))],
  ['faxed, 100 dpi', 100, (page) => faxed(grained(blurred(page), 60))],
];

const bytes = new Uint8Array(readFileSync(SOURCE));
const open = await openPdf(bytes);
if (typeof open === 'string') throw new Error(`the sample is ${open}`);
const [printed] = pagesOf(open, { first: PAGE - 1, end: PAGE }, DEFAULT_LIMITS);
const truth = plain(printed?.page.words.map(({ text }) => text) ?? []);

console.log('| scan | letters wrong | words found | certainty | seconds |\n|---|---|---|---|---|');
for (const [name, dpi, spoil] of CASES) {
  const bitmap = spoil(await photographed(bytes, PAGE, dpi));
  const began = performance.now();
  const patient = { ...DEFAULT_LIMITS, ocrPageSeconds: 300 };
  const [result] = await readScans(
    [{ number: 1, megapixels: 1, draw: () => ({ bitmap, dpi }) }],
    patient,
    {},
  );
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  if (!result || 'failed' in result) console.log(`| ${name} | ${result?.failed} | – | – | ${seconds} |`);
  else {
    const read = plain(result.page.words.map(({ text }) => text));
    const wrong = percent(editsBetween(truth, read) / truth.length);
    const known = new Set(read.split(' '));
    const words = truth.split(' ');
    const found = percent(words.filter((word) => known.has(word)).length / words.length);
    console.log(`| ${name} | ${wrong} | ${found} | ${percent(result.page.confidence)} | ${seconds} |`);
  }
}

function plain(words: readonly string[]): string {
  const text = words.join(' ').replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/[—–]/g, '-');
  return text.replace(FOOTER, '').replace(/\s+/g, ' ').trim();
}

function percent(share: number): string {
  return `${(share * 100).toFixed(share < 0.1 ? 2 : 0)} %`;
}
