import { describe, expect, it } from 'vitest';
import { fillGrid, placeInGrid } from '../../src/ingest/pdf/fill-grid.ts';
import { findGrids } from '../../src/ingest/pdf/grid.ts';
import { isContinued, joinTables } from '../../src/ingest/pdf/join-tables.ts';
import type { Rule } from '../../src/ingest/pdf/page-model.ts';
import { cellBlocks, type RawCell } from '../../src/ingest/table-cells.ts';
import { aLine, styleOf } from './build-lines.ts';

const STYLE = styleOf([aLine('Body text')]);

/** Strokes of a grid with the given edges; `without` leaves out the stroke between two columns of a row. */
function strokes(
  xs: readonly number[],
  ys: readonly number[],
  without: readonly [number, number][] = [],
): Rule[] {
  const left = xs[0] ?? 0;
  const right = xs[xs.length - 1] ?? 0;
  const level = ys.map((y) => ({ x0: left, x1: right, y0: y, y1: y }));
  const upright = ys
    .slice(1)
    .flatMap((y1, row) =>
      xs.flatMap((x, column) =>
        without.some(([r, c]) => r === row && c === column) ? [] : [{ x0: x, x1: x, y0: ys[row] ?? 0, y1 }],
      ),
    );
  return [...level, ...upright];
}

function table(page: number, rows: readonly (readonly string[])[]) {
  const ys = [100, ...rows.map((_, row) => 140 + row * 40)];
  const [grid] = findGrids(strokes([72, 222, 372], ys));
  if (!grid) throw new Error('no grid');
  const words = rows.flatMap((row, r) =>
    row.flatMap((text, c) => (text ? aLine(text, { x: 78 + c * 150, y: 115 + r * 40 }).words : [])),
  );
  const filled = fillGrid(page, grid, placeInGrid(grid, words), STYLE);
  if (!filled) throw new Error('no table');
  return filled;
}

function textsOf(cells: readonly RawCell[]): string[] {
  return cells.map((cell) => `${cell.row},${cell.column} ${cell.text}`);
}

describe('Ruled lines make a grid', () => {
  it('whose cells without a line between them are one', () => {
    const [grid] = findGrids(strokes([0, 100, 200], [0, 50, 100], [[0, 1]]));
    expect(grid?.owner[0]?.[0]).toBe(grid?.owner[0]?.[1]);
    expect(grid?.owner[1]?.[0]).not.toBe(grid?.owner[1]?.[1]);
  });

  it('but not where they only frame one column', () => {
    expect(findGrids(strokes([0, 200], [0, 50, 100]))).toEqual([]);
  });

  it('and two that do not touch are two', () => {
    expect(
      findGrids([...strokes([0, 100, 200], [0, 50]), ...strokes([0, 100, 200], [300, 350])]),
    ).toHaveLength(2);
  });
});

describe('A table that goes on over a page', () => {
  const firstPage = () =>
    table(1, [
      ['Role', 'Clearance'],
      ['Analyst', 'Secret'],
    ]);

  it('is one, and its repeated header is dropped', () => {
    const next = table(2, [
      ['Role', 'Clearance'],
      ['Architect', 'Top Secret'],
    ]);
    const first = firstPage();
    expect(isContinued(first, next)).toBe(true);
    joinTables(first, next);
    expect(textsOf(first.cells)).toEqual([
      '0,0 Role',
      '0,1 Clearance',
      '1,0 Analyst',
      '1,1 Secret',
      '2,0 Architect',
      '2,1 Top Secret',
    ]);
  });

  it('keeps the words of a cut row in their cell, with the page where they go on', () => {
    const next = table(2, [
      ['', 'or higher'],
      ['Tester', 'None'],
    ]);
    const { cells, ...first } = firstPage();
    joinTables({ ...first, cells }, { ...next, columnEdges: first.columnEdges });
    expect(textsOf(cells)).toContain('1,1 Secret or higher');
    expect(cells.find((cell) => cell.text === 'Secret or higher')?.turns).toEqual([{ at: 7, page: 2 }]);
    expect(textsOf(cells)).toContain('2,0 Tester');
  });
});

describe('A header row is seen', () => {
  const cell = (row: number, column: number, text: string, isHeader = false): RawCell => ({
    ...{ row, column, text, isHeader },
    ...{ rowSpan: 1, columnSpan: 1, page: null, turns: [] },
  });
  const headersOf = (rows: readonly (readonly string[])[], bold = false): boolean =>
    cellBlocks(
      0,
      rows.flatMap((row, r) => row.map((text, c) => cell(r, c, text, bold && r === 0))),
    ).some((block) => block.cell?.isHeader);

  it.each<[string, boolean, boolean, string[][]]>([
    [
      'in bold',
      true,
      true,
      [
        ['Role', 'Years'],
        ['Analyst', '5'],
      ],
    ],
    [
      'by three labels over sentences',
      true,
      false,
      [
        ['Role', 'Education', 'Years'],
        ['Senior Analyst', 'Bachelor’s degree', 'at least 5'],
        ['Tester', 'None at all', '2 or 3'],
      ],
    ],
    [
      'not in two plain columns',
      false,
      false,
      [
        ['Critical', '2 hours'],
        ['High', '8 hours'],
        ['Low', '3 days'],
      ],
    ],
    [
      'not where the first row has a number',
      false,
      false,
      [
        ['1', 'Kick-off', 'Day 5'],
        ['2', 'Report', 'Day 9'],
        ['3', 'End', 'Day 20'],
      ],
    ],
  ])('%s', (_, expected, bold, rows) => {
    expect(headersOf(rows, bold)).toBe(expected);
  });
});
