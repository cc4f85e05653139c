import type { Requirement } from '../domain/index.ts';

const NUMBER_WORDS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const NUMBERS = new Map(NUMBER_WORDS.map((word, place) => [word, place + 1]));
const COUNT = String.raw`(\d{1,2}|${NUMBER_WORDS.join('|')})(?:\s*\(\d{1,2}\))?\s*(?:\+|or more|additional)?\s*years?`;

/** How a text says that years may stand in for a degree; the first group is the number of years. */
export const SUBSTITUTION_RULES = [
  {
    id: 'years-may-be-substituted',
    example: 'eight (8) years of experience may be substituted for the degree',
    counterExample: 'A degree and eight years of experience are required.',
    pattern: new RegExp(
      String.raw`${COUNT}[^.;]{0,60}\b(?:may|can|will|shall)\b[^.;]{0,30}\b(?:substitut|replace|accepted|in lieu|instead)`,
      'i',
    ),
  },
  {
    id: 'in-lieu-of-a-degree',
    example: 'ten years of relevant experience in lieu of a degree',
    counterExample: 'ten years of relevant experience and a degree',
    pattern: new RegExp(String.raw`${COUNT}[^.;]{0,60}\b(?:in lieu of|instead of|in place of)\b`, 'i'),
  },
  {
    id: 'degree-or-years',
    example: "Bachelor's degree or 8 years of equivalent experience",
    counterExample: "Bachelor's degree with 8 years of experience",
    pattern: new RegExp(
      String.raw`\bdegree\b[^.;]{0,60}\bor\b\s+(?:at least\s+|a minimum of\s+)?${COUNT}\s+(?:of\s+)?[^.;]{0,30}experience`,
      'i',
    ),
  },
] as const;

/** Years of experience that the buyer's own words let stand in for the degree, or null where they say nothing. */
export function substituteYears({ evidence }: Pick<Requirement, 'evidence'>): number | null {
  for (const { quote } of evidence) {
    for (const { pattern } of SUBSTITUTION_RULES) {
      const words = pattern.exec(quote)?.[1]?.toLowerCase();
      const years = words === undefined ? undefined : (NUMBERS.get(words) ?? Number(words));
      if (years !== undefined && years > 0) return years;
    }
  }
  return null;
}
