import type { Coverage, Requirement } from '../domain/index.ts';
import { dueDay, type Judgement, whyNotFree } from '../match/index.ts';
import { periodOf } from './eligibility.ts';

/** "CISSP: needed of 2 people, met by 1 (Ada Byron) at kickoff 2027-01-11" */
export function blockedWords(
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
export function nameWithAvailability(id: string, judgement: Judgement): string {
  const person = judgement.profiles.find((profile) => profile.person.id === id)?.person;
  if (!person) return id;
  const why = whyNotFree(person, periodOf(judgement));
  return why === null ? person.name : `${person.name} (${why})`;
}
