import type { Catalogue } from '../catalogue/index.ts';
import type { Option, Requirement } from '../domain/index.ts';
import { credentialFit, isBadge } from './credential-fit.ts';
import type { HeldSkill, Profile } from './profile.ts';
import { skillIdsOf } from './profile.ts';
import { rememberFor } from './remember.ts';
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
    ...bySkills(requirement, profile, catalogue),
    ...provenBy(requirement, profile, on, catalogue),
  ];
  return (
    best(verdicts) ??
    fromTitle(requirement, profile) ??
    verdict('missing', `${optionNames(requirement)} is not among the skills in the roster`)
  );
}

/** Plain loops: of ten million skills of a large roster hardly any has to do with what is asked. */
function bySkills(requirement: Requirement, { skills }: Profile, catalogue: Catalogue): Verdict[] {
  const verdicts: Verdict[] = [];
  for (const option of requirement.anyOf) {
    const relationOf = relationTo(option, catalogue);
    for (const skill of skills) {
      const relation = relationOf(skill.name);
      if (relation !== null) verdicts.push(judgeOne(skill, relation, option, requirement));
    }
  }
  return verdicts;
}

function judgeOne(skill: HeldSkill, relation: Relation, option: Option, requirement: Requirement): Verdict {
  return relation === 'same'
    ? byYears(skill, option, requirement)
    : verdict('related', `${skill.words}: ${relation} ${option.name}, which is asked`);
}

type Relation = 'same' | 'broader than' | 'near';

/** How a skill of this name stands to the one that is asked; null where it has nothing to do with it. */
const relationTo = rememberFor((name, option: Option, catalogue): Relation | null => {
  const ids = skillIdsOf(name, catalogue);
  if ((option.id !== null && ids.has(option.id)) || sameWords(name, option.name)) return 'same';
  const asked = option.id === null ? null : skillIdsOf(option.id, catalogue);
  if (asked && [...ids].some((id) => asked.has(id) && id !== option.id && directlyNamed(ids, id, catalogue)))
    return 'broader than';
  return (shareOf(option.name, name) ?? 0) >= 0.5 ? 'near' : null;
});

/** True when the skill's own name means this id, and not only one of the broader ids that come with it. */
const directlyNamed = (ids: ReadonlySet<string>, id: string, catalogue: Catalogue): boolean =>
  [...ids].every((other) => other === id || !catalogue.skills.get(other)?.broader.includes(id));

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
  const proves = proofOf(requirement, catalogue);
  return profile.held.flatMap(({ holding, credential }): Verdict[] => {
    if (credential === null || !proves(credential.id)) return [];
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

/** True when the credential of this id names the skill that is asked, or counts for it. */
const proofOf = rememberFor((id, requirement: Requirement, catalogue): boolean => {
  const credential = catalogue.credentials.get(id);
  if (credential === undefined) return false;
  const shows = requirement.anyOf.some((option) => showsSkill(credential.skills, option, catalogue));
  return shows || credentialFit(credential, requirement, catalogue)?.grade === 'counts';
});

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
