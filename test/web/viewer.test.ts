import { describe, expect, it } from 'vitest';
import { encodeLines, encodeNumbers } from '../../src/domain/index.ts';
import type { ShownBlock } from '../../src/web/features/documents/viewer/api/get-document-text.ts';
import { flowOfBlocks } from '../../src/web/features/documents/viewer/flow-of-blocks.ts';
import {
  cutByMarks,
  markAt,
  readPlace,
  sortMarks,
  stepMark,
} from '../../src/web/features/documents/viewer/marks.ts';
import { marksOf } from '../../src/web/features/documents/viewer/marks-of.ts';
import { pageWords } from '../../src/web/features/documents/viewer/page-title.ts';
import {
  placeOnPages,
  rectanglesOnPage,
  wordsOnPage,
} from '../../src/web/features/documents/viewer/page-words.ts';
import { trimSpan, wholeWords } from '../../src/web/features/documents/viewer/selected-span.ts';
import { aRequirement } from '../support/bids.ts';

const mark = (start: number, end: number, requirementId = 'R1') => ({ start, end, requirementId });

describe('cutByMarks', () => {
  const TEXT = 'Staff must hold CISSP or CISM.';
  const CASES: readonly [words: string, marks: ReturnType<typeof mark>[], pieces: string[]][] = [
    ['nothing marked', [], ['Staff must hold CISSP or CISM.']],
    ['a word', [mark(16, 21)], ['Staff must hold ', '[CISSP]', ' or CISM.']],
    ['all of it', [mark(0, 30)], ['[Staff must hold CISSP or CISM.]']],
    ['a mark from before to after', [mark(-5, 90)], ['[Staff must hold CISSP or CISM.]']],
    ['a mark of other words', [mark(40, 50)], ['Staff must hold CISSP or CISM.']],
    ['one in another', [mark(0, 30), mark(16, 21)], ['[Staff must hold ]', '[CISSP]', '[ or CISM.]']],
  ];
  it.each(CASES)('%s', (_words, marks, pieces) => {
    const cut = cutByMarks({ start: 0, end: TEXT.length }, marks);
    expect(
      cut.map(({ start, end, mark }) => (mark ? `[${TEXT.slice(start, end)}]` : TEXT.slice(start, end))),
    ).toEqual(pieces);
  });

  it('gives the words of the shown mark to it, also where a shorter one lies in it', () => {
    const long = mark(0, 30, 'long');
    expect(markAt([mark(16, 21, 'short'), long], 17)?.requirementId).toBe('short');
    expect(markAt([mark(16, 21, 'short'), long], 17, long)?.requirementId).toBe('long');
  });
});

describe('stepMark', () => {
  const sorted = sortMarks([mark(50, 60), mark(5, 9), mark(5, 9, 'R2'), mark(20, 30)]);
  const CASES = [
    ['to the first where none is shown', null, 1, 5],
    ['to the last where none is shown', null, -1, 50],
    ['to the next', { start: 5, end: 9 }, 1, 20],
    ['around the end', { start: 50, end: 60 }, 1, 5],
    ['around the beginning', { start: 5, end: 9 }, -1, 50],
    ['on from words that are not marked', { start: 25, end: 26 }, 1, 50],
    ['back from words that are not marked', { start: 15, end: 16 }, -1, 5],
  ] as const;
  it.each(CASES)('goes %s', (_words, at, step, start) => {
    expect(stepMark(sorted, at, step)?.start).toBe(start);
  });

  it('goes to each place once', () => {
    expect(sorted.map(({ start }) => start)).toEqual([5, 20, 50]);
  });
});

describe('readPlace', () => {
  it.each([
    ['120-140', { start: 120, end: 140 }],
    ['140-120', null],
    ['0-0', null],
    ['-1-4', null],
    ['', null],
  ])('"%s"', (words, place) => {
    expect(readPlace(words)).toEqual(place);
  });
});

/** Two pages of two lines, 100 by 200 points; the second page is shown turned by a quarter. */
const TEXT = 'alpha beta\ngamma\ndelta eps\nzeta';
const line = (page: number, start: number, top: number, numbers: number[]) => ({
  page,
  start,
  top,
  rest: encodeNumbers([100, ...numbers]),
});
const PLACED = {
  text: TEXT,
  pages: [
    { number: 1, start: 0, end: 17 },
    { number: 2, start: 17, end: TEXT.length },
  ],
  positions: {
    pages: [1000, 2000, 0, 1000, 2000, 1],
    lines: [
      encodeLines([line(1, 0, 100, [50, 300, 40, 200]), line(1, 11, 300, [50, 350])]),
      encodeLines([line(2, 17, 100, [50, 300, 40, 150]), line(2, 27, 300, [50, 200])]),
    ],
  },
};

