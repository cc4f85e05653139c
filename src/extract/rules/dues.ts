import { type Due, MONTHS } from '../../domain/index.ts';
import type { Rule } from '../types.ts';

const MONTH = `(?:${MONTHS.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)}|\\.)?`).join('|')})`;

/** "no later than February 1, 2027", "by 1 March 2027", "before 2027-02-01": groups day, month, year or iso. */
export const DUE_DATE = new RegExp(
  `\\b(?:by|before|no later than|not later than|on or before|prior to|until)\\s+(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\\s+)?(?:(?<iso>20\\d\\d-[01]\\d-[0-3]\\d)|(?<month>${MONTH})\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>20\\d\\d)|(?<day2>\\d{1,2})(?:st|nd|rd|th)?\\s+(?<month2>${MONTH}),?\\s+(?<year2>20\\d\\d))`,
  'i',
);

/** By when a demand must be met. A group named n gives the days. */
export const DUE_RULES: readonly (Rule & { event: Due['event'] })[] = [
  {
    id: 'due.days-after-award',
    event: 'award',
    pattern:
      /\bwithin\s+(?:\w+\s+\(?)?(?<n>\d{1,3})\)?\s+(?:calendar |business |working )?days?\s+(?:of|after|from|following)\s+(?:the\s+)?(?:date of\s+)?(?:\w+\s+)?(?:contract\s+|task order\s+|order\s+)?award/i,
    example: 'certified within ninety (90) days after award',
    counterExample: 'invoices are paid within 30 days of receipt',
  },
  {
    id: 'due.days-after-start',
    event: 'kickoff',
    pattern:
      /\bwithin\s+(?:\w+\s+\(?)?(?<n>\d{1,3})\)?\s+(?:calendar |business |working )?days?\s+(?:of|after|from|following)\s+(?:the\s+)?(?:\w+\s+){0,3}?(?:start|commenc\w+|kick-?off|hire|employment|assignment|onboarding|performance|entry on duty)/i,
    example: 'completed within 30 calendar days of task order start',
    counterExample: 'within 30 days after award',
  },
  {
    id: 'due.proposal',
    event: 'proposal',
    pattern:
      /\b(?:at|by|prior to|before|as of)\s+(?:the\s+)?(?:time\s+(?:of\s+)?|date\s+(?:of\s+)?)?(?:the\s+)?(?:proposal|quotation|quote|bid|offer|tender|submission|proposals? (?:submission|due date)|closing date|receipt of (?:proposals|offers|quotes))\b/i,
    example: 'certified at time of proposal submission',
    counterExample: 'at time of award',
  },
  {
    id: 'due.award',
    event: 'award',
    pattern:
      /\b(?:at|by|upon|prior to|before|on)\s+(?:the\s+)?(?:time\s+(?:of\s+)?|date\s+(?:of\s+)?)?(?:the\s+)?(?:contract\s+|task order\s+|order\s+)?award\b/i,
    example: 'must be in place upon award',
    counterExample: 'evaluated for award',
  },
  {
    id: 'due.kickoff',
    event: 'kickoff',
    pattern:
      /\b(?:at|by|upon|prior to|before|on)\s+(?:the\s+)?(?:time\s+(?:of\s+)?|date\s+(?:of\s+)?|day\s+(?:of\s+)?)?(?:the\s+)?(?:\w+\s+){0,3}?(?:start(?:ing)?(?: date)?|commenc\w+|kick-?off|hire|beginning (?:of )?(?:work|performance)|performance start|onboarding|entry on duty|assignment)\b/i,
    example: 'an active clearance prior to start of work',
    counterExample: 'the date of delivery',
  },
];
