import { holdingSchema } from '../../domain/index.ts';
import { aProblem, aReading, type FileReading, type Json } from '../file-reading.ts';
import { asLink, asObject, asText } from '../json-text.ts';
import { ownerClue } from '../owner-clue.ts';
import { dayOfPeriod } from '../period.ts';
import type { RosterFile } from '../types.ts';

/** True for one credential as Accredible's API gives it. */
export const isAccredible = ({ credential }: Json): boolean => {
  const told = asObject(credential);
  return told !== null && 'issued_on' in told && asObject(told.recipient) !== null;
};

/** A credential of Accredible, with the address and name of its owner. */
export function readAccredible(value: Json, file: RosterFile): FileReading {
  const told = asObject(value.credential) ?? {};
  const recipient = asObject(told.recipient);
  const credential = asText(told.name);
  if (credential === null) return aProblem('the credential has no name', 1, 'credential.name');
  const email = asText(recipient?.email);
  const holding = holdingSchema.parse({
    credential,
    badgeId: asText(told.id),
    issued: dayOfPeriod(asText(told.issued_on) ?? '', 'first'),
    expires: dayOfPeriod(asText(told.expired_on) ?? '', 'last'),
    verifyUrl: asLink(told.url),
    issuer: asText(asObject(told.issuer)?.name),
    status: told.complete === false ? 'in-progress' : 'held',
    source: 'accredible',
  });
  const owner = ownerClue(file, { emails: email === null ? [] : [email], name: asText(recipient?.name) });
  return aReading({ held: [{ owner, holding, place: { file: file.name, line: 1, column: 'credential' } }] });
}
