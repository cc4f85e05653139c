import { beforeAll, describe, expect, it } from 'vitest';
import type { IngestResult } from '../../src/domain/index.ts';
import {
  DEFAULT_LIMITS,
  type IngestPorts,
  ingest,
  type Limits,
  type PageRange,
  readPdfRange,
} from '../../src/ingest/index.ts';
import { samplePdf } from '../bench/sample-pdf.ts';
import { makePdf } from './sample-files.ts';

const LEFT = 72;
const ROW_PT = 40;
const ROWS_OF_A_PAGE = 12;

/** Pages with a ruled table under the same header and over the same footer; with sentences that go on over their ends, or one table. */
function tablePdf(pages: number, hasSentences: boolean): Promise<Uint8Array> {
  return makePdf((pdf) => {
    for (let page = 0; page < pages; page += 1) {
      if (page > 0) pdf.addPage();
      pdf.fontSize(9).text('RFP 26-104 Data services', LEFT, 30, { lineBreak: false });
      pdf.fontSize(10);
      for (let row = 0; row < ROWS_OF_A_PAGE; row += 1) {
        const top = 90 + row * ROW_PT;
        for (const [column, words] of [`${page}.${row}`, 'The lead of it shall hold a PMP'].entries())
          pdf
            .rect(LEFT + column * 200, top, 200, ROW_PT)
            .stroke()
            .text(words, LEFT + 6 + column * 200, top + 12, { lineBreak: false });
      }
      if (hasSentences) {
        pdf.text('valid certification. Every engineer who is named in it must hold a', LEFT, 620, {
          lineBreak: false,
        });
      }
      pdf.fontSize(9).text(`Page ${page + 1} of ${pages}`, LEFT, 750, { lineBreak: false });
    }
  });
}

const made = new Map<string, Uint8Array>();
beforeAll(async () => {
  made.set('sample documents', await samplePdf(14));
  made.set('one table over all pages', await tablePdf(7, false));
  made.set('sentences over the ends of pages', await tablePdf(8, true));
});

function read(name: string, ports: IngestPorts = {}, limits: Limits = DEFAULT_LIMITS): Promise<IngestResult> {
  return ingest({ name: 'rfp.pdf', bytes: made.get(name) as Uint8Array }, limits, ports);
}

/** A second reader that gives what crosses from one process to another. */
function secondReader(asked: PageRange[], bytes: Uint8Array, limits = DEFAULT_LIMITS) {
  return {
    fromPages: 4,
    read: async (range: PageRange) => {
      asked.push(range);
      return structuredClone(await readPdfRange(bytes, range, limits));
    },
  };
}

describe('A PDF whose second half is read by another process', () => {
  for (const name of ['sample documents', 'one table over all pages', 'sentences over the ends of pages'])
    it(`is the same document: ${name}`, async () => {
      const asked: PageRange[] = [];
      const whole = await read(name);
      const halves = await read(name, { secondReader: secondReader(asked, made.get(name) as Uint8Array) });
      expect(halves).toEqual(whole);
      const pages = whole.ok ? whole.document.pages.length : 0;
      expect(asked).toEqual([{ first: Math.ceil(pages / 2), end: pages }]);
    });

  it('is the same document where nobody reads the other half', async () => {
    const nobody = { fromPages: 4, read: async () => null };
    expect(await read('sample documents', { secondReader: nobody })).toEqual(await read('sample documents'));
  });

  it('has one table where it goes on over all pages', async () => {
    const bytes = made.get('one table over all pages') as Uint8Array;
    const read = await ingest({ name: 'rfp.pdf', bytes }, DEFAULT_LIMITS, {
      secondReader: secondReader([], bytes),
    });
    const cells = read.ok ? read.document.blocks.filter(({ cell }) => cell !== null) : [];
    expect(cells.length).toBe(7 * ROWS_OF_A_PAGE * 2);
    expect(new Set(cells.map(({ cell }) => cell?.table))).toEqual(new Set([0]));
  });

  it('is read alone where it is small', async () => {
    const asked: PageRange[] = [];
    const bytes = made.get('one table over all pages') as Uint8Array;
    await read('one table over all pages', {
      secondReader: { ...secondReader(asked, bytes), fromPages: 7 },
    });
    expect(asked).toEqual([]);
  });

  for (const characters of [4000, 12_000])
    it(`meets the limit of ${characters} characters as a whole`, async () => {
      const limits = { ...DEFAULT_LIMITS, characters };
      const bytes = made.get('sample documents') as Uint8Array;
      const halves = await read(
        'sample documents',
        { secondReader: secondReader([], bytes, limits) },
        limits,
      );
      expect(halves).toEqual(await read('sample documents', {}, limits));
      expect(halves.ok).toBe(false);
    });
});
