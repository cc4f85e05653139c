import type { Catalogue, Credential } from '../../catalogue/index.ts';
import type { Person, Requirement } from '../../domain/index.ts';
import { type BidDates, isBadge, isHeldOn, judge, profilesOf } from '../../match/index.ts';
import { effortOf } from '../effort.ts';
import { openingsOf } from '../openings.ts';
import { studyHoursIn } from '../study-calendar.ts';

/** How a person stands to the foundation and the specialisation that seed 000 recommends. */
export interface Portfolio {
  person: string;
  certifications: string[];
  badges: string[];
  /** Still wanting to the recommended [least, most]. */
  lacks: { certifications: number; badges: number };
}

/** One or two full certifications as the foundation, three to six badges on top (seed 000). */
export const FOUNDATION = { certifications: [1, 2], badges: [3, 6] } as const;

/** Each person's valid certifications and badges against foundation plus specialisation. */
export function portfoliosOf(people: readonly Person[], asOf: string, catalogue: Catalogue): Portfolio[] {
  return profilesOf(people, catalogue).map(({ person, held }) => {
    const valid = held.flatMap(({ holding, credential }) =>
      credential && isHeldOn(holding, asOf) ? [credential] : [],
    );
    const badges = valid.filter(isBadge).map(({ id }) => id);
    const certifications = valid.filter((one) => !isBadge(one)).map(({ id }) => id);
    const lacks = {
      certifications: Math.max(0, FOUNDATION.certifications[0] - certifications.length),
      badges: Math.max(0, FOUNDATION.badges[0] - badges.length),
    };
    return { person: person.id, certifications, badges, lacks };
  });
}

/** A badge that a new hire could earn in the first month, and what of the first bid it shows. */
export interface Onboarding {
  credential: { id: string; name: string };
  closes: string[];
  hours: readonly [number, number];
  costUsd: number | null;
}

/** A first month, and as many badges as seed 000 says fit into it. */
const FIRST_MONTH_DAYS = 30;
const MOST_BADGES = 4;

/** Badges for a new hire's first bid: those that show most of what is asked, within the hours of the first month. */
export function onboardingFor(
  person: Person,
  requirements: readonly Requirement[],
  dates: BidDates,
  options: { catalogue: Catalogue; hoursPerWeek: number },
): Onboarding[] {
  const judgement = judge(requirements, [person], options.catalogue, dates);
  const openings = openingsOf(judgement, options);
  const closes = new Map<Credential, Set<string>>();
  for (const { id } of requirements)
    for (const { closer, before } of openings.of(person.id, id)) {
      if (!isBadge(closer.credential) || before.length > 0 || closer.satisfies !== 'requirement') continue;
      closes.set(closer.credential, (closes.get(closer.credential) ?? new Set()).add(id));
    }
  return choose(
    closes,
    studyHoursIn(FIRST_MONTH_DAYS, person.studyHoursPerWeek ?? options.hoursPerWeek),
    options.catalogue,
  );
}

/** Greedy by what is still unshown, then by price and hours: a first month is a suggestion, the bid's plan is solved. */
function choose(
  closes: ReadonlyMap<Credential, ReadonlySet<string>>,
  mostHours: number,
  catalogue: Catalogue,
): Onboarding[] {
  const chosen: Onboarding[] = [];
  const shown = new Set<string>();
  let left = mostHours;
  while (chosen.length < MOST_BADGES) {
    const [next] = [...closes]
      .map(([credential, ids]) => ({
        credential,
        fresh: [...ids].filter((id) => !shown.has(id)),
        effort: effortOf(credential, catalogue),
      }))
      .filter(({ fresh, effort }) => fresh.length > 0 && effort.hours[1] <= left)
      .sort(
        (one, other) =>
          other.fresh.length - one.fresh.length ||
          one.effort.costToPlan - other.effort.costToPlan ||
          one.effort.hours[1] - other.effort.hours[1],
      );
    if (!next) break;
    const { credential, fresh, effort } = next;
    for (const id of fresh) shown.add(id);
    left -= effort.hours[1];
    chosen.push({
      credential: { id: credential.id, name: credential.name },
      closes: fresh,
      hours: effort.hours,
      costUsd: effort.costUsd,
    });
  }
  return chosen;
}
