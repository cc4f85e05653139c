import type { Requirement, Unclosable } from '../domain/index.ts';
import { addDays, daysBetween, dueDay, optionNames } from '../match/index.ts';
import { closersOf } from './closers.ts';
import type { GapInput } from './gap-input.ts';
import type { Opening } from './openings.ts';
import { weeklyHours } from './openings.ts';
import { goneWords } from './quality.ts';
import { nameWithAvailability } from './team-words.ts';

/** Says why no study closes a gap in time, and what is left to choose from. */
export function unclosableOf(requirement: Requirement, nearest: Opening | null, input: GapInput): Unclosable {
  const lapsed = lapsedWords(requirement, input);
  const why = [...lapsed.slice(0, 2), whyNot(requirement, nearest, input)].join('; ');
  const options: Unclosable['options'] = [];
  if (lapsed.length > 0) options.push('renew');
  options.push('hire', 'subcontract', 'ask-the-buyer');
  if (requirement.modality === 'mandatory') options.push('no-bid');
  return { requirement: requirement.id, why, options };
}

/** "Ada Byron: CISSP 998877, expired 2026-02-01, can be renewed (…)" for whoever's holding or clearance lapses. */
export function lapsedWords({ id }: Requirement, { judgement, catalogue }: GapInput): string[] {
  return judgement.profiles.flatMap(({ person, held }) => {
    const cell = judgement.cell(person.id, id);
    if (cell?.status !== 'expired' && cell?.status !== 'expires-before-due') return [];
    const credential = held.find(({ holding }) => holding === cell.holding)?.credential ?? null;
    if (credential !== null && catalogue.credentials.get(credential.id)?.status === 'retired') return [];
    const how = credential?.renewal ? ` by renewal (${credential.renewal})` : ' by renewal';
    return [`${person.name} may close it${how}: ${cell.why}`];
  });
}

function whyNot(requirement: Requirement, nearest: Opening | null, input: GapInput): string {
  const { kind } = requirement;
  if (input.covered.get(requirement.id)?.status === 'met') return neededElsewhere(requirement, input);
  if (kind === 'clearance') return 'a clearance is granted by the government and cannot be earned by study';
  if (kind === 'education') return 'a degree cannot be earned before it is due';
  if (kind === 'experience') return 'experience is not earned by study before it is due';
  if (requirement.years !== null && kind === 'skill')
    return 'years with a skill cannot be earned before they are due';
  if (nearest !== null) return tooLate(requirement, nearest, input);
  if (input.judgement.profiles.length === 0) return 'the roster is empty';
  if (closersOf(requirement, input.catalogue).length > 0)
    return 'nobody on the roster has hours to study for it';
  return notEarnable(requirement, input);
}

/** A sentence with more names is read by nobody. */
const MOST_NAMES = 3;

/** Somebody meets it, and no team lets them meet it and everything else too. */
function neededElsewhere({ id, role }: Requirement, { covered, judgement }: GapInput): string {
  const metBy = covered.get(id)?.metBy ?? [];
  const shown = metBy.slice(0, MOST_NAMES).map((one) => nameWithAvailability(one, judgement));
  const names = metBy.length > MOST_NAMES ? [...shown, `${metBy.length - MOST_NAMES} more`] : shown;
  const place = role === null ? 'in the team' : `as ${role}`;
  return `${names.join(', ')} would meet it ${place}, but no team can have them there and meet the rest too`;
}

function tooLate(requirement: Requirement, opening: Opening, { judgement, hoursPerWeek }: GapInput): string {
  const profile = judgement.profiles.find(({ person }) => person.id === opening.person);
  if (!profile) return 'nobody can earn it';
  const weekly = weeklyHours(profile, hoursPerWeek);
  const finish = addDays(judgement.dates.asOf, opening.days);
  const due = dueDay(requirement.due, judgement.dates);
  const what = `${opening.closer.credential.name} (${opening.closer.why}) takes up to ${opening.hours} hours`;
  const who = `${profile.person.name} at ${weekly} a week`;
  if (opening.fits)
    return `${what}; ${who} could earn it in time, but not in this role or not beside the rest of the plan and its budget`;
  const days = daysBetween(due.day, finish);
  return `${what}: ${who}, the nearest, is ready ${finish} when begun today, ${days} ${days === 1 ? 'day' : 'days'} after ${due.words}`;
}

function notEarnable(requirement: Requirement, { catalogue }: GapInput): string {
  const known = requirement.anyOf.flatMap(({ id }) => catalogue.credentials.get(id ?? '') ?? []);
  const gone = known.find(({ status }) => status !== 'active');
  if (gone) return `${gone.name} ${goneWords(gone)} and has no successor that can be earned`;
  if (requirement.kind === 'skill')
    return `the catalogue knows no assessed and verifiable badge for ${optionNames(requirement)}`;
  return `the catalogue knows no way to earn ${optionNames(requirement)}: hours, cost and dates are unknown`;
}
