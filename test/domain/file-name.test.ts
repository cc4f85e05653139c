import { describe, expect, it } from 'vitest';
import { shownFileName, shownFolders } from '../../src/domain/index.ts';

describe('a file name as it is shown', () => {
  it.each([
    ['rfp.pdf', 'rfp.pdf'],
    ['Kopie für später.pdf', 'Kopie für später.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\bids\\rfp.pdf', 'rfp.pdf'],
    ['a/b/', 'b'],
    ['..', 'unnamed'],
    ['', 'unnamed'],
    ['evil\u0000.pdf', 'evil\\u0000.pdf'],
    ['\u001b[2Jrfp.txt', '\\u001b[2Jrfp.txt'],
    ['rfp\u202Efdp.exe', 'rfp\\u202efdp.exe'],
    ['two\r\nlines.txt', 'two\\u000d\\u000alines.txt'],
    ['half \ud800 pair.txt', 'half \\ud800 pair.txt'],
    ['<img src=x>.txt', '<img src=x>.txt'],
    ['\u{1f4c4} scope.pdf', '\u{1f4c4} scope.pdf'],
  ])('%j', (raw, shown) => {
    expect(shownFileName(raw)).toBe(shown);
  });

  it('that is too long keeps its suffix', () => {
    const shown = shownFileName(`${'long'.repeat(200)}.pdf`);
    expect(shown).toHaveLength(255);
    expect(shown.endsWith('….pdf')).toBe(true);
  });
});

describe('the folders of a file', () => {
  it.each([
    ['rfp.pdf', null],
    ['annex/rates/2027.xlsx', 'annex/rates'],
    ['./annex/rates.xlsx', 'annex'],
    ['../../etc/passwd', 'etc'],
    ['C:\\bids\\rfp.pdf', null],
    ['an\u202enex/rates.xlsx', 'an\\u202enex'],
    ['', null],
  ])('%j', (raw, folders) => {
    expect(shownFolders(raw)).toBe(folders);
  });
});