describe('words on their page', () => {
  it('have each their range of the text and their rectangle', () => {
    const words = wordsOnPage(PLACED, 1);
    expect(words.map(({ start, end }) => TEXT.slice(start, end))).toEqual(['alpha', 'beta', 'gamma']);
    expect(words[1]?.box).toEqual({ page: 1, x: 39, y: 10, width: 20, height: 10 });
  });

  it('are turned with their page', () => {
    expect(wordsOnPage(PLACED, 2)[0]?.box).toEqual({ page: 2, x: 180, y: 5, width: 10, height: 30 });
  });

  it('of a range over two pages are marked on both', () => {
    const over = { start: 11, end: 22 };
    expect(rectanglesOnPage(PLACED, 1, over)).toHaveLength(1);
    expect(rectanglesOnPage(PLACED, 2, over)).toEqual([{ page: 2, x: 180, y: 5, width: 10, height: 30 }]);
  });

  it('lead to the page and how far down on it they stand', () => {
    expect(placeOnPages(PLACED, { start: 11, end: 16 })).toEqual({ page: 1, share: 0.15 });
    expect(placeOnPages({ ...PLACED, positions: null }, { start: 20, end: 22 })).toEqual({
      page: 2,
      share: 0,
    });
    expect(placeOnPages({ ...PLACED, pages: [] }, { start: 20, end: 22 })).toBeNull();
  });
});

describe('flowOfBlocks', () => {
  const block = (kind: ShownBlock['kind'], start: number, parts: Partial<ShownBlock> = {}): ShownBlock => ({
    ...{ kind, start, end: start + 1, page: null, level: null, marker: null, cell: null },
    ...parts,
  });
  const cell = (start: number, table: number, row: number, column: number) =>
    block('table-cell', start, { cell: { table, row, column, isHeader: row === 0, rowHeader: null } });

  it('joins list items that follow each other, and the cells of a table by rows', () => {
    const cells = [cell(3, 0, 0, 0), cell(4, 0, 0, 1), cell(5, 0, 1, 0), cell(6, 1, 0, 0)];
    const items = [block('list-item', 1), block('list-item', 2)];
    const flow = flowOfBlocks([block('heading', 0), ...items, ...cells, block('paragraph', 7)]);
    expect(flow.map(({ kind }) => kind)).toEqual(['heading', 'list', 'table', 'table', 'paragraph']);
    const rows = flow.flatMap((part) => (part.kind === 'table' ? [part.rows.map((row) => row.length)] : []));
    expect(rows).toEqual([[2, 1], [1]]);
  });

  it('parts a list where a page begins', () => {
    const flow = flowOfBlocks([block('list-item', 0, { page: 1 }), block('list-item', 1, { page: 2 })]);
    expect(flow.map(({ kind, page }) => [kind, page])).toEqual([
      ['list', 1],
      ['list', 2],
    ]);
  });
});

describe('small parts', () => {
  it('a page that OCR read says how certain it is', () => {
    expect([pageWords({ number: 3 }), pageWords({ number: 3, ocr: 0.874 })]).toEqual([
      'Page 3',
      'Page 3, read by OCR, 87% certain',
    ]);
  });

  it('a selection loses the white space at its ends', () => {
    expect(trimSpan('hold a PMP now', { start: 6, end: 11 })).toEqual({ start: 7, end: 10 });
    expect(trimSpan('a  b', { start: 1, end: 3 })).toBeNull();
  });

  it.each([
    ['a Secret clearance', 'ecret clear', 'Secret clearance'],
    ['hold (PMP) now', 'PMP', 'PMP'],
    ['Führung', 'hrun', 'Führung'],
    ['at award', 'at award', 'at award'],
  ])('a selection in "%s" takes whole words: "%s"', (text, selected, words) => {
    const start = text.indexOf(selected);
    const span = wholeWords(text, { start, end: start + selected.length });
    expect(text.slice(span.start, span.end)).toBe(words);
  });

  it('marks are the evidence of one document', () => {
    const demand = aRequirement({ anyOf: [{ id: null, name: 'PMP' }] });
    expect(marksOf([demand], 'D1')).toEqual([{ start: 0, end: 3, requirementId: 'PMP' }]);
    expect(marksOf([demand], 'D2')).toEqual([]);
  });
});
