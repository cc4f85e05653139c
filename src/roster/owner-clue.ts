import { createHash } from 'node:crypto';
import type { OwnerClue } from './file-reading.ts';
import type { RosterFile } from './types.ts';

/** What a file or an entry of it says of its owner. */
export interface Said {
  emails?: readonly string[];
  hashes?: OwnerClue['hashes'];
  name?: string | null;
  /** A decentralised identifier of the subject ("did:key:…"): nobody's on a roster, but it comes back. */
  did?: string | null;
}

/**
 * The clue, with a key that is the same whenever the same owner is named. Where nobody is named it is the file itself,
 * by its bytes: another person's "Certifications.csv" must not be taken for this one.
 */
export function ownerClue(file: RosterFile, said: Said = {}): OwnerClue {
  const { emails = [], hashes = [], name = null, did = null } = said;
  const [email] = emails;
  const [hash] = hashes;
  const named = name === null ? null : foldName(name);
  const key = email
    ? `email:${email.trim().toLowerCase()}`
    : hash
      ? `hash:${hash.hash}`
      : did
        ? `subject:${did}`
        : named
          ? `name:${named}`
          : `file:${createHash('sha256').update(file.bytes).digest('hex')}`;
  const label =
    name ?? email ?? (hash ? 'a hidden address' : (did ?? `whoever the file ${file.name} belongs to`));
  return { label, key, id: null, emails, hashes, name };
}

/** "Dr. Ada  LOVELACE" and "ada lovelace" are one name; accents and titles do not tell people apart. */
export const foldName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\b(?:dr|prof|mr|mrs|ms)\.?\s+/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
