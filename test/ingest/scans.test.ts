import { describe, expect, it } from 'vitest';
import type { OcrPage } from '../../src/domain/index.ts';
import { type Bitmap, withFullContrast } from '../../src/ingest/ocr/bitmap.ts';
import { findStrokes } from '../../src/ingest/ocr/find-strokes.ts';
import { fitBitmap } from '../../src/ingest/ocr/fit-bitmap.ts';
import { ocrIssues } from '../../src/ingest/ocr/ocr-issues.ts';
import { pageRanges } from '../../src/ingest/ocr/page-ranges.ts';
import { jpegHeader, pngHeader, tiffBeginningAt, tiffHeaders } from '../../src/ingest/ocr/picture-size.ts';
import { tidyLine } from '../../src/ingest/ocr/tidy-line.ts';
import { levelBitmap, turnBitmap } from '../../src/ingest/ocr/turn-bitmap.ts';
import { isRubbish, isScan } from '../../src/ingest/pdf/is-scan.ts';
import type { PdfPage } from '../../src/ingest/pdf/page-model.ts';
import { withResults } from '../../src/ingest/pdf/read-scanned-pages.ts';
import { pngOf } from './scan-of.ts';

const SENTENCE =
  'The contractor shall provide all personnel, equipment, tools and supervision that are needed to perform the services of this contract.';
/** Every letter three further on, as a font without a map to Unicode gives them. */
const shifted = `${SENTENCE} ${SENTENCE}`.replace(/[a-z]/g, (letter) =>
  String.fromCharCode(((letter.charCodeAt(0) - 97 + 3) % 26) + 97),
);

function aPage(text: string, more: Partial<PdfPage> = {}): PdfPage {
  const words = text
    .split(' ')
    .filter((word) => word !== '')
    .map((word, index) => ({
      ...{ text: word, x0: 72 + index * 10, x1: 80 + index * 10, top: 90, bottom: 100, baseline: 100 },
      ...{ size: 10, bold: false, turned: false },
    }));
  return { number: 1, width: 612, height: 792, words, rules: [], pictures: 0, ...more };
}

describe('isScan', () => {
  const CASES: readonly [what: string, page: PdfPage, expected: boolean][] = [
    ['a page of text', aPage(SENTENCE), false],
    ['a page of text on a picture', aPage(SENTENCE, { pictures: 1 }), false],
    ['a page number over a picture', aPage('Page 3 of 20', { pictures: 0.9 }), true],
    ['a page number beside a small picture', aPage('Page 3 of 20', { pictures: 0.2 }), false],
    ['letters as outlines', aPage('', { isDrawnOn: true }), true],
    ['an empty page', aPage('', { isDrawnOn: false }), false],
    ['letters of a font without a map', aPage(shifted), true],
  ];
  it.each(CASES)('%s', (_, page, expected) => {
    expect(isScan(page)).toBe(expected);
  });
});

describe('isRubbish', () => {
  it.each([
    [SENTENCE, false],
    [shifted, true],
    ['\uE001\uE002\uE003 \uE004\uE005 of \uE006\uE007\uE008\uE009', true],
    ['!"#$ %&\'( )*+, -./0 !"#$ %&\'( )*+, -./0 !"#$ %&\'(', true],
    ['1,200 34.50 $4,100.00 12 17 3,400 (55.1) 2027 98 % 12,000 1,000 40', false],
    ['Исполнитель обязан предоставить весь персонал, оборудование и инструменты для работ', false],
    ['fmd_adjustment_bdgt mpp_publct_bal www.rfp-grps.gov '.repeat(12), false],
    ['Scope .......................................................... 12', false],
  ])('%s', (text, expected) => {
    expect(isRubbish(text)).toBe(expected);
  });
});

