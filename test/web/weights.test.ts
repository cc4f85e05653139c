import { describe, expect, it } from 'vitest';
import type { ScoreWeights, ShortlistRow } from '../../src/domain/index.ts';
import { movesBetween, readWeights, reweigh, weightWords } from '../../src/web/features/shortlist/weights.ts';
import { withGaps } from '../../src/web/features/shortlist/with-gaps.ts';

const usual: ScoreWeights = {
  mandatory: 60,
  preferred: 15,
  near: 5,
  portfolio: 7,
  domain: 4,
  availability: 5,
  cost: 4,
};

/** Somebody who meets this share of what is mandatory, and costs this much of the dearest. */
function row(id: string, mandatory: number, cheap: number, mandatoryMet = 1): ShortlistRow {
  const part = (name: 'mandatory' | 'cost', share: number) => ({
    part: name,
    weight: usual[name],
    share,
    points: 0,
    why: '',
  });
  return {
    person: { id, name: id, title: null },
    score: 0,
    mandatoryMet,
    mandatoryTotal: 2,
    parts: [part('mandatory', mandatory), part('cost', cheap)],
    cells: [],
  };
}

describe('weights', () => {
  const cases: readonly (readonly [string, object])[] = [
    ['cost:20;domain:0', { cost: 20, domain: 0 }],
    ['cost:-1; nonsense:4 ;near', {}],
    ['', {}],
  ];
  it.each(cases)('are read from "%s"', (words, expected) => {
    expect(readWeights(words)).toEqual(expected);
  });

  it('are written where they differ from what is kept', () => {
    expect(weightWords({ ...usual, cost: 20, near: 0 }, usual)).toBe('near:0;cost:20');
    expect(weightWords(usual, usual)).toBe('');
  });

  it('move the order, and say who moved by how many places', () => {
    const rows = [row('able', 1, 0), row('cheap', 0.5, 1), row('other', 0.9, 0.1)];
    const before = reweigh(rows, usual);
    const after = reweigh(rows, { ...usual, cost: 100 });
    expect(before.map(({ person }) => person.id)).toEqual(['able', 'other', 'cheap']);
    expect(before[0]?.score).toBe(93.8);
    expect(after.map(({ person }) => person.id)).toEqual(['cheap', 'other', 'able']);
    expect([...movesBetween(before, after)]).toEqual([
      ['cheap', 2],
      ['able', -2],
    ]);
  });

  it('leave whoever meets more of what is mandatory first, unless the score alone is wanted', () => {
    const rows = [row('fewer', 1, 1, 1), row('more', 0.5, 0, 2)];
    expect(reweigh(rows, usual)[0]?.person.id).toBe('more');
    expect(reweigh(rows, usual, 'score')[0]?.person.id).toBe('fewer');
  });
});

describe('what is drawn of a long row', () => {
  const cases: readonly (readonly [number[], number, unknown[]])[] = [
    [[3, 4], 9, [{ from: 0, count: 3 }, 3, 4, { from: 5, count: 4 }]],
    [[0, 7], 8, [0, { from: 1, count: 6 }, 7]],
    [[], 2, [{ from: 0, count: 2 }]],
  ];
  it.each(cases)('%j of %i', (indexes, count, expected) => {
    expect(withGaps(indexes, count)).toEqual(expected);
  });
});
