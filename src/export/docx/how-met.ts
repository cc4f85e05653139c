import type { CoveredRequirement } from '../../domain/index.ts';
import type { BidExport } from '../bid-export.ts';
import type { LookUp } from '../look-up.ts';

/** Stands where somebody has still to write: the same words whether or not it is met, so that nothing is given away. */
export const TO_WRITE = '[to be written]';

/** How the proposed team, or the company, meets a demand today; what is only planned is not claimed. */
export function howMet(requirement: CoveredRequirement, bid: BidExport, lookUp: LookUp): string {
  const { company } = requirement.coverage;
  if (company?.status === 'met') return `${company.name}: ${shortened(company.why)}`;
  const lines = membersMeeting(requirement, bid).map(
    (person) => `${lookUp.name(person)}: ${shortened(lookUp.judged(person, requirement.id)?.held ?? '')}`,
  );
  const isEnough = lines.length >= Math.max(1, requirement.quantity ?? 1);
  return [...lines, ...(isEnough ? [] : [TO_WRITE])].join('\n');
}

/** Where it is shown, as long as nobody says another place: the résumés of those who meet it. */
export function whereMet(requirement: CoveredRequirement, bid: BidExport, lookUp: LookUp): string {
  const names = membersMeeting(requirement, bid).map((person) => lookUp.name(person));
  return names.length > 0 ? `Résumés: ${names.join(', ')}` : TO_WRITE;
}

/** Who of the team meets it: of those in the role that it is asked of, where it names one. */
function membersMeeting({ role, coverage }: CoveredRequirement, { match }: BidExport): string[] {
  const seated = match.team.members.filter(
    (seat) => role === null || (seat.role !== null && sameRole(seat.role, role)),
  );
  return [...new Set(seated.map(({ person }) => person))].filter((person) => coverage.metBy.includes(person));
}

const sameRole = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/**
 * The fact alone, without the house's own judgement or what its records lack: "Python (expert, 8 years); needed at …" is
 * "Python (8 years)", "CKA 123, no expiry date in the roster" is "CKA 123".
 */
const shortened = (why: string): string =>
  (why.split('; ')[0] ?? why)
    .replace(/,? no expiry date in the (?:roster|profile)/, '')
    .replace(/ \((?:basic|working|expert)\)/g, '')
    .replace(/\((?:basic|working|expert), /g, '(');
