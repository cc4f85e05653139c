import type { Catalogue } from '../catalogue/index.ts';
import type { Person, TeamChange, TeamRules } from '../domain/index.ts';
import {
  clearanceStatus,
  freeFrom,
  type Judgement,
  type Period,
  type Profile,
  sameRole,
  whyNotFree,
} from '../match/index.ts';

/** Why a person may not take a place, and the change that would allow it. */
export interface Exclusion {
  kind: TeamChange['kind'];
  /** "free only from 2027-03-01", as a clause about the person. */
  words: string;
  /** What to change, as a bid manager would say it. */
  change: string;
  /** USD an hour over a ceiling; 0 for everything that is no amount. */
  excessUsd: number;
}

/** What eligibility is judged with. */
export interface EligibilityInput {
  judgement: Judgement;
  rules: TeamRules;
  catalogue: Catalogue;
}

/** The days for which a team is wanted: kickoff alone where the end is not known. */
export const periodOf = ({ dates }: Judgement): Period => ({
  from: dates.kickoff,
  to: dates.end != null && dates.end > dates.kickoff ? dates.end : dates.kickoff,
});

/** Everything that keeps a person out of a place (null: the team at large); empty for who may take it. */
export function exclusionsOf(profile: Profile, role: string | null, input: EligibilityInput): Exclusion[] {
  return [
    lockedOut(profile, input),
    notFree(profile, input),
    overCeiling(profile, role, input),
    elsewhere(profile, input),
    notCleared(profile, input),
  ].filter((exclusion) => exclusion !== null);
}

/** What a person is charged at an hour: the rate, else the cost; null where neither is known. */
export const chargeOf = ({ rateUsdPerHour, costUsdPerHour }: Person): number | null =>
  rateUsdPerHour ?? costUsdPerHour;

function lockedOut({ person }: Profile, { rules }: EligibilityInput): Exclusion | null {
  if (!rules.lockedOut.includes(person.id)) return null;
  return exclusion('unlock', 'locked out of this team', `let ${person.name} be proposed`);
}

function notFree({ person }: Profile, { judgement, rules }: EligibilityInput): Exclusion | null {
  const period = periodOf(judgement);
  const words = whyNotFree(person, period, rules.freePercent);
  if (words === null) return null;
  const day = freeFrom(person, period, rules.freePercent);
  const change =
    day > period.from
      ? `have ${person.name} free on ${period.from} instead of ${day}`
      : `free ${person.name} of other work`;
  return exclusion('availability', words, change);
}

/** The ceiling of a role, the general one, or null. */
export function ceilingFor(
  role: string | null,
  { rateCeilings, rateCeilingUsdPerHour }: TeamRules,
): number | null {
  const own = rateCeilings.find((ceiling) => role !== null && sameRole(ceiling.role, role));
  return own?.usdPerHour ?? rateCeilingUsdPerHour;
}

function overCeiling(
  { person }: Profile,
  role: string | null,
  { rules }: EligibilityInput,
): Exclusion | null {
  const ceiling = ceilingFor(role, rules);
  const charge = chargeOf(person);
  if (ceiling === null || charge === null || charge <= ceiling) return null;
  const excessUsd = Math.round((charge - ceiling) * 100) / 100;
  const change = `raise the rate ceiling${role === null ? '' : ` of ${role}`} by ${excessUsd} USD an hour, to ${charge}`;
  return {
    ...exclusion('rate-ceiling', `${charge} USD an hour, ${excessUsd} over the ceiling`, change),
    excessUsd,
  };
}

function elsewhere({ person }: Profile, { rules }: EligibilityInput): Exclusion | null {
  if (rules.locations.length === 0 || rules.locations.some((place) => isAt(person, place))) return null;
  const words = person.location === null ? 'location not known' : `at ${person.location}`;
  return exclusion('location', words, `allow ${person.name} to work from ${person.location ?? 'elsewhere'}`);
}

/** "Denver" and "CO" are both in "Denver, CO"; "Den" is not. */
function isAt({ location }: Person, place: string): boolean {
  const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const there = wordsOf(location ?? '');
  const wanted = wordsOf(place);
  return wanted.length > 0 && wanted.every((word) => there.includes(word));
}

function notCleared(profile: Profile, { rules, judgement, catalogue }: EligibilityInput): Exclusion | null {
  if (rules.clearance === null) return null;
  const { status, why } = clearanceStatus(rules.clearance, profile, judgement.dates, catalogue);
  if (status === 'met') return null;
  return exclusion('clearance', why, `let ${profile.person.name} work without ${rules.clearance}`);
}

const exclusion = (kind: Exclusion['kind'], words: string, change: string): Exclusion => ({
  kind,
  words,
  change,
  excessUsd: 0,
});
