import type { Bench, Coverage, Requirement, Team, WithoutMember } from '../domain/index.ts';
import { isAskedOfTeam, sameRole } from '../match/index.ts';
import { openSeats, type SeatCandidate } from './seat-candidates.ts';
import { falls, type Slot } from './slots.ts';
import { type Member, uncoveredBy } from './solve-team.ts';
import { costsOf } from './team-costs.ts';
import type { TeamInput } from './team-parts.ts';

/** More names than this are no bench but a roster. */
const BENCH_EACH = 3;

/** The N-1 test and the bench of a team. */
export function benchOf(
  team: Team,
  input: TeamInput,
  covered: ReadonlyMap<string, Coverage>,
): { withoutEach: WithoutMember[]; bench: Bench[] } {
  const asked = input.judgement.requirements.filter(isAskedOfTeam);
  const chosen = new Set(team.members.map(({ person }) => person));
  const free = openSeats(input).filter(({ profile }) => !chosen.has(profile.person.id));
  const problem: BenchProblem = { team, asked, free, input, covered };
  const people = [...chosen];
  const roles = [...new Set(team.members.map(({ role }) => role))];
  return {
    withoutEach: people.map((person) => withoutMember(person, problem)),
    bench: roles.map((role) => benchFor(role, problem)),
  };
}

interface BenchProblem {
  team: Team;
  asked: readonly Requirement[];
  /** Places that people outside the team may take. */
  free: readonly SeatCandidate[];
  input: TeamInput;
  covered: ReadonlyMap<string, Coverage>;
}

function withoutMember(person: string, problem: BenchProblem): WithoutMember {
  const { team, asked, covered, input } = problem;
  const rest = team.members.filter((member) => member.person !== person);
  const open = uncoveredBy(rest, asked, covered);
  const fails = asked.filter(({ id }) => open.includes(id) && !team.uncovered.includes(id));
  const places = team.members.filter((member) => member.person === person);
  const standIn = bestStandIn(places, fails, problem);
  const name = (id: string) => nameOf(id, input);
  const head =
    fails.length === 0
      ? `Without ${name(person)} everything that the team meets stays met`
      : `Without ${name(person)} the team no longer meets ${labels(fails)}`;
  const rescue =
    standIn === null
      ? 'nobody else could take the place'
      : `${name(standIn.person)} could step in${standIn.fails.length > 0 ? `, but ${labels(asked.filter(({ id }) => standIn.fails.includes(id)))} would stay open` : ''}`;
  return { person, fails: fails.map(({ id }) => id), standIn, words: `${head}; ${rescue}` };
}

/**
 * Whoever could take the places of a person with the least lost, mandatory requirements first, then the cheapest. One
 * person left, so one person who meets what fails makes up for it.
 */
function bestStandIn(
  places: readonly Member[],
  fails: readonly Requirement[],
  { free, input }: BenchProblem,
): WithoutMember['standIn'] {
  const costs = costsOf(input.judgement, input.rules);
  const role = places[0]?.role ?? null;
  const tried = free
    .filter(({ slot }) => isRole(slot, role))
    .map(({ profile: { person } }) => {
      const left = fails.filter(
        (one) =>
          !places.some((place) => falls(one, placeOf(place.role))) ||
          input.judgement.cell(person.id, one.id)?.status !== 'met',
      );
      const mandatory = left.filter(({ modality }) => modality === 'mandatory').length;
      return { person, left, mandatory, cost: costs.compared(person.id) };
    });
  tried.sort(
    (one, other) =>
      one.mandatory - other.mandatory || one.left.length - other.left.length || one.cost - other.cost,
  );
  const [best] = tried;
  if (!best) return null;
  return {
    person: best.person.id,
    costUsdPerHour: best.person.costUsdPerHour,
    fails: best.left.map(({ id }) => id),
  };
}

const placeOf = (role: string | null): Slot => ({ role, count: null, isHeadCount: false });

/** The people outside the team who meet most of what falls on a role, the cheapest first among equals. */
function benchFor(role: string | null, { free, asked, input }: BenchProblem): Bench {
  const costs = costsOf(input.judgement, input.rules);
  const people = free
    .filter(({ slot }) => isRole(slot, role))
    .map((seat) => {
      const { covers } = sitting(seat, role, asked, input);
      const mandatory = asked.filter(({ id, modality }) => modality === 'mandatory' && covers.includes(id));
      return { person: seat.profile.person, covers, mandatory: mandatory.length };
    })
    .filter(({ covers }) => role !== null || covers.length > 0)
    .sort(
      (one, other) =>
        other.mandatory - one.mandatory ||
        other.covers.length - one.covers.length ||
        costs.compared(one.person.id) - costs.compared(other.person.id),
    )
    .slice(0, BENCH_EACH)
    .map(({ person, covers }) => ({ person: person.id, covers, costUsdPerHour: person.costUsdPerHour }));
  return { role, people };
}

function sitting(
  { profile }: SeatCandidate,
  role: string | null,
  asked: readonly Requirement[],
  { judgement }: TeamInput,
): Member {
  const { id: person } = profile.person;
  const slot = placeOf(role);
  const covers = asked
    .filter((one) => falls(one, slot) && judgement.cell(person, one.id)?.status === 'met')
    .map(({ id }) => id);
  return { person, role, covers, afterPlan: [] };
}

const isRole = (slot: Slot, role: string | null): boolean =>
  slot.role === role || (slot.role !== null && role !== null && sameRole(slot.role, role));
const labels = (requirements: readonly Requirement[]): string =>
  requirements.map(({ label }) => label).join(', ');
const nameOf = (id: string, { judgement }: TeamInput): string =>
  judgement.profiles.find(({ person }) => person.id === id)?.person.name ?? id;
