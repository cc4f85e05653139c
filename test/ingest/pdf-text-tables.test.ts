import { describe, expect, it } from 'vitest';
import { ingest } from '../../src/ingest/index.ts';
import { type Line, lineOf } from '../../src/ingest/pdf/lines.ts';
import { textTableAt } from '../../src/ingest/pdf/text-tables.ts';
import { aLine } from './build-lines.ts';
import { makePdf } from './sample-files.ts';

const COLUMNS = [72, 220, 380];

/** A line with texts at the columns' starts; '' leaves one out. */
function row(texts: readonly string[], y: number, bold = false): Line {
  const words = texts.flatMap((text, column) =>
    text ? aLine(text, { x: COLUMNS[column] ?? 0, y, bold }).words : [],
  );
  return lineOf(1, words);
}

function cellsOf(lines: readonly Line[]): string[] {
  const found = textTableAt(lines, 0, new Set());
  return found?.table.cells.map((cell) => `${cell.row},${cell.column} ${cell.text}`) ?? [];
}

describe('Lines whose parts begin at the same places are a table', () => {
  it('under a bold header, with wrapped cells', () => {
    const lines = [
      row(['Role', 'Education', 'Certification'], 100, true),
      row(['Project Manager', 'Bachelor’s degree', 'PMP'], 120),
      row(['', 'in business'], 133),
      row(['Analyst', 'None', 'CISSP or CISM'], 153),
      row(['The table has ended with this line, which goes over all of its columns.'], 180),
    ];
    expect(cellsOf(lines)).toEqual([
      '0,0 Role',
      '0,1 Education',
      '0,2 Certification',
      '1,0 Project Manager',
      '1,1 Bachelor’s degree in business',
      '1,2 PMP',
      '2,0 Analyst',
      '2,1 None',
      '2,2 CISSP or CISM',
    ]);
    expect(textTableAt(lines, 0, new Set())?.lines).toBe(4);
  });

  it('under labels of three columns of which one is numbers', () => {
    const lines = [
      row(['Role', 'Positions', 'Clearance'], 100),
      row(['Manager', '2', 'Secret'], 115),
      row(['Analyst', '14', 'Top Secret'], 130),
    ];
    expect(cellsOf(lines)).toHaveLength(9);
  });
});

describe('Lines are no table', () => {
  it.each<[string, Line[]]>([
    [
      'with names and values in two columns',
      [row(['Issued by', 'Agency'], 100), row(['Due', 'May'], 115), row(['Number', '12-34'], 130)],
    ],
    [
      'with one row',
      [
        row(['Role', 'Years', 'Level'], 100, true),
        row(['Manager', '5', 'High'], 115),
        aLine('Text', { y: 130 }),
      ],
    ],
    [
      'whose parts begin elsewhere in each',
      [
        row(['Role', 'Years', 'Level'], 100, true),
        row(['Manager', '5', 'High'], 115),
        lineOf(1, [...aLine('Analyst', { y: 130 }).words, ...aLine('7', { x: 270, y: 130 }).words]),
      ],
    ],
    [
      'of a table of contents',
      [
        row(['Part', 'Name', 'Page'], 100),
        row(['1', 'Scope', '3'], 115),
        row(['2', 'Personnel', '4'], 130),
        row(['3', 'Security', '9'], 145),
      ],
    ],
  ])('%s', (_, lines) => {
    expect(cellsOf(lines)).toEqual([]);
  });
});

it('A table without ruled lines in a PDF has headers and places', async () => {
  const bytes = await makePdf((pdf) => {
    pdf
      .fontSize(11)
      .text('The contractor shall provide the following personnel for the whole period.', 72, 80);
    const rows = [
      ['Labor Category', 'Years', 'Clearance'],
      ['Project Manager', '10', 'Secret'],
      ['Security Analyst', '5', 'Top Secret'],
    ];
    for (const [r, texts] of rows.entries())
      for (const [c, text] of texts.entries()) {
        pdf.font(r === 0 ? 'Helvetica-Bold' : 'Helvetica');
        pdf.text(text, COLUMNS[c] ?? 0, 110 + r * 18, { lineBreak: false });
      }
    pdf.font('Helvetica').text('All personnel shall be citizens of the United States of America.', 72, 180);
  });
  const result = await ingest({ name: 'plain-table.pdf', bytes });
  if (!result.ok) throw new Error(result.issue.message);
  const { text, blocks } = result.document;
  const cell = blocks.find(({ start }) => text.startsWith('Top Secret', start))?.cell;
  expect(cell).toMatchObject({ row: 2, column: 2, header: 'Clearance', rowHeader: 'Security Analyst' });
  expect(blocks.map(({ kind }) => kind).filter((kind) => kind === 'paragraph')).toHaveLength(2);
});
