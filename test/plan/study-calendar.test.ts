import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysFor, studyHoursIn } from '../../src/plan/index.ts';

describe('the days that study takes', () => {
  it.each([
    [8, 8, 1],
    [8, 5, 12],
    [16, 20, 2],
    [200, 5, 280],
    [40, 10, 28],
    [100, 80, 13],
    [0, 5, 1],
  ])('%i hours at %i a week are %i days', (hours, weekly, days) => {
    expect(daysFor(hours, weekly)).toBe(days);
  });

  it('never end for whoever has no hours', () => {
    expect(daysFor(1, 0)).toBe(Number.POSITIVE_INFINITY);
  });

  it('hold exactly the hours that the model counts on', () => {
    const hours = fc.integer({ min: 1, max: 400 });
    const weekly = fc.integer({ min: 1, max: 70 });
    fc.assert(
      fc.property(hours, weekly, (needed, perWeek) => {
        const days = daysFor(needed, perWeek);
        expect(studyHoursIn(days, perWeek)).toBeGreaterThanOrEqual(needed - 1e-9);
        expect(studyHoursIn(days - 1, perWeek)).toBeLessThan(needed);
      }),
      { seed: 20261120 },
    );
  });
});
