import { describe, expect, it } from 'vitest';
import type { Requirement } from '../../src/domain/index.ts';
import { count, daysBetween, formatHours, today } from '../../src/web/components/format.ts';
import { alternativeWords, asSentence, measureWords } from '../../src/web/components/words.ts';
import { readingShare, readingWords } from '../../src/web/features/documents/reading-words.ts';
import { aRequirement } from '../support/bids.ts';

const PMP = { id: 'pmi-pmp', name: 'PMP' };

describe('measureWords', () => {
  const CASES: readonly [words: string, parts: Partial<Requirement>][] = [
    ['', {}],
    ['', { quantity: 1 }],
    ['2 people', { quantity: 2 }],
    ['1 year', { years: 1 }],
    ['3 people, 5 years, at award', { quantity: 3, years: 5, due: { event: 'award', days: 0, date: null } }],
    ['within 30 days of kickoff', { due: { event: 'kickoff', days: 30, date: null } }],
  ];
  it.each(CASES)('"%s"', (words, parts) => {
    expect(measureWords(aRequirement({ anyOf: [PMP], ...parts }))).toBe(words);
  });
});

describe('alternativeWords', () => {
  it('names every alternative and that an equivalent counts', () => {
    const anyOf = [PMP, { id: null, name: 'PRINCE2' }];
    expect(alternativeWords(aRequirement({ anyOf, orEquivalent: true }))).toBe(
      'PMP or PRINCE2, or equivalent',
    );
  });
});

describe('readingWords', () => {
  const document = {
    id: 'doc_1',
    bidId: 'bid_1',
    name: 'rfp.pdf',
    issue: null,
    parentId: null,
    path: null,
    files: null,
    replaces: null,
  };
  const CASES = [
    ['Waiting for its turn', 'queued', null, 4],
    ['Reading', 'parsing', null, 8],
    ['Reading page 3', 'parsing', { page: 3, pages: null, ocr: false }, 8],
    ['Reading page 3 of 12', 'parsing', { page: 3, pages: 12, ocr: false }, 28],
    ['Reading page 3 of 12 (OCR)', 'parsing', { page: 3, pages: 12, ocr: true }, 28],
    ['Looking for requirements', 'extracting', null, 90],
    ['Read', 'done', null, 100],
    ['Could not be read', 'failed', null, 100],
  ] as const;
  it.each(CASES)('%s', (words, status, progress, share) => {
    expect(readingWords({ ...document, status, progress })).toBe(words);
    expect(readingShare({ ...document, status, progress })).toBe(share);
  });

  it('tell what was cancelled from what could not be read', () => {
    const issue = { code: 'reading-cancelled', severity: 'info' as const, message: '', page: null };
    const words = readingWords({ ...document, status: 'failed', progress: null, issue });
    expect(words).toBe('Cancelled: not read, and none of it counts');
  });
});

describe('small words', () => {
  it.each([
    ['it says none', 'It says none.'],
    ['Is it?', 'Is it?'],
    ['', ''],
  ])('"%s" as a sentence', (words, sentence) => {
    expect(asSentence(words)).toBe(sentence);
  });

  it('count one thing and several', () => {
    expect([count(1, 'person', 'people'), count(0, 'person', 'people')]).toEqual(['1 person', '0 people']);
  });

  it('give hours as a range only where it is one', () => {
    expect([formatHours([8, 8]), formatHours([4, 40])]).toEqual(['8 h', '4–40 h']);
  });

  it('count days over the change to summer time', () => {
    expect(daysBetween('2027-03-27', '2027-03-29')).toBe(2);
  });

  it('take today from the clock of the place', () => {
    expect(today(new Date(2027, 1, 3, 0, 30))).toBe('2027-02-03');
  });
});
