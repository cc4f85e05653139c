import { describe, expect, it } from 'vitest';
import {
  encodeLines,
  encodeNumbers,
  type PageRectangle,
  type ParsedDocument,
  pageSizeOf,
  rectanglesOf,
} from '../../src/domain/index.ts';
import { ingest } from '../../src/ingest/index.ts';
import { makePdf, workStatementPdf } from './sample-files.ts';

async function read(bytes: Uint8Array): Promise<ParsedDocument> {
  const result = await ingest({ name: 'placed.pdf', bytes });
  if (!result.ok) throw new Error(result.issue.message);
  return result.document;
}

/** The rectangles of the first place where the words stand. */
function boxesOf(document: ParsedDocument, words: string): PageRectangle[] {
  const start = document.text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  return rectanglesOf(document, { start, end: start + words.length });
}

/** Words at places, with the width that pdfkit gives them, on a page that is shown turned. */
async function wordsAt(places: readonly [string, number, number][], options: { rotate?: number } = {}) {
  const widths: number[] = [];
  const bytes = await makePdf((pdf) => {
    Object.assign(pdf.page.dictionary.data, options.rotate ? { Rotate: options.rotate } : {});
    pdf.fontSize(11);
    for (const [text, x, y] of places) {
      widths.push(pdf.widthOfString(text));
      pdf.text(text, x, y, { lineBreak: false });
    }
  });
  return { document: await read(bytes), widths };
}

const LINE_PT = 11 * 1.2;

describe('Words are found where they were drawn, within a point', () => {
  const places: [string, number, number][] = [
    ['The project manager shall hold a PMP certification.', 72, 100],
    ['A Secret clearance is required at award.', 90, 140],
    ['Far below stands a third requirement.', 200, 700],
  ];

  it.each(places.map(([text, x, y], index) => ({ text, x, y, index })))(
    '$text',
    async ({ text, x, y, index }) => {
      const { document, widths } = await wordsAt(places);
      const [box, ...others] = boxesOf(document, text);
      expect(others).toEqual([]);
      expect(box?.page).toBe(1);
      expect(Math.abs((box?.x ?? 0) - x)).toBeLessThan(1);
      expect(Math.abs((box?.width ?? 0) - (widths[index] ?? 0))).toBeLessThan(1);
      // The height is that of the font's tallest letters, a little more than the line's.
      expect(box?.y).toBeGreaterThan(y - 3);
      expect(box?.y).toBeLessThan(y + 1);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeGreaterThan(y + LINE_PT - 4);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(y + LINE_PT + 3);
    },
  );
});

it('A part of a line is covered by the words that it touches', async () => {
  const text = 'The project manager shall hold a PMP certification.';
  const bytes = await makePdf((pdf) => pdf.fontSize(11).text(text, 72, 100, { lineBreak: false }));
  let before = 0;
  let wide = 0;
  await makePdf((pdf) => {
    pdf.fontSize(11);
    before = pdf.widthOfString('The project manager shall hold a ');
    wide = pdf.widthOfString('PMP');
  });
  const [box] = boxesOf(await read(bytes), 'PMP');
  expect(Math.abs((box?.x ?? 0) - 72 - before)).toBeLessThan(1);
  expect(Math.abs((box?.width ?? 0) - wide)).toBeLessThan(1);
});

describe('On a page that is shown turned the rectangle is turned with it', () => {
  it.each([
    [90, 792 - 100 - LINE_PT, 72],
    [180, 612 - 72, 792 - 100],
    [270, 100, 612 - 72],
  ])('by %i degrees', async (rotate, x, y) => {
    const { document, widths } = await wordsAt([['Upright in its own axes only', 72, 100]], { rotate });
    expect(pageSizeOf(document, 1)).toEqual(
      rotate === 180 ? { width: 612, height: 792 } : { width: 792, height: 612 },
    );
    const [box] = boxesOf(document, 'Upright in its own axes only');
    const length = Math.max(box?.width ?? 0, box?.height ?? 0);
    expect(Math.abs(length - (widths[0] ?? 0))).toBeLessThan(1);
    const near = { 90: [box?.x, box?.y], 180: [right(box), bottom(box)], 270: [box?.x, bottom(box)] }[rotate];
    expect(Math.abs((near?.[0] ?? 0) - x)).toBeLessThan(4);
    expect(Math.abs((near?.[1] ?? 0) - y)).toBeLessThan(4);
  });

  const right = (box?: PageRectangle) => (box ? box.x + box.width : 0);
  const bottom = (box?: PageRectangle) => (box ? box.y + box.height : 0);
});

describe('In a document with headings, lists, tables and a cut paragraph', () => {
  it('every word of every block has a place on a page of its block', async () => {
    const document = await read(await workStatementPdf());
    for (const block of document.blocks) {
      for (const word of document.text.slice(block.start, block.end).matchAll(/\S+/g)) {
        const start = block.start + word.index;
        const boxes = rectanglesOf(document, { start, end: start + word[0].length });
        expect(boxes, word[0]).not.toEqual([]);
        for (const { width, height } of boxes) {
          expect(width).toBeGreaterThan(word[0].length);
          expect(height).toBeGreaterThan(5);
        }
      }
    }
  });

  it('a paragraph over the end of a page has rectangles on both', async () => {
    const document = await read(await workStatementPdf());
    const block = document.blocks.find(({ start }) =>
      document.text.startsWith('Before the page ends', start),
    );
    if (!block) throw new Error('no block');
    expect(new Set(rectanglesOf(document, block).map(({ page }) => page))).toEqual(new Set([1, 2]));
  });
});

it('A document without positions has no rectangles and no page sizes', () => {
  const document = { text: 'Some words' };
  expect(rectanglesOf(document, { start: 0, end: 4 })).toEqual([]);
  expect(pageSizeOf(document, 1)).toBeNull();
});

it('Numbers of any size and sign are kept', () => {
  const line = (start: number, top: number, numbers: number[]) => ({
    ...{ page: 1, start, top },
    rest: encodeNumbers(numbers),
  });
  const lines = [line(0, 5000, [120, 720, 300, -15, 333_333]), line(8, 100, [120, 10, 20])];
  const document = {
    text: 'one two\nthree',
    positions: { pages: [6120, 7920, 0], lines: [encodeLines(lines)] },
  };
  expect(rectanglesOf(document, { start: 0, end: 13 })).toEqual([
    { page: 1, x: 72, y: 500, width: 33_361.8, height: 12 },
    { page: 1, x: 1, y: 10, width: 2, height: 12 },
  ]);
});
