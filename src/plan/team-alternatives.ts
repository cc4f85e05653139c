import type { AlternativeTeam, Coverage, Requirement, Team } from '../domain/index.ts';
import { isAskedOfTeam } from '../match/index.ts';
import { costOf, readSolution, solveTeam, uncoveredBy } from './solve-team.ts';
import type { TeamInput } from './team-parts.ts';

/** As many as a bid manager compares. */
const MOST_ALTERNATIVES = 3;

/**
 * The next best teams: each does without somebody of the best team and of every alternative before it (no-good cuts),
 * and is solved for the same goals.
 */
export async function alternativesTo(
  team: Team,
  input: TeamInput,
  covered: ReadonlyMap<string, Coverage>,
): Promise<AlternativeTeam[]> {
  const best = peopleOf(team.members);
  const cuts = [best];
  const found: AlternativeTeam[] = [];
  const asked = input.judgement.requirements.filter(isAskedOfTeam);
  while (best.length > 0 && found.length < MOST_ALTERNATIVES) {
    const solved = await solveTeam(input, { cuts, isQuick: true });
    if (solved === null) break;
    const { members } = readSolution(solved.model, solved.solution, input);
    const people = peopleOf(members);
    if (people.length === 0) break;
    cuts.push(people);
    found.push(alternative(members, team, asked, input, covered));
  }
  return found;
}

const peopleOf = (members: Team['members']): string[] => [...new Set(members.map(({ person }) => person))];

function alternative(
  members: Team['members'],
  best: Team,
  asked: readonly Requirement[],
  input: TeamInput,
  covered: ReadonlyMap<string, Coverage>,
): AlternativeTeam {
  const [before, after] = [peopleOf(best.members), peopleOf(members)];
  const joins = after.filter((one) => !before.includes(one));
  const leaves = before.filter((one) => !after.includes(one));
  const uncovered = uncoveredBy(members, asked, covered);
  const costUsdPerHour = costOf(members, input.judgement);
  const lost = asked.filter(({ id }) => uncovered.includes(id) && !best.uncovered.includes(id));
  const name = (id: string) => nameOf(id, input);
  const swap = [
    joins.length > 0 ? `with ${joins.map(name).join(', ')}` : null,
    leaves.length > 0 ? `without ${leaves.map(name).join(', ')}` : null,
  ].filter((part) => part !== null);
  const loss = lost.length > 0 ? `; leaves ${lost.map(({ label }) => label).join(', ')} open` : '';
  return {
    members: members.map(({ person, role }) => ({ person, role })),
    costUsdPerHour,
    uncovered,
    joins,
    leaves,
    words: `${swap.join(' and ')}: ${costWords(costUsdPerHour, best.costUsdPerHour)}${loss}`,
  };
}

function costWords(cost: number | null, best: number | null): string {
  if (cost === null || best === null) return 'cost an hour not known';
  const more = Math.round((cost - best) * 100) / 100;
  if (more === 0) return `${cost} USD an hour, the same`;
  return `${cost} USD an hour, ${Math.abs(more)} ${more > 0 ? 'more' : 'less'}`;
}

const nameOf = (id: string, { judgement }: TeamInput): string =>
  judgement.profiles.find(({ person }) => person.id === id)?.person.name ?? id;
