import type { Catalogue } from '../catalogue/index.ts';
import type { Option, Requirement } from '../domain/index.ts';
import { credentialFit, isBadge } from './credential-fit.ts';
import type { HeldSkill, Profile } from './profile.ts';
import { skillIdsOf } from './profile.ts';
import { sameWords, shareOf } from './similar-words.ts';
import { type JudgedOn, validityOf } from './validity.ts';
import { best, optionNames, type Verdict, verdict } from './verdict.ts';

/**
 * Judges a named skill: by the roster's skills and projects (a narrower skill has the broader one), then by what a
 * valid badge or certification proves, then by words alike.
 */
export function judgeSkill(
  requirement: Requirement,
  profile: Profile,
  on: JudgedOn,
  catalogue: Catalogue,
): Verdict {
  const verdicts = [
    ...requirement.anyOf.flatMap((option) =>
      profile.skills.flatMap((skill) => judgeOne(skill, option, requirement, catalogue) ?? []),
    ),
    ...provenBy(requirement, profile, on, catalogue),
  ];
  return (
    best(verdicts) ??
    fromTitle(requirement, profile) ??
    verdict('missing', `${optionNames(requirement)} is not among the skills in the roster`)
  );
}

function judgeOne(
  skill: HeldSkill,
  option: Option,
  requirement: Requirement,
  catalogue: Catalogue,
): Verdict | null {
  if ((option.id !== null && skill.ids.has(option.id)) || sameWords(skill.name, option.name))
    return byYears(skill, option, requirement);
  const asked = option.id === null ? null : skillIdsOf(option.id, catalogue);
  if (
    asked &&
    [...skill.ids].some((id) => asked.has(id) && id !== option.id && directlyNamed(skill, id, catalogue))
  )
    return verdict('related', `${skill.words}: broader than ${option.name}, which is asked`);
  return (shareOf(option.name, skill.name) ?? 0) >= 0.5
    ? verdict('related', `${skill.words}: near ${option.name}, which is asked`)
    : null;
}

/** True when the skill's own name means this id, and not only one of the broader ids that come with it. */
const directlyNamed = (skill: HeldSkill, id: string, catalogue: Catalogue): boolean =>
  [...skill.ids].every((other) => other === id || !catalogue.skills.get(other)?.broader.includes(id));

function byYears(skill: HeldSkill, option: Option, { years }: Requirement): Verdict {
  if (years === null) return verdict('met', skill.words);
  if (skill.years === null)
    return verdict('related', `${skill.words}, years not stated; ${years} years of ${option.name} are asked`);
  return skill.years >= years
    ? verdict('met', `${skill.words}; ${years} years are asked`)
    : verdict('related', `${skill.words}; ${years} years are asked, ${years - skill.years} short`);
}

/** A valid credential that names the skill shows it: "Vector Database Architecture Badge" for vector databases. */
function provenBy(requirement: Requirement, profile: Profile, on: JudgedOn, catalogue: Catalogue): Verdict[] {
  return profile.held.flatMap(({ holding, credential }): Verdict[] => {
    if (credential === null) return [];
    const shows = requirement.anyOf.some((option) => showsSkill(credential.skills, option, catalogue));
    if (!shows && credentialFit(credential, requirement, catalogue)?.grade !== 'counts') return [];
    const validity = validityOf(holding, credential, on);
    if (validity.status !== 'met') return [];
    const kind = isBadge(credential) ? 'badge' : 'certification';
    const why = `shown by the ${kind} ${credential.name}, ${validity.words}`;
    if (requirement.years === null) return [{ status: 'met', why, holding }];
    return [
      {
        status: 'related',
        why: `${why}; it shows no years, ${requirement.years} are asked`,
        holding,
      },
    ];
  });
}

/** True when one of a credential's skills is the one asked, or narrower. */
export function showsSkill(skills: readonly string[], option: Option, catalogue: Catalogue): boolean {
  return skills.some(
    (skill) =>
      sameWords(skill, option.name) || (option.id !== null && skillIdsOf(skill, catalogue).has(option.id)),
  );
}

function fromTitle(requirement: Requirement, { person }: Profile): Verdict | null {
  const titles = [...(person.title === null ? [] : [person.title]), ...person.roles.map(({ name }) => name)];
  const title = titles.find((words) => requirement.anyOf.some(({ name }) => shareOf(name, words) === 1));
  return title === undefined
    ? null
    : verdict(
        'related',
        `${title} by role; ${optionNames(requirement)} is not among the skills in the roster`,
      );
}