describe('tidyLine', () => {
  /** Words with their confidence behind a stroke; 95 where none is given. */
  function line(words: string) {
    let x = 0;
    return words.split(' ').map((word) => {
      const [text = '', confidence = '95'] = word.split('/');
      const bbox = { x0: x, y0: 0, x1: x + text.length * 10, y1: 20 };
      x = bbox.x1 + 10;
      return { text, confidence: Number(confidence), bbox };
    });
  }
  it.each([
    ['* Secret clearance', '• Secret clearance'],
    ['IAT Level Il', 'IAT Level II'],
    ['Type |, II and lIl.', 'Type I, II and III.'],
    ['PRINCEZ2 Practitioner', 'PRINCE2 Practitioner'],
    ['AZ2 and AES256', 'AZ2 and AES256'],
    ['3.The vendor', '3. The vendor'],
    ['e.g. two', 'e.g. two'],
    ['Scope ..............cccoieii/4 eee/8 12', 'Scope ...... 12'],
    ['Certification.............ooii/0 sees/1 seen/2', 'Certification ......'],
    ['1./8 Who/8 we are and what', '1. Who we are and what'],
    ['i;~/3 Jl/9 =s/5', ''],
  ])('%s: %s', (words, expected) => {
    const tidied = tidyLine(line(words));
    expect(tidied.map(({ text }) => text).join(' ')).toBe(expected);
  });
});

describe('bitmaps', () => {
  /** White but for the pixels in the given box. */
  function drawn(width: number, height: number, [x0, y0, x1, y1]: number[], ink = 0, paper = 255): Bitmap {
    const pixels = new Uint8Array(width * height).fill(paper);
    for (let y = y0 ?? 0; y < (y1 ?? 0); y += 1)
      pixels.fill(ink, y * width + (x0 ?? 0), y * width + (x1 ?? 0));
    return { width, height, pixels };
  }

  it('turned four times are as before, and once have their upper left corner on the right', () => {
    const corner = drawn(6, 4, [0, 0, 2, 1]);
    expect(turnBitmap(corner, 4)).toEqual(corner);
    const turned = turnBitmap(corner, 1);
    expect([turned.width, turned.pixels[3], turned.pixels[7]]).toEqual([4, 0, 0]);
  });

  it('have their ruled lines found, level and upright, also where they lay askew', () => {
    const level = drawn(600, 300, [50, 100, 550, 103]);
    expect(findStrokes(level, 300)).toEqual([{ x0: 50, x1: 550, y0: 101, y1: 101 }]);
    expect(findStrokes(turnBitmap(level, 1), 300)).toEqual([{ x0: 198, x1: 198, y0: 50, y1: 550 }]);
    const askew = levelBitmap(level, 0.03);
    expect(findStrokes(askew, 300)).toEqual([]);
    expect(findStrokes(levelBitmap(askew, -0.03), 300)).toHaveLength(1);
    expect(findStrokes(drawn(600, 300, [50, 100, 550, 200]), 300)).toEqual([]);
  });

  it('that are pale get their contrast, and those of one shade are empty', () => {
    const pale = withFullContrast(drawn(100, 100, [10, 10, 40, 40], 200, 250));
    expect([pale?.pixels[0], pale?.pixels[2020]]).toEqual([255, 0]);
    expect(withFullContrast(drawn(100, 100, [0, 0, 5, 5], 240, 250))).toBeNull();
  });

  it('of screens are doubled and of cameras halved', () => {
    const sizeOf = ({ bitmap, dpi }: ReturnType<typeof fitBitmap>) => [bitmap.width, bitmap.height, dpi];
    expect(sizeOf(fitBitmap(drawn(800, 1100, [])))).toEqual([1600, 2200, 200]);
    expect(sizeOf(fitBitmap(drawn(5000, 1000, [])))).toEqual([2500, 500, 227]);
  });
});

