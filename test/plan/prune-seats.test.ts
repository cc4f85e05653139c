import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/index.ts';
import { type Requirement, teamRulesSchema } from '../../src/domain/index.ts';
import { judge } from '../../src/match/index.ts';
import { openingsOf } from '../../src/plan/openings.ts';
import { openSeats } from '../../src/plan/seat-candidates.ts';
import { slotsOf } from '../../src/plan/slots.ts';
import { solveInOrder } from '../../src/plan/solve.ts';
import { solveTeam } from '../../src/plan/solve-team.ts';
import { leadingGoals } from '../../src/plan/team-goals.ts';
import { teamModel } from '../../src/plan/team-model.ts';
import type { TeamInput } from '../../src/plan/team-parts.ts';
import { aHolding, aPerson, aRequirement, TODAY } from '../support/bids.ts';

const catalogue = loadCatalogue();
const CREDENTIALS = ['pmi-pmp', 'isc2-cissp', 'isaca-cisa', 'cncf-cka'] as const;

const demand = fc.record({
  credential: fc.constantFrom(...CREDENTIALS),
  modality: fc.constantFrom('mandatory' as const, 'preferred' as const),
  role: fc.constantFrom(null, 'Lead', 'Auditor'),
  quantity: fc.constantFrom(null, 2),
});
const demands = fc.uniqueArray(demand, {
  minLength: 2,
  maxLength: 5,
  selector: ({ role, credential }) => `${role}:${credential}`,
});
const staff = fc.array(
  fc.record({
    cost: fc.integer({ min: 10, max: 30 }),
    held: fc.subarray([...CREDENTIALS]),
    isSubcontractor: fc.boolean(),
  }),
  { minLength: 15, maxLength: 30 },
);
const limits = fc.record({
  hourlyBudgetUsd: fc.constantFrom(null, 60),
  mostSubcontractors: fc.constantFrom(null, 1),
  rolesEach: fc.constantFrom(1, 2),
});

interface Asked {
  credential: string;
  modality: 'mandatory' | 'preferred';
  role: string | null;
  quantity: number | null;
}

interface Staff {
  cost: number;
  held: string[];
  isSubcontractor: boolean;
}

function problemOf(asked: Asked[], people: Staff[], rules: object, kickoff: string): TeamInput {
  const requirements: Requirement[] = asked.map(({ credential, ...parts }) =>
    aRequirement({
      id: `${parts.role}:${credential}`,
      anyOf: [{ id: credential, name: credential }],
      ...parts,
    }),
  );
  const roster = people.map(({ cost, held, isSubcontractor }, place) =>
    aPerson({
      id: `P${place}`,
      costUsdPerHour: cost,
      employer: isSubcontractor ? 'Acme' : null,
      studyHoursPerWeek: 20,
      holdings: held.map((credential) => aHolding(credential)),
    }),
  );
  const dates = { asOf: TODAY, proposal: null, award: null, kickoff };
  const judgement = judge(requirements, roster, catalogue, dates);
  const openings = openingsOf(judgement, { catalogue, hoursPerWeek: 5 });
  const slots = slotsOf(requirements, []);
  return {
    judgement,
    roles: [],
    slots,
    openings,
    catalogue,
    hoursPerWeek: 5,
    budgetUsd: null,
    rules: teamRulesSchema.parse(rules),
  };
}

describe('leaving out places', () => {
  it.each(['2026-11-21', '2027-08-01'])('loses no best team (kickoff %s)', async (kickoff) => {
    await fc.assert(
      fc.asyncProperty(demands, staff, limits, async (asked, people, rules) => {
        const input = problemOf(asked, people, rules, kickoff);
        const whole = teamModel(input, { seats: openSeats(input), isPruned: true });
        const goals = leadingGoals(whole.goals);
        const exact = await solveInOrder(whole.program, goals);
        const found = await solveTeam(input);
        if (exact === null || found === null) throw new Error('An empty team should be a solution.');
        const sumIn = (name: string, { model, solution }: typeof found) =>
          (model.allGoals.find((goal) => goal.name === name)?.terms ?? []).reduce(
            (sum, [coefficient, variable]) => sum + coefficient * (solution.values[variable] ?? 0),
            0,
          );
        for (const { name } of goals)
          expect(sumIn(name, found), name).toBeCloseTo(sumIn(name, { model: whole, solution: exact }), 6);
      }),
      { numRuns: 8, seed: 20261120 },
    );
  });
});
