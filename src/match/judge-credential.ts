import type { Catalogue } from '../catalogue/index.ts';
import type { Requirement } from '../domain/index.ts';
import { type CredentialFit, credentialFit } from './credential-fit.ts';
import type { HeldCredential, Profile } from './profile.ts';
import { sameWords } from './similar-words.ts';
import { type JudgedOn, type Validity, validityOf } from './validity.ts';
import { best, holdsNone, type Verdict } from './verdict.ts';

/** Judges a person against a named certification or a class of them: the best of what they hold. */
export function judgeCredential(
  requirement: Requirement,
  profile: Profile,
  on: JudgedOn,
  catalogue: Catalogue,
): Verdict {
  const verdicts = profile.held.flatMap((held) => judgeHolding(held, requirement, on, catalogue) ?? []);
  return best(verdicts) ?? { status: 'missing', why: holdsNone(requirement), holding: null };
}

function judgeHolding(
  { holding, credential }: HeldCredential,
  requirement: Requirement,
  on: JudgedOn,
  catalogue: Catalogue,
): Verdict | null {
  const fit =
    (credential && credentialFit(credential, requirement, catalogue)) ??
    fitByName([holding.credential, credential?.name ?? ''], requirement);
  if (fit === null) return null;
  const name = credential?.name ?? holding.credential;
  const title =
    holding.number === null
      ? nameOrAcronym(holding.credential, name)
      : `${nameOrAcronym(holding.credential, name)} ${holding.number}`;
  const validity = validityOf(holding, credential, on);
  const why = sentence(title, validity, fit.words, on);
  if (fit.grade === 'counts') return { status: validity.status, why, holding };
  return validity.status === 'met' ? { status: 'related', why, holding } : null;
}

/** A name the catalogue does not know counts where holding and requirement say the same words: "Acme Pump Licence". */
function fitByName(names: readonly string[], requirement: Requirement): CredentialFit | null {
  const same = requirement.anyOf.some(
    (option) => option.id === null && names.some((name) => sameWords(option.name, name)),
  );
  return same ? { grade: 'counts', words: '' } : null;
}

/** The roster's own short name ("PMP") where it is one, else the catalogue's name. */
const nameOrAcronym = (written: string, name: string): string =>
  /^[a-z0-9]+(-[a-z0-9]+)+$/.test(written) ? name : written;

/** "CISSP 998877, valid to 2027-03-31; needed at kickoff 2027-01-11" */
function sentence(title: string, validity: Validity, fit: string, { due }: JudgedOn): string {
  const needed = validity.words.includes(due.words) ? '' : `; needed at ${due.words}`;
  return `${title}, ${validity.words}${fit === '' ? '' : `; ${fit}`}${needed}`;
}
