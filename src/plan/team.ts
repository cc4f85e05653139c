import type { Coverage, Requirement, Team } from '../domain/index.ts';
import { dueDay, isAskedOfTeam, type Judgement } from '../match/index.ts';
import { whyNotFree } from './availability.ts';
import { falls, type Slot } from './slots.ts';
import { type Solution, solveInOrder } from './solve.ts';
import { COST_GOAL } from './team-goals.ts';
import { teamModel } from './team-model.ts';
import type { Seat, TeamInput, Training } from './team-parts.ts';

/** The chosen team, and the study that the solver counted on. */
export interface ChosenTeam {
  team: Team;
  trainings: readonly Training[];
  seats: readonly Seat[];
}

/**
 * Chooses people for roles, and what they study, as one problem (goals in team-model.ts). Everything that the team
 * meets only after study stands under `afterPlan`.
 */
export async function buildTeam(
  input: TeamInput,
  covered: ReadonlyMap<string, Coverage>,
): Promise<ChosenTeam> {
  const asked = input.judgement.requirements.filter(isAskedOfTeam);
  const nothingAsked = asked.length === 0 && input.slots.every(({ isHeadCount }) => !isHeadCount);
  if (nothingAsked || input.judgement.profiles.length === 0)
    return emptyTeam(asked, covered, input.judgement);
  const model = teamModel(input);
  const solution = await solveInOrder(model.program, model.goals);
  const isOn = ({ variable }: { variable: number }) => solution.values[variable] === 1;
  const seats = model.seats.filter(isOn);
  const trainings = model.trainings.filter(isOn);
  const members = seats.map((seat) => memberOf(seat, asked, trainings, input));
  const uncovered = asked
    .filter((requirement) => !isCovered(requirement, members, covered))
    .map(({ id }) => id);
  const open = asked.filter(({ id, modality }) => modality === 'mandatory' && uncovered.includes(id));
  const team: Team = {
    status: open.length > 0 ? 'infeasible' : solution.isProven ? 'optimal' : 'within-gap',
    members: members.sort((one, other) => order(one.role, input.slots) - order(other.role, input.slots)),
    uncovered,
    costUsdPerHour: costOf(members, input.judgement),
    proof: proofOf(solution),
    blockedBy: open.map((requirement) => blockedWords(requirement, covered, input.judgement)),
  };
  return { team, trainings, seats };
}

type Member = Team['members'][number];

function memberOf(
  { person, slot }: Seat,
  asked: readonly Requirement[],
  trainings: readonly Training[],
  input: TeamInput,
): Member {
  const own = asked.filter((requirement) => falls(requirement, slot));
  const earned = new Set(
    trainings.filter((training) => training.person === person).map(({ credential }) => credential),
  );
  return {
    person,
    role: slot.role,
    covers: own.filter(({ id }) => input.judgement.cell(person, id)?.status === 'met').map(({ id }) => id),
    afterPlan: own
      .filter(({ id }) =>
        input.openings.of(person, id).some(({ fits, closer }) => fits && earned.has(closer.credential.id)),
      )
      .map(({ id }) => id),
  };
}

function isCovered(
  { id }: Requirement,
  members: readonly Member[],
  covered: ReadonlyMap<string, Coverage>,
): boolean {
  const meeting = members.filter(({ covers, afterPlan }) => covers.includes(id) || afterPlan.includes(id));
  return meeting.length >= (covered.get(id)?.needed ?? 1);
}

/** Sum of what the members cost an hour, USD; null without members and as soon as one's cost is unknown. */
function costOf(members: readonly Member[], { profiles }: Judgement): number | null {
  if (members.length === 0) return null;
  const costs = members.map(
    (member) => profiles.find(({ person }) => person.id === member.person)?.person.costUsdPerHour ?? null,
  );
  return costs.reduce<number | null>(
    (sum, cost) => (sum === null || cost === null ? null : round(sum + cost)),
    0,
  );
}

function proofOf({ reached, solver }: Solution): NonNullable<Team['proof']> {
  const goal = reached.find(({ name }) => name === COST_GOAL) ?? reached.at(-1);
  return { bound: round(goal?.bound ?? 0), objective: round(goal?.objective ?? 0), solver };
}

const round = (usd: number): number => Math.round(usd * 100) / 100;
const order = (role: string | null, slots: readonly Slot[]): number =>
  role === null ? slots.length : slots.findIndex((slot) => slot.role === role);

function emptyTeam(
  asked: readonly Requirement[],
  covered: ReadonlyMap<string, Coverage>,
  judgement: Judgement,
): ChosenTeam {
  const open = asked.filter(({ modality }) => modality === 'mandatory');
  const team: Team = {
    status: 'empty',
    members: [],
    uncovered: asked.map(({ id }) => id),
    costUsdPerHour: null,
    blockedBy: open.map((requirement) => blockedWords(requirement, covered, judgement)),
  };
  return { team, trainings: [], seats: [] };
}

/** "CISSP: needed of 2 people, met by 1 (Ada Byron) at kickoff 2027-01-11" */
function blockedWords(
  requirement: Requirement,
  covered: ReadonlyMap<string, Coverage>,
  judgement: Judgement,
): string {
  const { needed, metBy } = covered.get(requirement.id) ?? { needed: 1, metBy: [] };
  const when = `at ${dueDay(requirement.due, judgement.dates).words}`;
  if (metBy.length === 0) return `${requirement.label}: nobody on the roster meets it ${when}`;
  const names = metBy.map((id) => nameWithAvailability(id, judgement));
  if (metBy.length < needed)
    return `${requirement.label}: needed of ${needed} people, met by ${metBy.length} (${names.join(', ')}) ${when}`;
  const role = requirement.role === null ? 'the team' : `the role ${requirement.role}`;
  return `${requirement.label}: met by ${names.join(', ')}; no team can have them for ${role} and meet the rest too`;
}

/** "Ada Byron", or "Ada Byron, free only from 2027-03-01" where that keeps her out of the team. */
export function nameWithAvailability(id: string, { profiles, dates }: Judgement): string {
  const person = profiles.find((profile) => profile.person.id === id)?.person;
  if (!person) return id;
  const why = whyNotFree(person, dates.kickoff);
  return why === null ? person.name : `${person.name} (${why})`;
}
