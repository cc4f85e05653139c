import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/extract/segment/sentences.ts';

describe('sentences of a block', () => {
  it.each([
    [
      'The lead shall hold a PMP. A degree is required.',
      ['The lead shall hold a PMP.', 'A degree is required.'],
    ],
    [
      'Tools, e.g. Splunk, are used. Others may follow.',
      ['Tools, e.g. Splunk, are used.', 'Others may follow.'],
    ],
    ['U.S. Citizenship is required.', ['U.S. Citizenship is required.']],
    ['Proven experience on a comparable .NET project.', ['Proven experience on a comparable .NET project.']],
    ['2.1. All personnel must be vetted.', ['2.1. All personnel must be vetted.']],
    ['Word, Excel, etc. are used daily.', ['Word, Excel, etc. are used daily.']],
    ['See No. 5 of the annex. Reply by noon.', ['See No. 5 of the annex.', 'Reply by noon.']],
    ['', []],
  ])('%s', (words, expected) => {
    expect(splitSentences(words).map(({ start, end }) => words.slice(start, end))).toEqual(expected);
  });
});
