import { holdingSchema } from '../../domain/index.ts';
import { aReading, type FileReading, type FoundBadge, type Json, type Place } from '../file-reading.ts';
import { asLink, asObject, asObjects, asText } from '../json-text.ts';
import { ownerClue } from '../owner-clue.ts';
import { dayOfPeriod } from '../period.ts';
import type { Problem, RosterFile } from '../types.ts';

/** A badge as Credly's JSON and its exports tell it; days as they are written. */
export interface CredlyBadge {
  id: string | null;
  name: string;
  state: string;
  issued: string;
  expires: string;
  issuer: string | null;
  link: string | null;
  email: string | null;
  owner: string | null;
}

type Wrong = (field: 'name' | 'issued' | 'expires', words: string) => void;

/**
 * A badge of Credly: one that was refused by its earner is left out, a revoked one is kept so that it can be told. Nothing
 * in the file is signed: it is as good as where it came from, and its public address is kept for a look.
 */
export function foundBadge(badge: CredlyBadge, file: RosterFile, place: Place, wrong: Wrong): FoundBadge[] {
  const { id, name, state, issued, expires, issuer, link, email, owner } = badge;
  if (name === '') wrong('name', '');
  if (name === '' || state === 'rejected' || state === 'declined') return [];
  const dayIn = (field: 'issued' | 'expires', words: string) => {
    if (words === '') return null;
    const day = dayOfPeriod(words, field === 'issued' ? 'first' : 'last');
    if (day === null) wrong(field, words);
    return day;
  };
  const holding = holdingSchema.parse({
    credential: name,
    badgeId: id,
    issued: dayIn('issued', issued),
    expires: dayIn('expires', expires),
    verifyUrl:
      asLink(link) ?? (id !== null && isUuid(id) ? `https://www.credly.com/badges/${id}/public_url` : null),
    issuer,
    source: 'credly',
  });
  const clue = ownerClue(file, { emails: email === null ? [] : [email], name: owner });
  const revoked = state === 'revoked' ? 'Credly says that it was revoked' : null;
  return [{ owner: clue, holding, place, proof: { kind: 'none' }, revoked }];
}

/** True for Credly's lists: the badges of a public profile, or those that an organisation issued. */
export const isCredly = (value: Json): boolean =>
  asObjects(value.data).some((one) => 'badge_template' in one);

/** Credly's public badges.json of one person, and its API's list of issued badges. */
export function readCredly(value: Json, file: RosterFile): FileReading {
  const problems: Problem[] = [];
  const badges = asObjects(value.data).flatMap((item, index) => {
    const place = { file: file.name, line: 1, column: `data[${index}]` };
    return foundBadge(badgeOf(item), file, place, (field, words) =>
      problems.push({
        line: 1,
        column: `data[${index}].${field}`,
        value: words.slice(0, 80),
        message: field === 'name' ? 'the badge has no name' : `"${words}" is no day`,
      }),
    );
  });
  return aReading({ badges, problems });
}

function badgeOf(item: Json): CredlyBadge {
  const template = asObject(item.badge_template) ?? {};
  const owner = [item.issued_to_first_name, item.issued_to_last_name].flatMap((part) => asText(part) ?? []);
  const user = asObject(item.user);
  return {
    id: asText(item.id),
    name: asText(template.name) ?? '',
    state: (asText(item.state) ?? 'accepted').toLowerCase(),
    issued: asText(item.issued_at_date) ?? asText(item.issued_at) ?? '',
    expires: asText(item.expires_at_date) ?? asText(item.expires_at) ?? '',
    issuer: issuerOf(item) ?? issuerOf(template),
    link: asText(item.public_url),
    email: asText(item.recipient_email) ?? asText(user?.email),
    owner: owner.length > 0 ? owner.join(' ') : (asText(item.issued_to) ?? asText(user?.name)),
  };
}

function issuerOf({ issuer, owner }: Json): string | null {
  const told = asObject(issuer);
  const entity = asObject(asObjects(told?.entities)[0]?.entity);
  return (
    asText(entity?.name) ??
    asText(told?.summary)?.replace(/^issued by\s+/i, '') ??
    asText(asObject(owner)?.name)
  );
}

const isUuid = (id: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
