import type { Catalogue } from '../catalogue/index.ts';
import type { Education, Requirement } from '../domain/index.ts';
import type { Profile } from './profile.ts';
import { sameWords } from './similar-words.ts';
import { substituteYears } from './substitute-years.ts';
import { best, optionNames, type Verdict, verdict } from './verdict.ts';

/** Judges a degree: the level asked or a higher one. The field is said, not judged: RFPs add "or a related field". */
export function judgeEducation(
  requirement: Requirement,
  profile: Profile,
  _on: unknown,
  catalogue: Catalogue,
): Verdict {
  const verdicts = profile.degrees.flatMap(({ stated, degree }) =>
    requirement.anyOf.flatMap((option): Verdict[] => {
      const asked = option.id === null ? undefined : catalogue.degrees.get(option.id);
      const isEnough = asked && degree ? degree.rank >= asked.rank : sameWords(stated.degree, option.name);
      if (isEnough) return [verdict('met', inWords(stated))];
      return degree && asked ? [verdict('missing', `${inWords(stated)}; ${asked.name} is asked`)] : [];
    }),
  );
  const found = best(verdicts) ?? verdict('missing', `no ${optionNames(requirement)} in the roster`);
  const all = profile.person.yearsExperience;
  if (found.status === 'met' || all === null) return found;
  const years = `${all} years of experience`;
  const enough = substituteYears(requirement);
  if (enough !== null && all >= enough)
    return verdict(
      'met',
      `${years} stand in for the degree: ${enough} may, by the buyer's words; ${found.why}`,
    );
  if (enough !== null)
    return verdict('related', `${found.why}; ${years}, ${enough} may stand in for it, ${enough - all} short`);
  if (!requirement.orEquivalent) return found;
  return verdict(
    'related',
    `${found.why}; ${years}, and an equivalent is allowed: to be agreed with the buyer`,
  );
}

/** "bachelor, Computer Science, 2014" */
const inWords = ({ degree, field, year }: Education): string =>
  [degree, field, year].filter((part) => part !== null).join(', ');