describe('headers of pictures', () => {
  it('of PNG and JPEG say the size', () => {
    expect(pngHeader(pngOf({ width: 3, height: 2, pixels: new Uint8Array(6) }))).toMatchObject({
      ...{ width: 3, height: 2 },
    });
    const jpeg = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc2, 0, 17, 8, 1, 0, 2, 0, 3, 0, 0];
    expect(jpegHeader(Uint8Array.from(jpeg))).toMatchObject({ width: 512, height: 256 });
    expect(jpegHeader(Uint8Array.from(jpeg.slice(0, 9)))).toBeNull();
  });

  it('of TIFF are followed from page to page, and a chain that goes round ends', () => {
    const entry = (tag: number, value: number) => [tag & 255, tag >> 8, 3, 0, 1, 0, 0, 0, value, 0, 0, 0];
    const directory = (width: number, next: number) => [
      2,
      0,
      ...entry(256, width),
      ...entry(257, 9),
      next,
      0,
      0,
      0,
    ];
    const round = Uint8Array.from([73, 73, 42, 0, 8, 0, 0, 0, ...directory(5, 38), ...directory(7, 8)]);
    const pages = tiffHeaders(round, 10);
    expect(pages.map(({ width, at }) => [width, at])).toEqual([
      [5, 8],
      [7, 38],
    ]);
    expect(tiffHeaders(tiffBeginningAt(round, 38), 1)).toEqual([pages[1]]);
  });
});

describe('what people are told', () => {
  it.each([
    [[3], 'page 3'],
    [[3, 4, 5], 'pages 3–5'],
    [[7, 1, 2], 'pages 1–2 and 7'],
  ])('%j: %s', (numbers, words) => {
    expect(pageRanges(numbers)).toBe(words);
  });

  it('is one warning for poor pages and one for each reason why others were not read', () => {
    const issues = ocrIssues('a.pdf', {
      read: new Map([
        [1, 0.7],
        [2, 0.8],
      ]),
      wordless: [3],
      failed: new Map([
        [4, 'too late'],
        [5, 'too late'],
      ]),
    });
    expect(issues.map(({ code, severity, page }) => [code, severity, page])).toEqual([
      ['read-by-ocr', 'warning', 1],
      ['pages-without-text', 'info', 3],
      ['ocr-failed', 'warning', 4],
    ]);
    expect(issues[0]?.message).toContain('(pages 1–2, certainty 75 %)');
    expect(issues[2]?.message).toContain('(pages 4–5: too late)');
  });
});

describe('withResults', () => {
  const size = { width: 2550, height: 3300, turn: 0, slope: 0 };
  const word = (text: string, more = {}) => ({
    ...{ text, x0: 300, x1: 600, top: 260, bottom: 300, baseline: 300, size: 42, stem: 4, line: 0 },
    ...more,
  });
  const result = (page: OcrPage) => [{ number: 1, dpi: 300, page, strokes: [] }];

  it('puts the words in points in the place of a page number', () => {
    const page = { ...size, words: [word('Scope'), word('and'), word('deliverables')], confidence: 0.9 };
    const { pages } = withResults('a.pdf', [aPage('3', { pictures: 1 })], result(page));
    expect(pages[0]).toMatchObject({ width: 612, height: 792, ocr: 0.9 });
    expect(pages[0]?.words[0]).toMatchObject({ text: 'Scope', x0: 72, x1: 144, baseline: 72, size: 10 });
  });

  it.each([
    [0, 0],
    [1, 3],
    [2, 2],
    [3, 1],
  ])('sets a page that was turned %i times to be read back by %i turns to be shown', (turn, back) => {
    const page = { ...size, turn, words: [word('deliverables')], confidence: 0.9 };
    expect(withResults('a.pdf', [aPage('')], result(page)).pages[0]?.turn).toBe(back);
  });

  it('leaves a page as it is where OCR makes no sense of a photograph', () => {
    const page = { ...size, words: [word('Jl;'), word('~e')], confidence: 0.2 };
    const { pages, issues } = withResults('a.pdf', [aPage('', { pictures: 1 })], result(page));
    expect(pages[0]?.ocr).toBeUndefined();
    expect(issues.map(({ code }) => code)).toEqual(['pages-without-text']);
  });

  it('tells bold by the width of the strokes', () => {
    const body = Array.from({ length: 6 }, (_, line) => word('personnel', { line }));
    const page = { ...size, words: [word('Staffing', { stem: 6.5, line: 9 }), ...body], confidence: 0.9 };
    const { pages } = withResults('a.pdf', [aPage('')], result(page));
    expect(pages[0]?.words.map(({ bold }) => bold)).toEqual([true, ...body.map(() => false)]);
  });
});
