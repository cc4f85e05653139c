import { AppError } from '../errors.ts';
import { countAttempt, forgetAttempts, forgiveAttempt } from '../store/index.ts';
import type { Access } from './access.ts';
import { hashOf } from './secrets.ts';

const MINUTE_S = 60;
/** OWASP's Authentication Cheat Sheet: count by account, not by address alone, and let the lock end by itself. */
const LOCK_S = 15 * MINUTE_S;
/** Ten wrong passwords of one account from one place are nobody's typing; and 40 an hour guess no password of twelve characters. */
const MOST_BY_PLACE = 10;
/** From all places together, but for browsers that know the account: NIST SP 800-63B allows a hundred failures. */
const MOST_BY_ACCOUNT = 100;
/** An office behind one address, on a Monday. */
const MOST_BY_ADDRESS = 50;
/** Secrets of links cannot be guessed; this only spares the database. */
const MOST_LINKS = 30;

/** What is tried, by whom. */
export interface Tries {
  kind: 'sign-in' | 'password' | 'link';
  /** The client's network address. */
  address: string;
  /** The e-mail address or the account that is tried; none for a link. */
  account?: string;
  /** The word of a browser in which this account signed in before; what others try does not keep it out. */
  browser?: string | null;
}

/**
 * Runs what may be tried only so often: what throws counts, by account and by address, for all processes together; what
 * succeeds does not. AppError `too-many-attempts` with when to try again; it is the same for accounts that are not there.
 */
export async function limited<T>(access: Access, tries: Tries, run: () => Promise<T>): Promise<T> {
  const limits = limitsOf(tries);
  for (const { key, most } of limits) {
    const { count, endsAt } = await countAttempt(access.db, key, LOCK_S);
    if (count > most) throw tooMany(endsAt, 'Too many tries failed');
  }
  const result = await run();
  for (const { key, isPlace } of limits)
    await (isPlace ? forgetAttempts(access.db, key) : forgiveAttempt(access.db, key));
  return result;
}

/** Counts an upload of this account. AppError `too-many-attempts` above `most` in a minute. */
export async function limitUploads(access: Access, accountId: string, most: number): Promise<void> {
  const { count, endsAt } = await countAttempt(access.db, `upload:${accountId}`, MINUTE_S);
  if (count > most) throw tooMany(endsAt, `More than ${most} uploads in a minute (UPLOADS_PER_MINUTE)`);
}

/** What is counted for these tries, and how much of it is too much. */
interface Limit {
  key: string;
  most: number;
  /** The tries of one account from one place: a success there shows that they were its owner's. */
  isPlace?: boolean;
}

/**
 * By account and place together, so that nobody is locked out by who guesses elsewhere; by place and by account alone only
 * for strangers. Addresses and accounts are kept as hashes: the table is nobody's list of who tried.
 */
function limitsOf({ kind, address, account, browser = null }: Tries): Limit[] {
  const from = `from:${hashOf(address)}`;
  const byAddress = { key: `${kind}:${from}`, most: kind === 'link' ? MOST_LINKS : MOST_BY_ADDRESS };
  if (account === undefined) return [byAddress];
  const of = `${kind}:of:${hashOf(account.trim().toLowerCase())}`;
  const byPlace = { key: `${of}:${browser ? `in:${browser}` : from}`, most: MOST_BY_PLACE, isPlace: true };
  if (browser !== null) return [byPlace];
  return [byAddress, byPlace, { key: of, most: MOST_BY_ACCOUNT }];
}

function tooMany(endsAt: string, what: string): AppError {
  const seconds = Math.max(1, Math.ceil((Date.parse(endsAt) - Date.now()) / 1000));
  const wait = seconds > 90 ? `${Math.ceil(seconds / 60)} minutes` : `${seconds} seconds`;
  return new AppError('too-many-attempts', `${what}. Try again in ${wait}, at ${endsAt.slice(11, 16)} UTC.`, {
    details: { retryAfterSeconds: seconds },
  });
}
