import type { Catalogue, Credential, CredentialClass } from '../catalogue/index.ts';
import type { Option, Requirement } from '../domain/index.ts';
import { reachable } from './reachable.ts';

/**
 * How a credential answers what is asked.
 * counts: it satisfies the requirement. related: it does not, but is near enough to be named to the bid manager.
 */
export interface CredentialFit {
  grade: 'counts' | 'related';
  /** Why, to follow the holding's own words: "listed for DoD 8570 IAT Level II"; empty for the very thing asked. */
  words: string;
}

const counts = (words: string): CredentialFit => ({ grade: 'counts', words });
const related = (words: string): CredentialFit => ({ grade: 'related', words });

/** Best answer of one credential to any of the requirement's alternatives, or null where it answers none. */
export function credentialFit(
  held: Credential,
  requirement: Requirement,
  catalogue: Catalogue,
): CredentialFit | null {
  const known = fitsOf(requirement, catalogue);
  const kept = known.get(held.id);
  if (kept !== undefined) return kept;
  const fit = findFit(held, requirement, catalogue);
  known.set(held.id, fit);
  return fit;
}

/** What was found before: a roster of thousands holds the same few hundred credentials. */
const found = new WeakMap<Catalogue, WeakMap<Requirement, Map<string, CredentialFit | null>>>();

function fitsOf(requirement: Requirement, catalogue: Catalogue): Map<string, CredentialFit | null> {
  const own = found.get(catalogue) ?? new WeakMap<Requirement, Map<string, CredentialFit | null>>();
  found.set(catalogue, own);
  const fits = own.get(requirement) ?? new Map<string, CredentialFit | null>();
  own.set(requirement, fits);
  return fits;
}

function findFit(held: Credential, requirement: Requirement, catalogue: Catalogue): CredentialFit | null {
  const fits = requirement.anyOf.flatMap((option) => fitToOption(held, option, requirement, catalogue) ?? []);
  return fits.find(({ grade }) => grade === 'counts') ?? fits[0] ?? null;
}

function fitToOption(
  held: Credential,
  option: Option,
  requirement: Requirement,
  catalogue: Catalogue,
): CredentialFit | null {
  if (option.id === null) return null;
  const asked = catalogue.credentials.get(option.id);
  if (asked) return fitToCredential(held, asked, requirement.orEquivalent, catalogue);
  const asClass = catalogue.classes.get(option.id);
  return asClass ? fitToClass(held, asClass, requirement, catalogue) : null;
}

function fitToCredential(
  held: Credential,
  asked: Credential,
  orEquivalent: boolean,
  catalogue: Catalogue,
): CredentialFit | null {
  if (held.id === asked.id) return counts('');
  if (isBadge(held) && !isBadge(asked))
    return sharesSubject(held, asked)
      ? related(`a ${held.type} supports ${asked.name} but does not replace it`)
      : null;
  if (impliedBy(held, catalogue).has(asked.id)) return counts(`a higher level than ${asked.name}`);
  if (isSuccessor(held, asked)) return counts(`the successor of ${asked.name}, which is ${asked.status}`);
  if (isSuccessor(asked, held)) return counts(`${held.status}, and ${asked.name} is its successor`);
  if (!shareClass(held, asked, catalogue)) return null;
  return related(
    orEquivalent
      ? `${asked.name} is asked: equivalent to be agreed with the buyer`
      : `${asked.name} is asked and no equivalent allowed`,
  );
}

