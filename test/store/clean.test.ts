import { describe, expect, it } from 'vitest';
import { withoutRefusedCharacters } from '../../src/store/clean.ts';

describe('what PostgreSQL refuses becomes U+FFFD, one for one', () => {
  const day = new Date(0);
  const bytes = Buffer.from('a\0b');
  it.each<[unknown, unknown]>([
    ['CIS\0SP', 'CIS\ufffdSP'],
    ['half \ud83d of a pair', 'half \ufffd of a pair'],
    ['the other half \ude80', 'the other half \ufffd'],
    ['a whole pair \ud83d\ude80', 'a whole pair \ud83d\ude80'],
    [{ 'k\0ey': ['v\0alue', { deep: '\0' }] }, { 'k\ufffdey': ['v\ufffdalue', { deep: '\ufffd' }] }],
    [
      [1, null, true, undefined],
      [1, null, true, undefined],
    ],
    [day, day],
    [bytes, bytes],
  ])('%j', (value, expected) => {
    expect(withoutRefusedCharacters(value)).toEqual(expected);
  });
});
