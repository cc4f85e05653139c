import { MONTHS, type ScheduleEvent } from '../../domain/index.ts';
import type { Rule } from '../types.ts';

const MONTH = `(?:${MONTHS.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)}|t?\\.?)`).join('|')})`;

/** A written day in a text: "December 11, 2026", "11th December 2026", "12/11/2026", "2026-12-11". */
export const WRITTEN_DAY = new RegExp(
  [
    `\\b${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+20\\d\\d\\b`,
    `\\b\\d{1,2}(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+${MONTH},?[\\s-]+20\\d\\d\\b`,
    '\\b20\\d\\d-[01]\\d-[0-3]\\d\\b',
    '\\b\\d{1,2}[/.]\\d{1,2}[/.]20\\d\\d\\b',
  ].join('|'),
  'gi',
);

/** Steps of a tender that are none of the bid's events: their days are passed over. */
export const OTHER_STEPS: readonly Rule[] = [
  {
    id: 'schedule.other-step',
    pattern:
      /\b(?:questions?|inquir\w+|enquir\w+|clarifications?|pre-?\s?(?:bid|proposal|submission|solicitation)|conference|site visits?|intent|intention|addend\w+|amendments?|issued?|issuance|releas\w+|publi\w+|advertis\w+|oral|presentations?|demonstrations?|interviews?|short-?list\w*|protests?|valid\w*|revis\w+|dated|effective through|as of|option (?:year|period)|evaluat\w+|negotiat\w+)\b/i,
    example: 'Questions are due by November 30, 2026',
    counterExample: 'Proposals are due by December 11, 2026',
  },
];

/** Words before or after a day that say which event it is of. The nearer words count. */
export const SCHEDULE_RULES: readonly (Rule & { event: ScheduleEvent })[] = [
  {
    id: 'schedule.proposal-due',
    event: 'proposal',
    pattern:
      /\b(?:proposals?|quotations?|quotes?|bids?|offers?|tenders?|responses?|submissions?|packages?)\b[^.;]{0,80}\b(?:due|deadline|clos\w+|receiv\w+|submi\w+|no later than|not later than|returned|delivered|opening)\b/i,
    example: 'Proposals shall be received no later than December 11, 2026',
    counterExample: 'The proposal describes the project of May 1, 2025',
  },
  {
    id: 'schedule.due-date-of',
    event: 'proposal',
    pattern:
      /\b(?:due date|deadline|closing date|clos\w+ (?:date|time)|submission date|last date|due)\b[^.;]{0,40}\b(?:proposals?|quotations?|quotes?|bids?|offers?|tenders?|responses?|submissions?)\b|^\W*(?:the\s+)?(?:due date|deadline|closing(?: date)?|due)\b[^.;]{0,30}$/i,
    example: 'Deadline for submission of tenders: 11 December 2026',
    counterExample: 'The report is due monthly, first on 1 March 2027 of the year',
  },
  {
    id: 'schedule.proposal-label',
    event: 'proposal',
    pattern:
      /^\W*(?:proposals?|quotations?|quotes?|bids?|offers?|tenders?|responses?)(?:\s+(?:by|until|on))?\W*$/i,
    example: 'Quotes by',
    counterExample: 'Quotes for the year',
  },
  {
    id: 'schedule.award',
    event: 'award',
    pattern:
      /\b(?:award(?:ed)?|selection of (?:the )?(?:vendor|contractor|supplier)|contract signature|contract signing)\b/i,
    example: 'Anticipated contract award: January 15, 2027',
    counterExample: 'the criteria by which offers are ranked on January 15, 2027',
  },
  {
    id: 'schedule.start',
    event: 'kickoff',
    pattern:
      /\b(?:(?:contract|project|work|services?|performance|engagement|task order|agreement|period)\s+(?:\w+\s+){0,3}?(?:start\w*|begin\w*|commenc\w+)|(?:start|begin\w*|commencement|effective)\s+(?:date|of (?:the )?(?:work|contract|services?|performance|project))|kick-?\s?off|notice to proceed|go-?live of the contract|period of performance|contract (?:term|period)|initial term)\b|\bbase (?:period|year)\W*(?:(?:is|from|shall be|est\w*)\W*){0,2}$/i,
    example: 'The period of performance is February 1, 2027 through January 31, 2028',
    counterExample: 'The agency began its programme on February 1, 2019',
  },
  {
    id: 'schedule.start-label',
    event: 'kickoff',
    pattern: /^\W*(?:start|begin|commencement)\W*$/i,
    example: 'Start:',
    counterExample: 'Start of the fiscal year',
  },
  {
    id: 'schedule.end',
    event: 'end',
    pattern:
      /\b(?:(?:contract|project|work|services?|performance|engagement|term|agreement|period)\s+(?:\w+\s+){0,3}?(?:end\w*|expir\w+|conclud\w+|terminat\w+|complet\w+)|(?:end|expiry|expiration|completion)\s+date|and ends?)\b/i,
    example: 'The contract ends on January 31, 2028',
    counterExample: 'Work starts on February 1, 2027',
  },
];

/** "The period of performance is from notice of award through September 30, 2028": a term whose begin is no day. */
export const END_OF_TERM =
  /\b(?:period of performance|contract (?:term|period)|base (?:period|year)|initial term)\b[^.;]*\b(?:through|until|to)\s*$/i;

/** Between two days: the second is the end of what the first began, or the day to which the first one moved. */
export const RANGE =
  /^\s*(?:,?\s*(?:through|thru|to|until|till|and ending(?: on)?|and ends?(?: on)?)|[-–—])\s*(?:and including\s+)?(?:on\s+)?$/i;
