import type { Credential } from '../catalogue/index.ts';
import type { CellStatus, Holding } from '../domain/index.ts';
import { type DueDay, daysBetween } from './days.ts';

/** Whether something with dates counts on the day it is due, and the dates in words. */
export interface Validity {
  status: Extract<CellStatus, 'met' | 'expires-before-due' | 'expired' | 'missing'>;
  words: string;
}

/** What validity is judged by: today, the day due, and how that day is called. */
export interface JudgedOn {
  asOf: string;
  due: DueDay;
}

/**
 * Judges a holding. A day of expiry is the last valid day. Without one the roster is believed, and where the
 * issuer's usual validity has passed since the issue, that is said; only a credential that has retired, so that
 * nobody can have renewed it, is then taken as expired.
 */
export function validityOf(holding: Holding, credential: Credential | null, on: JudgedOn): Validity {
  const { status, issued, expires } = holding;
  const broken = brokenWords(holding);
  if (broken !== null) return { status: 'missing', words: broken };
  if (status === 'in-progress') return { status: 'missing', words: 'in progress, not held yet' };
  if (status === 'training-only') return { status: 'missing', words: 'training only, no certification' };
  if (issued !== null && issued > on.due.day) return { status: 'missing', words: `issued only on ${issued}` };
  if (expires !== null) return untilDay(expires, on);
  return withoutExpiry(issued, credential, on);
}

/** True for what is held, however long; not for what is in progress, training only, or a badge that proved false. */
export const isHeld = (holding: Holding): boolean =>
  (holding.status === 'held' || holding.status === null) && brokenWords(holding) === null;

/** What checking the badge showed against it, in words: "the badge was revoked"; null where nothing speaks against it. */
function brokenWords({ check }: Holding): string | null {
  if (check?.state === 'tampered') return `the badge was changed after it was signed (${check.why})`;
  return check?.state === 'revoked' ? `the badge was revoked (${check.why})` : null;
}

/** True for what is held and still valid on that day; without an expiry the roster is believed. */
export const isHeldOn = (holding: Holding, day: string): boolean =>
  isHeld(holding) && (holding.expires ?? day) >= day;

/** Judges anything by its last valid day: "valid to 2027-03-31", "expires 12 days before kickoff 2027-01-11". */
export function untilDay(expires: string, { asOf, due }: JudgedOn): Validity {
  if (expires >= due.day) return { status: 'met', words: `valid to ${expires}` };
  if (expires < asOf) return { status: 'expired', words: `expired ${expires}` };
  const days = daysBetween(expires, due.day);
  return {
    status: 'expires-before-due',
    words: `expires ${expires}, ${days} ${days === 1 ? 'day' : 'days'} before ${due.words}`,
  };
}

function withoutExpiry(issued: string | null, credential: Credential | null, on: JudgedOn): Validity {
  const months = credential?.validityMonths ?? null;
  if (months === null) {
    const never = credential?.validityKnown ? 'does not expire' : 'no expiry date in the roster';
    return { status: 'met', words: never };
  }
  if (issued === null)
    return {
      status: 'met',
      words: `no dates in the roster; the issuer's validity is ${months} months, please check`,
    };
  const end = addMonths(issued, months);
  if (end >= on.due.day)
    return { status: 'met', words: `valid to ${end} by the issuer's ${months} months from ${issued}` };
  if (credential?.status === 'retired') {
    const judged = untilDay(end, on);
    return {
      ...judged,
      words: `${judged.words} (${months} months from ${issued}; retired, so not renewed since)`,
    };
  }
  return {
    status: 'met',
    words: `issued ${issued}, no expiry date in the roster; the issuer's ${months} months ended ${end}: confirm the renewal`,
  };
}

/** The same day some months later, or that month's last day: 2024-08-31 and 6 give 2025-02-28. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
