import { holdingSchema } from '../../domain/index.ts';
import {
  aProblem,
  aReading,
  type BadgeProof,
  type FileReading,
  type Json,
  type OwnerClue,
} from '../file-reading.ts';
import { asLink, asObject, asText, asTexts } from '../json-text.ts';
import { ownerClue, type Said } from '../owner-clue.ts';
import { dayOfPeriod } from '../period.ts';
import type { RosterFile } from '../types.ts';

const isOfType = ({ type }: Json, ...types: string[]): boolean =>
  asTexts(type).some((one) => types.includes(one));

/** True for an Open Badges 1.0 to 2.1 assertion. */
export const isAssertion = (value: Json): boolean =>
  (isOfType(value, 'Assertion') || 'badge' in value) && 'recipient' in value;

/** True for what an assertion refers to: a badge class, an issuer, a key, a list of revocations, by their ids. */
export const isBadgePart = (value: Json): boolean =>
  isOfType(value, 'BadgeClass', 'Issuer', 'Profile', 'CryptographicKey', 'RevocationList') ||
  isOfType(value, '1EdTechRevocationList', 'BitstringStatusListCredential', 'StatusList2021Credential');

/** Finds a document by the id that another one refers to it by; null where it did not come along. */
export type PartById = (id: string) => Json | null;

/**
 * An Open Badges 2.0 assertion (1EdTech, 2018). Its badge class may be inside, come along as a file of its own, or be on
 * the issuer's site, which is not asked: then the badge has no name and that is a problem with what to do about it.
 */
export function readAssertion(
  value: Json,
  file: RosterFile,
  partById: PartById,
  proof: BadgeProof = proofOf(value),
): FileReading {
  const badge = asObject(value.badge) ?? partById(asText(value.badge) ?? '');
  const credential = asText(badge?.name);
  if (credential === null) {
    const url = asText(value.badge);
    const message =
      url === null
        ? 'the badge has no name'
        : `what the badge is stands at ${url}, which is not asked: save that page as a .json file and import both together`;
    return aProblem(message, 1, 'badge', url ?? '');
  }
  const issuer = asObject(badge?.issuer) ?? partById(asText(badge?.issuer) ?? '');
  const id = asText(value.id) ?? asText(value.uid);
  const holding = holdingSchema.parse({
    credential,
    badgeId: id,
    issued: timeIn(value.issuedOn, 'first'),
    expires: timeIn(value.expires, 'last'),
    verifyUrl: asLink(asObject(value.verify)?.url) ?? asLink(id),
    issuer: asText(issuer?.name),
    source: 'open-badge',
  });
  const reason = asText(value.revocationReason);
  const revoked = value.revoked === true ? `the badge says: revoked${reason ? `, ${reason}` : ''}` : null;
  const place = { file: file.name, line: 1, column: 'badge' };
  return aReading({ badges: [{ owner: recipientOf(value, file), holding, place, proof, revoked }] });
}

function proofOf(value: Json): BadgeProof {
  const url = asLink(asObject(value.verify)?.url) ?? asLink(value.id);
  return url === null ? { kind: 'none' } : { kind: 'hosted', url };
}

/** Whose the badge is: an address, or its hash with a salt ("sha256$…"). */
function recipientOf(value: Json, file: RosterFile): OwnerClue {
  const recipient = asObject(value.recipient) ?? {};
  const identity = asText(recipient.identity);
  if (identity === null) return ownerClue(file);
  const isHashed = recipient.hashed === true || /^(?:sha256|md5)\$/.test(identity);
  const said: Said = isHashed
    ? { hashes: [{ hash: identity, salt: asText(recipient.salt) ?? '' }] }
    : /@/.test(identity)
      ? { emails: [identity.replace(/^mailto:/i, '')] }
      : { did: identity };
  return ownerClue(file, said);
}

/** Open Badges 1.0 wrote seconds since 1970; later ones write ISO 8601. */
function timeIn(value: unknown, edge: 'first' | 'last'): string | null {
  if (typeof value === 'number' && Number.isFinite(value) && Math.abs(value) < 8e12)
    return new Date(value * 1000).toISOString().slice(0, 10);
  return dayOfPeriod(asText(value) ?? '', edge);
}
