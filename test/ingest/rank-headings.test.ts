import { describe, expect, it } from 'vitest';
import { splitMarker } from '../../src/ingest/markers.ts';
import { type HeadingLook, rankHeadings } from '../../src/ingest/rank-headings.ts';

function heading(text: string, more: Partial<HeadingLook> = {}): HeadingLook {
  const marked = splitMarker(text);
  return { text: marked?.rest ?? text, marked, level: null, size: 12, bold: true, leadsTo: null, ...more };
}

describe('Headings are ranked', () => {
  it('by the depth of their numbers', () => {
    expect(
      rankHeadings(['1. Scope', '1.1 Tasks', '1.1.1 Audit', '2.0 Personnel'].map((text) => heading(text))),
    ).toEqual([1, 2, 3, 1]);
  });

  it('one deeper below a section with a letter', () => {
    expect(rankHeadings([heading('SECTION C - WORK'), heading('C.1 Scope'), heading('SECTION D')])).toEqual([
      1, 3, 1,
    ]);
  });

  it('without a number below the numbered one, beside their like', () => {
    const found = [heading('2. Staff'), heading('Project Manager'), heading('Analyst'), heading('3. Dates')];
    expect(rankHeadings(found)).toEqual([1, 2, 2, 1]);
  });

  it('letters below the number that they stand in, and above numbers where they come first', () => {
    const found = ['3.2 Key Personnel', 'a) Manager', 'b) Architect', '3.3 Dates'];
    expect(rankHeadings(found.map((text) => heading(text)))).toEqual([2, 3, 3, 2]);
    expect(
      rankHeadings(['A. Scope', '1. Tasks', '2. Dates', 'B. Staff'].map((text) => heading(text))),
    ).toEqual([1, 2, 2, 1]);
  });

  it('larger ones above smaller ones', () => {
    expect(
      rankHeadings([heading('Staff', { size: 16 }), heading('Manager'), heading('Dates', { size: 16 })]),
    ).toEqual([1, 2, 1]);
  });

  it('capitals above the styled headings that they lead to', () => {
    const found = [
      heading('KEY PERSONNEL', { leadsTo: 1 }),
      heading('Manager', { level: 1 }),
      heading('OTHER PERSONNEL', { leadsTo: 1 }),
      heading('Analyst', { level: 1 }),
    ];
    expect(rankHeadings(found)).toEqual([1, 2, 1, 2]);
  });
});
