import type { Blocker, Coverage, Requirement, TeamChange } from '../domain/index.ts';
import { isAskedOfTeam, roleOf } from '../match/index.ts';
import { type Elastic, makeElastic } from './elastic-rules.ts';
import type { Goal, Term } from './program.ts';
import { closedSeats, openSeats, type SeatCandidate } from './seat-candidates.ts';
import { falls } from './slots.ts';
import { solveInOrder } from './solve.ts';
import { studyChanges } from './study-changes.ts';
import { costsOf } from './team-costs.ts';
import { teamModel } from './team-model.ts';
import type { TeamInput, TeamModel } from './team-parts.ts';
import { blockedWords } from './team-words.ts';

/** People tried out for one requirement whom a rule keeps out, those with the fewest reasons first. */
const CLOSED_EACH = 25;
/** People tried out for one requirement who may take a place anyway, the cheapest first: they let others move. */
const OPEN_EACH = 8;

/**
 * Says of each mandatory requirement that the team does not meet why, and the least change that would help: the rules
 * are made elastic, and the solver finds how few of them must give, and by how little, for the most to be met.
 */
export async function blockersOf(
  open: readonly Requirement[],
  input: TeamInput,
  covered: ReadonlyMap<string, Coverage>,
): Promise<Blocker[]> {
  if (open.length === 0) return [];
  const found = await leastChanges(open, input);
  return open.map((requirement) => {
    const byRules = found.get(requirement.id) ?? [];
    return {
      requirement: requirement.id,
      why: blockedWords(requirement, covered, input.judgement),
      changes: byRules.length > 0 ? byRules : studyChanges(requirement, input),
    };
  });
}

/** The blocker in one sentence: why, and what would help. */
export function blockerWords({ why, changes }: Blocker): string {
  if (changes.length === 0) return why;
  return `${why}; least change: ${changes.map(({ words }) => words).join(' and ')}`;
}

async function leastChanges(
  open: readonly Requirement[],
  input: TeamInput,
): Promise<ReadonlyMap<string, TeamChange[]>> {
  const seats = seatsToTry(open, input);
  const relaxed: TeamInput = {
    ...input,
    budgetUsd: null,
    rules: {
      ...input.rules,
      hourlyBudgetUsd: null,
      mostSubcontractors: null,
      rolesEach: input.rules.rolesEach + 1,
    },
  };
  const model = teamModel(relaxed, { seats, isPruned: true });
  const elastic = makeElastic(model, input);
  const solution = await solveInOrder(model.program, goalsOf(model, elastic, input));
  if (solution === null) return new Map();
  const isOn = (variable: number) => (solution.values[variable] ?? 0) > 0;
  return new Map(
    open
      .filter(({ id }) => {
        const cover = model.covers.find(({ requirement }) => requirement.id === id);
        return cover !== undefined && isOn(cover.full);
      })
      .map((requirement) => [requirement.id, changesFor(requirement, model, elastic, solution.values)]),
  );
}

/** What the solver changed that touches the requirement: the whole team's limits, and what its people need. */
function changesFor(
  requirement: Requirement,
  model: TeamModel,
  elastic: Elastic,
  values: readonly number[],
): TeamChange[] {
  const people = new Set(
    model.seats
      .filter(({ variable, slot }) => values[variable] === 1 && falls(requirement, slot))
      .map(({ person }) => person),
  );
  return elastic.changesOf(values).filter(({ person }) => person === null || people.has(person));
}

/** People whom a rule keeps out and who could meet it, those who meet it anyhow, and the cheapest for all the rest. */
function seatsToTry(open: readonly Requirement[], input: TeamInput): SeatCandidate[] {
  const asked = input.judgement.requirements.filter(
    (one) => isAskedOfTeam(one) && one.modality === 'mandatory',
  );
  const costs = costsOf(input.judgement, input.rules);
  const costOf = ({ profile }: SeatCandidate) => costs.compared(profile.person.id);
  const excess = ({ exclusions }: SeatCandidate) => exclusions.reduce((sum, one) => sum + one.excessUsd, 0);
  const closed = closedSeats(input).sort(
    (one, other) =>
      one.exclusions.length - other.exclusions.length ||
      excess(one) - excess(other) ||
      costOf(one) - costOf(other),
  );
  const free = [...openSeats(input)].sort((one, other) => costOf(one) - costOf(other));
  const tried = [
    ...open.flatMap((one) => closed.filter((seat) => canMeet(seat, one, input)).slice(0, CLOSED_EACH)),
    ...asked.flatMap((one) => free.filter((seat) => canMeet(seat, one, input)).slice(0, OPEN_EACH)),
    ...lockedIn(free, input),
  ];
  const people = new Set(tried.map(({ profile }) => profile.person.id));
  const inOrder = [...free, ...closed].filter(({ profile }) => people.has(profile.person.id));
  return inOrder.filter((seat) => tried.includes(seat) || isOfUse(seat, asked, input));
}

const lockedIn = (seats: readonly SeatCandidate[], { rules }: TeamInput): SeatCandidate[] =>
  seats.filter(({ profile }) => rules.lockedIn.some(({ person }) => person === profile.person.id));

const isOfUse = (seat: SeatCandidate, asked: readonly Requirement[], input: TeamInput): boolean =>
  asked.some((one) => canMeet(seat, one, input));

function canMeet({ profile, slot }: SeatCandidate, requirement: Requirement, input: TeamInput): boolean {
  // Somebody at large may meet what is asked of all; a role's own requirements fall on its holder.
  if (!falls(requirement, slot) || (slot.role === null && roleOf(requirement) !== null)) return false;
  const { id } = profile.person;
  return (
    input.judgement.cell(id, requirement.id)?.status === 'met' ||
    input.openings.of(id, requirement.id).some(({ fits }) => fits)
  );
}

function goalsOf({ covers, members, goals }: TeamModel, elastic: Elastic, input: TeamInput): Goal[] {
  const mandatory = covers.filter(({ requirement }) => requirement.modality === 'mandatory');
  const costs = costsOf(input.judgement, input.rules);
  return [
    ...goals.filter(({ name }) => name === 'people locked in'),
    { name: 'mandatory requirements', aim: 'most', terms: mandatory.map(({ full }): Term => [1, full]) },
    { name: 'fewest changes', aim: 'least', terms: elastic.counts },
    { name: 'smallest changes', aim: 'least', terms: elastic.amounts },
    {
      name: 'cost an hour',
      aim: 'least',
      terms: members.map(({ person, variable }): Term => [costs.compared(person), variable]),
    },
  ];
}
