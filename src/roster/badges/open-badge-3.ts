import { holdingSchema } from '../../domain/index.ts';
import { aProblem, aReading, type BadgeProof, type FileReading, type Json } from '../file-reading.ts';
import { asLink, asObject, asObjects, asText, asTexts } from '../json-text.ts';
import { ownerClue } from '../owner-clue.ts';
import { dayOfPeriod } from '../period.ts';
import type { RosterFile } from '../types.ts';

const BADGE_TYPES = ['OpenBadgeCredential', 'AchievementCredential'];

/** True for an Open Badges 3.0 credential, whichever version of the Verifiable Credentials model it is written in. */
export const isOpenBadge3 = (value: Json): boolean =>
  asTexts(value.type).some((type) => BADGE_TYPES.includes(type)) ||
  (asTexts(value.type).includes('VerifiableCredential') && achievementOf(value) !== null);

/** True for a Comprehensive Learner Record 2.0, which holds credentials. */
export const isLearnerRecord = (value: Json): boolean => asTexts(value.type).includes('ClrCredential');

/** The Open Badges inside a Comprehensive Learner Record, or a wallet's presentation. */
export const badgesInside = (value: Json): Json[] =>
  [
    ...asObjects(value.verifiableCredential),
    ...subjectsOf(value).flatMap((one) => asObjects(one.verifiableCredential)),
  ].filter(isOpenBadge3);

/** An Open Badges 3.0 credential (1EdTech, 2024), with how it can be checked. */
export function readOpenBadge3(
  value: Json,
  file: RosterFile,
  proof: BadgeProof = proofOf(value),
): FileReading {
  const achievement = achievementOf(value);
  const credential = asText(achievement?.name) ?? asText(value.name);
  if (credential === null) return aProblem('the badge has no name', 1, 'credentialSubject.achievement.name');
  const issuer = asObject(value.issuer) ?? {};
  const [subject = {}] = subjectsOf(value);
  const id = asText(value.id);
  const holding = holdingSchema.parse({
    credential,
    number: asText(subject.licenseNumber),
    badgeId: id,
    issued: timeIn(value.validFrom ?? value.issuanceDate ?? value.awardedDate, 'first'),
    expires: timeIn(value.validUntil ?? value.expirationDate, 'last'),
    verifyUrl: asLink(id),
    issuer: asText(issuer.name) ?? asText(value.issuer) ?? asText(issuer.id),
    source: 'open-badge',
  });
  const owner = subjectClue(subject, file);
  const place = { file: file.name, line: 1, column: 'credentialSubject' };
  return aReading({ badges: [{ owner, holding, place, proof, revoked: null }] });
}

const proofOf = (value: Json): BadgeProof =>
  asObjects(value.proof).length > 0 ? { kind: 'linked-data', credential: value } : { kind: 'none' };

const subjectsOf = (value: Json): Json[] => asObjects(value.credentialSubject);

const achievementOf = (value: Json): Json | null => asObject(subjectsOf(value)[0]?.achievement);

/** Whose it is: addresses and their hashes (IdentityObject), a name, a decentralised identifier. */
function subjectClue(subject: Json, file: RosterFile) {
  const identities = asObjects(subject.identifier).flatMap((one) => {
    const identity = asText(one.identityHash);
    return identity === null ? [] : [{ ...one, identity }];
  });
  const isHashed = ({ hashed, identity }: Json) =>
    hashed === true || /^(?:sha256|md5)\$/.test(String(identity));
  const plain = identities.filter((one) => !isHashed(one));
  const emails = plain
    .filter(
      ({ identity, identityType }: Json) => identityType === 'emailAddress' || /@/.test(String(identity)),
    )
    .map(({ identity }) => identity);
  const id = asText(subject.id);
  const mail = /^mailto:(.+)$/i.exec(id ?? '')?.[1];
  const nameOf = (type: string) => plain.find((one: Json) => one.identityType === type)?.identity ?? null;
  return ownerClue(file, {
    emails: mail === undefined ? emails : [mail, ...emails],
    hashes: identities
      .filter(isHashed)
      .map((one: Json) => ({ hash: String(one.identity), salt: asText(one.salt) ?? '' })),
    name: asText(subject.name) ?? nameOf('name'),
    did: mail === undefined ? id : null,
  });
}

const timeIn = (value: unknown, edge: 'first' | 'last'): string | null =>
  dayOfPeriod(asText(value) ?? '', edge);
