import { describe, expect, it } from 'vitest';
import { applyReviews, type Requirement, type ReviewRecord } from '../../src/domain/index.ts';
import { followRequirements } from '../../src/service/follow-requirements.ts';
import { aRequirement } from '../support/bids.ts';

const demand = (id: string, name: string, parts: Partial<Requirement> = {}) =>
  aRequirement({ id, anyOf: [{ id: null, name }], ...parts });
const accepted = (seen: Requirement): ReviewRecord[] => [
  {
    id: 1,
    batch: 'b',
    who: null,
    at: '2026-11-20T10:00:00.000Z',
    change: { kind: 'accept', requirement: seen.id },
    seen: [seen],
  },
];
const before = demand('r1', 'PMP', { role: 'Manager' });
const words = { evidence: before.evidence };

describe('a review of a requirement whose id a later reading changed', () => {
  const CASES: readonly [what: string, later: Requirement[], acceptedIds: string[], orphans: number][] = [
    ['stays where the id stays', [demand('r1', 'PMP'), demand('r2', 'PMP')], ['r1'], 0],
    ['follows what is asked to another role', [demand('r2', 'PMP', { role: 'Lead' })], ['r2'], 0],
    ['follows the words that ask for more now', [demand('r2', 'PMP or PgMP', words)], ['r2'], 0],
    ['goes to none of two that could be it', [demand('r2', 'PMP'), demand('r3', 'PMP')], [], 1],
    ['is an orphan where nothing is like it', [demand('r2', 'CISSP')], [], 1],
  ];
  it.each(CASES)('%s', (_what, later, acceptedIds, orphans) => {
    const result = applyReviews(later, followRequirements(accepted(before), later));
    const found = result.requirements.filter(({ review }) => review?.decision === 'accepted');
    expect(found.map(({ id }) => id)).toEqual(acceptedIds);
    expect(result.orphans).toHaveLength(orphans);
  });
});
