import { createHash } from 'node:crypto';
import type { PlanAction } from '../domain/index.ts';
import type { BidExport } from './bid-export.ts';
import { cleanText } from './clean-text.ts';
import { dayAfter } from './days.ts';
import { type LookUp, lookUpIn } from './look-up.ts';

/**
 * The study plan as a calendar (iCalendar, RFC 5545): one event for each action, whole days from start to finish, with the
 * latest start and the day of the exam in its words. Events keep their UIDs, so that importing again replaces them.
 */
export function planCalendar(bid: BidExport): string {
  const lookUp = lookUpIn(bid);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Muster//Study plan//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(`${bid.title}: study plan`)}`,
    ...bid.match.plan.flatMap((action) => eventLines(action, bid, lookUp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines(action: PlanAction, bid: BidExport, lookUp: LookUp): string[] {
  const { person, credential, start, finish, latestStart, exam } = action;
  return [
    'BEGIN:VEVENT',
    `UID:${uidOf(action, bid)}`,
    `DTSTAMP:${plain(bid.today)}T000000Z`,
    `DTSTART;VALUE=DATE:${plain(start)}`,
    // The end of whole days is the day behind the last (RFC 5545, 3.6.1).
    `DTEND;VALUE=DATE:${plain(dayAfter(finish))}`,
    `SUMMARY:${escaped(`${lookUp.name(person)}: ${credential.name}`)}`,
    `DESCRIPTION:${escaped(description(action, lookUp))}`,
    'CATEGORIES:Study',
    // Nobody is busy all day for a few hours a week.
    'TRANSP:TRANSPARENT',
    `X-MUSTER-LATEST-START;VALUE=DATE:${plain(latestStart)}`,
    ...(exam ? [`X-MUSTER-EXAM;VALUE=DATE:${plain(exam.on)}`] : []),
    'END:VEVENT',
  ];
}

function description(
  { hours, latestStart, finish, exam, closes, fits, satisfies, why }: PlanAction,
  lookUp: LookUp,
) {
  const labels = closes.map((id) => lookUp.requirement(id)?.label ?? id);
  return [
    `${hours[0] === hours[1] ? hours[0] : `${hours[0]} to ${hours[1]}`} hours of study, ready ${finish}.`,
    `Latest start: ${latestStart}.`,
    ...(exam ? [`Exam: ${exam.on}, book by ${exam.bookBy}.`] : []),
    ...(fits ? [] : ['Ready only after it is due.']),
    `${satisfies === 'requirement' ? 'Closes' : 'Supports'}: ${labels.join('; ')}.`,
    why,
  ].join('\n');
}

/** The same person and credential of the same bid is the same event, however the days move. */
function uidOf({ person, credential }: PlanAction, { title }: BidExport): string {
  const key = JSON.stringify([title, person, credential.id]);
  return `${createHash('sha256').update(key).digest('hex').slice(0, 32)}@muster`;
}

/** "20270201" */
const plain = (day: string): string => day.replaceAll('-', '');

/** RFC 5545, 3.3.11: backslash, semicolon, comma and line end. */
const escaped = (words: string): string =>
  cleanText(words)
    .replaceAll('\t', ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

/** RFC 5545, 3.1: no line is longer than 75 bytes, and no letter is cut. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let bytes = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (bytes + size > 75) {
      parts.push(part);
      // The space that continues a line counts.
      [part, bytes] = ['', 1];
    }
    part += letter;
    bytes += size;
  }
  return [...parts, part].join('\r\n ');
}
