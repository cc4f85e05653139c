import { shownFileName } from '../domain/index.ts';
import type { ArrivalBid } from '../store/index.ts';

/** "[bid:bid_9f2c41d07a3e4b5c8d1e]" anywhere in a subject. */
const BID_TAG = /\[\s*bid\s*:\s*([A-Za-z0-9_]{1,64})\s*\]/i;
/** "RE: ", "Fwd: ", "AW: ", "WG: ", "Re[2]: ", one or many: an answer belongs to what it answers. */
const ANSWERS = /^(?:\s*(?:re|fwd?|aw|wg|sv|vs|tr|rv|enc)(?:\[\d+\])?\s*:)+\s*/i;
const LONGEST_NAME = 200;

/** A bid by its id, where a subject names one, and by the rest of the subject. */
export interface SubjectBids {
  byId: ArrivalBid | null;
  byName: { name: string };
}

/**
 * Which bid a mail is for.
 *
 * "Re: [bid:bid_1] Amendment 2" → bid_1, else "Amendment 2"; "Fwd: AW: Harbour bridge" → "Harbour bridge".
 */
export function bidsOfSubject(subject: string): SubjectBids {
  const id = BID_TAG.exec(subject)?.[1];
  const words = subject
    .replace(BID_TAG, ' ')
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  const name = words.replace(ANSWERS, '').trim().slice(0, LONGEST_NAME).trim();
  return {
    byId: id === undefined ? null : { id },
    byName: { name: name === '' ? 'Mail without a subject' : name },
  };
}

/** The name of the document that a mail becomes: its subject, as a file. */
export function mailFileName(subject: string): string {
  const words = subject
    .replace(BID_TAG, ' ')
    .replaceAll(/[/\\\p{Cc}\s]+/gu, ' ')
    .trim();
  return shownFileName(`${words.slice(0, LONGEST_NAME) || 'Mail without a subject'}.eml`);
}
