import { describe, expect, it } from 'vitest';
import type { Requirement } from '../../src/domain/index.ts';
import {
  filterRequirements,
  groupRequirements,
} from '../../src/web/features/requirements/group-requirements.ts';
import { bandsOf } from '../../src/web/features/shortlist/columns.ts';
import { aRequirement } from '../support/bids.ts';

const demand = (name: string, parts: Partial<Requirement> = {}) =>
  aRequirement({ anyOf: [{ id: null, name }], ...parts });

const DEMANDS = [
  demand('Scrum', { role: 'Tester', modality: 'preferred', kind: 'skill' }),
  demand('PMP', { role: 'Manager' }),
  demand('ISTQB', { role: 'Tester' }),
  demand('CISSP'),
  demand('ISO 9001', { subject: 'company', kind: 'company-credential' }),
];
const EVERYTHING = { kind: '', modality: '', holder: '', words: '' };

describe('groupRequirements', () => {
  it('puts the company first, then the team, then the roles, mandatory before preferred', () => {
    const groups = groupRequirements(DEMANDS).map(({ holder, requirements }) => [
      holder,
      ...requirements.map(({ label }) => label),
    ]);
    expect(groups).toEqual([
      ['The company', 'ISO 9001'],
      ['The team as a whole', 'CISSP'],
      ['Manager', 'PMP'],
      ['Tester', 'ISTQB', 'Scrum'],
    ]);
  });
});

describe('filterRequirements', () => {
  const CASES: readonly [words: string, filter: Partial<typeof EVERYTHING>, labels: string[]][] = [
    ['nothing', {}, ['Scrum', 'PMP', 'ISTQB', 'CISSP', 'ISO 9001']],
    ['a kind', { kind: 'skill' }, ['Scrum']],
    ['a role', { holder: 'Tester' }, ['Scrum', 'ISTQB']],
    ['the company', { holder: 'The company' }, ['ISO 9001']],
    ['a modality and a role', { modality: 'mandatory', holder: 'Tester' }, ['ISTQB']],
    ['words in any case and order', { words: '9001 iso' }, ['ISO 9001']],
    ['words that nothing has', { words: 'iso pmp' }, []],
  ];
  it.each(CASES)('by %s', (_words, filter, labels) => {
    const found = filterRequirements(DEMANDS, { ...EVERYTHING, ...filter });
    expect(found.map(({ label }) => label)).toEqual(labels);
  });
});

describe('bandsOf', () => {
  it('joins neighbouring columns of one role', () => {
    const coverage = { status: 'gap' as const, needed: 1, metBy: [] };
    const columns = groupRequirements(DEMANDS).flatMap(({ requirements }) =>
      requirements.map((one) => ({ ...one, coverage })),
    );
    expect(bandsOf(columns)).toEqual([
      { holder: 'The company', span: 1 },
      { holder: 'The team as a whole', span: 1 },
      { holder: 'Manager', span: 1 },
      { holder: 'Tester', span: 2 },
    ]);
  });
});
