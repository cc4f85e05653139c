import { existsSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { IngestResult, OcrPage, PageMemory, ParsedDocument } from '../../src/domain/index.ts';
import { DEFAULT_LIMITS, type IngestProgress, ingest } from '../../src/ingest/index.ts';
import { LANGUAGE_FOLDER } from '../../src/ingest/ocr/tesseract.ts';
import { makePdf } from './sample-files.ts';
import { photographed, pngOf, scannedPdf } from './scan-of.ts';

const BEFORE =
  'The first page is text. The contractor shall name a Program Manager within ten days of award.';
const COLUMN_PT = 150;

/** One page as a buyer scans it: a heading, numbered bold titles, bullets and a ruled table. */
function staffingPage(): Promise<Uint8Array> {
  return makePdf((pdf) => {
    pdf.font('Helvetica-Bold').fontSize(16).text('STAFFING REQUIREMENTS').moveDown(0.5);
    pdf.fontSize(11).text('4.2 Project Manager').moveDown(0.4).font('Helvetica');
    pdf.text(
      'The project manager shall hold a current PMP certification and must have at least seven years of',
    );
    pdf.text('experience in the management of software projects for the government.').moveDown(0.4);
    pdf.list(['Secret clearance at the start of work', 'Security+ CE or an equivalent under IAT Level II']);
    const rows = [
      ['Role', 'Certification'],
      ['Analyst', 'CISSP'],
      ['Engineer', 'CCNA'],
    ];
    rows.forEach((row, r) => {
      row.forEach((text, c) => {
        pdf.rect(72 + c * COLUMN_PT, 300 + r * 30, COLUMN_PT, 30).stroke();
        pdf.text(text, 80 + c * COLUMN_PT, 308 + r * 30, { lineBreak: false });
      });
    });
  });
}

const EXPECTED = `STAFFING REQUIREMENTS

4.2 Project Manager

The project manager shall hold a current PMP certification and must have at least seven years of experience in the management of software projects for the government.

• Secret clearance at the start of work
• Security+ CE or an equivalent under IAT Level II

Role\tCertification
Analyst\tCISSP
Engineer\tCCNA`;

/** Nine engineers may share a core: what is bounded here is a page that never ends. */
const PATIENT = { ...DEFAULT_LIMITS, ocrPageSeconds: 300 };

function documentOf(result: IngestResult): ParsedDocument {
  if (!result.ok) throw new Error(result.issue.message);
  return result.document;
}

/** Keeps pages in a map; `kept` lists the keys as they come. */
function memoryIn(pages: Map<string, OcrPage>): PageMemory & { kept: string[] } {
  const kept: string[] = [];
  return {
    kept,
    recall: async (key) => pages.get(key) ?? null,
    async keep(key, page) {
      kept.push(key);
      pages.set(key, page);
    },
  };
}

describe('a scanned page between pages of text', () => {
  const pages = new Map<string, OcrPage>();
  const first = memoryIn(pages);
  const progress: IngestProgress[] = [];
  let bytes: Uint8Array;
  let document: ParsedDocument;

  beforeAll(async () => {
    bytes = await scannedPdf([BEFORE, await photographed(await staffingPage(), 1), 'The last page is text.']);
    const ports = { pageMemory: first, onProgress: (told: IngestProgress) => progress.push(told) };
    document = documentOf(await ingest({ name: 'scan.pdf', bytes }, PATIENT, ports));
  }, 300_000);

  it('is read with its heading, title, list and table as if it were text', () => {
    const { start, end } = document.pages[1] ?? { start: 0, end: 0 };
    expect(document.text.slice(start, end).trim()).toBe(EXPECTED);
    const kinds = document.blocks.filter(({ page }) => page === 2).map(({ kind }) => kind);
    expect(kinds).toEqual([
      ...['heading', 'heading', 'paragraph', 'list-item', 'list-item'],
      ...Array.from({ length: 6 }, () => 'table-cell'),
    ]);
  });

  it('keeps its place between the others and says how sure OCR was', () => {
    expect(document.text.startsWith(BEFORE)).toBe(true);
    expect(document.pages.map(({ ocr = null }) => ocr)).toEqual([null, expect.closeTo(0.95, 1), null]);
    const [issue] = document.issues;
    expect(issue).toMatchObject({ code: 'read-by-ocr', severity: 'info', page: 2 });
    expect(issue?.message).toMatch(/^"scan\.pdf" \(page 2, certainty 9\d %\) /);
  });

  it('is told of while it is read', () => {
    expect(progress).toEqual([{ stage: 'ocr', page: 1, pages: 1 }]);
  });

  it('is not read again where its picture is known', async () => {
    expect(first.kept).toHaveLength(1);
    const second = memoryIn(pages);
    // No engine could read a page in this time.
    const hurried = { ...DEFAULT_LIMITS, ocrPageSeconds: 0.001 };
    const again = await ingest({ name: 'scan.pdf', bytes }, hurried, { pageMemory: second });
    expect(documentOf(again)).toEqual(document);
    expect(second.kept).toEqual([]);
  });

  it('that takes longer than the limit is named, and the other pages are read', async () => {
    const hurried = { ...DEFAULT_LIMITS, ocrPageSeconds: 0.001 };
    const result = documentOf(await ingest({ name: 'scan.pdf', bytes }, hurried));
    expect(result.text).toBe(`${BEFORE}\n\nThe last page is text.`);
    expect(result.issues).toEqual([
      expect.objectContaining({ code: 'ocr-failed', severity: 'warning', page: 2 }),
    ]);
  });
});

describe('a picture', () => {
  it('is a document of one page', async () => {
    const page = await photographed(
      await makePdf((pdf) => pdf.fontSize(12).text('The vendor must hold ISO 27001.'), { size: [400, 250] }),
      1,
    );
    const result = documentOf(await ingest({ name: 'photo', bytes: pngOf(page) }, PATIENT));
    expect(result).toMatchObject({ format: 'png', text: 'The vendor must hold ISO 27001.' });
    expect(result.pages).toHaveLength(1);
  }, 300_000);

  it('of more pixels than allowed is refused before it is decoded', async () => {
    const bytes = pngOf({ width: 1, height: 1, pixels: new Uint8Array(1) });
    new DataView(bytes.buffer).setUint32(16, 100_000);
    new DataView(bytes.buffer).setUint32(20, 100_000);
    const result = await ingest({ name: 'bomb.png', bytes });
    expect(result).toMatchObject({ ok: false, issue: { code: 'limit-reached' } });
  });
});

it('the language data is a file on this machine', () => {
  expect(isAbsolute(LANGUAGE_FOLDER)).toBe(true);
  expect(existsSync(join(LANGUAGE_FOLDER, 'eng.traineddata.gz'))).toBe(true);
});
