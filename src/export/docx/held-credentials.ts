import type { Holding, Person } from '../../domain/index.ts';
import type { BidExport } from '../bid-export.ts';
import { isValidOn, type LookUp } from '../look-up.ts';

/** A credential as a proposal may claim it: in hand on the day of the export and on that of the kickoff. */
export interface Claim {
  name: string;
  issuer: string | null;
  number: string | null;
  expires: string | null;
  /** What a buyer takes for a full certification or licence; all else stands under its own name. */
  isCertification: boolean;
  /** "Micro-credential", "Course certificate", "Certification", "Licence". */
  kind: string;
}

const KINDS = {
  certification: 'Certification',
  licence: 'Licence',
  'micro-credential': 'Micro-credential',
  'course-certificate': 'Course certificate',
} as const;

/** What a person holds, certifications first. What is in progress, has lapsed or will before kickoff is not claimed. */
export function claimsOf(person: Person, { today, dates }: BidExport, lookUp: LookUp): Claim[] {
  return person.holdings
    .filter((holding) => isValidOn(holding, today) && isValidOn(holding, dates.kickoff))
    .map((holding) => claimOf(holding, lookUp))
    .toSorted((a, b) => Number(b.isCertification) - Number(a.isCertification));
}

function claimOf(holding: Holding, lookUp: LookUp): Claim {
  const facts = lookUp.facts(holding.credential);
  // A badge that the catalogue does not know is a badge all the same.
  const type = facts?.type ?? (holding.badgeId === null ? null : 'micro-credential');
  return {
    name: facts?.name ?? holding.credential,
    issuer: holding.issuer ?? facts?.issuer ?? null,
    number: holding.number,
    expires: holding.expires,
    isCertification: type === 'certification' || type === 'licence',
    kind: type === null ? 'Credential' : KINDS[type],
  };
}

/** "PMP (PMI), no. 123456, valid to 2027-05-01" */
export function claimWords({ name, issuer, number, expires }: Claim): string {
  return [
    issuer === null ? name : `${name} (${issuer})`,
    number === null ? null : `no. ${number}`,
    expires === null ? null : `valid to ${expires}`,
  ]
    .filter((part) => part !== null)
    .join(', ');
}
