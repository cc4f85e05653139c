import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/index.ts';
import type { Match, Person, Requirement, Role } from '../../src/domain/index.ts';
import { answer } from '../../src/plan/index.ts';
import { aHolding, aPerson, aRequirement, TODAY } from '../support/bids.ts';

const catalogue = loadCatalogue();

/** Kickoff tomorrow: nothing can be earned, so that who holds what decides alone. */
const TOMORROW = '2026-11-21';
const CREDENTIALS = ['pmi-pmp', 'isc2-cissp', 'isaca-cisa', 'cncf-cka'] as const;

const asks = (id: string, parts: Partial<Requirement> = {}) =>
  aRequirement({ id: `${parts.role ?? 'team'}:${id}`, anyOf: [{ id, name: id }], ...parts });
const holder = (id: string, costUsdPerHour: number | null, ...credentials: string[]) =>
  aPerson({ id, costUsdPerHour, holdings: credentials.map((credential) => aHolding(credential)) });

const teamFor = async (
  requirements: Requirement[],
  people: Person[],
  roles: Role[] = [],
): Promise<Match['team']> => {
  const extraction = { requirements, roles, unresolved: [], demandSentences: 0, schedule: [] };
  return (await answer({ extraction, documents: [], people, catalogue, kickoff: TOMORROW, asOf: TODAY }))
    .team;
};

