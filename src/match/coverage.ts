import type { Catalogue } from '../catalogue/index.ts';
import type { CompanyProfile, Coverage, Requirement, Role } from '../domain/index.ts';
import { askedWords } from './asked-words.ts';
import { judgeCompany } from './company.ts';
import { isOnPeople, type Judgement } from './judge.ts';
import { remember } from './remember.ts';

/**
 * How far the whole roster meets each requirement, by its id. What asks for a role is needed once for each holder of
 * the role; what gives a number, that many times; everything else once. With a company, its own credentials are judged
 * too; without one they are left for a person to check.
 */
export function coverage(
  judgement: Judgement,
  roles: readonly Role[],
  company: CompanyCoverage | null = null,
): Map<string, Coverage> {
  return new Map(
    judgement.requirements.map((requirement) => [
      requirement.id,
      company !== null && requirement.kind === 'company-credential'
        ? coverByCompany(requirement, company, judgement)
        : coverOne(requirement, judgement, roles),
    ]),
  );
}

/** The company, and the catalogue by which its credentials are judged. */
export interface CompanyCoverage {
  profile: CompanyProfile;
  catalogue: Catalogue;
}

function coverByCompany(
  requirement: Requirement,
  { profile, catalogue }: CompanyCoverage,
  { dates }: Judgement,
): Coverage {
  const { status, why } = judgeCompany(requirement, profile, dates, catalogue);
  const words = `${why}; ${askedWords(requirement)}`;
  return {
    status: status === 'met' ? 'met' : 'gap',
    needed: 1,
    metBy: [],
    company: { name: profile.name, status, why: words },
  };
}

function coverOne(requirement: Requirement, judgement: Judgement, roles: readonly Role[]): Coverage {
  const needed = neededFor(requirement, roles);
  if (!isOnPeople(requirement)) return { status: 'not-assessed', needed, metBy: [] };
  const metBy = judgement.profiles
    .map(({ person }) => person.id)
    .filter((person) => judgement.cell(person, requirement.id)?.status === 'met');
  const status = metBy.length >= needed ? 'met' : metBy.length > 0 ? 'partial' : 'gap';
  return { status, needed, metBy };
}

/** How many people must meet it. */
export function neededFor(requirement: Requirement, roles: readonly Role[]): number {
  const role = roleOf(requirement);
  if (requirement.quantity !== null) return requirement.quantity;
  return role === null ? 1 : (roles.find(({ name }) => sameRole(name, role))?.quantity ?? 1);
}

/** Words that name anybody who works on the bid, and no position in it. */
const ANYBODY = new Set(
  (
    'team member members staff personnel employee employees resource resources contractor contractors vendor person ' +
    'persons people individual individuals candidate candidates proposed all each every any key project the of'
  ).split(' '),
);

/**
 * The role whose holder must meet it; null for the team as a whole, which "team members", "key personnel" and "staff
 * with access to live data" are.
 */
export function roleOf({ role }: Pick<Requirement, 'role'>): string | null {
  return role === null || isAnybody(role) ? null : role;
}

const isAnybody = remember((role) =>
  foldRole(role)
    .replace(/\b(?:with|who|that|having|assigned|working|performing)\b.*$/, '')
    .split(/[^\p{L}]+/u)
    .every((word) => word === '' || ANYBODY.has(word)),
);

/** Role names alike, case and spaces aside. */
export const sameRole = (one: string, other: string): boolean => foldRole(one) === foldRole(other);

/** A role's name for comparison. */
export const foldRole = (name: string): string => name.trim().toLowerCase().replace(/\s+/g, ' ');