function fitToClass(
  held: Credential,
  asked: CredentialClass,
  requirement: Requirement,
  catalogue: Catalogue,
): CredentialFit | null {
  const listedIn = listing(held.id, asked, catalogue);
  if (listedIn) {
    if (isBadge(held) && !acceptsBadges(requirement, asked, catalogue))
      return related(`a ${held.type} supports "${asked.name}" but does not replace a certification`);
    if (asked.rule === 'work-role')
      return counts(`listed for ${asked.name}; which count depends on the work role`);
    return counts(
      listedIn === asked
        ? `listed for ${asked.name}`
        : `listed for ${listedIn.name}, which satisfies ${asked.name}`,
    );
  }
  const implied = [...impliedBy(held, catalogue)].find((id) => asked.members.includes(id));
  if (implied)
    return related(
      `above ${catalogue.credentials.get(implied)?.name}, but not itself listed for ${asked.name}`,
    );
  const successor = asked.members.some((id) => {
    const member = catalogue.credentials.get(id);
    return member !== undefined && isSuccessor(held, member);
  });
  return successor ? related(`successor of a listed one, not itself listed for ${asked.name}`) : null;
}

/** Micro-credentials and course certificates: they show a skill and stand in for no named certification. */
export const isBadge = ({ type }: Credential): boolean =>
  type === 'micro-credential' || type === 'course-certificate';

/** The class whose list names the credential: the one asked, or one that satisfies it (IAT III for IAT II). */
function listing(
  id: string,
  asked: CredentialClass,
  catalogue: Catalogue,
  seen = new Set<string>(),
): CredentialClass | null {
  if (seen.has(asked.id)) return null;
  seen.add(asked.id);
  if (asked.members.includes(id)) return asked;
  for (const other of asked.satisfiedByClasses) {
    const higher = catalogue.classes.get(other);
    const found = higher ? listing(id, higher, catalogue, seen) : null;
    if (found) return found;
  }
  return null;
}

/**
 * True where badges count for the class: a skill is asked, or the class is mostly badges ("vector database
 * demonstrated skill"). "A certified ML professional" wants a certification, though NVIDIA's badge is on the list.
 */
export function acceptsBadges(
  { kind }: Pick<Requirement, 'kind'>,
  asked: CredentialClass,
  catalogue: Catalogue,
): boolean {
  if (kind === 'skill') return true;
  const members = asked.members.flatMap((id) => catalogue.credentials.get(id) ?? []);
  return members.filter(isBadge).length * 2 >= members.length;
}

/** Every credential whose demand this one satisfies by its level: ids, over any number of steps. */
export function impliedBy(held: Credential, catalogue: Catalogue): Set<string> {
  return reachable(held.implies, (id) => catalogue.credentials.get(id)?.implies);
}

/**
 * True when `later` replaced `earlier`. A foundational credential is no successor of a higher one, though an issuer
 * may point there: AWS names AI Practitioner among what follows Machine Learning Specialty.
 */
export function isSuccessor(later: Credential, earlier: Credential): boolean {
  if (!earlier.replacedBy.includes(later.id) || isBadge(later) !== isBadge(earlier)) return false;
  return later.level !== 'foundational' || earlier.level === 'foundational' || earlier.level === null;
}

/** Classes this wide ("a recognised cloud certification") say little of two members' kinship. */
const NARROW_CLASS = 25;

function shareClass(held: Credential, asked: Credential, catalogue: Catalogue): boolean {
  for (const { rule, members } of catalogue.classes.values()) {
    if (rule !== 'any-of' || members.length > NARROW_CLASS) continue;
    if (members.includes(held.id) && members.includes(asked.id)) return true;
  }
  return false;
}

/** A badge supports a certification when both are of one field and name a skill alike. */
export function sharesSubject(badge: Credential, asked: Credential): boolean {
  if (!badge.domain.some((domain) => asked.domain.includes(domain))) return false;
  const words = new Set(wordsOf(asked));
  return wordsOf(badge).some((word) => words.has(word));
}

// Words of many skills that are no subject of their own.
const GENERAL = new Set(
  'application applications architecture basics building cloud concepts core data deployment design development engineering fundamentals implementation integration management model models operations platform practices principles services software solutions systems tools with'.split(
    ' ',
  ),
);

const wordsOf = ({ skills }: Credential): string[] =>
  skills
    .flatMap((skill) => skill.toLowerCase().split(/[^a-z0-9]+/))
    .filter((word) => word.length > 3 && !GENERAL.has(word));