describe('the team', () => {
  it('is the known optimum where picking the best person first is dearer', async () => {
    // Greedy takes A, who holds the most for the money, and must then add both B and C or D.
    const people = [
      holder('A', 60, 'pmi-pmp', 'isc2-cissp'),
      holder('B', 50, 'pmi-pmp', 'isaca-cisa'),
      holder('C', 45, 'isc2-cissp', 'cncf-cka'),
      holder('D', 80, 'cncf-cka', 'isaca-cisa'),
    ];
    const team = await teamFor(
      CREDENTIALS.map((id) => asks(id)),
      people,
    );
    expect(team).toMatchObject({ status: 'optimal', costUsdPerHour: 95, uncovered: [], blockedBy: [] });
    expect(team.members.map(({ person }) => person)).toEqual(['B', 'C']);
    expect(team.proof).toMatchObject({
      bound: 95,
      objective: 95,
      solver: expect.stringMatching(/^HiGHS \d/),
    });
  });

  it('gives nobody two roles', async () => {
    const both = holder('both', 50, 'pmi-pmp', 'isc2-cissp');
    const other = holder('other', 90, 'isc2-cissp');
    const team = await teamFor(
      [asks('pmi-pmp', { role: 'Project Manager' }), asks('isc2-cissp', { role: 'Security Lead' })],
      [both, other],
    );
    expect(team.members).toMatchObject([
      { person: 'both', role: 'Project Manager' },
      { person: 'other', role: 'Security Lead' },
    ]);
  });

  it('lets all of a role’s demands fall on one person', async () => {
    const role = 'Project Manager';
    const people = [
      holder('A', 30, 'pmi-pmp'),
      holder('B', 30, 'isc2-cissp'),
      holder('C', 100, 'pmi-pmp', 'isc2-cissp'),
    ];
    const team = await teamFor([asks('pmi-pmp', { role }), asks('isc2-cissp', { role })], people);
    expect(team).toMatchObject({ status: 'optimal', members: [{ person: 'C' }] });
  });

  it('counts heads: two holders of a role, and a number of certified people', async () => {
    const people = [holder('A', 30, 'pmi-pmp'), holder('B', 40, 'pmi-pmp'), holder('C', 50, 'pmi-pmp')];
    const roles = [{ name: 'Project Manager', quantity: 2, keyPersonnel: false }];
    const byRole = await teamFor([asks('pmi-pmp', { role: 'Project Manager' })], people, roles);
    expect(byRole.members.map(({ person }) => person)).toEqual(['A', 'B']);
    const byNumber = await teamFor([asks('pmi-pmp', { quantity: 3 })], people);
    expect(byNumber.members.map(({ person }) => person)).toEqual(['A', 'B', 'C']);
  });

  it('fills a head count by title where the documents demand nothing else of the role', async () => {
    const people = [
      aPerson({ id: 'A', title: 'Accountant', costUsdPerHour: 20 }),
      aPerson({ id: 'S', title: 'Scrum Master', costUsdPerHour: 70 }),
    ];
    const team = await teamFor([], people, [{ name: 'Scrum Master', quantity: 1, keyPersonnel: true }]);
    expect(team.members).toMatchObject([{ person: 'S', role: 'Scrum Master' }]);
  });

  it('takes "team members" for the team at large', async () => {
    const manager = holder('A', 30, 'pmi-pmp', 'isc2-cissp');
    const requirements = [
      asks('pmi-pmp', { role: 'Project Manager' }),
      asks('isc2-cissp', { role: 'Proposed team members' }),
    ];
    const team = await teamFor(requirements, [manager]);
    expect(team).toMatchObject({ status: 'optimal', members: [{ person: 'A', role: 'Project Manager' }] });
  });

  it('gives no role to a person of whom only the degree fits', async () => {
    const role = 'Auditor';
    const degree = aRequirement({ kind: 'education', role, anyOf: [{ id: 'bachelor', name: 'bachelor' }] });
    const roles = [{ name: role, quantity: 2, keyPersonnel: false }];
    const auditor = aPerson({
      ...holder('A', 30),
      title: 'Auditor',
      education: [{ degree: 'bachelor', field: null, year: null }],
    });
    const cook = aPerson({ ...auditor, id: 'C', name: 'C', title: 'Cook' });
    const team = await teamFor([degree], [cook, auditor], roles);
    expect(team).toMatchObject({ status: 'infeasible', members: [{ person: 'A' }] });
  });

  it('has nobody who is not free at kickoff, and says so', async () => {
    const late = { ...holder('late', 20, 'pmi-pmp'), availableFrom: '2026-12-01' };
    const busy = {
      ...holder('busy', 30, 'pmi-pmp'),
      commitments: [{ from: '2026-11-01', to: '2027-01-31', percent: 100 }],
    };
    const free = holder('free', 90, 'pmi-pmp');
    expect((await teamFor([asks('pmi-pmp')], [late, busy, free])).members).toMatchObject([
      { person: 'free' },
    ]);
    const team = await teamFor([asks('pmi-pmp')], [late, busy]);
    expect(team).toMatchObject({ status: 'infeasible', members: [] });
    expect(team.blockedBy[0]).toContain(
      'late (free only from 2026-12-01), busy (committed elsewhere to 2027-01-31)',
    );
  });

  it('takes an unknown cost for the dearest and says that the sum is unknown', async () => {
    const unknown = holder('unknown', null, 'pmi-pmp');
    expect(
      (await teamFor([asks('pmi-pmp')], [unknown, holder('known', 90, 'pmi-pmp')])).members,
    ).toMatchObject([{ person: 'known' }]);
    expect((await teamFor([asks('pmi-pmp')], [unknown])).costUsdPerHour).toBeNull();
  });

  it('says who blocks it when nobody can meet something', async () => {
    const team = await teamFor(
      [asks('pmi-pmp'), asks('isc2-cissp', { quantity: 2 })],
      [holder('A', 30, 'isc2-cissp')],
    );
    expect(team).toMatchObject({ status: 'infeasible', uncovered: ['team:pmi-pmp', 'team:isc2-cissp'] });
    expect(team.blockedBy).toEqual([
      expect.stringContaining('pmi-pmp: nobody on the roster meets it'),
      expect.stringContaining('isc2-cissp: needed of 2 people, met by 1 (A)'),
    ]);
  });

  it('adds nobody whom nothing asks for', async () => {
    const team = await teamFor(
      [asks('pmi-pmp')],
      [holder('A', null, 'pmi-pmp'), holder('B', null), holder('C', null)],
    );
    expect(team.members.map(({ person }) => person)).toEqual(['A']);
  });
});

