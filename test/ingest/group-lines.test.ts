import { describe, expect, it } from 'vitest';
import { groupLines } from '../../src/ingest/pdf/group-lines.ts';
import type { Line } from '../../src/ingest/pdf/lines.ts';
import { aLine, lines, styleOf } from './build-lines.ts';

// Full lines have 70 characters and end at 492 pt; the others leave room for the next word.
const FULL = 'The contractor shall provide qualified personnel for each task of this';

function textsOf(all: Line[]): string[] {
  const fill = lines([FULL, FULL, FULL, FULL], { y: 600 });
  const style = styleOf([...all, ...fill]);
  return groupLines(all, style).map((group) => group.lines.map((line) => line.text).join(' '));
}

describe('Lines make one paragraph', () => {
  it('where a full line wraps', () => {
    expect(textsOf(lines([FULL, 'work statement.']))).toEqual([`${FULL} work statement.`]);
  });

  it('over the end of a page, where the sentence has not ended', () => {
    const text = [aLine(FULL, { y: 690 }), aLine('work statement.', { page: 2, y: 80 })];
    expect(textsOf(text)).toEqual([`${FULL} work statement.`]);
  });

  it('where a word at the line’s start only looks like a marker', () => {
    const before = 'Personnel shall use the form that is attached to this document as (see';
    expect(textsOf(lines([before, 'C) for each of the parts']))).toHaveLength(1);
  });
});

describe('Lines make several blocks', () => {
  it('where a line ends early', () => {
    expect(textsOf(lines(['Program Manager', 'Data Analyst', FULL]))).toHaveLength(3);
  });

  it('where the gap is wider than a line', () => {
    expect(textsOf([aLine(FULL, { y: 100 }), aLine(FULL, { y: 126 })])).toHaveLength(2);
  });

  it('where the size changes', () => {
    expect(textsOf([aLine(FULL, { y: 100, size: 14 }), aLine(FULL, { y: 113 })])).toHaveLength(2);
  });

  it('for each entry of a table of contents', () => {
    const entry = (name: string) => `${name} ${'.'.repeat(60 - name.length)} 12`;
    expect(textsOf(lines([entry('1.1 Scope'), entry('Personnel'), entry('Security')]))).toHaveLength(3);
  });
});

describe('A list item keeps its wrapped lines', () => {
  it('with hanging indent, and ends at the next marker', () => {
    const item = (y: number) => [aLine(`• ${FULL}`, { y }), aLine('work statement', { x: 84, y: y + 13 })];
    expect(textsOf([...item(100), ...item(126)])).toEqual([
      `• ${FULL} work statement`,
      `• ${FULL} work statement`,
    ]);
  });

  it('and leaves the paragraph that follows at the margin', () => {
    const text = [aLine('(a) Secret clearance', { x: 108, y: 100 }), aLine(FULL, { x: 72, y: 113 })];
    expect(textsOf(text)).toHaveLength(2);
  });
});
