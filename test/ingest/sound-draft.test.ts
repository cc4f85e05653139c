import { describe, expect, it } from 'vitest';
import { type Draft, draftBlock } from '../../src/ingest/build-document.ts';
import { DEFAULT_LIMITS } from '../../src/ingest/limits.ts';
import { soundDraft } from '../../src/ingest/sound-draft.ts';

const cell = { table: 0, row: 0, column: 0, isHeader: false, header: null, rowHeader: null };
const draft = (more: Partial<Draft>): Draft => ({ blocks: [], pageCount: 0, issues: [], ...more });
const paragraphs = (...words: string[]) => words.map((text) => draftBlock('paragraph', text, { page: 1 }));

describe('a draft over a limit is left', () => {
  it.each([
    ['pages', 'MAX_PAGES', draft({ pageCount: 4 })],
    ['characters', 'MAX_CHARACTERS', draft({ blocks: paragraphs('twelve signs', 'twelve signs') })],
    ['pageCharacters', 'MAX_PAGE_CHARACTERS', draft({ blocks: paragraphs('a page of more') })],
    ['cells', 'MAX_CELLS', draft({ blocks: [1, 2, 3].map(() => draftBlock('table-cell', 'a', { cell })) })],
  ] as const)('%s', (limit, variable, given) => {
    const limits = { ...DEFAULT_LIMITS, pages: 3, characters: 20, pageCharacters: 13, cells: 2 };
    expect(() => soundDraft(given, limits)).toThrow(`${variable} is ${limits[limit]}`);
  });

  it('by the page that the words stand on, not the one they begin on', () => {
    const blocks = [draftBlock('paragraph', 'abcdefghij', { page: 1, turns: [{ at: 5, page: 2 }] })];
    const limits = { ...DEFAULT_LIMITS, pageCharacters: 5 };
    expect(soundDraft(draft({ blocks }), limits).blocks).toHaveLength(1);
  });
});

describe('a draft’s signs', () => {
  it('are those that PostgreSQL and JSON take, one for one', () => {
    const blocks = [draftBlock('paragraph', 'a\u0000b\ud800c\udc00 \u{1f600}', { marker: '\u0000)' })];
    const [sound] = soundDraft(draft({ blocks }), DEFAULT_LIMITS).blocks;
    expect([sound?.text, sound?.marker]).toEqual(['a\ufffdb\ufffdc\ufffd \u{1f600}', '\ufffd)']);
  });

  it('stay as they are where they are sound', () => {
    const given = draft({ blocks: paragraphs('The lead shall hold a PMP.') });
    expect(soundDraft(given, DEFAULT_LIMITS)).toBe(given);
  });
});