describe('on small cases', () => {
  const demand = fc.record({
    credential: fc.constantFrom(...CREDENTIALS),
    modality: fc.constantFrom('mandatory' as const, 'preferred' as const),
    role: fc.constantFrom(null, 'Lead', 'Auditor'),
    quantity: fc.constantFrom(null, 2),
  });
  const staff = fc.array(
    fc.record({ cost: fc.integer({ min: 10, max: 90 }), held: fc.subarray([...CREDENTIALS]) }),
    { minLength: 1, maxLength: 4 },
  );
  const demands = fc.uniqueArray(demand, {
    minLength: 1,
    maxLength: 4,
    selector: ({ role, credential }) => `${role}:${credential}`,
  });

  it('the solver’s team is as good as the best of all teams', async () => {
    await fc.assert(
      fc.asyncProperty(demands, staff, async (asked, people) => {
        const requirements = asked.map(({ credential, ...parts }) => asks(credential, parts));
        const roster = people.map(({ cost, held }, place) => holder(`P${place}`, cost, ...held));
        const team = await teamFor(requirements, roster);
        const chosen = team.members.map(({ person, role }) => ({ person, role }));
        expect(worthOf(chosen, requirements, roster)).toEqual(bestWorth(requirements, roster));
      }),
      { numRuns: 60, seed: 20261120 },
    );
  });
});

interface Place {
  person: string;
  role: string | null;
}

/**
 * What a team is worth, the most important first: mandatory requirements fully met, people for them, preferred ones
 * fully met, people for those, and the cost, negative.
 */
function worthOf(
  team: readonly Place[],
  requirements: readonly Requirement[],
  roster: readonly Person[],
): number[] {
  const count = (modality: Requirement['modality']) => {
    const all = requirements
      .filter((one) => one.modality === modality)
      .map((one) => {
        const needed = one.quantity ?? 1;
        const met = team.filter(
          ({ person, role }) => (one.role === null || one.role === role) && holds(person, one, roster),
        );
        return { full: met.length >= needed ? 1 : 0, units: Math.min(met.length, needed) };
      });
    return [all.reduce((sum, { full }) => sum + full, 0), all.reduce((sum, { units }) => sum + units, 0)];
  };
  const cost = team.reduce(
    (sum, { person }) => sum + (roster.find(({ id }) => id === person)?.costUsdPerHour ?? 0),
    0,
  );
  return [...count('mandatory'), ...count('preferred'), -cost];
}

const holds = (person: string, { anyOf }: Requirement, roster: readonly Person[]): boolean =>
  roster.find(({ id }) => id === person)?.holdings.some(({ credential }) => credential === anyOf[0]?.id) ??
  false;

/** The best worth of all teams: everybody in every role or none, head counts kept. */
function bestWorth(requirements: readonly Requirement[], roster: readonly Person[]): number[] {
  const roles = [...new Set(requirements.flatMap(({ role }) => role ?? []))];
  const heads = new Map(
    roles.map((role) => [
      role,
      Math.max(...requirements.filter((one) => one.role === role).map(({ quantity }) => quantity ?? 1)),
    ]),
  );
  let teams: Place[][] = [[]];
  for (const { id } of roster) {
    teams = teams.flatMap((team) => [
      team,
      ...[null, ...roles].map((role) => [...team, { person: id, role }]),
    ]);
  }
  const allowed = teams.filter((team) =>
    [...heads].every(([role, most]) => team.filter((place) => place.role === role).length <= most),
  );
  return allowed
    .map((team) => worthOf(team, requirements, roster))
    .reduce((best, worth) => (isMore(worth, best) ? worth : best));
}

function isMore(one: readonly number[], other: readonly number[]): boolean {
  const place = one.findIndex((value, index) => value !== other[index]);
  return place >= 0 && (one[place] ?? 0) > (other[place] ?? 0);
}
