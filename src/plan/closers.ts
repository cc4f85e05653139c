import type { Catalogue, Credential } from '../catalogue/index.ts';
import type { Option, Requirement } from '../domain/index.ts';
import {
  acceptsBadges,
  isBadge,
  isSuccessor,
  optionNames,
  shareOf,
  sharesSubject,
  showsSkill,
} from '../match/index.ts';
import { effortOf } from './effort.ts';
import { goneWords, hasRedFlag } from './quality.ts';

/** A credential that would close a requirement for whoever earns it, or only support it. */
export interface Closer {
  credential: Credential;
  satisfies: 'requirement' | 'supports-only';
  /** "the certification that is asked"; "successor of AWS …, which retired on 2026-03-31". */
  why: string;
}

/** What can close a requirement by study, best first. Clearances, degrees and years have none. */
export function closersOf(requirement: Requirement, catalogue: Catalogue): Closer[] {
  if (requirement.kind === 'skill') return skillClosers(requirement, catalogue);
  if (requirement.kind !== 'certification') return [];
  return distinct(
    requirement.anyOf.flatMap((option) => certificationClosers(option, requirement, catalogue)),
  );
}

/** Badges of the field that is asked: they show the skill and replace no certification. */
export function supportersOf(requirement: Requirement, catalogue: Catalogue): Closer[] {
  if (requirement.kind !== 'certification') return [];
  const asked = requirement.anyOf.map(({ id }) => namedBy(id, catalogue).filter((one) => !isBadge(one)));
  const badges = earnable(catalogue).filter(
    (badge) => badge.type === 'micro-credential' && asked.some((named) => isOfField(badge, named)),
  );
  return badges.sort(byEffort(catalogue)).map((credential) => ({
    credential,
    satisfies: 'supports-only',
    why: `shows knowledge of the field; no substitute for ${requirement.label}`,
  }));
}

/** Of the subject of what is named; of a class's members at least half, so that one odd member does not speak for it. */
function isOfField(badge: Credential, named: readonly Credential[]): boolean {
  const alike = named.filter((certification) => sharesSubject(badge, certification));
  return alike.length > 0 && alike.length * 2 >= named.length;
}

function certificationClosers(option: Option, requirement: Requirement, catalogue: Catalogue): Closer[] {
  const asked = catalogue.credentials.get(option.id ?? '');
  if (asked) return orSuccessors(asked, 'the certification that is asked', catalogue);
  const asClass = catalogue.classes.get(option.id ?? '');
  if (!asClass) return [];
  const badgesCount = acceptsBadges(requirement, asClass, catalogue);
  return asClass.membersActive
    .flatMap((id) => catalogue.credentials.get(id) ?? [])
    .filter((member) => isEarnable(member) && (badgesCount || !isBadge(member)))
    .sort(byEffort(catalogue))
    .map((credential) => ({ credential, satisfies: 'requirement', why: `listed for ${asClass.name}` }));
}

/** The credential itself while it can be earned; after that its successors, and theirs. */
function orSuccessors(asked: Credential, why: string, catalogue: Catalogue): Closer[] {
  if (isEarnable(asked)) return [{ credential: asked, satisfies: 'requirement', why }];
  if (asked.status === 'active') return [];
  const reason = `successor of ${asked.name}, which ${goneWords(asked)}`;
  return asked.replacedBy
    .flatMap((id) => catalogue.credentials.get(id) ?? [])
    .filter((later) => isSuccessor(later, asked))
    .flatMap((later) => orSuccessors(later, reason, catalogue));
}

function skillClosers(requirement: Requirement, catalogue: Catalogue): Closer[] {
  // Years are lived, not studied.
  if (requirement.years !== null) return [];
  const found = earnable(catalogue).filter((credential) =>
    requirement.anyOf.some((option) => showsSkill(credential.skills, option, catalogue)),
  );
  const fromClass = requirement.anyOf.flatMap((option) =>
    certificationClosers(option, requirement, catalogue),
  );
  const shown = found.sort(bySkill(requirement, catalogue)).map(
    (credential): Closer => ({
      credential,
      satisfies: 'requirement',
      why: `its assessment covers ${optionNames(requirement)}`,
    }),
  );
  return distinct([...shown, ...fromClass]);
}

/**
 * What shows a skill best comes first: a badge named for it ("Vector Database Architecture Badge" for vector
 * databases), then a practical assessment before a quiz, then the cheaper and the shorter.
 */
function bySkill(
  { anyOf }: Requirement,
  catalogue: Catalogue,
): (one: Credential, other: Credential) => number {
  const isNamed = ({ name }: Credential) =>
    anyOf.some((option) => shareOf(option.name, name) === 1) ? 0 : 1;
  const isQuiz = ({ assessment }: Credential) => (assessment === 'quiz' || assessment === null ? 1 : 0);
  const effort = byEffort(catalogue);
  return (one, other) =>
    Number(!isBadge(one)) - Number(!isBadge(other)) ||
    isNamed(one) - isNamed(other) ||
    isQuiz(one) - isQuiz(other) ||
    effort(one, other);
}

function byEffort(catalogue: Catalogue): (one: Credential, other: Credential) => number {
  return (one, other) => {
    const [first, second] = [effortOf(one, catalogue), effortOf(other, catalogue)];
    return (
      first.costToPlan - second.costToPlan || first.hours[1] - second.hours[1] || (one.id < other.id ? -1 : 1)
    );
  };
}

/** Active and without a red flag: what may be recommended. */
const isEarnable = (credential: Credential): boolean =>
  credential.status === 'active' && !hasRedFlag(credential);
const earnable = ({ credentials }: Catalogue): Credential[] => [...credentials.values()].filter(isEarnable);

function namedBy(id: string | null, { credentials, classes }: Catalogue): Credential[] {
  const credential = credentials.get(id ?? '');
  if (credential) return [credential];
  return (classes.get(id ?? '')?.members ?? []).flatMap((member) => credentials.get(member) ?? []);
}

/** The first for each credential. */
export function distinct<T extends { credential: Credential }>(ways: readonly T[]): T[] {
  return ways.filter(
    (way, index) => ways.findIndex((other) => other.credential.id === way.credential.id) === index,
  );
}
