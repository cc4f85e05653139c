import type { Requirement, RequirementKind, Unclosable } from '../../domain/index.ts';
import { formatDay, formatNumber } from './format.ts';

/** The kinds of requirement as people say them. */
export const KIND_WORDS: Readonly<Record<RequirementKind, string>> = {
  certification: 'Certification',
  skill: 'Skill',
  clearance: 'Clearance',
  experience: 'Experience',
  education: 'Education',
  'company-credential': 'Company credential',
};

export const MODALITY_WORDS: Readonly<Record<Requirement['modality'], string>> = {
  mandatory: 'Mandatory',
  preferred: 'Preferred',
  informational: 'For information',
};

export const OPTION_WORDS: Readonly<Record<Unclosable['options'][number], string>> = {
  hire: 'Hire somebody who has it',
  subcontract: 'Bring it in with a subcontractor',
  'ask-the-buyer': 'Ask the buyer whether an equivalent counts',
  renew: 'Renew what lapses',
  'no-bid': 'Do not bid',
};

/** "CISSP or CISM, or equivalent": what satisfies the requirement, beside its label. */
export function alternativeWords({ anyOf, orEquivalent }: Requirement): string {
  const names = anyOf.map(({ name }) => name).join(' or ');
  return orEquivalent ? `${names}, or equivalent` : names;
}

/** "2 people, 5 years, at award": how much of it and by when; '' where nothing is said. */
export function measureWords({ quantity, years, due }: Requirement): string {
  const parts = [
    quantity !== null && quantity > 1 ? `${formatNumber(quantity)} people` : '',
    years !== null && years > 0 ? `${formatNumber(years)} ${years === 1 ? 'year' : 'years'}` : '',
    due === null ? '' : dueWords(due),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function dueWords({ event, days, date }: NonNullable<Requirement['due']>): string {
  if (event === 'date') return date === null ? '' : `by ${formatDay(date)}`;
  return days === 0 ? `at ${event}` : `within ${formatNumber(days)} days of ${event}`;
}

/** Whose requirement it is: the role, the company, or the team as a whole. */
export function holderWords({ subject, role }: Pick<Requirement, 'subject' | 'role'>): string {
  if (subject === 'company') return 'The company';
  return role ?? 'The team as a whole';
}

/** "its assessment covers …" as a sentence of its own: "Its assessment covers …." */
export function asSentence(words: string): string {
  const [first] = words;
  if (first === undefined) return '';
  return `${first.toLocaleUpperCase()}${words.slice(first.length)}${/[.!?]$/.test(words) ? '' : '.'}`;
}
