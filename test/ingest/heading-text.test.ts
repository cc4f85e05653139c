import { describe, expect, it } from 'vitest';
import { readsAsHeading } from '../../src/ingest/heading-text.ts';
import { splitMarker } from '../../src/ingest/markers.ts';

const PLAIN = { bold: false, big: false };
const BOLD = { bold: true, big: false };

function judge(text: string, emphasis: { bold: boolean; big: boolean }): boolean {
  const marked = splitMarker(text);
  return readsAsHeading(marked?.rest ?? text, marked, emphasis);
}

describe('A text that stands alone reads as a heading', () => {
  it.each([
    ['KEY PERSONNEL', PLAIN],
    ['3. TASKS.', BOLD],
    ['2.1 Senior Level Contract Specialist', PLAIN],
    ['Minimum Qualifications:', BOLD],
    ['Project Manager', BOLD],
    ['Place of Performance', { bold: false, big: true }],
    ['A. Recommended Labor Mix', BOLD],
  ])('%s', (text, emphasis) => {
    expect(judge(text, emphasis)).toBe(true);
  });
});

describe('A text does not read as a heading', () => {
  it.each([
    ['Project Manager', PLAIN],
    ['2.1.4. All personnel must be proficient in the use of Excel.', PLAIN],
    ['• KEY PERSONNEL', PLAIN],
    ['(a) Key Personnel', BOLD],
    ['The contractor shall provide the following personnel for this task:', BOLD],
    ['6.1.2. Overview of tasks', PLAIN],
    ['f) identifying and undertaking research; and', BOLD],
    ['Figure 2: Energy Resilience', BOLD],
    ['12 March 2026', PLAIN],
    ['ISO', PLAIN],
  ])('%s', (text, emphasis) => {
    expect(judge(text, emphasis)).toBe(false);
  });
});
