import type { Credential } from '../catalogue/index.ts';
import { isBadge } from '../match/index.ts';

/** Days that earning a credential takes beside study. */
export interface ExamTimes {
  /** From booking an exam to sitting it; booked on the first day of study, it only matters for short study. */
  bookingDays: number;
  /** From passing to holding it: marking, review, the issuer's paperwork. */
  issueDays: number;
}

type Assessment = NonNullable<Credential['assessment']>;

const AT_ONCE: ExamTimes = { bookingDays: 0, issueDays: 0 };

/**
 * Planning values where the catalogue gives none. Source: general knowledge of test centres and issuers on 2026-11-20
 * (a seat or online proctor within about a week; results and certificates within five working days, as the large cloud
 * issuers say); none is an issuer's promise, so an entry that states its own times overrides them. A badge's assessment runs whenever one likes:
 * the mission's was earned on a Saturday and shown on Monday.
 */
export const USUAL_EXAM_TIMES: {
  certification: Record<Assessment, ExamTimes>;
  badge: Record<Assessment, ExamTimes>;
} = {
  certification: {
    'proctored-exam': { bookingDays: 7, issueDays: 5 },
    practical: { bookingDays: 7, issueDays: 5 },
    portfolio: { bookingDays: 0, issueDays: 14 },
    quiz: AT_ONCE,
    none: AT_ONCE,
  },
  badge: {
    'proctored-exam': { bookingDays: 7, issueDays: 1 },
    practical: AT_ONCE,
    portfolio: { bookingDays: 0, issueDays: 7 },
    quiz: AT_ONCE,
    none: AT_ONCE,
  },
};

/** Booking and issuing of one credential; one of unknown assessment is taken for the usual of its kind. */
export function examTimesOf(credential: Credential): ExamTimes {
  if (credential.examTimes) return credential.examTimes;
  if (isBadge(credential)) return USUAL_EXAM_TIMES.badge[credential.assessment ?? 'quiz'];
  return USUAL_EXAM_TIMES.certification[credential.assessment ?? 'proctored-exam'];
}

/** Days from the first hour of study to holding it, given the days of study before and for it. */
export function daysToHold(studyDays: number, credential: Credential): number {
  const { bookingDays, issueDays } = examTimesOf(credential);
  return Math.max(studyDays, bookingDays) + issueDays;
}
