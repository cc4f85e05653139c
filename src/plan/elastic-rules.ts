import type { TeamChange } from '../domain/index.ts';
import { byPerson } from './by-person.ts';
import { ceilingFor, type Exclusion } from './eligibility.ts';
import type { Term } from './program.ts';
import { costsOf } from './team-costs.ts';
import type { Seat, TeamInput, TeamModel } from './team-parts.ts';

/** Rules that give: what each change counts, and what a solution changed. */
export interface Elastic {
  /** How many rules give; a person's clearance counts for three, because it is not the bidder's to change. */
  counts: readonly Term[];
  /** By how much, USD. */
  amounts: readonly Term[];
  changesOf(values: readonly number[]): TeamChange[];
}

/** One way in which a rule gives. */
interface Give {
  count: Term;
  amount?: Term;
  change(values: readonly number[]): TeamChange;
}

const WEIGHTS: Partial<Record<TeamChange['kind'], number>> = { clearance: 3 };

/** Adds variables to a model built without limits: each lets one rule give, for a price in the goals. */
export function makeElastic(model: TeamModel, input: TeamInput): Elastic {
  const gives = [
    ...closedGives(model),
    ...ceilingGives(model, input),
    ...limitGives(model, input),
    ...roleGives(model, input),
  ];
  return {
    counts: gives.map(({ count }) => count),
    amounts: gives.flatMap(({ amount }) => (amount ? [amount] : [])),
    changesOf: (values) =>
      gives.filter(({ count }) => (values[count[1]] ?? 0) > 0).map((give) => give.change(values)),
  };
}

/** One yes or no for each person and each reason that is no amount. */
function closedGives({ program, seats }: TeamModel): Give[] {
  const reasons = new Map<string, { seats: Seat[]; exclusion: Exclusion; person: string }>();
  for (const seat of seats) {
    for (const exclusion of seat.exclusions.filter(({ kind }) => kind !== 'rate-ceiling')) {
      const key = JSON.stringify([seat.person, exclusion.kind]);
      const known = reasons.get(key) ?? { seats: [], exclusion, person: seat.person };
      known.seats.push(seat);
      reasons.set(key, known);
    }
  }
  return [...reasons.values()].map(({ seats: own, exclusion: { kind, change }, person }) => {
    const gives = program.variable();
    for (const seat of own)
      program.constrain(
        [
          [1, seat.variable],
          [-1, gives],
        ],
        '<=',
        0,
      );
    return { count: [WEIGHTS[kind] ?? 1, gives], change: () => ({ kind, person, words: change }) };
  });
}

/** One amount for each ceiling: that of a role, or the general one. */
function ceilingGives({ program, seats }: TeamModel, { rules }: TeamInput): Give[] {
  const over = seats.flatMap((seat) => {
    const excess = seat.exclusions.find(({ kind }) => kind === 'rate-ceiling')?.excessUsd;
    return excess === undefined ? [] : [{ seat, excess }];
  });
  const isOwn = ({ seat }: { seat: Seat }) => rules.rateCeilings.some(({ role }) => role === seat.slot.role);
  const general = over.filter((one) => !isOwn(one));
  const groups = [
    general,
    ...[...new Set(over.filter(isOwn).map(({ seat }) => seat.slot))].map((slot) =>
      over.filter(({ seat }) => seat.slot === slot && isOwn({ seat })),
    ),
  ].filter((group) => group.length > 0);
  return groups.map((group) => {
    const most = Math.ceil(Math.max(...group.map(({ excess }) => excess)));
    const [gives, raise] = [program.variable(), program.variable(most)];
    program.constrain(
      [
        [1, raise],
        [-most, gives],
      ],
      '<=',
      0,
    );
    for (const { seat, excess } of group)
      program.constrain(
        [
          [Math.ceil(excess), seat.variable],
          [-1, raise],
        ],
        '<=',
        0,
      );
    const role = group === general ? null : (group[0]?.seat.slot.role ?? null);
    const ceiling = ceilingFor(role, rules) ?? 0;
    return {
      count: [1, gives],
      amount: [1, raise],
      change: (values) => ({
        kind: 'rate-ceiling',
        person: null,
        words: raised(
          `the rate ceiling${role === null ? '' : ` of ${role}`}`,
          values[raise] ?? 0,
          ceiling,
          ' an hour',
        ),
      }),
    };
  });
}

/** "raise the rate ceiling by 15 USD an hour, to 135" */
const raised = (what: string, by: number, from: number, unit: string): string =>
  `raise ${what} by ${by} USD${unit}, to ${Math.round((from + by) * 100) / 100}`;

/** The team's cost an hour, the plan's budget, the number of subcontractors. */
function limitGives({ program, members, trainings }: TeamModel, input: TeamInput): Give[] {
  const { rules, budgetUsd } = input;
  const costs = costsOf(input.judgement, rules);
  const gives: Give[] = [];
  const limit = (
    most: number | null,
    terms: readonly Term[],
    change: (over: number, most: number) => Omit<TeamChange, 'person'>,
  ): void => {
    if (most === null || terms.length === 0) return;
    const all = Math.ceil(terms.reduce((sum, [coefficient]) => sum + coefficient, 0));
    const [give, over] = [program.variable(), program.variable(all)];
    program.constrain(
      [
        [1, over],
        [-all, give],
      ],
      '<=',
      0,
    );
    program.constrain([...terms, [-1, over]], '<=', most);
    gives.push({
      count: [1, give],
      amount: [1, over],
      change: (values) => ({ person: null, ...change(values[over] ?? 0, most) }),
    });
  };
  limit(
    rules.hourlyBudgetUsd,
    members.map(({ person, variable }): Term => [costs.plain(person), variable]),
    (over, most) => ({ kind: 'hourly-budget', words: raised("the team's budget", over, most, ' an hour') }),
  );
  limit(
    budgetUsd,
    trainings.map((one): Term => [one.costToPlan, one.variable]),
    (over, most) => ({ kind: 'plan-budget', words: raised('the budget for study', over, most, '') }),
  );
  limit(
    rules.mostSubcontractors,
    members
      .filter(({ profile }) => profile.person.employer !== null)
      .map(({ variable }): Term => [1, variable]),
    (over, most) => ({
      kind: 'subcontractors',
      words: `allow ${most + over} subcontractors instead of ${most}`,
    }),
  );
  return gives;
}

/** Somebody holds one role more than the rules let anybody. */
function roleGives({ program, seats }: TeamModel, { rules }: TeamInput): Give[] {
  return [...byPerson(seats)]
    .filter(([, own]) => own.length > rules.rolesEach)
    .map(([person, own]) => {
      const give = program.variable();
      const terms: Term[] = [...own.map((seat): Term => [1, seat.variable]), [-1, give]];
      program.constrain(terms, '<=', rules.rolesEach);
      const name = own[0]?.profile.person.name ?? person;
      const roles = (values: readonly number[]) =>
        own
          .filter(({ variable }) => values[variable] === 1)
          .map(({ slot }) => slot.role ?? 'the team at large')
          .join(' and ');
      return {
        count: [1, give],
        change: (values) => ({ kind: 'two-roles', person, words: `let ${name} be ${roles(values)}` }),
      };
    });
}
