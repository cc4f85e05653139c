import type { Catalogue, Clearance } from '../catalogue/index.ts';
import type { Option, Requirement } from '../domain/index.ts';
import { type BidDates, dueDay } from './days.ts';
import { named, type Profile } from './profile.ts';
import { reachable } from './reachable.ts';
import { sameWords } from './similar-words.ts';
import { type JudgedOn, untilDay } from './validity.ts';
import { best, optionNames, type Verdict, verdict } from './verdict.ts';

/** Judges a clearance: the level asked or a higher one of the same country, valid on the day due. */
export function judgeClearance(
  requirement: Pick<Requirement, 'anyOf'>,
  profile: Profile,
  on: JudgedOn,
  catalogue: Catalogue,
): Verdict {
  const verdicts = profile.clearances.flatMap(({ stated, clearance }) =>
    requirement.anyOf.flatMap((option): Verdict[] => {
      const fit = clearance
        ? clearanceFit(clearance, option, catalogue)
        : sameWords(stated.name, option.name)
          ? ''
          : null;
      if (fit === null) return [];
      const validity =
        stated.expires === null
          ? { status: 'met' as const, words: 'no expiry date in the roster' }
          : untilDay(stated.expires, on);
      const needed = validity.words.includes(on.due.words) ? '' : `; needed at ${on.due.words}`;
      return [verdict(validity.status, `${stated.name}, ${validity.words}${fit}${needed}`)];
    }),
  );
  return (
    best(verdicts) ??
    mayWork(requirement, profile, catalogue) ??
    lower(requirement, profile) ??
    verdict('missing', `no ${optionNames(requirement)} in the roster`)
  );
}

/** How a person stands to one clearance, by catalogue id or name, at kickoff. */
export function clearanceStatus(
  wanted: string,
  profile: Profile,
  dates: BidDates,
  catalogue: Catalogue,
): Pick<Verdict, 'status' | 'why'> {
  const found = named(wanted, 'clearance', catalogue.clearances, catalogue);
  const option = { id: found?.id ?? null, name: found?.name ?? wanted };
  const on = { asOf: dates.asOf, due: dueDay(null, dates) };
  return judgeClearance({ anyOf: [option] }, profile, on, catalogue);
}

/** Words for how a clearance satisfies the option ("; above Secret clearance"), or null where it does not. */
function clearanceFit(held: Clearance, option: Option, catalogue: Catalogue): string | null {
  const asked = option.id === null ? undefined : catalogue.clearances.get(option.id);
  if (!asked) return sameWords(held.name, option.name) ? '' : null;
  if (held.id === asked.id) return '';
  const implied = reachable(held.implies, (id) => catalogue.clearances.get(id)?.implies);
  if (implied.has(asked.id) || isAbove(held, asked)) return `; above ${asked.name}`;
  return null;
}

/**
 * By rank, where the ladder says nothing of the pair: only between a clearance and a suitability level of one
 * country (a Top Secret holder passed more than a Tier 2 investigation). No country's clearance counts in another.
 */
const isAbove = (held: Clearance, asked: Clearance): boolean =>
  held.country === asked.country &&
  held.type === 'clearance' &&
  asked.type === 'suitability' &&
  held.rank >= asked.rank;

/** Who may work in the country may be its citizen: the roster does not say, so it is no more than related. */
function mayWork(
  requirement: Pick<Requirement, 'anyOf'>,
  { person }: Profile,
  catalogue: Catalogue,
): Verdict | null {
  const asked = requirement.anyOf.flatMap(({ id }) => catalogue.clearances.get(id ?? '') ?? []);
  const citizenship = asked.find(({ type, rank }) => type === 'access' && rank === 0);
  const country = person.rightToWork.find((name) =>
    name.toUpperCase().startsWith(citizenship?.country ?? '-'),
  );
  return citizenship === undefined || country === undefined
    ? null
    : verdict('related', `may work in ${country}; the roster does not say whether with ${citizenship.name}`);
}

function lower(requirement: Pick<Requirement, 'anyOf'>, { clearances }: Profile): Verdict | null {
  const [first] = clearances;
  return first === undefined
    ? null
    : verdict('missing', `holds ${first.stated.name}; ${optionNames(requirement)} is asked`);
}
