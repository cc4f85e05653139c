import { describe, expect, it } from 'vitest';
import { keepLast } from '../../src/service/keep-last.ts';

/** Asks for words one after the other; gives those that had to be made. */
async function madeOf(keep: ReturnType<typeof keepLast<string>>, asked: string): Promise<string> {
  const made: string[] = [];
  for (const word of asked.split(' '))
    await keep(word, () => {
      made.push(word);
      return Promise.resolve(word);
    });
  return made.join(' ');
}

describe('the last results are kept', () => {
  it.each([
    ['a a b a', 'a b'],
    ['a b c a', 'a b c a'],
    ['a b a c a b', 'a b c b'],
  ])('of two: %s', async (asked, made) => {
    expect(await madeOf(keepLast(2), asked)).toBe(made);
  });

  it.each([
    ['aa bb aa bb', 'aa bb'],
    ['aa bb c aa', 'aa bb c aa'],
    ['aa aaaaaaa aaaaaaa aa', 'aa aaaaaaa aa'],
  ])('of four letters together, the last however long: %s', async (asked, made) => {
    const keep = keepLast<string>(10, { most: 4, of: (word) => word.length });
    expect(await madeOf(keep, asked)).toBe(made);
  });

  it('what fails is made again', async () => {
    const keep = keepLast<string>(2);
    await expect(keep('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await madeOf(keep, 'a')).toBe('a');
  });
});
