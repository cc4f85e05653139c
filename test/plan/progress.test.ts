import { describe, expect, it } from 'vitest';
import type { PlanAction } from '../../src/domain/index.ts';
import { advance, withEarned } from '../../src/plan/index.ts';
import { aHolding, aPerson } from '../support/bids.ts';

describe('the way of an action', () => {
  it.each([
    ['planned', 'studying', true],
    ['planned', 'earned', true],
    ['booked', 'dropped', true],
    ['dropped', 'planned', true],
    ['dropped', 'earned', false],
    ['booked', 'studying', false],
    ['earned', 'dropped', false],
  ] as const)('%s to %s: %s', (from, to, ok) => {
    expect(advance(from, to).ok).toBe(ok);
  });
});

it('earning adds the holding once, in place of what was in progress', () => {
  const action = {
    credential: { id: 'cncf-cka', name: 'CKA', type: 'certification' },
  } as PlanAction;
  const person = aPerson({ id: 'P', holdings: [aHolding('cncf-cka', { status: 'in-progress' })] });
  const earned = { on: '2027-01-10', number: 'K-1', validityMonths: 24 };
  const once = withEarned(person, action, earned);
  expect(once.holdings).toMatchObject([
    { credential: 'cncf-cka', number: 'K-1', issued: '2027-01-10', expires: '2029-01-10', status: 'held' },
  ]);
  expect(withEarned(once, action, earned).holdings).toHaveLength(1);
});
