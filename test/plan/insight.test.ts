import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/index.ts';
import type { CoveredRequirement, Requirement } from '../../src/domain/index.ts';
import {
  certificationReturn,
  demandOfCovered,
  onboardingFor,
  planStack,
  portfoliosOf,
  renewalsDue,
  sumDemand,
} from '../../src/plan/index.ts';
import { aHolding, aPerson, aRequirement, TODAY } from '../support/bids.ts';

const catalogue = loadCatalogue();

it('renewals come by urgency, and what has retired names what to earn instead', () => {
  const person = aPerson({
    id: 'P',
    holdings: [
      aHolding('PMP', { expires: '2027-02-10' }),
      aHolding('CISSP', { expires: '2026-12-01' }),
      aHolding('AWS ML Specialty', { expires: '2026-10-01' }),
      aHolding('cncf-cka', { expires: '2027-06-01' }),
    ],
  });
  const due = renewalsDue([person], TODAY, catalogue);
  expect(due.map(({ credential, within }) => [credential, within])).toEqual([
    ['aws-ml-specialty', 0],
    ['isc2-cissp', 30],
    ['pmi-pmp', 90],
  ]);
  expect(due[0]?.how).toContain('earn AWS');
});

describe('a stack by month', () => {
  const stack = catalogue.stacks.get('full-stack-ml-engineer-stack');
  if (!stack) throw new Error('The stack is not in the catalogue.');

  it('replaces what has retired and never takes the same twice', () => {
    const plan = planStack(stack, aPerson({ id: 'P' }), '2027-01-01', catalogue);
    const ids = plan.steps.map(({ credential }) => credential?.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(catalogue.credentials.get(id ?? '')?.status).toBe('active');
    expect(plan.steps[0]).toMatchObject({ start: '2027-01-01', finish: '2027-05-01' });
    expect(plan.targetRateUsdPerHour).toEqual([240, 300]);
  });

  it('counts what is held', () => {
    const holder = aPerson({ id: 'P', holdings: [aHolding('gcp-professional-ml-engineer')] });
    const plan = planStack(stack, holder, '2027-01-01', catalogue);
    expect(plan.steps[1]).toMatchObject({
      credential: { id: 'gcp-professional-ml-engineer' },
      isHeld: true,
      hours: null,
    });
  });
});

it('demand counts bids, clients and what one more holder unlocks', () => {
  const covered = (requirement: Requirement, metBy: string[], needed = 1): CoveredRequirement => ({
    ...requirement,
    coverage: { status: metBy.length >= needed ? 'met' : 'gap', needed, metBy },
  });
  const pmp = aRequirement({ anyOf: [{ id: 'pmi-pmp', name: 'PMP' }] });
  const cka = aRequirement({ anyOf: [{ id: 'cncf-cka', name: 'CKA' }] });
  const bids = [
    { id: 'B1', client: 'Acme', requirements: [covered(pmp, ['A']), covered(cka, [])] },
    { id: 'B2', client: 'Acme', requirements: [covered(pmp, ['A']), covered(cka, [], 2)] },
    { id: 'B3', client: 'Other', requirements: [covered(pmp, []), covered(cka, [])] },
  ];
  const demand = sumDemand(bids.map(demandOfCovered));
  expect(demand).toMatchObject([
    { id: 'cncf-cka', bids: ['B1', 'B2', 'B3'], clients: ['Acme', 'Other'], unlocks: ['B1'] },
    { id: 'pmi-pmp', unlocks: [] },
  ]);
});

it('a portfolio is one or two certifications and three to six badges', () => {
  const person = aPerson({
    id: 'P',
    holdings: [aHolding('cncf-cka'), aHolding('generic-vector-database-badge')],
  });
  expect(portfoliosOf([person], TODAY, catalogue)).toMatchObject([
    { certifications: ['cncf-cka'], lacks: { certifications: 0, badges: 2 } },
  ]);
});

it('a new hire’s first month holds a few badges that the first bid asks for', () => {
  const skill = (name: string) => {
    const id = catalogue.names.lookUp(name).find(({ family }) => family === 'skill')?.id ?? null;
    return aRequirement({ id: name, kind: 'skill', anyOf: [{ id, name }] });
  };
  const asked = ['vector databases', 'prompt engineering', 'RAG'].map(skill);
  const dates = { asOf: TODAY, proposal: null, award: null, kickoff: '2027-01-11' };
  const options = { catalogue, hoursPerWeek: 10 };
  const badges = onboardingFor(aPerson({ id: 'new' }), asked, dates, options);
  expect(badges.length).toBeGreaterThan(0);
  expect(badges.length).toBeLessThanOrEqual(4);
  expect(badges.reduce((sum, { hours }) => sum + hours[1], 0)).toBeLessThanOrEqual(43);
  expect(badges.flatMap(({ closes }) => closes)).toContain('vector databases');
});

it('return is counted from what was recorded, and from nothing else', () => {
  const record = {
    investedUsd: 18_000,
    rateBeforeUsdPerHour: 175,
    rateAfterUsdPerHour: 260,
    billedHours: 1600,
    bidsEligibleBefore: 2,
    bidsEligibleAfter: 6,
    proposalsWith: { sent: 10, won: 5 },
    proposalsWithout: { sent: 10, won: 3 },
    subcontractorsReplacedUsd: 84_000,
    daysToStaffBefore: 40,
    daysToStaffAfter: 12,
  };
  expect(certificationReturn(record)).toMatchObject({
    extraRevenueUsd: 136_000,
    gainUsd: 220_000,
    times: 12.2,
    moreBidsEligible: 4,
    daysToStaffSaved: 28,
  });
  const unknown = { ...record, rateBeforeUsdPerHour: null, proposalsWithout: { sent: 0, won: 0 } };
  expect(certificationReturn(unknown)).toMatchObject({ extraRevenueUsd: null, winRateChange: null });
});
